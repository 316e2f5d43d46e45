"""S10 to S12 取引先に出す1枚: what it says at the left, the very page at the right; save, print, the end."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.calendar import local_date, long_date, parse_utc
from app.domain.record import Record
from app.records.errors import StoreError
from app.report.declared_options import declared_options
from app.report.options import PartnerPageOptions
from app.ui.context import Context
from app.ui.job import Job
from app.ui.page import Page
from app.ui.partner_form import PartnerForm
from app.ui.partner_notes import EndCard, Notes
from app.ui.partner_options import (
    claims_too_much,
    elsewhere,
    left_open,
    load_options,
    save_left_open,
    save_options,
)
from app.ui.partner_panel import FULL, PARTNER, PreviewPanel
from app.ui.partner_unanswered import UnansweredNotice
from app.ui.partner_views import WriteAndLook
from app.ui.plan_date_field import today
from app.ui.sheet_output import SavedFile, SheetOutput
from app.ui.sheet_words import missing_words, preview_trouble
from app.ui.store_words import store_words
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import Card, row
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.inspection_parts import Section

_WAIT_MS = 300
_WIDTH = 640


class PartnerPage(Page):
    """The page for the partner, and the full report behind it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("取引先に出す1枚"), width=_WIDTH)
        self._record: Record | None = None
        self._record_id: str | None = None
        self._document: Any = None  # PrintJob; its module is loaded by the worker
        self._job: Job | None = None
        self._done = False
        self._told = QElapsedTimer()  # runs since the notice about open questions was shown
        self._printing = False
        self._wish: bool | None = None  # pressed while the page is laid out anew; True is for the printer
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self._build)
        self.output = SheetOutput(context, self)
        self.output.saved.connect(self._tell_saved)
        self.output.printed.connect(self._tell_printed)
        self.output.failed.connect(self._tell_trouble)
        self.output.busy_changed.connect(lambda _busy: self._show_buttons())
        self._make_content()
        bar = self.add_actions(self.tr("PDFを保存"), self.tr("戻る"), self.tr("印刷"))
        bar.back_pressed.connect(lambda: context.go_back("partner_page"))
        bar.main_pressed.connect(self._press_main)
        bar.other_pressed.connect(self._press_print)
        context.inspection_run.kept.connect(self._look_anew)

    # Parts of the page

    def _make_content(self) -> None:
        assert self.context.store is not None
        self._notes = Notes()
        self._end = EndCard()
        self._end.folder_pressed.connect(lambda saved: self.output.show_folder(saved))
        self._end.file_pressed.connect(lambda saved: self.output.show_file(saved))
        self._end.end_pressed.connect(self._finish)
        self._end.page_wanted.connect(self._leave_for)
        self._form_place = Section()
        self.form = self._make_form()
        business = LinkButton(self.tr("屋号や所在地を直す"), icon="edit")
        business.setObjectName("partner_business")
        business.clicked.connect(lambda: self.context.navigate("business"))
        self._form_place.add(self.form)
        self._form_place.add(row(business, None))
        self._empty = self._make_empty()
        for part in (self._notes, self._empty, self._form_place, self._end):
            self.add(part)
        self._panel = PreviewPanel()
        self._panel.kind_chosen.connect(self._choose_kind)
        self.preview = self._panel.preview
        self._views = WriteAndLook(self.scroll_area, self._panel, self.title_label, self.content)
        self._outer.addWidget(self._views, 1)
        self._unanswered = UnansweredNotice()
        self._unanswered.answer_pressed.connect(self._answer_open)
        self._unanswered.anyway_pressed.connect(lambda: self._write(self._printing))
        self._outer.addWidget(self._unanswered)
        self._views.looked_at.connect(self._unanswered.hide)

    def _make_form(self) -> PartnerForm:
        store = self.context.store
        assert store is not None
        options = load_options(store, today())
        other = elsewhere(store, today())
        shown = declared_options(store, replace(options, show_declaration=True), today())
        form = PartnerForm(options, self.context.language, other, shown.security_action, left_open(store))
        form.options_changed.connect(self._take_options)
        form.left_open_changed.connect(self._take_left_open)
        form.page_wanted.connect(lambda page_id: self.context.navigate(page_id))
        return form

    def _renew_form(self) -> None:
        """What is typed on another page may have changed there."""
        assert self.context.store is not None
        if load_options(self.context.store, today()) == self.form.options:
            return
        fresh, old = self._make_form(), self.form
        self._form_place.body.replaceWidget(old, fresh)
        old.hide()
        old.deleteLater()
        self.form = fresh

    def _make_empty(self) -> Card:
        card = Card()
        empty = EmptyState(
            "partner_page",
            self.tr("まだ書類にすることがありません"),
            self.tr("質問に1つでも答えると、ここに書類ができます。"),
            self.tr("質問に答える"),
        )
        empty.action.setObjectName("partner_answer")
        empty.action_pressed.connect(lambda: self.context.navigate("questions"))
        card.add(empty)
        return card

    # What a page overrides

    def refresh(self) -> None:
        self._show_end(None)
        self._notes.clear_all()
        self._told.invalidate()
        self._unanswered.hide()
        self._renew_form()
        self._look_anew()

    def go_to(self, record_id: str | None = None, full: bool = False, look: bool = False, **_: Any) -> None:
        """Show an earlier record, which document of it, and the tab to `look` at it, where there are tabs."""
        self._record_id = record_id if isinstance(record_id, str) else None
        self._panel.select(FULL if full else PARTNER)
        if look:
            self._views.show_page()

    def place(self) -> dict[str, Any]:
        place: dict[str, Any] = {"full": True} if self._panel.kind == FULL else {}
        place |= {"look": True} if self._views.looking else {}
        return place | ({"record_id": self._record_id} if self._record_id else {})

    def first_focus(self) -> QWidget | None:
        return self.form.addressee if self._record is not None else None

    def hideEvent(self, event: QHideEvent) -> None:
        """An earlier record is shown only until one leaves."""
        super().hideEvent(event)
        if not event.spontaneous() and not self.isVisibleTo(self.window()):
            self._record_id = None
            self._panel.select(PARTNER)
            self._views.show_form()

    # The record

    def _look_anew(self) -> None:
        self._record = self._find_record()
        has = self._record is not None
        self._empty.setVisible(not has)
        self._form_place.setVisible(has)
        self._views.set_panel_shown(has)
        self._notes.say("earlier", self._earlier_words(), "accent", self._earlier_action())
        self._show_end(None)
        self._show_buttons()
        if has:
            self._build()

    def _find_record(self) -> Record | None:
        assessment, store = self.context.assessment, self.context.store
        if self._record_id is not None and store is not None:
            try:
                return store.record(self._record_id)
            except (KeyError, StoreError):
                self._record_id = None
        try:
            return assessment.current_record() if assessment.answers else None
        except StoreError as error:
            self._notes.say("store", store_words(error).title, "bad")
        earlier = store.latest_record() if store is not None else None
        self._record_id = earlier.id if earlier else None
        return earlier

    def _earlier_words(self) -> str:
        if self._record_id is None or self._record is None:
            return ""
        day = long_date(local_date(parse_utc(self._record.created_at)), self.context.language)
        return self.tr("{day}の記録から作る書類です。").format(day=day)

    def _earlier_action(self) -> tuple[str, Any]:
        return self.tr("いまの様子にもどす"), self._back_to_now

    def _back_to_now(self) -> None:
        self._record_id = None
        self._look_anew()

    # The document

    def _take_options(self, options: PartnerPageOptions) -> None:
        assert self.context.store is not None
        try:
            save_options(self.context.store, options, today())
        except StoreError as error:
            self._notes.say("store", store_words(error).title, "bad")
        else:
            self._notes.say("store", "")
            self.say_saved()
        self._changed()

    def _take_left_open(self, names: frozenset[str]) -> None:
        assert self.context.store is not None
        try:
            save_left_open(self.context.store, names)
        except StoreError as error:
            self._notes.say("store", store_words(error).title, "bad")
        else:
            self.say_saved()
        self._keep_notice_true()

    def _changed(self) -> None:
        """What is shown is no longer what was saved."""
        self._document, self._wish = None, None
        self._wait.start()
        self._show_end(None)
        self._keep_notice_true()

    def _choose_kind(self) -> None:
        self._show_end(None)
        self._build()
        self.context.remember_place()

    def _build(self) -> None:
        record, options, full, issued = self._record, self.form.options, self._panel.kind == FULL, today()
        if record is None:
            return
        self._document = None
        self._wait.stop()
        if self._job is not None:
            self._job.cancel()

        def make(_job: Job) -> Any:
            from app.report.print_job import print_job

            return print_job(record, options.language, full=full, options=options, today=issued)

        self._panel.say_making()
        self._job = self.context.jobs.start(make, self._show_document, self._show_preview_trouble)
        self._show_buttons()

    def _show_document(self, document: Any) -> None:
        if self.sender() is not self._job or self._wait.isActive():
            return  # something newer is on its way
        self._job = None
        self._document = document
        self.preview.set_sheets(document.sheets)
        self._panel.say_file(document.file_name)
        self._notes.say("missing", missing_words(document.missing_characters), "warn")
        words = self.tr(
            "SECURITY ACTIONは自分で宣言するものです。「認定」ではなく「宣言しました」と書いてください。"
        )
        self._notes.say("claims", words if claims_too_much(self.form.options) else "", "warn")
        self._notes.say("trouble", "")
        self._show_buttons()
        if self._wish is not None and self.isVisible():
            self._write(self._wish)

    def _show_preview_trouble(self, error: Exception) -> None:
        if self.sender() is not self._job:
            return
        self._job, self._wish = None, None
        self._panel.say_file("")
        self._notes.say("trouble", preview_trouble(error), "bad")
        self._show_buttons()

    # Saving, printing, the end

    def _press_main(self) -> None:
        if self._done:
            self._finish()
        elif self._may_write(printing=False):
            self._write(printing=False)

    def _press_print(self) -> None:
        if self._may_write(printing=True):
            self._write(printing=True)

    # What would be printed as 未回答

    def _may_write(self, printing: bool) -> bool:
        """The first time something is open it is told instead; whoever presses again has been told."""
        if not self.form.questions.unanswered:
            return True
        if self._told.isValid():  # the second press of a double click is no answer
            return self._told.elapsed() > QApplication.doubleClickInterval()
        self._told.start()
        self._printing = printing
        self._views.show_form()
        self._unanswered.show()
        self._keep_notice_true()
        self._unanswered.answer.setFocus()
        return False

    def _keep_notice_true(self) -> None:
        """While it is to be seen it counts down, and goes with the last open question."""
        count = len(self.form.questions.unanswered)
        if self._unanswered.isHidden():
            return
        if count:
            self._unanswered.tell(count, self._printing)
        else:
            self._unanswered.hide()

    def _answer_open(self) -> None:
        self._views.show_form()
        self.form.questions.focus_on(self.form.questions.unanswered[0])

    def _write(self, printing: bool) -> None:
        self._wish = printing if self._document is None else None
        if self._document is not None:
            (self.output.print_out if printing else self.output.save)(self._document)

    def _tell_saved(self, saved: SavedFile) -> None:
        self._notes.say("trouble", "")
        self._show_end(saved)

    def _tell_printed(self, pages: int) -> None:
        self._notes.say("trouble", "")
        self.context.notify(self.tr("{pages}ページを印刷に送りました。").format(pages=pages))
        self._show_end(None, done=True)

    def _tell_trouble(self, words: str) -> None:
        self._notes.say("trouble", words, "bad")
        self._views.show_form()
        self.scroll_area.verticalScrollBar().setValue(0)

    def _show_end(self, saved: SavedFile | None, done: bool = False) -> None:
        """After saving or printing: where it lies, when to look again, and the end."""
        self._done = saved is not None or done
        day = self.context.assessment.next_check_on
        self._end.show_end(saved, day, self.context.language, self.context.flow.active)
        self._end.setVisible(self._record is not None)
        if self._done:
            self._unanswered.hide()
            self._views.show_form()
            self.content.removeWidget(self._end)
            self.content.insertWidget(self.content.indexOf(self._notes) + 1, self._end)
            self.scroll_area.verticalScrollBar().setValue(0)
        elif self.content.indexOf(self._end) != self.content.count() - 1:
            self.content.removeWidget(self._end)
            self.content.addWidget(self._end)
        self._show_buttons()
        if self._done and self.action_bar is not None:
            self.action_bar.main.setFocus()

    def _show_buttons(self) -> None:
        bar = self.action_bar
        if bar is None:
            return
        coming = self._wait.isActive() or self._job is not None
        ready = (self._document is not None or coming) and not self.output.busy
        if self._record is None:
            bar.set_main("")
        elif self._done:
            bar.set_main(self.tr("おわる") if self.context.flow.active else self.tr("ホームへ"))
        else:
            bar.set_main(self.tr("PDFを保存"), ready)
        bar.other.setVisible(self._record is not None)
        bar.other.setEnabled(ready)
        self._unanswered.set_ready(ready)

    def _leave_for(self, page_id: str) -> None:
        """One of the next promises; the guided way is at its end with it."""
        if self._done:
            self.context.flow.finish()
        self.context.navigate(page_id)

    def _finish(self) -> None:
        self.context.flow.finish()
        self.context.navigate("home")
