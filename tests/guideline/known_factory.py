"""What is known about a made-up firm, piece by piece, without a store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from app.content.packs import load_questionnaire
from app.domain.answer import Answer, Choice
from app.domain.firm import FirmFacts
from app.domain.plan import PlanItem
from app.domain.profile import Profile
from app.domain.verdict import Status, Verdict
from app.guideline.evidence import Known
from app.guideline.papers import Paper

TODAY = date(2026, 11, 23)
AT = "2026-11-20T03:00:00Z"


def verdict(check_id: str, status: Status = Status.PASS) -> Verdict:
    return Verdict(check_id, status, "reason", measured_at=AT)


def known(
    checks: Mapping[str, Status] | None = None,
    answers: Mapping[str, Choice] | None = None,
    papers: Iterable[Paper | str] = (),
    served: Iterable[str] = (),
    pcs: tuple[int, int | None] = (1, 1),
    facts: FirmFacts | None = None,
    plan: Iterable[PlanItem] = (),
) -> Known:
    """`pcs` are the PCs measured and all of them."""
    measured, all_pcs = pcs
    made = [Paper(one, date(2026, 11, 1)) if isinstance(one, str) else one for one in papers]
    return Known(
        today=TODAY,
        profile=Profile(trade_name="佐藤データサービス", people_count=1, pc_count=all_pcs),
        facts=facts or FirmFacts(),
        questionnaire=load_questionnaire("3.1"),
        answers={key: Answer(key, choice, AT) for key, choice in (answers or {}).items()},
        verdicts={key: verdict(key, status) for key, status in (checks or {}).items()},
        papers={one.kind: one for one in made},
        served_by_rules=frozenset(served),
        pcs_measured=measured,
        pcs_all=all_pcs,
        every_pc_measured=all_pcs is not None and measured >= all_pcs,
        open_plan=tuple(plan),
    )
