"""Writes texts into chosen cells of a workbook and leaves every other byte of its parts as it was.

The places of the cells are found with expat, which tells the byte at which each element begins; the new
cell is put there and nothing else of the part is written anew. openpyxl or an XML library would write the
whole part again and lose what they do not know (charts, newer drop-downs, comments, the order of attributes).
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers.expat import ExpatError, ParserCreate
from xml.sax.saxutils import escape

from app.files.refusal import FileRefused, Refusal
from app.files.sheet_grid import Grid, Place, place_of, reference_of
from app.files.sheet_workbook import SheetWorkbook

LONGEST_CELL = 32_767
"""Characters a cell of Excel can hold."""

_TAG = re.compile(rb"""<[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>""")
_NUMBER = re.compile(r"-?(0|[1-9]\d{0,14})(\.\d{1,10})?")
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_KEPT_ATTRIBUTE = re.compile(rb"""\s([\w:]+)\s*=\s*("[^"]*"|'[^']*')""")


class CannotWriteError(ValueError):
    """A cell that must not be written: computed, locked, or the text is longer than a cell holds."""

    def __init__(self, sheet: str, place: Place) -> None:
        super().__init__(f"{sheet}!{reference_of(place)}")
        self.sheet, self.place = sheet, place


@dataclass(frozen=True, slots=True)
class CellText:
    """What goes into a cell. A number only where the sheet's own list offers that number."""

    text: str
    as_number: bool = False


def cell_text(text: str) -> str:
    """The text as a cell can hold it: without control characters, line ends as line feeds."""
    return _NOT_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def write_answers(workbook: SheetWorkbook, answers: Mapping[str, Mapping[Place, CellText]]) -> bytes:
    """The workbook with these cells written; `answers` are by sheet name and cell.

    Every part that holds no answer keeps its bytes, order, name and time. Raises CannotWriteError (nothing is
    written then), KeyError for an unknown sheet, FileRefused when a part is in an encoding we cannot cut.
    """
    grids = {workbook.sheet(name).part: workbook.sheet(name) for name, cells in answers.items() if cells}
    try:
        return _rewritten(workbook, grids, answers)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError) as error:
        raise FileRefused(Refusal.DAMAGED) from error


def _rewritten(
    workbook: SheetWorkbook, grids: Mapping[str, Grid], answers: Mapping[str, Mapping[Place, CellText]]
) -> bytes:
    written = io.BytesIO()
    with (
        zipfile.ZipFile(workbook.archive.stream()) as source,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        target.comment = source.comment
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename in grids:
                grid = grids[entry.filename]
                content = _with_answers(content, grid, answers[grid.name], workbook.has_formulas)
            target.writestr(_same_entry(entry), content)
    return written.getvalue()


def _same_entry(entry: zipfile.ZipInfo) -> zipfile.ZipInfo:
    copy = zipfile.ZipInfo(entry.filename, entry.date_time)
    copy.compress_type = entry.compress_type
    copy.external_attr, copy.create_system = entry.external_attr, entry.create_system
    copy.comment = entry.comment
    return copy


def _with_answers(content: bytes, grid: Grid, answers: Mapping[Place, CellText], recompute: bool) -> bytes:
    for place, answer in answers.items():
        if not grid.may_be_written(place) or len(answer.text) > LONGEST_CELL:
            raise CannotWriteError(grid.name, place)
    found = _Finder(content)
    wanted: dict[int, dict[Place, CellText]] = {}
    for place, answer in answers.items():
        row, column = grid.anchor(place)
        wanted.setdefault(row, {})[row, column] = answer
    cuts = [cut for number, row in sorted(wanted.items()) for cut in _row_cuts(found, number, row, grid)]
    if recompute and not found.has_calculation:
        # Totals such as 「回答済み 3問」 hold their old value until somebody computes them again.
        cuts.append(
            Cut(found.data_end, found.data_end, b"<" + found.prefix + b'sheetCalcPr fullCalcOnLoad="1"/>')
        )
    return _cut_out(content, cuts, found)


@dataclass(frozen=True, slots=True)
class Cut:
    """Bytes `start` to `end` become `by`."""

    start: int
    end: int
    by: bytes


@dataclass(slots=True)
class _Row:
    start: int
    tag_end: int
    end: int = 0
    cells: dict[Place, tuple[int, int]] = field(default_factory=dict)

    def is_empty_tag(self, content: bytes) -> bool:
        return content[self.tag_end - 2 : self.tag_end] == b"/>"


class _Finder:
    """Where rows and cells stand in the bytes of a sheet."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.rows: dict[int, _Row] = {}
        self.prefix = b""
        self.data_tag_end = self.data_end = 0
        self.has_calculation = False
        self._path: list[str] = []
        self._row, self._column = 0, 0
        self._cell: tuple[Place, int] | None = None
        if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b'encoding="UTF-16"' in content[:200]:
            raise FileRefused(Refusal.DAMAGED)
        parser = ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = _refuse
        self._parser = parser
        try:
            parser.Parse(content, True)
        except ExpatError as error:
            raise FileRefused(Refusal.DAMAGED) from error
        if not self.data_tag_end:
            raise FileRefused(Refusal.DAMAGED)

    def tag_end(self, start: int) -> int:
        """The byte after the tag that begins at `start`."""
        found = _TAG.match(self.content, start)
        if found is None:
            raise FileRefused(Refusal.DAMAGED)
        return found.end()

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        self._path.append(local)
        at = self._parser.CurrentByteIndex
        if self._path[1:] == ["sheetData"]:
            self.prefix = name[: len(name) - len(local)].encode()
            self.data_tag_end = self.tag_end(at)
        elif self._path[1:] == ["sheetCalcPr"]:
            self.has_calculation = True
        elif self._path[1:] == ["sheetData", "row"]:
            self._row = int(attributes.get("r") or self._row + 1)
            self._column = 0
            self.rows[self._row] = _Row(at, self.tag_end(at))
        elif self._path[1:] == ["sheetData", "row", "c"]:
            reference = attributes.get("r")
            place = place_of(reference) if reference else (self._row, self._column + 1)
            self._column = place[1]
            self._cell = place, at

    def _end(self, _name: str) -> None:
        path = self._path[1:]
        self._path.pop()
        if path == ["sheetData"]:
            self.data_end = self._element_end(self.data_tag_end)
        elif path == ["sheetData", "row"]:
            row = self.rows[self._row]
            row.end = self._element_end(row.tag_end)
        elif path == ["sheetData", "row", "c"] and self._cell is not None:
            place, start = self._cell
            self.rows[self._row].cells[place] = start, self._element_end(self.tag_end(start))

    def _element_end(self, own_tag_end: int) -> int:
        """The byte after the element that ends here; one without content ends with its own tag."""
        if self.content[own_tag_end - 2 : own_tag_end] == b"/>":
            return own_tag_end
        return self.tag_end(self._parser.CurrentByteIndex)


def _refuse(*_doctype: object) -> None:
    raise FileRefused(Refusal.BOMB)


def _row_cuts(found: _Finder, number: int, wanted: Mapping[Place, CellText], grid: Grid) -> list[Cut]:
    row = found.rows.get(number)
    if row is None:
        return [_new_row(found, number, wanted, grid)]
    cuts, new = [], []
    for place, answer in sorted(wanted.items()):
        held = row.cells.get(place)
        if held is not None:
            start, end = held
            cuts.append(
                Cut(start, end, _cell(found, place, answer, _kept_style(found.content, start, found)))
            )
        else:
            new.append((place, _cell(found, place, answer, grid.style(place))))
    if new and row.is_empty_tag(found.content):
        tag = found.content[row.start : row.tag_end - 2]
        body = b"".join(cell for _place, cell in new)
        cuts.append(Cut(row.start, row.end, tag + b">" + body + b"</" + found.prefix + b"row>"))
    else:
        cuts += [
            Cut(at, at, cell) for at, cell in ((_before(found, row, place), cell) for place, cell in new)
        ]
    return cuts


def _before(found: _Finder, row: _Row, place: Place) -> int:
    """Where a new cell goes: before the next one to its right, else at the end of the row."""
    right = [start for held, (start, _end) in row.cells.items() if held > place]
    if right:
        return min(right)
    return (
        row.end - len(b"</" + found.prefix + b"row>")
        if not row.cells
        else max(end for _s, end in row.cells.values())
    )


def _new_row(found: _Finder, number: int, wanted: Mapping[Place, CellText], grid: Grid) -> Cut:
    cells = b"".join(
        _cell(found, place, answer, grid.style(place)) for place, answer in sorted(wanted.items())
    )
    text = b'<%brow r="%d">%b</%brow>' % (found.prefix, number, cells, found.prefix)
    above = [row.end for held, row in found.rows.items() if held < number]
    at = max(above, default=found.data_tag_end)
    return Cut(at, at, text)


def _kept_style(content: bytes, start: int, found: _Finder) -> int:
    tag = content[start : found.tag_end(start)]
    kept = {name: value[1:-1] for name, value in _KEPT_ATTRIBUTE.findall(tag)}
    return int(kept.get(b"s") or 0)


def _cell(found: _Finder, place: Place, answer: CellText, style: int) -> bytes:
    """A cell with a text in it. It is text whatever it begins with: = + - @ start no formula here."""
    prefix = found.prefix.decode()
    head = f'<{prefix}c r="{reference_of(place)}"' + (f' s="{style}"' if style else "")
    text = cell_text(answer.text)
    if answer.as_number and _NUMBER.fullmatch(text):
        return f"{head}><{prefix}v>{text}</{prefix}v></{prefix}c>".encode()
    text = escape(text)
    held = f'<{prefix}is><{prefix}t xml:space="preserve">{text}</{prefix}t></{prefix}is>'
    return f'{head} t="inlineStr">{held}</{prefix}c>'.encode()


def _cut_out(content: bytes, cuts: list[Cut], found: _Finder) -> bytes:
    parts, at = [], 0
    if content[found.data_tag_end - 2 : found.data_tag_end] == b"/>":
        # <sheetData/> has no inside: it is opened first, and everything goes between.
        inside = b"".join(cut.by for cut in cuts if b"sheetCalcPr" not in cut.by)
        after = b"".join(cut.by for cut in cuts if b"sheetCalcPr" in cut.by)
        opened = content[: found.data_tag_end - 2] + b">" + inside
        return opened + b"</" + found.prefix + b"sheetData>" + after + content[found.data_tag_end :]
    for cut in sorted(cuts, key=lambda one: (one.start, one.end)):
        parts += [content[at : cut.start], cut.by]
        at = cut.end
    return b"".join(parts) + content[at:]
