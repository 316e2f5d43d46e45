"""The icons of resources/icons, drawn in any colour of the theme at any size."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter

from app.system.folders import resource_folder
from app.ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer


def draw_icon(painter: QPainter, name: str, rect: QRectF, colour: str | QColor = "text") -> None:
    """Draw the icon `name` into `rect`. `colour` is a name of the token table or a colour."""
    tint = colour if isinstance(colour, QColor) else theme().colour(colour)
    _renderer(name, tint.name()).render(painter, rect)


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    from PySide6.QtSvg import QSvgRenderer  # with the first icon

    source = (_icon_folder() / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))


@cache
def _icon_folder() -> Path:
    return resource_folder() / "icons"
