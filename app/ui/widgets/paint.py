"""Small painting helpers shared by the widgets."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QInputEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QWidget

from app.ui import tokens
from app.ui.theme import theme


def painter_for(widget: QWidget) -> QPainter:
    """A painter with smooth edges for `widget`."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def set_ink(widget: QWidget, colour: str) -> None:
    """The colour in which a painter on `widget` writes, a name of the token table; text_soft while disabled.

    A painter begins with the colour of its widget's palette; `setPen` would name `Qt` (see qt_numbers.py).
    """
    # The palette of the program writes in "text". A change of the system's theme clears those of widgets.
    if getattr(widget, "ink", "text") == colour and (colour == "text" or widget.palette().resolveMask()):
        return
    widget.ink = colour  # type: ignore[attr-defined]
    palette = widget.palette()
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(role, theme().colour(colour))
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme().colour("text_soft"))
    widget.setPalette(palette)


def pen(colour: str | QColor, width: float = 1.0) -> QPen:
    """A solid pen; `QPen(colour, width)` would name `Qt`."""
    made = QPen()
    made.setColor(colour if isinstance(colour, QColor) else theme().colour(colour))
    made.setWidthF(width)
    return made


def brush(colour: str | QColor) -> QBrush:
    """A plain brush."""
    return pen(colour).brush()


def fill(painter: QPainter, rect: QRect, colour: str) -> None:
    """Paint a plain rectangle in a colour of the token table.

    Not `fillRect`, whose first call makes PySide set up the 169 ready-made gradients of Qt (1 ms).
    """
    path = QPainterPath()
    path.addRect(QRectF(rect))
    painter.fillPath(path, brush(colour))


def disc(painter: QPainter, rect: QRectF, colour: str) -> None:
    """Paint a filled circle or ellipse."""
    path = QPainterPath()
    path.addEllipse(rect)
    painter.fillPath(path, brush(colour))


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
    path = QPainterPath()
    path.addRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
    if fill:
        painter.fillPath(path, brush(fill))
    if line:
        painter.strokePath(path, pen(line, width))


def polyline(painter: QPainter, colour: QColor, width: float, points: list[tuple[float, float]]) -> None:
    """Paint an open stroke with round ends."""
    stroke = pen(colour, width)
    stroke.setCapStyle(QtCore.Qt.PenCapStyle.RoundCap)
    stroke.setJoinStyle(QtCore.Qt.PenJoinStyle.RoundJoin)
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))
    painter.strokePath(path, stroke)


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
