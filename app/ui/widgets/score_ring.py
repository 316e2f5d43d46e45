"""The score as a ring with the figure in its middle. The words below carry the rule."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui import tokens
from app.ui.qt_numbers import CENTRE
from app.ui.theme import theme
from app.ui.widgets.paint import brush, painter_for, set_ink

_QUIET = 0.8  # of the text's colour; 4.5 : 1 and more in every theme


class ScoreRing(QWidget):
    """Points of `best`. A negative total (many わからない) shows an empty ring and the true figure."""

    def __init__(
        self, points: int | None, best: int, unit: str = "", parent: QWidget | None = None, size: int = 148
    ) -> None:
        super().__init__(parent)
        self._points, self._best, self._unit = points, best, unit
        self.setFixedSize(theme().px(size), theme().px(size))
        set_ink(self, "text")
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
        painter.fillPath(_band(ring, width, 1.0), brush("track"))
        share = 0.0 if self._points is None or not self._best else max(0.0, self._points / self._best)
        if share > 0:
            painter.fillPath(_band(ring, width, min(1.0, share)), brush("accent"))
        painter.setFont(now.font(size / now.text_scale * 0.27, bold=True))
        figure = "–" if self._points is None else str(self._points)
        painter.drawText(QRectF(0, size * 0.25, size, size * 0.34), CENTRE, figure)
        painter.setFont(now.font(tokens.TYPE_SMALL))
        below = QRectF(0, size * 0.58, size, size * 0.18)
        painter.setOpacity(_QUIET)
        painter.drawText(below, CENTRE, f"/ {self._best} {self._unit}".strip())


def _band(ring: QRectF, width: float, share: float) -> QPainterPath:
    """A part of the ring, clockwise from the top, with round ends; as an area, see qt_numbers.py."""
    half = width / 2
    outer = ring.adjusted(-half, -half, half, half)
    inner = ring.adjusted(half, half, -half, -half)
    path = QPainterPath()
    path.arcMoveTo(outer, 90)
    path.arcTo(outer, 90, -360 * share)
    if share >= 1:
        path.addEllipse(inner)
        return path
    path.arcTo(_end(ring, half, share), 90 - 360 * share, -180)
    path.arcTo(inner, 90 - 360 * share, 360 * share)
    path.arcTo(_end(ring, half, 0), -90, -180)
    return path


def _end(ring: QRectF, half: float, share: float) -> QRectF:
    """The small circle at the end of the band."""
    angle = math.radians(90 - 360 * share)
    middle, radius = ring.center(), ring.width() / 2
    x, y = middle.x() + radius * math.cos(angle), middle.y() - radius * math.sin(angle)
    return QRectF(x - half, y - half, 2 * half, 2 * half)
