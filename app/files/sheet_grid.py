"""One sheet of a workbook as a grid: texts, merged cells, drop-downs, what may be written.

Made for looking at a form somebody else drew; `sheet_workbook` makes it from the file.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

Place = tuple[int, int]
"""Row and column, both counted from 1 as the sheet shows them."""

_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384


@dataclass(frozen=True, slots=True)
class GridCell:
    """What stands in one cell. `style` is its number in the style table; `formula`: it is computed."""

    text: str
    style: int = 0
    formula: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells, its corners included."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, place: Place) -> bool:
        """Whether a cell belongs to it."""
        row, column = place
        return self.top <= row <= self.bottom and self.left <= column <= self.right

    @property
    def places(self) -> Iterator[Place]:
        """Every cell of it, row by row."""
        for row in range(self.top, self.bottom + 1):
            for column in range(self.left, self.right + 1):
                yield row, column

    @property
    def size(self) -> int:
        """How many cells it has."""
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)


@dataclass(frozen=True, slots=True)
class DropDown:
    """Cells that take only certain values. `choices` is empty where the list could not be found."""

    areas: tuple[Area, ...]
    choices: tuple[str, ...]


@dataclass(frozen=True)
class Grid:
    """A sheet. `part` is its file in the workbook; `locked_styles` are those whose cells protection locks.

    `filled_styles` have a coloured ground, which forms often use to show where to write.
    """

    name: str
    part: str
    cells: Mapping[Place, GridCell]
    merged: tuple[Area, ...] = ()
    drop_downs: tuple[DropDown, ...] = ()
    is_protected: bool = False
    is_hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    row_styles: Mapping[int, int] = field(default_factory=dict)
    column_styles: Mapping[int, int] = field(default_factory=dict)
    locked_styles: frozenset[int] = frozenset()
    filled_styles: frozenset[int] = frozenset()

    @cached_property
    def _anchors(self) -> dict[Place, Area]:
        return {place: area for area in self.merged for place in area.places}

    def area(self, place: Place) -> Area:
        """The merged area a cell belongs to, else the cell alone."""
        return self._anchors.get(place) or Area(*place, *place)

    def anchor(self, place: Place) -> Place:
        """The cell that holds what a merged area shows."""
        area = self.area(place)
        return area.top, area.left

    def text(self, place: Place) -> str:
        """What one reads at this place; merged cells show what their first one holds."""
        cell = self.cells.get(self.anchor(place))
        return cell.text if cell else ""

    def style(self, place: Place) -> int:
        """The style of a cell, also of one that was never written."""
        cell = self.cells.get(place)
        if cell is not None:
            return cell.style
        row_style = self.row_styles.get(place[0])
        return row_style if row_style is not None else self.column_styles.get(place[1], 0)

    def is_filled(self, place: Place) -> bool:
        """Whether the cell has a coloured ground."""
        return self.style(self.anchor(place)) in self.filled_styles

    def is_formula(self, place: Place) -> bool:
        """Whether the cell is computed; such a cell is never written."""
        cell = self.cells.get(self.anchor(place))
        return cell is not None and cell.formula

    def may_be_written(self, place: Place) -> bool:
        """Whether Excel itself would let a person write here: protection holds, formulas are left alone."""
        if self.is_formula(place):
            return False
        return not self.is_protected or self.style(self.anchor(place)) not in self.locked_styles

    def drop_down(self, place: Place) -> DropDown | None:
        """The drop-down of a cell."""
        anchor = self.anchor(place)
        return next((one for one in self.drop_downs if any(area.holds(anchor) for area in one.areas)), None)

    @cached_property
    def rows(self) -> tuple[int, ...]:
        """The rows in which something stands, hidden ones left out."""
        return tuple(sorted({row for row, _column in self.cells} - self.hidden_rows))

    def rows_between(self, after: int, end: int) -> tuple[int, ...]:
        """The rows below `after` and above `end`."""
        return self.rows[bisect_right(self.rows, after) : bisect_left(self.rows, end)]

    @cached_property
    def last_column(self) -> int:
        """The rightmost column in which anything stands or that is merged or has a drop-down."""
        ends = [column for _row, column in self.cells]
        ends += [area.right for area in self.merged]
        ends += [area.right for one in self.drop_downs for area in one.areas]
        return max((end for end in ends if end < 200), default=1)


def place_of(reference: str) -> Place:
    """(12, 4) for "D12" or "$D$12". Raises ValueError."""
    found = _REFERENCE.fullmatch(reference.strip())
    if found is None:
        raise ValueError(reference)
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - 64
    row = int(found[2])
    if not (1 <= row <= LAST_ROW and 1 <= column <= LAST_COLUMN):
        raise ValueError(reference)
    return row, column


def reference_of(place: Place) -> str:
    """ "D12" for (12, 4)."""
    row, column = place
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"


def area_of(reference: str) -> Area:
    """The area of "B2:D5" or of "B2". Raises ValueError."""
    first, _, last = reference.partition(":")
    top, left = place_of(first)
    bottom, right = place_of(last or first)
    return Area(min(top, bottom), min(left, right), max(top, bottom), max(left, right))
