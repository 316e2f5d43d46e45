"""The score as a ring with the figure in its middle. The words below carry the rule."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.paint import painter_for


class ScoreRing(QWidget):
    """Points of `best`. A negative total (many わからない) shows an empty ring and the true figure."""

    def __init__(
        self, points: int | None, best: int, unit: str = "", parent: QWidget | None = None, size: int = 148
    ) -> None:
        super().__init__(parent)
        self._points, self._best, self._unit = points, best, unit
        self.setFixedSize(theme().px(size), theme().px(size))
        self.set_points(points, best)

    def set_points(self, points: int | None, best: int) -> None:
        """Show `points` of `best`; None when there is no score yet."""
        self._points, self._best = points, best
        said = self.tr("まだ点数はありません") if points is None else f"{points} / {best} {self._unit}"
        self.setAccessibleName(said)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        now = theme()
        size = float(min(self.width(), self.height()))
        width = size * 0.085
        ring = QRectF(0, 0, size, size).adjusted(width, width, -width, -width)
        pen = QPen(now.colour("track"), width)
        painter.setPen(pen)
        painter.drawEllipse(ring)
        share = 0.0 if self._points is None or not self._best else max(0.0, self._points / self._best)
        if share > 0:
            pen = QPen(
                now.colour("accent"), width, QtCore.Qt.PenStyle.SolidLine, QtCore.Qt.PenCapStyle.RoundCap
            )
            painter.setPen(pen)
            painter.drawArc(ring, 90 * 16, round(-share * 360 * 16))
        painter.setPen(now.colour("text"))
        painter.setFont(now.font(size / now.text_scale * 0.27, bold=True))
        figure = "–" if self._points is None else str(self._points)
        painter.drawText(
            QRectF(0, size * 0.25, size, size * 0.34), QtCore.Qt.AlignmentFlag.AlignCenter, figure
        )
        painter.setPen(now.colour("text_soft"))
        painter.setFont(now.font(tokens.TYPE_SMALL))
        below = QRectF(0, size * 0.58, size, size * 0.18)
        painter.drawText(below, QtCore.Qt.AlignmentFlag.AlignCenter, f"/ {self._best} {self._unit}".strip())
