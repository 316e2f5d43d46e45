"""What the pages of services and contractors share: a list, one entry with its form, and the paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from app.ui import tokens
from app.ui.context import Context
from app.ui.document_output import DocumentOutput
from app.ui.guideline.table_files import TableOutput
from app.ui.page import Page
from app.ui.partner_notes import Notes
from app.ui.sheet_output import SavedFile
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.card import row
from app.ui.widgets.inspection_parts import Section

LIST, ONE, PAPER = "list", "one", "paper"


class ListedPage(Page):
    """Three faces. A page fills `list` in `show_list`, `one` in `show_one`, and makes its paper."""

    output: DocumentOutput

    def __init__(self, context: Context, title: str, lead: str) -> None:
        super().__init__(context, title, lead)
        assert context.store is not None
        self.store = context.store
        self._lead = lead
        self.face, self.entry_id = LIST, ""
        self._begun = ""  # the entry made last
        self._sent_here = False  # a page opened otherwise leads back to its hub
        self._return_to: dict[str, Any] = {}
        self._notes = Notes()
        self._tables = TableOutput(context, self)
        self._tables.saved.connect(self._tell_saved)
        self._tables.failed.connect(lambda words: self._notes.say("file", words, "bad"))
        self.list, self.one = Section(spacing=tokens.SPACE_L), Section(spacing=tokens.SPACE_L)
        self._paper = Section()
        self.output = self.make_output()
        self._paper.add(self.output)
        for part in (self._notes, self.list, self.one, self._paper):
            self.add(part)
        bar = self.add_actions("", self.tr("戻る"))
        bar.back_pressed.connect(self._back)
        bar.main_pressed.connect(lambda: self.show_face(PAPER))

    # What a page gives

    def make_output(self) -> DocumentOutput:
        """The paper of the page."""
        raise AssertionError("a page gives its own")

    def has_entry(self, entry_id: str) -> bool:
        """Whether there is such an entry."""
        raise AssertionError(entry_id)

    def show_list(self) -> bool:
        """Fill `list`; True when there is something to print."""
        raise AssertionError("a page gives its own")

    def show_one(self) -> str:
        """Fill `one` with the entry `entry_id`; its name."""
        raise AssertionError("a page gives its own")

    def forget_blank(self, entry_id: str) -> None:
        """Take an entry away that was begun and left without a word."""

    # What a page uses

    def add_workbook_button(self, name: str, stem: str, make: Callable[[], bytes]) -> None:
        """At the foot of the list; `make` runs in a worker and must not touch the store."""
        from app.report.file_name import safe_stem

        save = SecondaryButton(self.tr("Excelで書き出す"), icon="save")
        save.setObjectName(name)
        save.clicked.connect(lambda: self._tables.save_workbook(safe_stem(stem), make))
        self.list.add(row(save, None))

    def _tell_saved(self, saved: SavedFile) -> None:
        self._notes.say("file", self.tr("書き出しました： {path}").format(path=saved.path), "good")

    # What a page overrides

    def refresh(self) -> None:
        if not self._sent_here:
            self._return_to = {}
        self._sent_here = False
        self.show_face(self.face)

    def go_to(
        self,
        entry_id: str = "",
        paper: bool = False,
        return_to: dict[str, Any] | None = None,
        **_place: Any,
    ) -> None:
        """Open one entry, or the paper. `return_to` is the page with its place that 戻る leads back to."""
        self.entry_id = entry_id
        self._sent_here = True
        self._return_to = return_to if isinstance(return_to, dict) and "page" in return_to else {}
        self.face = ONE if entry_id else PAPER if paper else LIST

    def place(self) -> dict[str, Any]:
        back = {"return_to": self._return_to} if self._return_to else {}
        if self.face == ONE:
            return {"entry_id": self.entry_id, **back}
        return {"paper": True, **back} if self.face == PAPER else back

    def first_focus(self) -> QWidget | None:
        return self.first_within(self.one) if self.face == ONE else super().first_focus()

    # Faces

    def begin_entry(self, entry_id: str) -> None:
        """Show an entry that was just made."""
        self._begun = entry_id
        self.open_entry(entry_id)

    def open_entry(self, entry_id: str) -> None:
        """Show one entry from its top."""
        self.entry_id = entry_id
        self.show_face(ONE)
        self.scroll_area.verticalScrollBar().setValue(0)

    def show_face(self, face: str) -> None:
        """Show the list, one entry or the paper."""
        if self._begun and not (face == ONE and self.entry_id == self._begun):
            self.forget_blank(self._begun)
            self._begun = ""
        if face == ONE and not self.has_entry(self.entry_id):
            face = LIST
        moved, self.face = face != self.face, face
        for part, shown in ((self.list, LIST), (self.one, ONE), (self._paper, PAPER)):
            part.setVisible(shown == face)
        main = ""
        if face == LIST:
            self.say_title(self.title, self._lead)
            self.list.clear()
            main = self.tr("見本と印刷") if self.show_list() else ""
        elif face == ONE:
            self.one.clear()
            self.say_title(self.show_one(), "")
        else:
            self.say_title(self.tr("見本と印刷"), "")
            self.output.refresh()
        bar = self.action_bar
        assert bar is not None
        bar.set_main(main)
        bar.back.setText(self.tr("戻る") if face == LIST else self.tr("一覧へもどる"))
        bar.back.updateGeometry()
        if moved:
            self._notes.say("file", "")
            self.scroll_area.verticalScrollBar().setValue(0)
        self.context.remember_place()

    def say_title(self, title: str, lead: str = "") -> None:
        """Change title and lead."""
        self.title_label.setText(title)
        self.lead_label.setText(lead)
        self.lead_label.setVisible(bool(lead))

    def _back(self) -> None:
        if self.face == LIST:
            place = dict(self._return_to)
            self.context.navigate(str(place.pop("page", "guideline")), **place)
        else:
            self.show_face(LIST)
