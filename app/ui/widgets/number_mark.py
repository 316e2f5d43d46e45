"""A number in a circle, for steps."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.theme import theme
from app.ui.widgets.paint import painter_for


class NumberMark(QWidget):
    """「1」 on a round tint."""

    def __init__(self, number: int, parent: QWidget | None = None, size: int = 32) -> None:
        super().__init__(parent)
        self._number = number
        self.setFixedSize(theme().px(size), theme().px(size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("accent_soft"))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setPen(theme().colour("accent_text"))
        painter.setFont(theme().font(15, bold=True))
        painter.drawText(self.rect(), QtCore.Qt.AlignmentFlag.AlignCenter, str(self._number))
