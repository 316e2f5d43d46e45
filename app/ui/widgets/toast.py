"""A short message that goes by itself, with an optional 「元に戻す」. Nothing is lost by missing it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.paint import painter_for, rounded

_SHOWN_MS = 6_000
_SHOWN_WITH_ACTION_MS = 20_000
_ABOVE_FOOT = 88


class _ToastButton(QuietButton):
    bold = True

    def colours(self) -> tuple[str | None, str | None, str]:
        return None, None, "on_tooltip"


class Toast(QWidget):
    """Floats above the foot of `host` (the window's content)."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._words = TextLabel("", self, size=14, colour="on_tooltip")
        self._action = _ToastButton("", self)
        self._action.setObjectName("toast_action")
        self._undo: Callable[[], None] | None = None
        self._before: QWidget | None = None  # what had the focus when the message came
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._action.clicked.connect(self._act)
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(theme().space(20), theme().space(8), theme().space(12), theme().space(8))
        layout.setSpacing(theme().space(tokens.SPACE_L))
        layout.addWidget(self._words, 1)
        layout.addWidget(self._action)
        host.installEventFilter(self)
        self.hide()

    def show_message(
        self,
        text: str,
        action: str = "",
        on_action: Callable[[], None] | None = None,
        stays: bool = False,
    ) -> None:
        """Show `text` for some seconds; with `action`, longer; with `stays`, until it is answered."""
        self._before = self.window().focusWidget()
        self._words.setText(text)
        self.setAccessibleName(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._undo = on_action
        self._place()
        self.show()
        self.raise_()
        # Spoken by screen readers although the focus stays where it is (WCAG 4.1.3).
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        if stays:
            self._timer.stop()
        else:
            self._timer.start(_SHOWN_WITH_ACTION_MS if action else _SHOWN_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        rounded(painter_for(self), QRectF(self.rect()), tokens.RADIUS_CONTROL, "tooltip", "on_tooltip")

    def _act(self) -> None:
        before = self._before
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()  # else the focus would jump to the head of the window
        self.hide()
        if self._undo is not None:
            self._undo()

    def _place(self) -> None:
        margins = self._row.contentsMargins()
        action = self._action.sizeHint().width() + theme().space(16) if self._action.text() else 0
        width = self._words.sizeHint().width() + margins.left() + margins.right() + action + 8
        width = min(width, self._host.width() - 40)
        words = width - margins.left() - margins.right() - action
        height = max(self._words.heightForWidth(words), self._action.sizeHint().height() if action else 0)
        height += margins.top() + margins.bottom()
        self.setGeometry(
            (self._host.width() - width) // 2,
            self._host.height() - height - theme().px(_ABOVE_FOOT),
            width,
            height,
        )
