"""情報資産台帳: what we have to protect, thing by thing; asked in things, shown as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.content.ledger_packs import Thing
from app.content.phrases import phrase
from app.domain.calendar import short_date
from app.domain.language import Language
from app.files.workbook import ReadBook
from app.guideline.ledger import (
    blank_row,
    is_blank,
    ledger_rows,
    media_of_thing,
    remove_row,
    remove_rows,
    row_of_thing,
    save_row,
    save_rows,
    things_in_order,
    twin,
)
from app.guideline.ledger_row import LedgerRow, RowKind
from app.guideline.this_pc import (
    has_this_pc,
    leave_out,
    refresh_this_pc,
    take_back_in,
    take_this_pc_back_in,
)
from app.records.errors import StoreError
from app.report.document import Document
from app.ui import tokens
from app.ui.context import Context
from app.ui.document_output import DocumentOutput
from app.ui.guideline.ledger_form import LedgerForm
from app.ui.guideline.ledger_list import LedgerList
from app.ui.guideline.ledger_reading import LedgerReading
from app.ui.guideline.ledger_things import LedgerThings
from app.ui.guideline.table_files import TableOpener
from app.ui.page import Page
from app.ui.partner_notes import Notes
from app.ui.plan_date_field import today
from app.ui.widgets.buttons import QuietButton, SecondaryButton
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Caption

_LIST, _THINGS, _READING, _ROW, _PAPER = "list", "things", "reading", "row", "paper"
_WIDTH = 1080


class LedgerPage(Page):
    """Five faces: the table, the things to tick, one row, a table about to be read in, the paper."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, context_title(), "", width=_WIDTH)
        assert context.store is not None
        self._store = context.store
        self._face, self._row_id = _LIST, ""
        self._begun = ""  # the row 「1行書き足す」 made last
        self._rows: dict[str, LedgerRow] = {}  # as the store holds them; read when the page is shown
        self._opener = TableOpener(context, self)
        self._opener.opened.connect(self._show_reading)
        self._opener.refused.connect(self._tell_refused)
        self._notes = Notes()
        self._list = LedgerList(context, self)
        self._list.row_opened.connect(self._open_row)
        self._list.things_wanted.connect(lambda: self._show(_THINGS))
        self._list.row_wanted.connect(self._add_row)
        self._list.reading_wanted.connect(self._opener.ask)
        self._list.pc_wanted.connect(self._add_pc)
        self._list.told.connect(lambda words, tone: self._notes.say("file", words, tone))
        self._other = Section(spacing=tokens.SPACE_L)
        self._reading: LedgerReading | None = None
        self._form: LedgerForm | None = None
        self.output = DocumentOutput(context, self._document, self._stem)
        for part in (self._notes, self._list, self._other, self.output):
            self.add(part)
        bar = self.add_actions("", self.tr("戻る"), self.tr("見本と印刷"))
        bar.other_pressed.connect(lambda: self._show(_PAPER))
        bar.back_pressed.connect(self._back)
        bar.main_pressed.connect(self._press_main)
        context.inspection_run.kept.connect(self.refresh)

    # What a page overrides

    def refresh(self) -> None:
        if has_this_pc(self._store):
            try:
                refresh_this_pc(self._store, self.tr("このパソコン"), today())
            except StoreError as error:
                self.context.warn_not_kept(error)
        self._read()
        self._show(self._face)

    def go_to(self, row_id: str = "", things: bool = False, paper: bool = False, **_place: Any) -> None:
        """Open a row, the things to tick, or the paper."""
        self._row_id = row_id
        self._face = _ROW if row_id else _THINGS if things else _PAPER if paper else _LIST

    def place(self) -> dict[str, Any]:
        if self._face == _ROW:
            return {"row_id": self._row_id}
        return {self._face: True} if self._face in (_THINGS, _PAPER) else {}

    def first_focus(self) -> QWidget | None:
        if self._face == _LIST and (rows := self._list.first_focus()) is not None:
            return rows
        wanted = self.first_within(self._other) if self._face in (_THINGS, _ROW) else None
        return wanted or super().first_focus()

    def _read(self) -> None:
        self._rows = {one.id: one for one in ledger_rows(self._store)}
        begun = [key for key, one in self._rows.items() if is_blank(one) and key != self._begun]
        if begun:  # left empty when the PC went off; on a full disk they are only left out here
            with suppress(StoreError):
                remove_rows(self._store, begun)
        self._rows = {key: one for key, one in self._rows.items() if key not in begun}

    # Faces

    def _show(self, face: str) -> None:
        self._forget_blank(face)
        if face == _ROW and self._row_id not in self._rows:
            face = _LIST
        if face == _READING and self._reading is None:
            face = _LIST
        moved, self._face = face != self._face, face
        self._list.setVisible(face == _LIST)
        self._other.setVisible(face not in (_LIST, _PAPER))
        self.output.setVisible(face == _PAPER)
        if face == _LIST:
            self._say_title(
                self.title, self.tr("何を、どこに、だれが持っているか。分かるところからで十分です。")
            )
            self._list.load(tuple(self._rows.values()), self._row_id)
        elif face == _THINGS:
            self._say_title(
                self.tr("どんなものがありますか"),
                self.tr("あるものの場所に印をつけると、台帳に1行ずつ入ります。"),
            )
            self._show_things()
        elif face == _ROW:
            self._show_row()
        elif face == _PAPER:
            self._say_title(self.tr("台帳の見本と印刷"), "")
            self.output.refresh()
        self._show_bar()
        if moved:
            self._notes.say("file", "")
            self.scroll_area.verticalScrollBar().setValue(0)
        self.context.remember_place()

    def _forget_blank(self, face: str) -> None:
        """A row that was begun and left without a word goes away again."""
        left = self._rows.get(self._begun)
        if left is not None and not (face == _ROW and self._row_id == left.id):
            self._begun = ""
            if is_blank(left):
                remove_row(self._store, left.id)
                del self._rows[left.id]

    def _say_title(self, title: str, lead: str) -> None:
        self.title_label.setText(title)
        self.lead_label.setText(lead)
        self.lead_label.setVisible(bool(lead))

    def _show_bar(self) -> None:
        bar = self.action_bar
        assert bar is not None
        following = self._next_unasked()
        words = {
            _LIST: self.tr("守るものを登録する"),
            _THINGS: self.tr("次へ") if following else self.tr("一覧を見る"),
            _ROW: self.tr("次の未記入へ") if following else self.tr("一覧を見る"),
            _READING: self.tr("読みこむ"),
            _PAPER: "",
        }[self._face]
        bar.other.setVisible(self._face == _LIST and bool(self._rows))
        ready = self._face != _READING or bool(self._reading and self._reading.new_rows)
        bar.set_main(words, ready)
        bar.back.setText(self.tr("戻る") if self._face == _LIST else self.tr("一覧へもどる"))
        bar.back.updateGeometry()

    def _press_main(self) -> None:
        if self._face == _LIST:
            self._show(_THINGS)
        elif self._face == _READING:
            self._take()
        elif (following := self._next_unasked()) is not None:
            self._open_row(following.id)
            self._show_still_asked()
        else:
            self._show(_LIST)

    def _back(self) -> None:
        if self._face == _LIST:
            self.context.navigate("guideline")
        else:
            self._show(_LIST)

    def _next_unasked(self) -> LedgerRow | None:
        """The next row of which something is still to be said, after the one that is open."""
        rows = [one for one in self._rows.values() if one.kind is RowKind.INFORMATION]
        at = next((at for at, one in enumerate(rows) if one.id == self._row_id), -1)
        in_turn = (*rows[at + 1 :], *rows[: at + 1]) if self._face == _ROW else rows
        return next(
            (one for one in in_turn if not one.is_asked and (self._face != _ROW or one.id != self._row_id)),
            None,
        )

    # Things

    def _show_things(self) -> None:
        self._other.clear()
        ordered = things_in_order(self.context.assessment.profile.assets)
        things = LedgerThings(ordered, tuple(self._rows.values()), self.context.language)
        things.ticked.connect(self._tick)
        self._other.add(things)

    def _tick(self, thing: Thing, medium: str, on: bool) -> None:
        known = media_of_thing(self._rows.values(), thing.id)
        if on and medium not in known:
            keeper = self.context.assessment.profile.person_name
            made = row_of_thing(thing, medium, keeper, today(), self.context.language)
            save_row(self._store, made)
            self._rows[made.id] = made
            self.say_saved()
        elif not on and medium in known:
            self._remove(known[medium], lambda: self._show(_THINGS))
        self._show_bar()

    # One row

    def _open_row(self, row_id: str) -> None:
        self._row_id, self._face = row_id, ""
        self._show(_ROW)
        self.scroll_area.verticalScrollBar().setValue(0)

    def _show_still_asked(self) -> None:
        """Who came to fill in what is missing sees the question, not the head of the row."""
        form = self._form
        place = form.still_asked if form is not None else None
        if place is not None:  # its place is known only after the layout
            QTimer.singleShot(0, place, lambda: self._begin_at(place))

    def _begin_at(self, place: QWidget) -> None:
        self.scroll_to(place)
        field = self.first_within(place)
        if field is not None:
            field.setFocus()

    def _show_row(self) -> None:
        found = self._rows[self._row_id]
        self._other.clear()
        self._say_title(found.name or self.tr("名前のない行"), "")
        form = LedgerForm(found, self.context.language)
        form.row_changed.connect(self._keep)
        self._form = form
        self._other.add(form)
        copy = SecondaryButton(self.tr("別の場所にもある"), icon="copy")
        copy.setObjectName("ledger_twin")
        copy.clicked.connect(lambda: self._copy(self._row_id))
        risk = SecondaryButton(self.tr("リスクを見る"), icon="shield")
        risk.setObjectName("ledger_risk")
        risk.clicked.connect(lambda: self.context.navigate("risk", row_id=self._row_id))
        delete = QuietButton(self.tr("この行を消す"), icon="trash")
        delete.setObjectName("ledger_delete")
        delete.clicked.connect(lambda: self._remove(self._row_id, lambda: self._open_row(found.id)))
        information = found.kind is RowKind.INFORMATION
        self._other.add(flow(*((copy, risk, delete) if information else (delete,))))
        if information:
            self._other.add(Caption(self.tr("書いたことは、すぐに保存されます。")))

    def _keep(self, changed: LedgerRow) -> None:
        save_row(self._store, changed)
        self._rows[changed.id] = changed
        self.title_label.setText(changed.name or self.tr("名前のない行"))
        self.say_saved()

    def _add_row(self, kind: RowKind) -> None:
        made = blank_row(today(), self.context.assessment.profile.person_name, kind)
        save_row(self._store, made)
        self._rows[made.id] = made
        self._begun = made.id
        self._open_row(made.id)

    def _copy(self, row_id: str) -> None:
        found = self._rows.get(row_id)
        if found is not None:
            made = twin(found, "", today())
            save_row(self._store, made)
            self._rows[made.id] = made
            self._open_row(made.id)
            self.context.notify(self.tr("同じ内容で1行ふやしました。どこにあるかを選んでください。"))

    def _remove(self, row_id: str, after_undo: Callable[[], None]) -> None:
        found = self._rows.get(row_id)
        if found is None:
            return
        leave_out(self._store, found)
        remove_row(self._store, row_id)
        self._rows.pop(row_id, None)
        if self._face == _ROW:
            self._show(_LIST)

        def undo() -> None:
            take_back_in(self._store, found)
            save_row(self._store, found)
            self._read()
            after_undo()

        words = self.tr("「{name}」を台帳から消しました").format(name=found.name[:40])
        self.context.notify(words, self.tr("元に戻す"), undo)

    def _add_pc(self) -> None:
        known = set(self._rows)
        take_this_pc_back_in(self._store)
        refresh_this_pc(self._store, self.tr("このパソコン"), today())
        self._read()
        self._show(_LIST)
        words = self.tr("点検の結果から、{count}件を入れました。")
        self._tell_taken(words, [one for one in self._rows if one not in known])

    def _tell_taken(self, words: str, row_ids: Sequence[str]) -> None:
        """Say how many rows came in, and let them all be taken out again."""

        def undo() -> None:
            remove_rows(self._store, row_ids)
            self._read()
            self._show(self._face)
            self._notes.say("file", self.tr("入れる前に戻しました。"), "accent")

        action = (self.tr("元に戻す"), undo) if row_ids else None
        self._notes.say("file", words.format(count=len(row_ids)), "good", action)

    # The paper

    def _document(self, language: Language) -> Document:
        from app.report.ledger_paper import ledger_paper

        name = self.context.assessment.profile.display_name
        return ledger_paper(tuple(self._rows.values()), today(), name, language)

    def _stem(self, language: Language) -> str:
        name = self.context.assessment.profile.display_name
        title = phrase("ledger.title", language)
        return "_".join(part for part in (short_date(today()), title, name) if part)

    # A table of others

    def _show_reading(self, book: ReadBook, path: Path) -> None:
        self._notes.say("file", "")
        self._other.clear()
        self._reading = LedgerReading(self.context, book, tuple(self._rows.values()))
        self._reading.changed.connect(self._show_bar)
        self._other.add(self._reading)
        self._show(_READING)
        self._say_title(self.tr("表から読みこむ"), path.name)

    def _take(self) -> None:
        assert self._reading is not None
        rows = self._reading.new_rows
        save_rows(self._store, rows)
        self._reading = None
        self._read()
        self._show(_LIST)
        words = self.tr("{count}件を読みこみました。元の表はそのままです。")
        self._tell_taken(words, [one.id for one in rows])

    def _tell_refused(self, words: str, path: str) -> None:
        self._notes.say("file", f"{words}\n{path}", "warn")


def context_title() -> str:
    """The page's name."""
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("LedgerPage", "情報資産台帳")
