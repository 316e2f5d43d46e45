"""What a person does with items of the plan: done, put off, undone, settings opened. Used by two pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from app.domain.calendar import long_date
from app.domain.plan import PlanItem
from app.domain.verdict import Status
from app.records.errors import StoreError
from app.ui.context import Context
from app.ui.pages.inspection_again import Change, LookAgain, open_link
from app.ui.plan_words import PlanFacts

"""What a trouble is about."""

NOT_KEPT = "plan"  # what the trouble of a deed is about


class PlanDeeds(QObject):
    """Keeps each deed at once and offers to undo it. Nothing asks "are you sure"."""

    changed = Signal()
    no_settings = Signal(str)  # subject of the item whose settings page did not open

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._again = LookAgain(context, self)
        self._again.measured.connect(self._tell_measured)

    def came_back(self) -> None:
        """The window is in front again."""
        self._again.came_back()

    def close(self, facts: PlanFacts) -> None:
        """The owner says it is done."""
        item = facts.item
        if self._keep(lambda: self._context.assessment.close(item)):
            words = self.tr("「{title}」を済みにしました").format(title=facts.title)
            self._context.notify(words, self.tr("元に戻す"), lambda: self._restore(item))

    def postpone(self, facts: PlanFacts, until: date) -> None:
        """後回し until a day; it stays on the list."""
        item = facts.item
        if self._keep(lambda: self._context.assessment.postpone(item, until)):
            day = long_date(until, self._context.language)
            words = self.tr("「{title}」を{day}まで後回しにしました").format(title=facts.title, day=day)
            self._context.notify(words, self.tr("元に戻す"), lambda: self._restore(item))

    def reopen(self, facts: PlanFacts) -> None:
        """Put a closed or postponed item back among the open ones."""
        item = facts.item
        if self._keep(lambda: self._context.assessment.reopen(item)):
            words = self.tr("「{title}」をこれからやることに戻しました").format(title=facts.title)
            self._context.notify(words, self.tr("元に戻す"), lambda: self._restore(item))

    def assign(self, item: PlanItem, owner: str, due_on: date | None) -> PlanItem | None:
        """Keep owner and due date as typed; None when they could not be kept."""
        return self._kept(lambda: self._context.assessment.assign(item, owner, due_on))

    def open_settings(self, facts: PlanFacts) -> None:
        """Open the settings page; what it changes is measured when the window is in front again."""
        opened = (
            self._again.open_settings(facts.verdict, facts.settings)
            if facts.verdict is not None
            else open_link(facts.settings)
        )
        if not opened:
            self.no_settings.emit(facts.item.subject)

    def _restore(self, item: PlanItem) -> None:
        """Put back exactly what was there before."""
        due = date.fromisoformat(item.due_on) if item.due_on else None
        self._keep(lambda: self._context.assessment.assign(item, item.owner, due))

    def _keep(self, deed: Callable[[], PlanItem]) -> bool:
        if self._kept(deed) is None:
            return False
        self.changed.emit()
        return True

    def _kept(self, deed: Callable[[], PlanItem]) -> PlanItem | None:
        """What the store keeps now; None when it could not, which is told until a deed is kept."""
        try:
            item = deed()
        except StoreError as error:
            self._context.warn_not_kept(error, NOT_KEPT)
            return None
        self._context.mended(NOT_KEPT)
        return item

    def _tell_measured(self, change: Change) -> None:
        if change.changed and change.after.status is Status.PASS:
            self._context.notify(self.tr("パソコンで確かめました。できています。"))
        elif not change.changed:
            self._context.notify(self.tr("もう一度調べました。まだ変わっていません。"))
        self.changed.emit()
