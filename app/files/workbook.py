"""Tables out of and into .xlsx: values only, no formula is ever run or written.

Reading: `read_workbook(path)` → `ReadBook` of plain text rows. Writing: `workbook_bytes((SheetData(…),))`.
The same input gives the same bytes, so that a test and a person can compare two files.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from math import ceil
from pathlib import Path
from typing import Any, NamedTuple, Union
from unicodedata import east_asian_width

from app.files.plain_text import LONGEST_CELL, clean_cell, looks_like_formula
from app.files.refusal import FileRefused, Refusal
from app.files.safe_zip import ArchiveLimits, check_archive

CellValue = Union[str, int, float, bool, date, None]

_WORKBOOK_PART = "xl/workbook.xml"
_FIXED_MOMENT = datetime(2000, 1, 1)  # noqa: DTZ001 - openpyxl wants it without a zone; the file tells no time
_ZIP_DAY = (2000, 1, 1, 0, 0, 0)
_CORE_TIMES = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\2>)")
_FORBIDDEN_IN_NAME = str.maketrans("[]:*?/\\", "【】：＊？／＼")
_LONGEST_SHEET_NAME = 31
_USUAL_WIDTH = 18.0
_LINE_HEIGHT, _HIGHEST_ROW = 17.0, 409.0  # points; Excel takes no higher row
_NARROW = 0.9  # of the width of a digit, which a column is measured in
_MERGED = re.compile(
    rb"""<(?:\w+:)?mergeCell\s+ref=["']([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})["']"""
)
_MOST_MERGED = 5000
_LAST_ROW = 1_048_576  # of Excel
_HEAD_FILL, _LINE_COLOUR = "FFE8EEF4", "FFB8C4CE"


@dataclass(frozen=True, slots=True)
class TableLimits:
    """How large a table is still read."""

    rows: int = 20_000
    columns: int = 200
    cell_characters: int = LONGEST_CELL
    characters: int = 20_000_000
    cells: int = 3_000_000
    sheets: int = 60
    archive: ArchiveLimits = field(default_factory=ArchiveLimits)


class Merged(NamedTuple):
    """Cells joined into one: rows and columns counted from 1, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """One sheet as text. Row n of the file is `rows[n - 1]`; empty cells at the end of a row are left out.

    `unknown_formulas` are the places ("C4") of formulas whose result the file does not hold.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    hidden: bool = False
    unknown_formulas: tuple[str, ...] = ()
    merged: tuple[Merged, ...] = ()

    def filled_down(self) -> tuple[tuple[str, ...], ...]:
        """The rows with the text of a merged cell in each row it spans, as a reader sees it."""
        rows = [list(row) for row in self.rows]
        for one in self.merged:
            text = _at(rows, one.top, one.left)
            for at in range(one.top, min(one.bottom, len(rows))) if text else ():
                rows[at].extend([""] * (one.left - len(rows[at])))
                rows[at][one.left - 1] = rows[at][one.left - 1] or text
        return tuple(tuple(row) for row in rows)


@dataclass(frozen=True, slots=True)
class ReadBook:
    """A workbook as text. `external_links` were there and were not opened."""

    sheets: tuple[ReadSheet, ...]
    external_links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetData:
    """One sheet to write. `head` stands in bold above the rows and stays in sight; `notes` stand above it.

    `widths` are in characters, one per column; a column without one gets 18.
    """

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[CellValue, ...], ...]
    widths: tuple[float, ...] = ()
    notes: tuple[str, ...] = ()


def read_workbook(source: Path | bytes, limits: TableLimits | None = None) -> ReadBook:
    """The text of every sheet. Raises FileRefused or OSError; a refused file is not read any further."""
    limits = limits or TableLimits()
    archive = check_archive(source, limits.archive, wanted=_WORKBOOK_PART)
    try:
        shown, hidden, parts = _read(archive.stream(), limits, data_only=True)
        formulas = _formula_places(archive.content, archive.stream(), limits, shown)
        merged = _merged_cells(archive.content, parts)
    except FileRefused:
        raise
    except Exception as error:  # whatever a library says of a stranger's file, it is damaged
        raise FileRefused(Refusal.DAMAGED) from error
    sheets = (
        ReadSheet(name, rows, name in hidden, formulas.get(name, ()), merged.get(name, ()))
        for name, rows in shown.items()
    )
    return ReadBook(tuple(sheets), archive.external_links)


def _read(
    stream: io.BytesIO, limits: TableLimits, data_only: bool
) -> tuple[dict[str, tuple[tuple[str, ...], ...]], set[str], dict[str, str]]:
    """Rows by sheet, names of hidden sheets, and the part of the archive each sheet is."""
    import openpyxl

    book = openpyxl.load_workbook(stream, read_only=True, data_only=data_only, keep_links=False)
    try:
        sheets = book.worksheets
        if len(sheets) > limits.sheets:
            raise FileRefused(Refusal.TOO_MUCH_TEXT)
        budget = _Budget(limits)
        found = {sheet.title: tuple(_rows(sheet.iter_rows(values_only=True), budget)) for sheet in sheets}
        hidden = {sheet.title for sheet in sheets if sheet.sheet_state != "visible"}
        return found, hidden, {sheet.title: sheet._worksheet_path for sheet in sheets}
    finally:
        book.close()


class _Budget:
    """Counts what was read over all sheets, and stops in time."""

    def __init__(self, limits: TableLimits) -> None:
        self.limits = limits
        self._cells = self._characters = 0

    def take(self, row: Sequence[Any], text: Sequence[str]) -> None:
        self._cells += len(row)
        self._characters += sum(map(len, text))
        if len(text) > self.limits.columns:
            raise FileRefused(Refusal.TOO_MANY_COLUMNS, limit=self.limits.columns)
        longest = max(map(len, text), default=0)
        if (
            self._cells > self.limits.cells
            or self._characters > self.limits.characters
            or longest > self.limits.cell_characters
        ):
            raise FileRefused(Refusal.TOO_MUCH_TEXT)


def _rows(rows: Iterable[Sequence[Any]], budget: _Budget) -> Iterator[tuple[str, ...]]:
    """Rows as text; empty ones at the end are left out, however many there are said to be."""
    waiting = 0  # empty rows that only count when something follows
    for at, row in enumerate(rows, start=1):
        if at > _LAST_ROW:  # a place no sheet has; the rows up to it would be counted one by one
            raise FileRefused(Refusal.DAMAGED)
        cells = [cell_text(value) for value in row]
        while cells and not cells[-1]:
            cells.pop()
        budget.take(row, cells)
        if not cells:
            waiting += 1
            continue
        if at > budget.limits.rows:
            raise FileRefused(Refusal.TOO_MANY_ROWS, limit=budget.limits.rows)
        yield from ((),) * waiting
        waiting = 0
        yield tuple(cells)


def cell_text(value: object) -> str:
    """A cell as a person reads it: 3 for 3.0, 2026-11-23 for a day, the text itself otherwise."""
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case datetime():
            whole_day = value.time() == time()
            return value.date().isoformat() if whole_day else value.isoformat(" ", "minutes")
        case date():
            return value.isoformat()
        case time():
            return value.isoformat("minutes")
        case _:
            return str(value).strip()


def _formula_places(
    content: bytes, stream: io.BytesIO, limits: TableLimits, shown: dict[str, tuple[tuple[str, ...], ...]]
) -> dict[str, tuple[str, ...]]:
    """Where formulas stand whose result is missing: their cells look empty, and must not be lost silently."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheets = [one for one in archive.namelist() if one.startswith("xl/worksheets/")]
        if not any(re.search(rb"<(?:\w+:)?f[\s>/]", archive.read(one)) for one in sheets):
            return {}
    written, _hidden, _parts = _read(stream, limits, data_only=False)
    found = {}
    for name, rows in written.items():
        results = shown.get(name, ())
        places = [
            f"{_column_letters(column)}{row}"
            for row, cells in enumerate(rows, start=1)
            for column, text in enumerate(cells, start=1)
            if text.startswith("=") and not _at(results, row, column)
        ]
        found[name] = tuple(places)
    return found


def _merged_cells(content: bytes, parts: dict[str, str]) -> dict[str, tuple[Merged, ...]]:
    found = {}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name, part in parts.items():
            ranges = _MERGED.findall(archive.read(part))[:_MOST_MERGED]
            cells = (tuple(one.decode("ascii") for one in corners) for corners in ranges)
            found[name] = tuple(
                Merged(int(top), _column_number(left), int(bottom), _column_number(right))
                for left, top, right, bottom in cells
            )
    return found


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _at(rows: Sequence[Sequence[str]], row: int, column: int) -> str:
    return rows[row - 1][column - 1] if row <= len(rows) and column <= len(rows[row - 1]) else ""


def _column_letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


# Writing


def workbook_bytes(sheets: Sequence[SheetData], title: str = "", author: str = "") -> bytes:
    """An .xlsx of plain values. Raises ValueError without a sheet."""
    import openpyxl

    if not sheets:
        raise ValueError("a workbook needs a sheet")
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    book.properties.title, book.properties.creator = clean_cell(title), clean_cell(author)
    book.properties.created = book.properties.modified = _FIXED_MOMENT
    names: set[str] = set()
    for one in sheets:
        _write_sheet(book.create_sheet(_sheet_name(one.name, names)), one)
    written = io.BytesIO()
    book.save(written)
    return _repacked(written.getvalue())


def _sheet_name(wanted: str, taken: set[str]) -> str:
    base = clean_cell(wanted).translate(_FORBIDDEN_IN_NAME).strip("' ")[:_LONGEST_SHEET_NAME] or "Sheet"
    name, number = base, 2
    while name.casefold() in taken:
        ending = f" {number}"
        name, number = base[: _LONGEST_SHEET_NAME - len(ending)] + ending, number + 1
    taken.add(name.casefold())
    return name


def _write_sheet(sheet: Any, data: SheetData) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    line = Side(style="thin", color=_LINE_COLOUR)
    border = Border(line, line, line, line)
    wrap = Alignment(wrap_text=True, vertical="top")
    bold, fill = Font(bold=True), PatternFill("solid", fgColor=_HEAD_FILL)
    for at, note in enumerate(data.notes, start=1):
        _write_cell(sheet.cell(at, 1), note)
    head = len(data.notes) + 1
    for column, text in enumerate(data.head, start=1):
        cell = sheet.cell(head, column)
        _write_cell(cell, text)
        cell.font, cell.fill, cell.border, cell.alignment = bold, fill, border, wrap
    for at, row in enumerate(data.rows, start=head + 1):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(at, column)
            _write_cell(cell, value)
            cell.border, cell.alignment = border, wrap
        _set_height(sheet, at, row, data)
    _set_height(sheet, head, data.head, data)
    columns = max(len(data.head), *(len(row) for row in data.rows), 0) if data.rows else len(data.head)
    for column in range(1, columns + 1):
        sheet.column_dimensions[_column_letters(column)].width = _width(data, column)
    sheet.freeze_panes = f"A{head + 1}"
    sheet.print_title_rows = f"{head}:{head}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = _fit_to_page()


def _width(data: SheetData, column: int) -> float:
    return data.widths[column - 1] if column <= len(data.widths) else _USUAL_WIDTH


def _set_height(sheet: Any, at: int, row: Sequence[CellValue], data: SheetData) -> None:
    """Room for the cell with the most lines: not every program makes it by itself."""
    lines = [
        _lines(value, _width(data, column))
        for column, value in enumerate(row, start=1)
        if isinstance(value, str)
    ]
    if max(lines, default=1) > 1:
        sheet.row_dimensions[at].height = min(max(lines) * _LINE_HEIGHT, _HIGHEST_ROW)


def _lines(text: str, width: float) -> int:
    """In how many lines a text stands; a wide character takes two places."""
    room = max(1, int(width) - 1)
    found = 0
    for line in text[:LONGEST_CELL].split("\n"):
        places = sum(2.0 if east_asian_width(one) in "WFA" else _NARROW for one in line)
        found += max(1, ceil(places / room))
    return found


def _fit_to_page() -> Any:
    from openpyxl.worksheet.properties import PageSetupProperties

    return PageSetupProperties(fitToPage=True)


def _write_cell(cell: Any, value: CellValue) -> None:
    if not isinstance(value, str):
        cell.value = value
        if isinstance(value, date):
            cell.number_format = "yyyy-mm-dd"
        return
    text = clean_cell(value)
    cell.value = text
    cell.data_type = "s"  # openpyxl takes "=…" for a formula, "#N/A" for an error
    if looks_like_formula(text):
        cell.quotePrefix = True  # stays text when somebody edits the cell


def _repacked(content: bytes) -> bytes:
    """The same workbook with the times of no day in it."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w") as packed:
        for name in source.namelist():
            part = source.read(name)
            if name == "docProps/core.xml":
                moment = _FIXED_MOMENT.isoformat().encode() + b"Z"
                part = _CORE_TIMES.sub(rb"\g<1>" + moment + rb"\g<3>", part)
            info = zipfile.ZipInfo(name, _ZIP_DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            packed.writestr(info, part)
    return target.getvalue()
