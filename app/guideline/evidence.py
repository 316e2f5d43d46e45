"""What is known about the firm, each piece with its grade and its day. Nothing here judges; it only gathers.

実測 (measured) is a verdict of a check, 書類 (document) a paper that was finished, 申告 (declared) an answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.assessment.firm import firm_facts
from app.assessment.session import Assessment
from app.domain.answer import Answer, Choice
from app.domain.calendar import local_date, parse_utc
from app.domain.firm import FirmFacts
from app.domain.plan import PlanItem, PlanState
from app.domain.profile import Profile
from app.domain.questionnaire import Questionnaire
from app.domain.verdict import Status, Verdict
from app.guideline.papers import Paper, papers, served_by_rules
from app.records.store import Store
from app.system.clock import utc_now


class Grade(StrEnum):
    """How something is known, strongest first."""

    MEASURED = "measured"
    DOCUMENT = "document"
    DECLARED = "declared"


class Finding(StrEnum):
    """What it says. UNKNOWN is neither good nor bad."""

    GOOD = "good"
    PARTLY = "partly"
    BAD = "bad"
    UNKNOWN = "unknown"


_OF_STATUS = {
    Status.PASS: Finding.GOOD,
    Status.WARN: Finding.PARTLY,
    Status.FAIL: Finding.BAD,
    Status.UNKNOWN: Finding.UNKNOWN,
}
_OF_CHOICE = {
    Choice.IMPLEMENTED: Finding.GOOD,
    Choice.PARTLY: Finding.PARTLY,
    Choice.NOT_IMPLEMENTED: Finding.BAD,
    Choice.DONT_KNOW: Finding.UNKNOWN,
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece. `subject` is the id of a check, a question, or the kind of a paper, by `grade`."""

    grade: Grade
    subject: str
    finding: Finding
    on: date
    verdict: Verdict | None = None
    paper: Paper | None = None
    answer: Answer | None = None


@dataclass(frozen=True)
class Known:
    """Everything known on one day. `pcs_all` is None while nobody has said how many PCs there are."""

    today: date
    profile: Profile
    facts: FirmFacts
    questionnaire: Questionnaire
    answers: Mapping[str, Answer]
    verdicts: Mapping[str, Verdict]
    papers: Mapping[str, Paper]
    served_by_rules: frozenset[str]
    pcs_measured: int
    pcs_all: int | None
    every_pc_measured: bool
    open_plan: tuple[PlanItem, ...]

    def measured(self, checks: Iterable[str]) -> tuple[Evidence, ...]:
        """What these checks say; those that do not apply are left out."""
        found = []
        for check_id in checks:
            verdict = self.verdicts.get(check_id)
            if verdict is None or verdict.status is Status.NOT_APPLICABLE or verdict.measured_at is None:
                continue
            on = local_date(parse_utc(verdict.measured_at))
            found.append(Evidence(Grade.MEASURED, check_id, _OF_STATUS[verdict.status], on, verdict=verdict))
        return tuple(found)

    def documents(self, kinds: Iterable[str]) -> tuple[Evidence, ...]:
        """The papers of these kinds that exist; a failed drill speaks against, an old one partly for it."""
        found = []
        for kind in kinds:
            paper = self.papers.get(kind)
            if paper is not None:
                finding = Finding.GOOD if paper.is_fresh and paper.is_complete else Finding.PARTLY
                finding = finding if paper.passed else Finding.BAD
                found.append(Evidence(Grade.DOCUMENT, kind, finding, paper.on, paper=paper))
        return tuple(found)

    def declared(self, questions: Iterable[str]) -> tuple[Evidence, ...]:
        """The owner's answers to these questions; 該当なし says nothing."""
        found = []
        for question_id in questions:
            answer = self.answers.get(question_id)
            if answer is not None and answer.choice in _OF_CHOICE:
                try:
                    on = local_date(parse_utc(answer.answered_at))
                except ValueError:  # an answer of no day, as an archive may bring it, shows nothing
                    continue
                finding = _OF_CHOICE[answer.choice]
                found.append(Evidence(Grade.DECLARED, question_id, finding, on, answer=answer))
        return tuple(found)


def gather(store: Store, assessment: Assessment | None = None) -> Known:
    """Everything the store knows now."""
    assessment = assessment or Assessment(store)
    today = local_date(utc_now())
    measured = (assessment.inspection is not None) + len(assessment.measured_elsewhere)
    return Known(
        today=today,
        profile=assessment.profile,
        facts=firm_facts(store),
        questionnaire=assessment.questionnaire,
        answers=assessment.answers,
        verdicts={one.check_id: one for one in assessment.firm_verdicts},
        papers=papers(store, today),
        served_by_rules=served_by_rules(store),
        pcs_measured=measured,
        pcs_all=assessment.profile.pc_count,
        every_pc_measured=assessment.every_pc_measured,
        open_plan=tuple(one for one in assessment.plan if one.state is not PlanState.DONE),
    )
