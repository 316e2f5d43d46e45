"""Shapes that are no verdict: for standings and steps of work, where a green tick would promise too much."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.paint import painter_for, rounded


class Shape(StrEnum):
    """A shape that can be told from the others without its colour."""

    DISC = "disc"
    SQUARE = "square"
    TRIANGLE = "triangle"
    RING = "ring"
    DIAMOND = "diamond"
    BAR = "bar"


_HOLLOW = (Shape.RING, Shape.DIAMOND)


def paint_shape(painter: QPainter, rect: QRectF, shape: Shape, colour_name: str) -> None:
    """Paint `shape` into the square `rect` in a colour of the token table."""
    colour = theme().colour(colour_name)
    line = max(1.6, rect.width() * 0.11)
    hollow = shape in _HOLLOW
    painter.setPen(QPen(colour, line) if hollow else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if hollow else colour)
    inner = rect.adjusted(line, line, -line, -line) if hollow else rect
    if shape in (Shape.DISC, Shape.RING):
        painter.drawEllipse(inner)
    elif shape is Shape.SQUARE:
        edge = rect.width() * 0.06
        painter.drawRoundedRect(rect.adjusted(edge, edge, -edge, -edge), 2, 2)
    elif shape is Shape.TRIANGLE:
        painter.drawPolygon(_corners(rect, ((0.5, 0.04), (1.0, 0.94), (0.0, 0.94))))
    elif shape is Shape.BAR:
        painter.drawRoundedRect(rect.adjusted(0, rect.height() * 0.4, 0, -rect.height() * 0.4), 1, 1)
    else:
        painter.drawPolygon(_corners(inner, ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5))))


def _corners(rect: QRectF, points: Sequence[tuple[float, float]]) -> QPolygonF:
    size = rect.width()
    return QPolygonF([QPointF(rect.left() + x * size, rect.top() + y * size) for x, y in points])


class ShapeMark(QWidget):
    """The shape alone; `name` says it in words."""

    def __init__(
        self, shape: Shape, colour: str, name: str, size: int = 18, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shape, self._colour = shape, colour
        self._size = QSize(theme().px(size), theme().px(size))
        self.setFixedSize(self._size)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        return self._size

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        paint_shape(painter_for(self), box, self._shape, self._colour)


class ShapeBadge(QWidget):
    """Shape and word in a fine frame."""

    def __init__(self, shape: Shape, colour: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape, self._colour, self._text = shape, colour, text
        self.setFont(theme().font(tokens.TYPE_SMALL, bold=True))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self._text)
        return QSize(words + theme().px(14) + theme().space(30), theme().px(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        face = QRectF(self.rect())
        rounded(painter, face.adjusted(0.5, 0.5, -0.5, -0.5), face.height() / 2, "card", "border")
        size, left = theme().px(14), theme().space(10)
        box = QRectF(left, (face.height() - size) / 2, size, size)
        paint_shape(painter, box, self._shape, self._colour)
        painter.setPen(theme().colour("text"))
        painter.setFont(self.font())
        words = face.adjusted(left + size + theme().space(7), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._text)
