"""A number in a circle, for steps."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.qt_numbers import CENTRE
from app.ui.theme import theme
from app.ui.widgets.paint import disc, painter_for, set_ink


class NumberMark(QWidget):
    """「1」 on a round tint."""

    def __init__(self, number: int, parent: QWidget | None = None, size: int = 32) -> None:
        super().__init__(parent)
        self._number = number
        self.setFixedSize(theme().px(size), theme().px(size))
        set_ink(self, "accent_text")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        disc(painter, QRectF(self.rect()), "accent_soft")
        painter.setFont(theme().font(15, bold=True))
        painter.drawText(self.rect(), CENTRE, str(self._number))
