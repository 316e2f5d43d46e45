"""What tests of the window share: how a window is made, and typing as through a Japanese input method."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.main_window import MainWindow

MakeWindow = Callable[..., MainWindow]


def write(widget: QWidget, text: str) -> None:
    """The finished text arrives in one piece."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)
