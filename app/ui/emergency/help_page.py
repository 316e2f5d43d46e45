"""「今、困っている」: one step at a time, whom to call, and a record. Needs no store and no network.

One page with three views, so that it works the same in the window, in the dialog of a damaged store and in
the window that opens without any store: the situations, the steps of one, and whom to call.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from app.content.emergency_kinds import Situation
from app.content.emergency_packs import load_card, load_situations
from app.content.kinds import ContentError
from app.content.packs import load_contacts
from app.domain.calendar import long_date, utc_text
from app.emergency.contacts import own_contacts, targets
from app.emergency.incident import Incident, IncidentStep, StepKind
from app.emergency.incident_log import IncidentLog
from app.system.clock import utc_now
from app.system.desktop_shortcut import DesktopShortcut
from app.ui import tokens
from app.ui.context import Context
from app.ui.emergency.call_view import CallView
from app.ui.emergency.near_rows import DesktopRow
from app.ui.emergency.people_view import PeopleView
from app.ui.emergency.record_part import RecordPart
from app.ui.emergency.start_view import StartView
from app.ui.emergency.step_view import StepView
from app.ui.emergency.surroundings import EmergencyContext, notebook_of, take_over_what_waits
from app.ui.page import Page
from app.ui.widgets.action_bar import ActionBar
from app.ui.widgets.banner import Banner
from app.ui.widgets.card import Card
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Body, Caption


class HelpPage(Page):
    """Shows a view; writes each press with its time before it goes on."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("今、困っている"), " ")
        self._notebook = notebook_of(context)
        self._log = IncidentLog(self._notebook, lambda: utc_now())
        self._situation: Situation | None = None
        self._incident: Incident | None = None
        self._private = False
        self._opened_at = ""
        self._at = 0
        self._placed = False
        self._first: QWidget | None = None
        self._notes = Section(spacing=tokens.SPACE_S)
        self._view = Section(spacing=tokens.SPACE_L)
        self.add(self._notes)
        self.add(self._view)
        self._record = RecordPart(context, self._log, self._begun)
        self._record.trouble.connect(self._tell_kept)
        self.add(self._record)
        self._bar = self._make_bar()

    # Page

    def refresh(self) -> None:
        take_over_what_waits(self.context)
        if not self._placed:
            self._situation = None
        self._placed = False
        self._show()

    def go_to(self, situation: str = "", incident: str = "", at: int = 0, **_place: Any) -> None:
        """A situation, or an incident that was begun, at a step."""
        found = self._log.incident(incident) if incident else None
        if found is not None:
            self._take(found)
        else:
            self._choose(situation)
        if self._situation is not None:
            self._at = at if isinstance(at, int) and 0 <= at <= len(self._situation.steps) else 0
        self._placed = True

    def place(self) -> dict[str, Any]:
        if self._situation is None:
            return {}
        incident = self._incident.id if self._incident else ""
        return {"situation": self._situation.id, "incident": incident, "at": self._at}

    def first_focus(self) -> QWidget | None:
        return self._bar.main if self._situation is not None else self._first

    def go_back(self) -> None:
        if self._situation is None:
            super().go_back()
        else:
            self._back()

    def go_on(self) -> None:
        if self._situation is not None:
            self._bar.main.click()

    def add_actions(self, main: str, back: str = "", other: str = "") -> ActionBar:
        """The foot of the first view: where one came from. The others have their own."""
        bar = super().add_actions(main, back, other)
        bar.setVisible(self._situation is None)
        return bar

    # Views

    def _show(self) -> None:
        self._view.clear()
        self._first = None
        in_steps = self._situation is not None
        self._bar.setVisible(in_steps)
        if self.action_bar is not None:
            self.action_bar.setVisible(not in_steps)
        self._tell_kept()
        if self._situation is None:
            self._show_start()
        elif self._at < len(self._situation.steps):
            self._show_step(self._situation)
        else:
            self._show_calls(self._situation)
        self._record.show_incident(self._incident, in_steps)
        if self.context.shell is not None and self.isVisible():
            self.scroll_area.verticalScrollBar().setValue(0)
            first = self.first_focus()
            if first is not None:
                first.setFocus()

    def _show_start(self) -> None:
        self.title_label.setText(self.tr("今、困っている"))
        self._lead(self.tr("あわてなくて大丈夫です。いちばん近いものを押してください。1つずつ案内します。"))
        try:
            pack = load_situations()
        except (ContentError, OSError):
            words = self.tr("手順を読めませんでした。ネットから切り離し、110番か #9110 に電話してください。")
            self._view.add(Banner(words, "warn"))
            return
        view = StartView(
            pack.situations,
            self._log.incidents(),
            self.context.language,
            self.words,
            self.context.store is not None,
            self._people(),
            self._within_reach(),
        )
        view.chosen.connect(self._open)
        view.resumed.connect(self._resume)
        view.removed.connect(self._remove)
        view.page_wanted.connect(self.context.navigate)
        self._view.add(view)
        day = long_date(pack.checked_on, self.context.language)
        made = self.tr("手順は、まもりカルテがまとめたものです（{day} 確認）。番号は変わることがあります。")
        self._view.add(Caption(made.format(day=day)))
        self._first = view.first

    def _people(self) -> QWidget:
        view = PeopleView(own_contacts(self._notebook), self.words)
        view.copied.connect(self._copied)
        return view

    def _within_reach(self) -> QWidget | None:
        """The shortcut on the desktop; only where the program runs as usual."""
        shortcut = DesktopShortcut()
        if self.context.store is None or not shortcut.available:
            return None
        card = Card(padding=tokens.SPACE_L)
        card.add(DesktopRow(self.context, shortcut))
        return card

    def _show_step(self, situation: Situation) -> None:
        self.title_label.setText(self.words(situation.title))
        self._lead("")
        view = StepView(situation, self._at, self._lines(), self.words)
        view.call_wanted.connect(lambda: self._go(len(situation.steps)))
        view.step_wanted.connect(self._go)
        self._view.add(view)
        self._bar.back.setText(self.tr("ほかの困りごと") if self._at == 0 else self.tr("1つ前へ"))
        self._bar.other.setVisible(True)
        self._bar.set_main(self.tr("しました、次へ"))

    def _show_calls(self, situation: Situation) -> None:
        self.title_label.setText(self.tr("相談する"))
        self._lead(self.words(situation.title))
        language = self.context.language
        try:
            contacts, pack = load_contacts(), load_card()
        except (ContentError, OSError):
            words = self.tr("窓口の一覧を読めませんでした。110番か #9110 に電話してください。")
            self._view.add(Banner(words, "warn"))
        else:
            found = targets(situation, contacts, own_contacts(self._notebook), self._private)
            checked = self.tr("この一覧は {day} に確かめたものです。番号は変わることがあります。")
            checked = checked.format(day=long_date(contacts.checked_on, language))
            view = CallView(situation, found, pack, self._private, checked, self.words)
            view.called.connect(self._called)
            view.copied.connect(self._copied)
            view.matter_chosen.connect(self._choose_matter)
            view.clock_wanted.connect(lambda: self.context.navigate("leak_clock"))
            self._view.add(view)
        self._bar.back.setText(self.tr("手順にもどる"))
        self._bar.other.setVisible(False)
        ended = self._incident is not None and bool(self._incident.ended_at)
        self._bar.set_main(self.tr("一覧にもどる") if ended else self.tr("これで終わりにする"))

    def _lead(self, text: str) -> None:
        self.lead_label.setText(text)
        self.lead_label.setVisible(bool(text))

    def _make_bar(self) -> ActionBar:
        bar = ActionBar(self.tr("しました、次へ"), self.tr("1つ前へ"), self.tr("できない・とばす"), self)
        for button, name in ((bar.main, "step_done"), (bar.back, "step_back"), (bar.other, "step_skip")):
            button.setObjectName(name)
        bar.main_pressed.connect(self._done)
        bar.other_pressed.connect(lambda: self._mark(StepKind.SKIPPED))
        bar.back_pressed.connect(self._back)
        bar.hide()
        self._outer.addWidget(bar)
        return bar

    # What happens

    def _open(self, situation_id: str) -> None:
        self._choose(situation_id)
        self._show()

    def _choose(self, situation_id: str) -> None:
        try:
            self._situation = load_situations().situation(situation_id)
        except (KeyError, ContentError, OSError):
            self._situation = None
            return
        self._incident, self._at = None, 0
        self._opened_at = utc_text(utc_now())

    def _resume(self, incident: Incident) -> None:
        self._take(incident)
        if self._situation is not None:
            handled = {one.ref for one in self._lines() if one.kind in (StepKind.DONE, StepKind.SKIPPED)}
            steps = self._situation.steps
            left = (at for at, one in enumerate(steps) if one.id not in handled)
            self._at = len(steps) if incident.ended_at else next(left, len(steps))
        self._show()

    def _take(self, incident: Incident) -> None:
        self._choose(incident.situation)
        if self._situation is None:  # of another version
            self._choose("other")
        self._incident, self._private = incident, incident.private

    def _begun(self) -> Incident:
        """The incident, begun with the first thing that is recorded."""
        if self._incident is None:
            situation = self._situation.id if self._situation else "other"
            self._incident = self._log.start(situation, self._private, self._opened_at)
        return self._incident

    def _lines(self) -> tuple[IncidentStep, ...]:
        return self._log.steps(self._incident.id) if self._incident else ()

    def _done(self) -> None:
        if self._situation is not None and self._at < len(self._situation.steps):
            self._mark(StepKind.DONE)
            return
        if self._incident is not None and not self._incident.ended_at:
            ended = self._incident
            self._incident = self._log.change(ended, ended=True)
            self.context.notify(
                self.tr("記録を閉じました。いつでも見られます。"),
                self.tr("元に戻す"),
                lambda: self._reopen(ended),
            )
        self._situation = self._incident = None
        self._show()

    def _reopen(self, incident: Incident) -> None:
        self._take(self._log.change(incident, ended=False))
        self._at = len(self._situation.steps) if self._situation else 0
        self._show()

    def _mark(self, kind: StepKind) -> None:
        if self._situation is None:
            return
        step = self._situation.steps[self._at]
        self._log.record(self._begun(), kind, step.id)
        self._go(self._at + 1)

    def _go(self, at: int) -> None:
        self._at = at
        self._show()

    def _back(self) -> None:
        if self._at > 0:
            self._go(self._at - 1)
            return
        self._situation = self._incident = None
        self._show()

    def _called(self, ref: str, name: str) -> None:
        self._log.record(self._begun(), StepKind.CALLED, ref, name)
        self._record.show_incident(self._incident, True)
        self._tell_kept()
        self.context.notify(self.tr("時刻を残しました： {name}").format(name=name))

    def _copied(self, value: str) -> None:
        self.context.notify(self.tr("{value} を写しました").format(value=value))

    def _choose_matter(self, private: bool) -> None:
        self._private = private
        if self._incident is not None:
            self._incident = self._log.change(self._incident, private=private)
        self._show()

    def _remove(self, incident: Incident) -> None:
        lines = self._log.remove(incident)

        def undo() -> None:
            self._log.put_back(incident, lines)
            self._show()

        self._show()
        self.context.notify(self.tr("記録を消しました"), self.tr("元に戻す"), undo)

    def _tell_kept(self) -> None:
        self._notes.clear()
        if not self._log.kept:
            words = self.tr("この記録をパソコンに残せませんでした。時刻としたことを、紙にも書いてください。")
            self._notes.add(Banner(words, "bad"))
        elif isinstance(self.context, EmergencyContext) and self._situation is None:
            self._notes.add(Body(self.tr("ここで押したことは、時刻といっしょに別のファイルに残します。")))
        self._notes.setVisible(self._notes.body.count() > 0)
