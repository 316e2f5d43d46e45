"""The icon beside the clock: help, window, end. Only while the program runs, and only when asked for."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMainWindow, QMenu, QSystemTrayIcon

from app.system.folders import resource_folder
from app.ui.context import Context

CHOICE = "tray"
_NAME = "tray_icon"


class TrayIcon(QSystemTrayIcon):
    """A press opens the window; the menu is written each time in the language of the window."""

    def __init__(self, context: Context, window: QMainWindow) -> None:
        super().__init__(QIcon(str(resource_folder() / "icons" / "mark.svg")), window)
        self.setObjectName(_NAME)
        self._context, self._window = context, window
        self._menu = QMenu(window)
        self._menu.aboutToShow.connect(self._write)
        self.setContextMenu(self._menu)
        self.activated.connect(self._pressed)
        self._write()

    def _write(self) -> None:
        self._menu.clear()
        for name, words, deed in (
            ("tray_help", self.tr("今、困っている"), self._help),
            ("tray_open", self.tr("開く"), self._open),
            ("tray_end", self.tr("終わる"), self._window.close),
        ):
            action = self._menu.addAction(words)
            action.setObjectName(name)
            action.triggered.connect(deed)
        self.setToolTip(self.tr("まもりカルテ"))

    def _pressed(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self._open()

    def _open(self) -> None:
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def _help(self) -> None:
        self._open()
        self._context.navigate("help")


def wanted(context: Context) -> bool:
    """Whether the icon was asked for."""
    return context.preferences.value(CHOICE) is True


def follow_choice(context: Context, choice: bool | None = None) -> None:
    """Show or hide the icon, after keeping a new choice."""
    if choice is not None:
        context.preferences.keep(CHOICE, choice)
    window = cast("QMainWindow", context.shell)
    icon = window.findChild(QSystemTrayIcon, _NAME)
    if icon is None and wanted(context) and QSystemTrayIcon.isSystemTrayAvailable():
        icon = TrayIcon(context, window)
    if icon is not None:
        icon.setVisible(wanted(context))
