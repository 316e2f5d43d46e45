"""How things stand on each page of the hub, in a few words. Counting only: nothing is judged here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.ui.context import Context

translate = QCoreApplication.translate


def _counted(collection: str, words: Callable[[], str]) -> Callable[[Context], str]:
    """A state that says how many entries a collection has; nothing where it has none."""

    def state(context: Context) -> str:
        count = len(context.store.entries(collection)) if context.store is not None else 0
        return words().format(count=count) if count else ""

    return state


HUB_STATES: dict[str, Callable[[Context], str]] = {
    "ledger": _counted("ledger_row", lambda: translate("GuidelinePage", "{count}件を登録済み")),
    "cloud_services": _counted("cloud_service", lambda: translate("GuidelinePage", "{count}件を登録済み")),
    "contractors": _counted("contractor", lambda: translate("GuidelinePage", "{count}件を登録済み")),
}
