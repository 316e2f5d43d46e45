"""A message that stays: what happened, and what to do."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.buttons import IconButton, LinkButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.icons import draw_icon
from app.ui.widgets.labels import Body, Soft
from app.ui.widgets.paint import painter_for

_ICONS = {"accent": "info", "good": "check", "warn": "warn", "bad": "warn", "unknown": "info"}


class IconMark(QWidget):
    """An icon standing alone, for decoration beside a text."""

    def __init__(
        self, icon: str, colour: str = "accent_text", size: int = 22, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._colour = icon, colour
        self.setFixedSize(theme().px(size), theme().px(size))

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_icon(painter_for(self), self._icon, QRectF(self.contentsRect()), self._colour)


class Banner(Card):
    """`tone`: "accent" to tell, "warn" to warn, "bad" for an error, "good" for success."""

    action_pressed = Signal()
    closed = Signal()

    def __init__(
        self,
        text: str,
        tone: str = "accent",
        detail: str = "",
        action: str = "",
        closable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, tone=tone, padding=tokens.SPACE_L)
        ink = {"accent": "accent_text"}.get(tone, tone)
        words = column(Body(text, bold=bool(detail)), spacing=2)
        if detail:
            words.addWidget(Soft(detail))
        self.action = LinkButton(action, self)
        self.action.setObjectName("banner_action")
        self.action.setVisible(bool(action))
        self.action.clicked.connect(self.action_pressed)
        if action:
            words.addWidget(self.action, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        mark = IconMark(_ICONS[tone], ink)
        line = row(mark, words, stretch=1)
        line.setAlignment(mark, QtCore.Qt.AlignmentFlag.AlignTop)
        self.close_button: IconButton | None = None
        if closable:
            words.setContentsMargins(0, theme().space(8), 0, 0)  # beside the taller button
            words.addStretch(1)
            mark.setContentsMargins(0, theme().space(8), 0, 0)
            mark.setFixedHeight(mark.height() + theme().space(8))
            close = self.close_button = IconButton("close", self.tr("このお知らせを閉じる"))
            close.setObjectName("banner_close")
            close.clicked.connect(self.closed)
            close.clicked.connect(self.hide)
            line.addWidget(close, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        self.add(line)
        self.setAccessibleName(f"{text} {detail}".strip())
