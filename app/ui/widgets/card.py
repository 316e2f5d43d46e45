"""The card: a white, rounded surface that holds one thing."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.labels import Body, Heading, Soft
from app.ui.widgets.paint import brush, painter_for, rounded


class Card(QWidget):
    """A surface with a vertical layout in `body`.

    `tone` is "" (plain) or one of "accent", "good", "warn", "bad", "unknown": the ground then takes the
    tint of that colour. Words must carry the meaning as well.
    """

    def __init__(self, parent: QWidget | None = None, tone: str = "", padding: int = tokens.SPACE_XL) -> None:
        super().__init__(parent)
        self._tone = tone
        self.body = QVBoxLayout(self)
        room = theme().space(padding)
        self.body.setContentsMargins(room, theme().space(padding - 4), room, theme().space(padding - 4))
        self.body.setSpacing(theme().space(tokens.SPACE_M))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_tone(self, tone: str) -> None:
        """Change the tint."""
        self._tone = tone
        self.update()

    def add(self, item: QWidget | QLayout) -> None:
        """Put a widget or a layout at the end."""
        if isinstance(item, QLayout):
            self.body.addLayout(item)
        else:
            self.body.addWidget(item)

    def add_heading(self, text: str) -> Heading:
        """Put a heading at the end."""
        heading = Heading(text)
        self.add(heading)
        return heading

    def add_text(self, text: str, soft: bool = False) -> Body | Soft:
        """Put running text at the end."""
        label = Soft(text) if soft else Body(text)
        self.add(label)
        return label

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        face = QRectF(self.rect())
        colours = theme().colours
        if not colours.dark and not self._tone:
            # A breath of shadow: one soft line below.
            shade = theme().colour("text")
            shade.setAlphaF(0.045)
            below = QPainterPath()
            below.addRoundedRect(face.adjusted(0, 2, 0, 0), tokens.RADIUS_CARD, tokens.RADIUS_CARD)
            painter.fillPath(below, brush(shade))
            face = face.adjusted(0, 0, 0, -1.5)
        fill = f"{self._tone}_soft" if self._tone else "card"
        flat = getattr(colours, fill) == colours.window
        line = (self._tone if flat else None) if self._tone else "border"
        rounded(painter, face, tokens.RADIUS_CARD, fill, line)


def row(
    *items: QWidget | QLayout | None, spacing: int = tokens.SPACE_M, stretch: int | None = None
) -> QHBoxLayout:
    """A horizontal layout of `items`; None is a stretch; item number `stretch` takes the room left."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme().space(spacing))
    for index, item in enumerate(items):
        share = 1 if index == stretch else 0
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, QLayout):
            layout.addLayout(item, share)
        else:
            layout.addWidget(item, share)
    return layout


def column(*items: QWidget | QLayout | None, spacing: int = tokens.SPACE_S) -> QVBoxLayout:
    """A vertical layout of `items`; None is a stretch."""
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme().space(spacing))
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, QLayout):
            layout.addLayout(item)
        else:
            layout.addWidget(item)
    return layout
