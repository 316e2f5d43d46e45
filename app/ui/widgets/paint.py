"""Small painting helpers shared by the widgets."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QFocusEvent, QInputEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.ui import tokens
from app.ui.theme import theme


def painter_for(widget: QWidget) -> QPainter:
    """A painter with smooth edges for `widget`."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def fill(painter: QPainter, rect: QRect, colour: str) -> None:
    """Paint a plain rectangle in a colour of the token table.

    Not `fillRect`, whose first call makes PySide set up the 169 ready-made gradients of Qt (1 ms).
    """
    painter.setPen(QtCore.Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour(colour))
    painter.drawRect(rect)


def rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: str | None,
    line: str | None = None,
    width: float = 1.0,
) -> None:
    """Paint a rectangle with round corners; colours are names of the token table."""
    inset = width / 2 if line else 0.0
    painter.setPen(QPen(theme().colour(line), width) if line else QtCore.Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour(fill) if fill else QtCore.Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def polyline(painter: QPainter, colour: QColor, width: float, points: list[tuple[float, float]]) -> None:
    """Paint an open stroke with round ends."""
    pen = QPen(
        colour,
        width,
        QtCore.Qt.PenStyle.SolidLine,
        QtCore.Qt.PenCapStyle.RoundCap,
        QtCore.Qt.PenJoinStyle.RoundJoin,
    )
    painter.setPen(pen)
    painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))
    painter.drawPath(path)


class _Input:
    """Whether the person last used the keyboard: a focus set by the program follows that."""

    by_keyboard = False


def note_keyboard() -> None:
    """To be called when a shortcut is about to set the focus: the ring is to be seen."""
    _Input.by_keyboard = True


class NotesKeyboard:
    """Mixed into a widget class: notes whether keys or mouse were used last.

    The focus reason does not tell: when a focused widget is hidden, Qt moves the focus "by Tab".
    """

    def event(self, event: QEvent) -> bool:
        # Most events are not the person's, and asking for a type is slow.
        kind = event.type() if isinstance(event, QInputEvent) else None
        if kind is QEvent.Type.KeyPress:
            _Input.by_keyboard = True
            self.key_pressed()
        elif kind is QEvent.Type.MouseButtonPress:
            _Input.by_keyboard = False
        return bool(super().event(event))  # type: ignore[misc]

    def key_pressed(self) -> None:
        """A key was pressed while the widget has the focus."""


class FocusRing(NotesKeyboard):
    """Mixed into a widget class: paints a ring around what has the focus, once keys are used.

    The ring is two pixels wide (WCAG 2.4.13). It stays away while only the mouse is used.
    """

    ring_visible = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.ring_visible = _Input.by_keyboard
        super().focusInEvent(event)  # type: ignore[misc]
        self.update()  # type: ignore[attr-defined]

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.ring_visible = False
        super().focusOutEvent(event)  # type: ignore[misc]
        self.update()  # type: ignore[attr-defined]

    def key_pressed(self) -> None:
        self.ring_visible = True
        self.update()  # type: ignore[attr-defined]

    def paint_ring(self, painter: QPainter, rect: QRectF, radius: float) -> None:
        """Paint the ring just inside `rect`, when it is to be seen."""
        if self.ring_visible and self.hasFocus():  # type: ignore[attr-defined]
            rounded(painter, rect, radius, None, "focus", tokens.FOCUS_WIDTH)


class Separator(QWidget):
    """A fine horizontal line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        fill(QPainter(self), self.rect(), "border")
