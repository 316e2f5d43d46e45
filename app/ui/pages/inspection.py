"""S2 パソコンを調べました: what this PC itself says, worst first, nothing changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QTimer

from app.content.phrases import phrase
from app.domain.calendar import local_date, long_date
from app.domain.observation import Inspection, System
from app.domain.verdict import Status, Verdict
from app.inspection.host import this_system
from app.inspection.remaining import Remaining
from app.inspection.settled import settled_verdicts
from app.system.clock import utc_now
from app.ui.context import Context
from app.ui.page import Page
from app.ui.pages.inspection_again import Change, LookAgain, open_link, settings_link
from app.ui.pages.inspection_list import VerdictList
from app.ui.pages.inspection_row import CheckRow
from app.ui.pages.inspection_running import RunningCard
from app.ui.pages.inspection_words import check_named, moment_words
from app.ui.pages.other_pcs import OtherPcsCard
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.inspection_flow import WrappingRow
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Caption

_NO_EARLIER = date(2026, 1, 1)  # this program is younger than that
_SETTLED_MS = 60
_EARLY_MS = 1_500


class InspectionPage(Page):
    """Shows the latest verdicts; a running inspection on top."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, self.tr("パソコンを調べました"), self.tr("見ただけです。設定は何も変えていません。")
        )
        self._changes: dict[str, Change] = {}
        self._open: set[str] = set()
        self._earlier: Inspection | None = None  # what the last look found, also while another one runs
        self._early_count = 0
        self._running = RunningCard(self._time_left)
        self._running.stop.clicked.connect(context.inspection_run.cancel)
        self._notes = Section()
        self._list = VerdictList(context.language)
        self._list.settings_pressed.connect(self._open_settings)
        self._list.again_pressed.connect(self._measure_again)
        self._list.opened.connect(self._remember_opened)
        self._others = OtherPcsCard(context)
        what = LinkButton(self.tr("何を調べているか"), icon="info")
        what.setObjectName("what_is_checked")
        what.clicked.connect(lambda: context.navigate("checks"))
        self._export = LinkButton(self.tr("結果を表に書き出す"), icon="save")
        self._export.setObjectName("export_verdicts")
        self._export.clicked.connect(self._write_verdicts)
        links = WrappingRow([what, self._export])
        for part in (self._running, self._notes, self._list, links, self._others):
            self.add(part)
        self._early = QTimer(self, interval=_EARLY_MS)
        self._early.timeout.connect(self._show_early)
        self._again = LookAgain(context, self)
        self._again.measured.connect(self._show_change)
        bar = self.add_actions(self.tr("次へ"), self.tr("戻る"), self.tr("もう一度調べる"))
        bar.main_pressed.connect(lambda: context.go_on("inspection"))
        bar.back_pressed.connect(lambda: context.go_back("inspection"))
        bar.other_pressed.connect(self._look_again)
        run = context.inspection_run
        run.started.connect(self._begin_running)
        run.progressed.connect(self._running.show_progress)
        run.kept.connect(self.refresh)
        run.failed.connect(self._show_failed)
        run.cancelled.connect(self._show_cancelled)

    # What the shell calls

    def refresh(self) -> None:
        self._notes.clear()
        self._look_at_clock()
        self._say_what_nobody_proved()
        in_flow = self.context.flow.active
        assert self.action_bar is not None
        self.action_bar.set_main(self.tr("次へ") if in_flow else "")
        self.action_bar.back.setVisible(in_flow)
        self._show_running()
        self._show_verdicts()
        self._others.refresh()

    def place(self) -> dict[str, Any]:
        return {"opened": sorted(self._open)}

    def go_to(self, opened: Sequence[str] = (), check: str = "", **_other: Any) -> None:
        """`opened` are the ids of checks whose details stand open; `check` opens one more."""
        self._open = {*opened, check} - {""}

    def came_back(self) -> None:
        """The window is in front again: what was changed in the settings is measured."""
        self._again.came_back()

    def _write_verdicts(self) -> None:
        from app.ui.pages.inspection_export import export_verdicts  # loads the report's writers

        export_verdicts(self.context, self)

    # The inspection

    def _look_again(self) -> None:
        self._changes.clear()
        self.context.inspection_run.start()

    def _time_left(self) -> tuple[Remaining | None, float]:
        run = self.context.inspection_run
        return run.remaining(self._earlier), run.elapsed

    def _begin_running(self) -> None:
        self._early_count = 0
        self._running.begin()
        self._show_running()

    def _show_running(self) -> None:
        run = self.context.inspection_run
        self._running.setVisible(run.running)
        self._running.show_progress(run.progress)
        assert self.action_bar is not None
        self.action_bar.other.setEnabled(not run.running)
        if run.running:
            self._notes.clear()
            self._early.start()
        else:
            self._early.stop()
        self._earlier = self.context.assessment.inspection
        seen = self._earlier is not None
        self._list.setVisible(seen or not run.running)
        self._export.setEnabled(seen)
        if run.running and not seen:
            self.title_label.setText(self.tr("パソコンを調べています"))
        else:
            self.title_label.setText(self.tr("パソコンを調べました") if seen else self.tr("パソコンの点検"))

    def _show_early(self) -> None:
        """The first time, what is settled is shown at once; slow sources may take a minute."""
        run = self.context.inspection_run
        if not run.running or self._earlier is not None or not run.observations:
            return
        settled = settled_verdicts(run.observations, utc_now())
        if len(settled) <= self._early_count:
            return
        self._early_count = len(settled)
        system = run.observations[0].host.system
        self._list.show_verdicts(settled, system, self._open, self._changes, complete=False)
        self._list.setVisible(True)

    def _show_cancelled(self) -> None:
        self._show_running()
        self._show_verdicts()  # what had come early is not kept
        self._say(Banner(self.tr("調べるのをやめました。いつでも、もう一度調べられます。"), "accent"))

    def _show_failed(self, error: Exception) -> None:
        self._show_running()
        self._show_verdicts()
        self._say(
            Banner(
                self.tr("調べている途中で止まりました。"),
                "warn",
                self.tr("「もう一度調べる」を押してください。このまま質問に進むこともできます。"),
            )
        )
        details = Disclosure(self.tr("技術的な内容"))
        details.add(Caption(f"{type(error).__name__}: {error}"))
        self._notes.add(details)

    def _look_at_clock(self) -> None:
        """A clock that went back spoils every age and every date on the papers."""
        today = local_date(utc_now())
        if today < _NO_EARLIER:
            words = self.tr("パソコンの日付が、{day}になっています。").format(
                day=long_date(today, self.context.language)
            )
            advice = self.tr("日付を直してから、もう一度調べてください。書類の日付も、この日付になります。")
            self._say(Banner(words, "warn", advice))

    def _say_what_nobody_proved(self) -> None:
        """On a Mac the sources are only written down; on Windows and Linux they were asked for real."""
        if this_system() is System.MACOS:
            self._notes.add(Banner(phrase("system.macos.unproved", self.context.language), "warn"))

    def _say(self, banner: Banner) -> None:
        self._notes.clear()
        self._notes.add(banner)

    # The list

    def _show_verdicts(self) -> None:
        self._list.clear()
        inspection, verdicts = self.context.assessment.inspection, self.context.assessment.verdicts
        if inspection is None:
            self._show_nothing_yet()
            return
        measured = moment_words(inspection.finished_at, self.context.language)
        self.lead_label.setText(
            self.tr("{time}に調べました。見ただけで、設定は何も変えていません。").format(time=measured)
        )
        if not verdicts:
            self._list.add(
                EmptyState(
                    "inspection",
                    self.tr("このパソコンで調べられる項目は、まだありません"),
                    self.tr("質問に答えるだけでも、診断はできます。"),
                )
            )
            return
        self._list.show_verdicts(verdicts, inspection.host.system, self._open, self._changes)

    def _show_nothing_yet(self) -> None:
        self.lead_label.setText(self.tr("見るだけです。設定は何も変えません。"))
        if self.context.inspection_run.running:
            return
        empty = EmptyState(
            "inspection",
            self.tr("まだ調べていません"),
            self.tr("更新やウイルス対策など、このパソコンの今のようすを見ます。長くても1分ほどです。"),
            self.tr("調べる"),
        )
        empty.action_pressed.connect(self._look_again)
        self._list.add(empty)

    # One check

    def _remember_opened(self, check_id: str, is_open: bool) -> None:
        self._open = self._open | {check_id} if is_open else self._open - {check_id}
        self.context.remember_place()

    def _open_settings(self, verdict: Verdict) -> None:
        self._changes.pop(verdict.check_id, None)
        self._again.expect(verdict)
        if not open_link(settings_link(check_named(verdict.check_id), this_system())):
            line = self.findChild(CheckRow, f"check_{verdict.check_id}")
            if line is not None:
                line.show_click_path()

    def _measure_again(self, verdict: Verdict) -> None:
        self._again.start(verdict)

    def _show_change(self, change: Change) -> None:
        self._changes[change.after.check_id] = change
        self._show_verdicts()
        if change.changed and change.after.status is Status.PASS:
            self.context.notify(self.tr("設定が変わったことを確かめました。"))
        line = self.findChild(CheckRow, f"check_{change.after.check_id}")
        if line is not None:
            # The rows find their places only after this event.
            QTimer.singleShot(_SETTLED_MS, line, lambda: self.scroll_area.ensureWidgetVisible(line, 0, 80))
