"""A text with the readings of its kanji above them (furigana); without readings a plain text.

The text itself stays as it is, so that a screen reader says it once.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import cast

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextLine
from PySide6.QtWidgets import QWidget

from app.content.furigana import Reading
from app.ui import tokens
from app.ui.widgets.labels import TextLabel, counted_together

_SMALLEST = 9  # pixels; smaller kana cannot be told apart
_BELOW = 0.3  # of the type size: room for the dotted line of an explained word
_APART = 1.0  # pixels between the readings of two neighbours


def laid_out_at(text: str, index: int) -> int:
    """Where a character of `text` stands once numbers and units are joined."""
    return len(counted_together(text[: index + 1])) - 1


class RubyLabel(TextLabel):
    """A wrapping text with `readings` in small kana; the lines grow by the height of the kana."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        readings: Sequence[Reading] = (),
        size: float = tokens.TYPE_BODY,
        bold: bool = False,
        colour: str = "text",
        line_height: float = tokens.LINE_HEIGHT,
    ) -> None:
        self.readings = tuple(readings)
        super().__init__(text, parent, size=size, bold=bold, colour=colour, line_height=line_height)

    def kana_font(self) -> QFont:
        """Half as large as the text, never bold."""
        font = QFont(self.font())
        font.setPixelSize(max(_SMALLEST, round(font.pixelSize() * 0.5)))
        font.setBold(False)
        return font

    def kana_places(self) -> list[tuple[QPointF, str]]:
        """The kana as they are drawn: the left end of their base line, and what is written there.

        The kana of a word broken over two lines stand whole above its first part.
        """
        layout, height = self._layout(self.width())
        top = max(0.0, (self.height() - height) / 2)
        metrics = QFontMetricsF(self.kana_font())
        places = []
        for at in range(layout.lineCount()):
            line = layout.lineAt(at)
            centred = list(self._of_line(line))
            widths = [metrics.horizontalAdvance(kana) for _middle, kana in centred]
            lefts = _apart([middle for middle, _kana in centred], widths, self.width())
            base = top + line.y() - metrics.descent()
            places += [(QPointF(left, base), kana) for left, (_, kana) in zip(lefts, centred, strict=True)]
        return places

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.readings:
            return
        painter = QPainter(self)
        painter.setFont(self.kana_font())
        for place, kana in self.kana_places():
            painter.drawText(place, kana)
        painter.end()

    def _of_line(self, line: QTextLine) -> Iterator[tuple[float, str]]:
        """The middle of each word that begins in the line, and its kana."""
        first, last = line.textStart(), line.textStart() + line.textLength()
        for one in self.readings:
            start = laid_out_at(self.text(), one.start)
            end = min(laid_out_at(self.text(), one.end - 1) + 1, last)
            if first <= start < last:
                left, right = (cast("tuple[float, int]", line.cursorToX(x))[0] for x in (start, end))
                yield (left + right) / 2, one.kana

    def _row_height(self) -> float:
        if self.readings and not self._row:
            kana = QFontMetricsF(self.kana_font()).height()
            needed = self.fontMetrics().height() + kana + self.font().pixelSize() * _BELOW
            self._row = max(super()._row_height(), float(math.ceil(needed)))
        return super()._row_height()

    def _break(self, width: int, left: int = 0) -> tuple[QTextLayout, float, int]:
        layout, height, rows = super()._break(width, left)
        if self.readings:  # each line as low in its row as the room below allows
            row, below = self._row_height(), self.font().pixelSize() * _BELOW
            for at in range(layout.lineCount()):
                line = layout.lineAt(at)
                line.setPosition(QPointF(line.x(), (at + 1) * row - below - line.height()))
        return layout, height, rows


def _apart(middles: Sequence[float], widths: Sequence[float], room: float) -> list[float]:
    """Left ends of the kana: above the middle of their kanji, yet inside and never one upon another."""
    lefts: list[float] = []
    edge = 0.0
    for middle, width in zip(middles, widths, strict=True):
        lefts.append(max(edge, middle - width / 2))
        edge = lefts[-1] + width + _APART
    edge = room
    for at in reversed(range(len(lefts))):
        lefts[at] = max(0.0, min(lefts[at], edge - widths[at]))
        edge = lefts[at] - _APART
    return lefts
