"""「今、困っている」 within reach: on the desktop, and beside the clock. Both only when asked for."""

from __future__ import annotations

from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from app.system.child import ChildOutcome, run_in_child
from app.system.desktop_shortcut import DesktopShortcut
from app.system.folders import data_folder
from app.ui.context import Context
from app.ui.job import Job
from app.ui.tray import follow_choice, wanted
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.setting_row import SettingRow

_PATIENCE_SECONDS = 20.0


class DesktopRow(SettingRow):
    """A shortcut on the desktop. Written by a process of its own: Windows' shell wants none with a window."""

    def __init__(self, context: Context, shortcut: DesktopShortcut) -> None:
        self._choice = Segments(
            [(True, self.tr("置く")), (False, self.tr("置かない"))],
            shortcut.is_there,
            self.tr("デスクトップの「今、困っている」"),
        )
        self._choice.setObjectName("desktop_button")
        words = self.tr("ダブルクリックで、困ったときの手順がすぐに開きます。")
        super().__init__(self.tr("デスクトップに「今、困っている」を置く"), words, self._choice)
        self._context, self._shortcut = context, shortcut
        self._choice.value_chosen.connect(self._choose)

    def _choose(self, value: object) -> None:
        arguments = ["desktop-button", "--lang", self._context.language.value]
        folder = self._context.store.folder if self._context.store is not None else None
        if folder is not None and folder != data_folder():
            arguments += ["--data-dir", str(folder)]
        if value is not True:
            arguments.append("--remove")

        def work(job: Job) -> ChildOutcome:
            return run_in_child(arguments, _PATIENCE_SECONDS, job.is_cancelled)

        self._context.jobs.start(work, self._done, self._failed)

    def _done(self, outcome: ChildOutcome) -> None:
        self._choice.show_chosen(self._shortcut.is_there)
        if outcome.returncode:
            self._failed(OSError(outcome.returncode))
        elif self._shortcut.is_there:
            self._context.notify(self.tr("デスクトップに置きました"))
        else:
            self._context.notify(self.tr("デスクトップから片づけました"))

    def _failed(self, _error: Exception) -> None:
        self._choice.show_chosen(self._shortcut.is_there)
        self._context.warn(self.tr("デスクトップを変えられませんでした"))


class TrayRow(SettingRow):
    """The icon beside the clock, while the program runs."""

    def __init__(self, context: Context) -> None:
        choice = Segments(
            [(True, self.tr("出す")), (False, self.tr("出さない"))],
            wanted(context),
            self.tr("時計のそばの印"),
        )
        choice.setObjectName("settings_tray")
        words = self.tr(
            "まもりカルテを開いている間、画面のすみに出ます。そこから「今、困っている」を開けます。"
        )
        super().__init__(self.tr("時計のそばに印を出す"), words, choice)
        choice.value_chosen.connect(lambda value: follow_choice(context, value is True))


def near_rows(context: Context) -> list[QWidget]:
    """The lines that can do something here."""
    rows: list[QWidget] = []
    shortcut = DesktopShortcut()
    if shortcut.available:
        rows.append(DesktopRow(context, shortcut))
    if QSystemTrayIcon.isSystemTrayAvailable():
        rows.append(TrayRow(context))
    return rows
