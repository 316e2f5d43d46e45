"""The drawing of a lesson, in the colours of the theme; its words are read aloud in its place."""

from __future__ import annotations

import re
from functools import cache

from PySide6 import QtCore
from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.system.folders import resource_folder
from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.paint import painter_for, rounded

# What the drawings are made of, and the colour of the token table that takes its place. The files
# themselves bear the light theme, so that they print as they are.
_COLOURS = {"currentColor": "text"} | {
    getattr(tokens.LIGHT, name): name
    for name in ("card", "track", "accent", "warn_soft", "warn", "bad", "good", "accent_soft")
}
_SHAPE = 180 / 320


class LessonPicture(QLabel):
    """At most `widest` pixels wide at 100 %; a label to screen readers, with `words` as its name."""

    def __init__(self, name: str, words: str, widest: int = 480, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._widest = name, theme().space(widest)
        self.setAccessibleName(words)
        self.setToolTip(words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(self._widest)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(min(width, self._widest) * _SHAPE)

    def sizeHint(self) -> QSize:
        return QSize(self._widest, self.heightForWidth(self._widest))

    def minimumSizeHint(self) -> QSize:
        narrow = min(self._widest, 200)
        return QSize(narrow, self.heightForWidth(narrow))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        width = min(float(self.width()), self.height() / _SHAPE)
        face = QRectF((self.width() - width) / 2, 0, width, width * _SHAPE)
        colours = theme().colours
        line = "border" if colours.accent_soft == colours.window else None
        rounded(painter, face, tokens.RADIUS_CARD, "accent_soft", line)
        _renderer(self._name, tuple(getattr(colours, one) for one in _COLOURS.values())).render(painter, face)


def themed_picture(source: str, colours: tuple[str, ...]) -> str:
    """The drawing with each of its colours replaced; `colours` in the order of the table above."""
    table = dict(zip(_COLOURS, colours, strict=True))
    # In one go, so that a colour put in is not replaced again.
    return re.sub("|".join(map(re.escape, table)), lambda found: table[found.group()], source)


@cache
def _renderer(name: str, colours: tuple[str, ...]) -> QSvgRenderer:
    path = resource_folder() / "pictures" / "lessons" / f"{name}.svg"
    source = path.read_text(encoding="utf-8") if path.is_file() else ""
    renderer = QSvgRenderer(QByteArray(themed_picture(source, colours).encode()))
    renderer.setAspectRatioMode(QtCore.Qt.AspectRatioMode.KeepAspectRatio)
    return renderer
