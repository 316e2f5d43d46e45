"""How things stand on each page of the hub, in a few words. Counting only: nothing is judged here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.content.owner_pack import load_owner_pack
from app.domain.calendar import long_date
from app.guideline.owner_checklist import FRESH, ticked_days
from app.guideline.rule_store import FirmRules
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


HUB_STATES: dict[str, Callable[[Context], str]] = {
    "rules": _rules,
    "ledger": _counted("ledger_row", lambda: translate("GuidelinePage", "{count}件を登録済み")),
    "cloud_services": _counted("cloud_service", lambda: translate("GuidelinePage", "{count}件を登録済み")),
    "owner_checklist": _owner,
    "contractors": _counted("contractor", lambda: translate("GuidelinePage", "{count}件を登録済み")),
}
