"""Bars by part, radar, and the trend over the records. Each figure is also readable as text."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.labels import Body, Soft
from app.ui.widgets.paint import painter_for
from app.ui.widgets.progress_line import Bar


@dataclass(frozen=True, slots=True)
class PartFigure:
    """One part: its title, its points and the best it could have."""

    title: str
    points: int
    best: int


class PartBars(QWidget):
    """A bar for each part, with the figures as text."""

    def __init__(self, figures: Sequence[PartFigure], unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme().space(tokens.SPACE_L))
        grid.setVerticalSpacing(theme().space(tokens.SPACE_M))
        grid.setColumnStretch(1, 1)
        for line, one in enumerate(figures):
            bar = Bar(height=theme().px(12))
            bar.setMinimumWidth(120)
            bar.set_share(one.points / one.best if one.best else 0.0)
            figure = Soft(f"{one.points} / {one.best} {unit}".strip())
            bar.setAccessibleName(f"{one.title} {figure.text()}")
            grid.addWidget(Body(one.title), line, 0)
            grid.addWidget(bar, line, 1, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(figure, line, 2)


class Radar(QWidget):
    """A radar over at least three axes; shares from 0 to 1."""

    def __init__(self, axes: Sequence[tuple[str, float]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._axes = [(title, min(1.0, max(0.0, share))) for title, share in axes]
        self.setMinimumSize(theme().px(280), theme().px(240))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        spoken = "、".join(f"{title} {round(share * 100)}%" for title, share in self._axes)
        self.setAccessibleName(spoken)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(380), theme().px(280))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        now = theme()
        metrics = QFontMetrics(now.font(tokens.TYPE_CAPTION))
        middle = QPointF(self.width() / 2, self.height() / 2)
        radius = min(self.width() / 2 - metrics.height() * 5, self.height() / 2 - metrics.height() * 1.6)
        painter.setPen(QPen(now.colour("border"), 1))
        for ring in (0.25, 0.5, 0.75, 1.0):
            painter.drawPolygon(
                QPolygonF([self._point(middle, radius * ring, at) for at in range(len(self._axes))])
            )
        for at in range(len(self._axes)):
            painter.drawLine(middle, self._point(middle, radius, at))
        tint = now.colour("accent")
        tint.setAlphaF(0.22)
        painter.setBrush(tint)
        painter.setPen(QPen(now.colour("accent"), 2))
        points = [
            self._point(middle, radius * max(share, 0.02), at) for at, (_t, share) in enumerate(self._axes)
        ]
        painter.drawPolygon(QPolygonF(points))
        painter.setPen(now.colour("text_soft"))
        painter.setFont(now.font(tokens.TYPE_CAPTION))
        for at, (title, _share) in enumerate(self._axes):
            spot = self._point(middle, radius + metrics.height(), at)
            width = metrics.horizontalAdvance(title) + 4
            left = spot.x() - width / 2 + (width / 2 + 2) * _side(spot.x() - middle.x())
            box = QRectF(left, spot.y() - metrics.height() / 2, width, metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, title)

    def _point(self, middle: QPointF, radius: float, index: int) -> QPointF:
        angle = 2 * math.pi * index / max(1, len(self._axes)) - math.pi / 2
        return QPointF(middle.x() + radius * math.cos(angle), middle.y() + radius * math.sin(angle))


def _side(offset: float) -> int:
    return 0 if abs(offset) < 4 else (1 if offset > 0 else -1)


class TrendLine(QWidget):
    """Scores over time, oldest first, as (label, points); the highest possible is `best`."""

    def __init__(self, points: Sequence[tuple[str, int]], best: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points = list(points)
        self._best = max(1, best)
        self.setMinimumHeight(theme().px(150))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("、".join(f"{label} {value}" for label, value in self._points))

    def sizeHint(self) -> QSize:
        return QSize(theme().px(480), theme().px(170))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._points:
            return
        painter = painter_for(self)
        now = theme()
        small = now.font(tokens.TYPE_CAPTION)
        painter.setFont(small)
        metrics = QFontMetrics(small)
        lowest = min(0, min(value for _label, value in self._points))
        side = metrics.horizontalAdvance("2026-11-23") / 2 + 8
        plot = QRectF(
            side, metrics.height() * 1.8, self.width() - 2 * side, self.height() - metrics.height() * 4
        )
        painter.setPen(QPen(now.colour("border"), 1))
        for share in (0.0, 0.5, 1.0):
            y = plot.bottom() - share * plot.height()
            painter.drawLine(QPointF(0, y), QPointF(self.width(), y))
        spots = []
        for at, (_label, value) in enumerate(self._points):
            x = plot.left() + plot.width() * (at / (len(self._points) - 1) if len(self._points) > 1 else 0.5)
            spots.append(QPointF(x, plot.bottom() - plot.height() * (value - lowest) / (self._best - lowest)))
        painter.setPen(QPen(now.colour("accent"), 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(QPolygonF(spots))
        for at, (spot, (label, value)) in enumerate(zip(spots, self._points, strict=True)):
            last = at == len(spots) - 1
            painter.setPen(QPen(now.colour("accent"), 2))
            painter.setBrush(now.colour("accent" if last else "card"))
            painter.drawEllipse(spot, 5, 5)
            painter.setPen(now.colour("text"))
            above = QRectF(spot.x() - 40, spot.y() - metrics.height() * 1.7, 80, metrics.height())
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(value))
            if at in {0, len(spots) - 1} or len(spots) <= 5:
                painter.setPen(now.colour("text_soft"))
                foot = QRectF(
                    spot.x() - side, plot.bottom() + metrics.height() * 0.7, 2 * side, metrics.height()
                )
                painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, label)
