"""The widths of the bundled faces, and which characters they have. Read once, on first use."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from app.system.folders import resource_folder

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

FACES = {False: "BIZUDPGothic-Regular", True: "BIZUDPGothic-Bold"}
SUBSTITUTE = "〓"  # what Japanese typesetters put where a character is missing


class Face:
    """One face, by the measure of its characters. `font` is reportlab's own object."""

    def __init__(self, name: str) -> None:
        from reportlab.pdfbase import pdfmetrics

        from app.report.font_file import QuickFont

        self.name = name
        self.font: TTFont = QuickFont(name, str(resource_folder() / "fonts" / f"{name}.ttf"))
        pdfmetrics.registerFont(self.font)
        self.advances = _Advances(self.font)

    def has(self, character: str) -> bool:
        """Whether the face can draw this character."""
        return ord(character) in self.font.face.charToGlyph

    def width(self, text: str, size: float) -> float:
        """The width of `text` in points at `size` points."""
        return sum(map(self.advances.__getitem__, text)) * size


class _Advances(dict[str, float]):
    """Character → advance for a size of 1 point, filled as characters are asked for."""

    def __init__(self, font: TTFont) -> None:
        super().__init__()
        self._widths = font.face.charWidths
        self._missing = font.face.defaultWidth

    def __missing__(self, character: str) -> float:
        advance: float = self._widths.get(ord(character), self._missing) / 1000
        self[character] = advance
        return advance


def face(bold: bool = False) -> Face:
    """The regular or the bold face. The first call reads the font file (about 20 ms)."""
    return _read_face(bold)


@cache
def _read_face(bold: bool) -> Face:
    return Face(FACES[bold])


def warm_up() -> None:
    """Read both faces now: a window calls this on a worker thread before the first page is shown."""
    face(False)
    face(True)


@cache
def has_character(character: str) -> bool:
    """Whether both faces can draw this character."""
    return face(False).has(character) and face(True).has(character)
