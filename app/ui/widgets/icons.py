"""The icons of resources/icons, drawn in any colour of the theme at any size.

Drawn from outlines.bin, which resources/icons/outline.py makes of the SVG files: see there why.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QDataStream, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from app.system.folders import resource_folder
from app.ui.theme import theme
from app.ui.widgets.paint import brush


class Icon:
    """Areas from the lowest to the uppermost, each with its colour, "" for the ink; `side` in units."""

    def __init__(self, side: float, layers: list[tuple[str, QPainterPath]]) -> None:
        self.side = side
        self.layers = layers


def draw_icon(painter: QPainter, name: str, rect: QRectF, colour: str | QColor = "text") -> None:
    """Draw the icon `name` into `rect`. `colour` is a colour or the name of one. Raises KeyError."""
    icon = load_icons()[name]
    ink = colour if isinstance(colour, QColor) else theme().colour(colour)
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / icon.side, rect.height() / icon.side)
    for own, path in icon.layers:
        painter.fillPath(path, brush(QColor(own) if own else ink))
    painter.restore()


@cache
def load_icons() -> dict[str, Icon]:
    """All icons by name."""
    content = QByteArray((resource_folder() / "icons" / "outlines.bin").read_bytes())
    stream = QDataStream(content)
    stream.setFloatingPointPrecision(QDataStream.FloatingPointPrecision.SinglePrecision)
    icons = {}
    for _ in range(stream.readInt32()):
        name, side = stream.readQString(), stream.readFloat()
        layers = []
        for _ in range(stream.readInt32()):
            colour, path = stream.readQString(), QPainterPath()
            stream >> path
            layers.append((colour, path))
        icons[name] = Icon(side, layers)
    return icons
