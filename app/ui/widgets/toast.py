"""A short message that goes by itself; with an offer (元に戻す) it waits. Nothing is lost by missing it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.buttons import IconButton, QuietButton
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.paint import painter_for, rounded

_SHOWN_MS = 6_000
_ABOVE_FOOT = 88


class _ToastButton(QuietButton):
    bold = True

    def colours(self) -> tuple[str | None, str | None, str]:
        return None, None, "on_tooltip"


class _CloseButton(IconButton):
    def colours(self) -> tuple[str | None, str | None, str]:
        return None, None, "on_tooltip"


class Toast(QWidget):
    """Floats above the foot of `host` (the window's content).

    What only says that something went well goes after some seconds, not while the mouse is on it. What offers
    something has no time limit (WCAG 2.2.1): it stays until it is taken, closed, or another page is opened.
    """

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._words = TextLabel("", self, size=14, colour="on_tooltip")
        self._action = _ToastButton("", self)
        self._action.setObjectName("toast_action")
        self._close = _CloseButton("close", self.tr("このお知らせを閉じる"), self)
        self._close.setObjectName("toast_close")
        self._undo: Callable[[], None] | None = None
        self._before: QWidget | None = None  # what had the focus when the message came
        self._came_now = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.close_message)
        self._action.clicked.connect(self._act)
        self._close.clicked.connect(self.close_message)
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(theme().space(20), theme().space(8), theme().space(12), theme().space(8))
        layout.setSpacing(theme().space(tokens.SPACE_S))
        layout.addWidget(self._words, 1)
        layout.addWidget(self._action)
        layout.addWidget(self._close)
        host.installEventFilter(self)
        self.hide()

    def show_message(self, text: str, action: str = "", on_action: Callable[[], None] | None = None) -> None:
        """Show `text` for some seconds; with `action`, until it is answered."""
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
        self._came_now = True
        QTimer.singleShot(0, self, self._has_come)
        if action:
            self._timer.stop()
        else:
            self._timer.start(_SHOWN_MS)

    @property
    def waits(self) -> bool:
        """Whether it stays until it is answered."""
        return not self._timer.isActive()

    def take_focus(self) -> None:
        """Give the focus to the first button; the message then waits for an answer."""
        self._timer.stop()
        (self._action if self._action.text() else self._close).setFocus()

    def close_message(self) -> None:
        """Take the message away without answering it."""
        self._give_focus_back()
        self.hide()

    def page_left(self) -> None:
        """An offer belongs to the page it was made on, unless this very deed leads to another one."""
        if self._action.text() and not self._came_now:
            self.close_message()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if not self._action.text() and not self.isAncestorOf(self.window().focusWidget() or self.window()):
            self._timer.start(_SHOWN_MS)
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        rounded(painter_for(self), QRectF(self.rect()), tokens.RADIUS_CONTROL, "tooltip", "on_tooltip")

    def _has_come(self) -> None:
        self._came_now = False

    def _act(self) -> None:
        self.close_message()
        if self._undo is not None:
            self._undo()

    def _give_focus_back(self) -> None:
        before = self._before
        inside = self.isAncestorOf(self.window().focusWidget() or self.window())
        if inside and before is not None and isValid(before) and before.isVisible():
            before.setFocus()  # else the focus would jump to the head of the window

    def _place(self) -> None:
        margins = self._row.contentsMargins()
        buttons = [one for one in (self._action, self._close) if one is self._close or self._action.text()]
        taken = sum(one.sizeHint().width() + self._row.spacing() for one in buttons)
        width = self._words.sizeHint().width() + margins.left() + margins.right() + taken + 8
        width = min(width, self._host.width() - 40)
        words = width - margins.left() - margins.right() - taken
        tallest = max(one.sizeHint().height() for one in buttons)
        height = max(self._words.heightForWidth(words), tallest)
        height += margins.top() + margins.bottom()
        self.setGeometry(
            (self._host.width() - width) // 2,
            self._host.height() - height - theme().px(_ABOVE_FOOT),
            width,
            height,
        )
