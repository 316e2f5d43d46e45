"""How things stand on each page of the hub, in a few words. Counting only: nothing is judged here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.content.owner_pack import load_owner_pack
from app.content.three_star_pack import load_three_star
from app.domain.calendar import long_date
from app.guideline.check_sheets import known_sheets
from app.guideline.evidence import gather
from app.guideline.fair_request import FairRequest, fair_request
from app.guideline.ledger import ledger_rows
from app.guideline.ledger_row import RowKind
from app.guideline.owner_checklist import FRESH, ticked_days
from app.guideline.risk_entry import risk_entries
from app.guideline.rule_store import FirmRules
from app.guideline.three_star import Standing, counts, three_star
from app.ui.context import Context
from app.ui.plan_date_field import today

translate = QCoreApplication.translate


def _counted(collection: str, words: Callable[[], str]) -> Callable[[Context], str]:
    """A state that says how many entries a collection has; nothing where it has none."""

    def state(context: Context) -> str:
        count = len(context.store.entries(collection)) if context.store is not None else 0
        return words().format(count=count) if count else ""

    return state


def _rules(context: Context) -> str:
    """「61の決まり・2026年11月23日に決定」, or how many are waiting for a decision."""
    if context.store is None:
        return ""
    rules = FirmRules(context.store)
    latest = rules.latest
    if latest is None or latest.decided_on is None:
        words = translate("GuidelinePage", "{count}の決まりの下書きがあります")
        return words.format(count=len(rules.drafted().rules))
    day = long_date(latest.decided_on, context.language)
    words = translate("GuidelinePage", "{count}の決まり・{day} に決定")
    return words.format(count=len(latest.rules), day=day)


def _owner(context: Context) -> str:
    """「10のうち3を確かめました」, counting only the ticks of the past year."""
    if context.store is None:
        return ""
    day = today()
    fresh = [one for one in ticked_days(context.store, day).values() if day - one <= FRESH]
    words = translate("GuidelinePage", "{total}のうち{count}を確かめました")
    return words.format(total=len(load_owner_pack().items), count=len(fresh)) if fresh else ""


def _risk(context: Context) -> str:
    """「12件のうち5件の扱いを決めました」: rows of information, and those whose treatment was chosen."""
    if context.store is None:
        return ""
    rows = [one.id for one in ledger_rows(context.store) if one.kind is RowKind.INFORMATION]
    entries = risk_entries(context.store)
    settled = sum(key in entries and entries[key].way is not None for key in rows)
    words = translate("GuidelinePage", "{total}件のうち{count}件の扱いを決めました")
    return words.format(total=len(rows), count=settled) if rows else ""


def _three_star(context: Context) -> str:
    """「26のうち7に、実測か書類があります」. Touched is not met, so no more is said."""
    if context.store is None:
        return ""
    known = gather(context.store, context.assessment)
    found = counts(three_star(load_three_star(), known))
    touched = found[Standing.MEASURED] + found[Standing.DOCUMENT]
    words = translate("GuidelinePage", "{total}のうち{count}に、実測か書類があります")
    return words.format(total=sum(found.values()), count=touched) if touched else ""


def _check_sheets(context: Context) -> str:
    """「用紙2件・31問のうち12問を決めました」."""
    sheets = known_sheets(context.store) if context.store is not None else ()
    words = translate("GuidelinePage", "用紙{count}件・{questions}問のうち{confirmed}問を決めました")
    questions, confirmed = (sum(getattr(one, part) for one in sheets) for part in ("questions", "confirmed"))
    return words.format(count=len(sheets), questions=questions, confirmed=confirmed) if sheets else ""


def _fair_request(context: Context) -> str:
    """Whether a letter was begun, and to whom."""
    letter = fair_request(context.store) if context.store is not None else FairRequest()
    if letter.addressee:
        return translate("GuidelinePage", "{name} あての下書きがあります").format(name=letter.addressee)
    return translate("GuidelinePage", "下書きがあります") if letter != FairRequest() else ""


HUB_STATES: dict[str, Callable[[Context], str]] = {
    "rules": _rules,
    "ledger": _counted("ledger_row", lambda: translate("GuidelinePage", "{count}件を登録済み")),
    "cloud_services": _counted("cloud_service", lambda: translate("GuidelinePage", "{count}件を登録済み")),
    "owner_checklist": _owner,
    "risk": _risk,
    "three_star": _three_star,
    "check_sheet": _check_sheets,
    "fair_request": _fair_request,
    "contractors": _counted("contractor", lambda: translate("GuidelinePage", "{count}件を登録済み")),
}
