"""One chapter of the rules in work: what is written, left out, added and taken back is kept at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.guideline.rule_store import FirmRules
from app.guideline.rules import DraftChapter
from app.system.clock import utc_now
from app.ui.context import Context
from app.ui.guideline.rules_chapter import ChapterView

SETTLED_MS = 60  # after this the new rows have their places


class ChapterFace(ChapterView):
    """`saved` after each change, `undone` when something was taken back, `wants_sight` for a row."""

    saved = Signal()
    undone = Signal()
    wants_sight = Signal(QWidget)

    def __init__(self, context: Context, rules: FirmRules) -> None:
        super().__init__()
        self._context, self._rules = context, rules
        self._chapter_id = self._editing = ""
        self.edited.connect(self._edit)
        self.edit_pressed.connect(self._begin_edit)
        self.done_pressed.connect(lambda: self._begin_edit(""))
        self.own_dropped.connect(self._drop_own)
        self.removal_pressed.connect(self._remove)
        self.add_pressed.connect(self._add)
        self.use_pressed.connect(self._use)
        self.kind_chosen.connect(self._set_kind)
        self.discard_pressed.connect(self._discard)

    def show_chapter(self, chapter_id: str) -> None:
        """Show a chapter as it stands now; what was being written there goes on."""
        if chapter_id != self._chapter_id:
            self._editing = ""
        self._chapter_id = chapter_id
        chapter = self._chapter()
        if chapter is not None:
            edition = self._context.assessment.edition
            self.show_rules(chapter, edition, self._context.language, self._editing)

    def point_to(self, rule_id: str) -> None:
        """Bring a rule in sight and put the focus on what can be done with it."""
        line = self.rows.get(rule_id)
        if line is None:
            return
        self.wants_sight.emit(line)
        links = (line.findChild(QWidget, f"{deed}_{rule_id}") for deed in ("edit", "keep", "words"))
        link = next((one for one in links if one is not None), None)
        if link is not None:
            link.setFocus()

    # Inside

    def _chapter(self) -> DraftChapter | None:
        return next((one for one in self._rules.chapters() if one.id == self._chapter_id), None)

    def _fill(self) -> None:
        self.show_chapter(self._chapter_id)

    def _begin_edit(self, rule_id: str) -> None:
        before, self._editing = self._editing, rule_id
        self._fill()
        line = self.rows.get(rule_id)
        if line is not None:
            line.field.setFocus()
        else:
            self.point_to(before)

    def _edit(self, rule_id: str, words: str) -> None:
        self._rules.edit(rule_id, words, self._context.language, utc_now())
        self.saved.emit()

    def _drop_own(self, rule_id: str) -> None:
        before = self._rules.edits.get(rule_id)
        self._rules.edit(rule_id, "", self._context.language, utc_now())
        self._editing = ""
        self._fill()
        self._offer_undo(self.tr("元の文にもどしました"), rule_id, before)

    def _remove(self, rule_id: str, removed: bool) -> None:
        before = self._rules.edits.get(rule_id)
        self._rules.remove(rule_id, removed, utc_now())
        self._fill()
        self.saved.emit()
        if removed:
            self._offer_undo(self.tr("決まりを外しました"), rule_id, before)

    def _offer_undo(self, words: str, rule_id: str, before: Any) -> None:
        def undo() -> None:
            self._rules.restore(rule_id, before)
            self.undone.emit()

        self._context.notify(words, self.tr("元に戻す"), undo)

    def _use(self) -> None:
        self._rules.use_chapter(self._chapter_id, True)
        self._fill()
        self.saved.emit()

    # Rules the owner adds

    def _add(self) -> None:
        added = self._rules.add(self._chapter_id)
        self._begin_edit(added.id)
        QTimer.singleShot(SETTLED_MS, self, lambda: self._show_row(added.id))
        self.saved.emit()

    def _show_row(self, rule_id: str) -> None:
        line = self.rows.get(rule_id)
        if line is not None:
            self.wants_sight.emit(line)

    def _set_kind(self, rule_id: str, kind: Any) -> None:
        self._rules.set_kind(rule_id, kind)
        self.saved.emit()

    def _discard(self, rule_id: str) -> None:
        gone = self._rules.discard(rule_id)
        if self._editing == rule_id:
            self._editing = ""
        self._fill()
        self.saved.emit()
        if gone is None or gone.edit is None:
            return  # nothing was written

        def undo() -> None:
            self._rules.bring_back(gone)
            self.undone.emit()

        self._context.notify(self.tr("決まりを消しました"), self.tr("元に戻す"), undo)
