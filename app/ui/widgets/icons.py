"""The icons of resources/icons, drawn in any colour of the theme at any size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from app.system.folders import resource_folder
from app.ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter
    from PySide6.QtSvg import QSvgRenderer

_renderers: dict[tuple[str, str], QSvgRenderer] = {}  # by name and colour


def draw_icon(painter: QPainter, name: str, rect: QRectF, colour: str | QColor = "text") -> None:
    """Draw the icon `name` into `rect`. `colour` is a name of the token table or a colour."""
    tint = colour if isinstance(colour, QColor) else theme().colour(colour)
    _renderer(name, tint.name()).render(painter, rect)


def _renderer(name: str, colour: str) -> QSvgRenderer:
    if (name, colour) not in _renderers:
        from PySide6.QtCore import QByteArray
        from PySide6.QtSvg import QSvgRenderer  # with the first icon

        source = (resource_folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        _renderers[name, colour] = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    return _renderers[name, colour]
