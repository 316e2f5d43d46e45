"""A window follows the system's colours while it is open: light, dark, or a contrast theme."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import SIGNAL, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.appearance import system_changed_meanwhile
from app.ui.preferences import Preferences


class SystemLook(QObject):
    """Calls `dress_anew` where the system has other colours than are shown.

    Not while a dialog is in front: it would go with the page it belongs to. Once it is closed, the window is
    looked at again, because one comes back to it.
    """

    _told = Signal()

    def __init__(self, window: QWidget, preferences: Preferences, dress_anew: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._dress_anew = dress_anew
        later = Qt.ConnectionType.QueuedConnection
        self._told.connect(self._look, later)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._look, later)
        hints.accessibility().connect(
            SIGNAL("contrastPreferenceChanged(Qt::ContrastPreference)"), self._look, later
        )
        window.installEventFilter(self)
        self._told.emit()  # what is shown may be older than the choice of the system

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The theme changed, or one comes back from the settings of the system."""
        if event.type() in (QEvent.Type.ThemeChange, QEvent.Type.ActivationChange):
            self._told.emit()
        return super().eventFilter(watched, event)

    @Slot()
    def _look(self) -> None:
        window = self._window
        seen = window.isWindow() and window.isVisible()  # in the gallery a dialog is only a piece of the page
        free = QApplication.activeModalWidget() in (None, window)
        if seen and free and system_changed_meanwhile(self._preferences):
            self._dress_anew()
