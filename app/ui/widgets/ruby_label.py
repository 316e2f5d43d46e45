"""A text with the readings of its kanji above them (furigana); without readings a plain text.

The text itself stays as it is, so that a screen reader says it once.
"""

from __future__ import annotations

import itertools
import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextLine
from PySide6.QtWidgets import QWidget

from app.content.furigana import Reading
from app.ui import tokens
from app.ui.widgets.labels import TextLabel, counted

_SMALLEST = 9  # pixels; smaller kana cannot be told apart
_BELOW = 0.3  # of the type size: room for the dotted line of an explained word
_APART = 0.3  # of the kana size: between the readings of two neighbours


def kana_font(font: QFont) -> QFont:
    """The type of readings above a text: half as large, never bold."""
    small = QFont(font)
    small.setPixelSize(max(_SMALLEST, round(font.pixelSize() * 0.5)))
    small.setBold(False)
    return small


class RubyLabel(TextLabel):
    """A wrapping text with `readings` in small kana; the lines grow by the height of the kana."""

    _kept_joints: list[int] | None = None  # not found yet

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
        balanced: bool = False,
        shown: bool = True,
        beside_read: bool = False,
    ) -> None:
        """`shown`: whether readings are wanted now; `show_readings` changes that.

        `beside_read`: stands in one line with a text that has readings, and as low although it has none.
        """
        self._known, self._shown, self._beside_read = tuple(readings), shown, beside_read
        super().__init__(
            text, parent, size=size, bold=bold, colour=colour, line_height=line_height, balanced=balanced
        )

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The readings to be seen now."""
        return self._known if self._shown else ()

    @property
    def shows_readings(self) -> bool:
        """Whether readings are wanted, though the text may have none."""
        return self._shown

    def set_read_text(self, text: str, readings: Sequence[Reading]) -> None:
        """Another text with its own readings."""
        self._known = tuple(readings)
        self.setText(text)

    def show_readings(self, shown: bool) -> None:
        """Put the readings above the text, or take them away."""
        self._shown = shown
        self._forget()
        self.updateGeometry()
        self.update()

    def kana_font(self) -> QFont:
        """The type of the readings."""
        return kana_font(self.font())

    def kana_places(self) -> list[tuple[QPointF, str]]:
        """The kana as they are drawn: the left end of their base line, and what is written there.

        A word wider than a whole line is broken; its kana stand whole above the first part.
        """
        layout, height = self._layout(self.width())
        top = max(0.0, (self.height() - height) / 2)
        metrics, gap = QFontMetricsF(self.kana_font()), self.kana_font().pixelSize() * _APART
        places = []
        for at in range(layout.lineCount()):
            line = layout.lineAt(at)
            centred = list(self._of_line(line))
            widths = [metrics.horizontalAdvance(kana) for _middle, kana in centred]
            lefts = _apart([middle for middle, _kana in centred], widths, self.width(), gap)
            base = top + self.text_top(line) - metrics.descent()
            places += [(QPointF(left, base), kana) for left, (_, kana) in zip(lefts, centred, strict=True)]
        return places

    def text_top(self, line: QTextLine) -> float:
        """Where the text of a line begins. A joiner may come from a face with taller lines."""
        return float(line.y() + line.ascent() - self.fontMetrics().ascent())

    def first_middle(self) -> float:
        """The middle of the first line's text, for what stands beside it."""
        metrics = self.fontMetrics()
        if self._low:
            below = self.font().pixelSize() * _BELOW
            return self._row_height() - below - metrics.height() / 2
        return self._row_height() / 2

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.readings:
            return
        painter = QPainter(self)
        painter.setFont(self.kana_font())
        for place, kana in self.kana_places():
            painter.drawText(place, kana)
        painter.end()

    def laid_out_at(self, index: int) -> int:
        """Where a character of the text stands once what belongs together is joined."""
        return index + bisect_left(self._joints(), index)

    def _joints(self) -> list[int]:
        """After which characters no line may end: between number and unit, and inside a word that is read."""
        if self._kept_joints is None:
            pairs = enumerate(itertools.pairwise(self.text()))
            joints = {at for at, (one, unit) in pairs if counted(one, unit)}
            joints.update(at for one in self.readings for at in range(one.start, one.end - 1))
            self._kept_joints = sorted(joints)
        return self._kept_joints

    def _forget(self) -> None:
        super()._forget()
        self._kept_joints = None

    def _lines(self) -> str:
        if not self._prepared:
            joints = set(self._joints())
            joined = (one + "\u2060" if at in joints else one for at, one in enumerate(self.text()))
            self._prepared = "".join(joined).replace("\n", "\u2028")
        return self._prepared

    def _of_line(self, line: QTextLine) -> Iterator[tuple[float, str]]:
        """The middle of each word that begins in the line, and its kana."""
        first, last = line.textStart(), line.textStart() + line.textLength()
        for one in self.readings:
            start = self.laid_out_at(one.start)
            end = min(self.laid_out_at(one.end - 1) + 1, last)
            if first <= start < last:
                left, right = (cast("tuple[float, int]", line.cursorToX(x))[0] for x in (start, end))
                yield (left + right) / 2, one.kana

    @property
    def _low(self) -> bool:
        return bool(self.readings) or (self._beside_read and self._shown)

    def _row_height(self) -> float:
        if self._low and not self._row:
            kana = QFontMetricsF(self.kana_font()).height()
            needed = self.fontMetrics().height() + kana + self.font().pixelSize() * _BELOW
            self._row = max(super()._row_height(), float(math.ceil(needed)))
        return super()._row_height()

    def _break(self, width: int, left: int = 0) -> tuple[QTextLayout, float, int]:
        layout, height, rows = super()._break(width, left)
        if self._low:  # each line as low in its row as the room below allows
            below = self.font().pixelSize() * _BELOW + self.fontMetrics().descent()
            for at in range(layout.lineCount()):
                line = layout.lineAt(at)
                line.setPosition(QPointF(line.x(), (at + 1) * self._row_height() - below - line.ascent()))
        return layout, height, rows


def draw_read_line(painter: QPainter, box: QRectF, text: str, readings: Sequence[Reading]) -> None:
    """One line of text from the left of `box`, with kana above, together in the middle of its height."""
    metrics, above = QFontMetricsF(painter.font()), QFontMetricsF(kana_font(painter.font()))
    height = metrics.height() + (above.height() if readings else 0.0)
    top = box.center().y() - height / 2
    painter.drawText(QPointF(box.left(), top + height - metrics.descent()), text)
    if not readings:
        return
    ends = [[metrics.horizontalAdvance(text[:at]) for at in (one.start, one.end)] for one in readings]
    widths = [above.horizontalAdvance(one.kana) for one in readings]
    small = kana_font(painter.font())
    room = max(box.width(), ends[-1][1])
    lefts = _apart([sum(one) / 2 for one in ends], widths, room, small.pixelSize() * _APART)
    painter.save()
    painter.setFont(small)
    for left, one in zip(lefts, readings, strict=True):
        painter.drawText(QPointF(box.left() + left, top + above.ascent()), one.kana)
    painter.restore()


def _apart(middles: Sequence[float], widths: Sequence[float], room: float, gap: float) -> list[float]:
    """Left ends of the kana: above the middle of their kanji, yet inside and `gap` from one another."""
    lefts: list[float] = []
    edge = 0.0
    for middle, width in zip(middles, widths, strict=True):
        lefts.append(max(edge, middle - width / 2))
        edge = lefts[-1] + width + gap
    edge = room
    for at in reversed(range(len(lefts))):
        lefts[at] = max(0.0, min(lefts[at], edge - widths[at]))
        edge = lefts[at] - gap
    return lefts
