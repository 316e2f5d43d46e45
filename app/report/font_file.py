"""Reading the bundled faces quickly: reportlab unpacks their tables number by number, we at once.

What results is the same (tests/report/test_font_file.py compares); a face of another shape is left to
reportlab. Import this only where a page is being made: it imports reportlab.
"""

from __future__ import annotations

from itertools import count
from struct import unpack, unpack_from
from typing import Any
from weakref import WeakKeyDictionary

from reportlab import rl_config
from reportlab.pdfbase.ttfonts import TTEncoding, TTFont, TTFontFace

_SEGMENTED_COVERAGE = 12  # the cmap format fontTools writes for faces beyond the basic plane
_UNICODE_PLATFORMS = (0, 3)


class QuickFont(TTFont):  # type: ignore[misc]
    """reportlab's font with a face that was read quickly."""

    def __init__(self, name: str, path: str) -> None:
        # As TTFont does, but for the face. Shaping is not wanted: the faces carry no tables for it.
        self.fontName = name
        self.face = _QuickFace(path)
        self.encoding = TTEncoding()
        self.state: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()
        self._asciiReadable = rl_config.ttfAsciiReadable
        self.shapable = False


class _QuickFace(TTFontFace):  # type: ignore[misc]
    def extractInfo(self, charInfo: int = 1) -> None:  # noqa: N802, N803 - reportlab's own names
        segments = self._segments()
        if segments is None:
            super().extractInfo(charInfo)
            return
        super().extractInfo(0)
        characters: dict[int, int] = {}
        for first, last, glyph in segments:
            characters.update(zip(range(first, last + 1), count(glyph), strict=False))
        self.charToGlyph = characters
        self.glyphToChar: dict[int, list[int]] = {}
        self.hmetrics = self._metrics()
        self.glyphPos = self._positions()
        scale = 1000 / self.unitsPerEm
        widths = [advance * scale for advance, _ in self.hmetrics]
        self.defaultWidth = widths[0]
        self.charWidths = {character: widths[glyph] for character, glyph in characters.items()}
        characters[0xA0], self.charWidths[0xA0] = characters[0x20], self.charWidths[0x20]

    def _segments(self) -> list[tuple[int, int, int]] | None:
        """(first character, last character, first glyph) of each segment; None for other formats."""
        cmap = self.get_table("cmap")
        _, number = unpack(">HH", cmap[:4])
        for index in range(number):
            platform, _, offset = unpack_from(">HHL", cmap, 4 + 8 * index)
            kind = unpack_from(">H", cmap, offset)[0]
            if platform in _UNICODE_PLATFORMS and kind == _SEGMENTED_COVERAGE:
                segments = unpack_from(">L", cmap, offset + 12)[0]
                numbers = unpack_from(f">{3 * segments}L", cmap, offset + 16)
                return list(zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True))
        return None

    def _metrics(self) -> list[tuple[int, int]]:
        full = unpack_from(">H", self.get_table("hhea"), 34)[0]
        glyphs: int = self.numGlyphs
        numbers = unpack_from(f">{full + glyphs}H", self.get_table("hmtx"))
        pairs = list(zip(numbers[0 : 2 * full : 2], numbers[1 : 2 * full : 2], strict=True))
        last = pairs[-1][0]
        return pairs + [(last, bearing) for bearing in numbers[2 * full :]]

    def _positions(self) -> list[int]:
        is_long = unpack_from(">H", self.get_table("head"), 50)[0]
        ends = self.numGlyphs + 1
        if is_long:
            return list(unpack_from(f">{ends}L", self.get_table("loca")))
        return [half << 1 for half in unpack_from(f">{ends}H", self.get_table("loca"))]
