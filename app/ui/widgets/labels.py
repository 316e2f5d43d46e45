"""Texts: page title, heading, lead, body, caption.

QLabel gives Japanese text neither room between lines nor balanced headings, and its size with word wrap
is a guess; so the text is laid out by QTextLayout (which keeps 。、 from the head of a line) with a line
height of 1.6. To screen readers it stays a QLabel.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui import tokens
from app.ui.qt_numbers import PLAIN_TEXT
from app.ui.theme import theme
from app.ui.widgets.paint import set_ink

_NARROWEST_EMS = 6
_DIGITS, _UNITS = "0123456789", "分枚点問台人件日月年時版つ円％%"
_KEPT_WIDTHS = 8  # a layout asks for the height at several widths, again and again


def counted(digit: str, unit: str) -> bool:
    """Whether two neighbours are a number and its unit."""
    return digit in _DIGITS and unit in _UNITS


def counted_together(text: str) -> str:
    """The text with a word joiner between number and unit: 10分 is not torn apart at the end of a line."""
    pairs = itertools.pairwise(text)
    joined = (one + "\u2060" if counted(one, unit) else one for one, unit in pairs)
    return "".join(joined) + text[-1:]


class TextLabel(QLabel):
    """A wrapping text. `size` in pixels at 100 %, `colour` a name of the token table."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        size: float = tokens.TYPE_BODY,
        bold: bool = False,
        colour: str = "text",
        line_height: float = tokens.LINE_HEIGHT,
        balanced: bool = False,
        centred: bool = False,
    ) -> None:
        super().__init__(text, parent)
        set_ink(self, colour)
        self._line_height = line_height
        self._balanced = balanced
        self._centred = centred
        self._laid_out: dict[int, tuple[QTextLayout, float]] = {}
        self._natural = 0  # the width of the longest line, 0 when not measured yet
        self._row = 0.0  # the height of a line, 0 when not measured yet
        self._prepared = ""  # the text as it is laid out, "" when not prepared yet
        self.setFont(theme().font(size, bold))
        self.setProperty("textFormat", PLAIN_TEXT)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._forget()
        self.updateGeometry()
        self.update()

    def set_colour(self, colour: str) -> None:
        """Change the colour to another name of the token table."""
        set_ink(self, colour)
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width >= self._natural_width():  # nothing to break, so nothing to lay out
            return math.ceil((self.text().count("\n") + 1) * self._row_height())
        return math.ceil(self._layout(width)[1])

    def sizeHint(self) -> QSize:
        width = min(self._natural_width(), theme().px(tokens.PAGE_WIDTH))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = min(self._natural_width(), self.fontMetrics().height() * _NARROWEST_EMS)
        return QSize(width, math.ceil(self._row_height()))

    def setFont(self, font: QFont | str | Sequence[str]) -> None:
        self._forget()
        super().setFont(font)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        layout, height = self._layout(self.width())
        layout.draw(painter, QPointF(0, max(0.0, (self.height() - height) / 2)))

    def _row_height(self) -> float:
        """Kept, because a layout asks for it again and again."""
        if not self._row:
            self._row = max(self.font().pixelSize() * self._line_height, float(self.fontMetrics().height()))
        return self._row

    def _forget(self) -> None:
        self._laid_out = {}
        self._prepared = ""
        self._natural = 0
        self._row = 0.0

    def _natural_width(self) -> int:
        if not self._natural:
            metrics = QFontMetrics(self.font())
            self._natural = max(metrics.horizontalAdvance(line) for line in self.text().split("\n")) + 2
        return self._natural

    def _lines(self) -> str:
        """The text as QTextLayout wants it. Kept, because balancing lays it out again and again."""
        if not self._prepared:
            self._prepared = counted_together(self.text()).replace("\n", "\u2028")
        return self._prepared

    def _layout(self, width: int) -> tuple[QTextLayout, float]:
        if width not in self._laid_out:
            layout, height, rows = self._break(width)
            if self._balanced and rows > 1:
                narrow = self._balanced_width(width, rows)
                layout, height, _rows = self._break(narrow, (width - narrow) // 2 if self._centred else 0)
            if len(self._laid_out) >= _KEPT_WIDTHS:
                self._laid_out.clear()
            self._laid_out[width] = layout, height
        return self._laid_out[width]

    def _balanced_width(self, width: int, rows: int) -> int:
        """The narrowest width that needs no more rows: no heading ends with one lonely character."""
        low, high = width // 2, width
        while high - low > 8:
            middle = (low + high) // 2
            if self._break(middle)[2] > rows:
                low = middle
            else:
                high = middle
        return high

    def _break(self, width: int, left: int = 0) -> tuple[QTextLayout, float, int]:
        layout = QTextLayout(self._lines(), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        row = self._row_height()
        rows = 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            room = (width - line.naturalTextWidth()) / 2 if self._centred else 0
            line.setPosition(QPointF(left + room, rows * row + (row - line.height()) / 2))
            rows += 1
        layout.endLayout()
        return layout, max(1, rows) * row, rows

    def text_rect(self) -> QRect:
        """Where the text stands, for tests that look for cut texts."""
        layout, height = self._layout(self.width())
        return QRect(0, 0, math.ceil(layout.boundingRect().width()), math.ceil(height))


class Title(TextLabel):
    """The one title of a page."""

    def __init__(self, text: str = "", parent: QWidget | None = None, centred: bool = False) -> None:
        super().__init__(
            text,
            parent,
            size=tokens.TYPE_TITLE,
            bold=True,
            line_height=1.35,
            balanced=True,
            centred=centred,
        )


class Heading(TextLabel):
    """The heading of a card or a section."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent, size=tokens.TYPE_LEAD, bold=True, line_height=1.45, balanced=True)


class Lead(TextLabel):
    """The sentence under a page title."""

    def __init__(self, text: str = "", parent: QWidget | None = None, centred: bool = False) -> None:
        super().__init__(text, parent, size=16, colour="text_soft", centred=centred)


class Body(TextLabel):
    """Running text."""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, bold: bool = False, colour: str = "text"
    ) -> None:
        super().__init__(text, parent, bold=bold, colour=colour, balanced=bold)


class Soft(TextLabel):
    """Running text of less weight."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent, size=14, colour="text_soft")


class Caption(TextLabel):
    """Small print: dates, sources."""

    def __init__(self, text: str = "", parent: QWidget | None = None, colour: str = "text_soft") -> None:
        super().__init__(text, parent, size=tokens.TYPE_SMALL, colour=colour)


class Figure(TextLabel):
    """A large number."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent, size=tokens.TYPE_FIGURE, bold=True, line_height=1.2)
