"""Opens a workbook somebody else made, as hostile input, and reads its sheets as grids.

Written for forms: openpyxl would drop what it does not know when it writes, so reading and writing
(`sheet_answers`) look at the parts themselves. Macros, bombs and entities are refused by `safe_zip`.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring, iterparse

from app.files.refusal import FileRefused, Refusal
from app.files.safe_zip import ArchiveLimits, CheckedArchive, check_archive
from app.files.sheet_grid import Area, DropDown, Grid, GridCell, Place, area_of, place_of

_MEGABYTE = 1024 * 1024
LIMITS = ArchiveLimits(file_size=20 * _MEGABYTE, unpacked=80 * _MEGABYTE)
_LARGEST_PART = 24 * _MEGABYTE
_MOST_CELLS = 200_000
_MOST_MERGED_CELLS = 400_000
_MOST_SHEETS = 60
_MOST_CHOICES = 200
_WORKBOOK = "xl/workbook.xml"
_DAMAGE = (ParseError, DefusedXmlException, KeyError, ValueError, IndexError, RecursionError)
_RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION_ID = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_QUOTED_LIST = re.compile(r'^\s*"(.*)"\s*$', re.DOTALL)
_RANGE = re.compile(
    r"^\s*(?:'((?:[^']|'')+)'|([^'!]+))?!?\s*(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)\s*$"
)


@dataclass(frozen=True, slots=True)
class SheetWorkbook:
    """A workbook opened for reading. `archive` holds the very bytes of the file.

    `has_formulas`: something is computed from the cells. `is_signed`: a digital signature would break.
    """

    archive: CheckedArchive
    sheets: tuple[Grid, ...]
    has_formulas: bool
    is_signed: bool

    @property
    def has_external_links(self) -> bool:
        """Whether it refers to other files; they are never opened."""
        return bool(self.archive.external_links)

    def sheet(self, name: str) -> Grid:
        """The sheet with this name. Raises KeyError."""
        for one in self.sheets:
            if one.name == name:
                return one
        raise KeyError(name)


def open_workbook(source: Path | bytes) -> SheetWorkbook:
    """Open an .xlsx. Raises FileRefused or OSError."""
    archive = check_archive(source, LIMITS, wanted=_WORKBOOK)
    try:
        with zipfile.ZipFile(archive.stream()) as parts:
            return _Reading(archive, parts).workbook()
    except (*_DAMAGE, zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError) as error:
        raise FileRefused(Refusal.DAMAGED) from error


class _Reading:
    """What is needed from one part while another is read."""

    def __init__(self, archive: CheckedArchive, parts: zipfile.ZipFile) -> None:
        self._archive = archive
        self._parts = parts
        self._texts: tuple[str, ...] = ()
        self._locked: frozenset[int] = frozenset({0})
        self._filled: frozenset[int] = frozenset()
        self._cells_left = _MOST_CELLS
        self._formulas = False

    def workbook(self) -> SheetWorkbook:
        root = self._tree(_WORKBOOK)
        targets = self._targets()
        self._texts = self._shared_texts()
        self._read_styles()
        raw: list[_RawSheet] = []
        for one in _all(root, "sheet"):
            part = targets.get(one.get(_RELATION_ID) or one.get(_STRICT_RELATION_ID) or "")
            if part is None or "worksheets/" not in part or part not in self._archive.names:
                continue  # a chart sheet, or a sheet that is not there
            raw.append(self._sheet(one.get("name", ""), part, one.get("state", "visible") != "visible"))
            if len(raw) > _MOST_SHEETS:
                raise FileRefused(Refusal.TOO_MUCH_TEXT)
        if not raw:
            raise FileRefused(Refusal.NOT_THIS_KIND)
        names = {one.get("name", ""): (one.text or "") for one in _all(root, "definedName")}
        sheets = tuple(self._finish(one, raw, names) for one in raw)
        signed = any(name.startswith("_xmlsignatures/") for name in self._archive.names)
        return SheetWorkbook(self._archive, sheets, self._formulas, signed)

    def _bytes(self, part: str) -> bytes:
        if self._parts.getinfo(part).file_size > _LARGEST_PART:
            raise FileRefused(Refusal.TOO_MUCH_TEXT)
        return self._parts.read(part)

    def _tree(self, part: str) -> Element:
        tree: Element = fromstring(self._bytes(part), forbid_dtd=True)
        return tree

    def _targets(self) -> dict[str, str]:
        relations = self._tree("xl/_rels/workbook.xml.rels")
        found = {}
        for one in relations:
            target = one.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
            found[one.get("Id", "")] = path
        return found

    def _shared_texts(self) -> tuple[str, ...]:
        if "xl/sharedStrings.xml" not in self._archive.names:
            return ()
        return tuple(_said(one) for one in self._tree("xl/sharedStrings.xml") if _local(one) == "si")

    def _read_styles(self) -> None:
        if "xl/styles.xml" not in self._archive.names:
            return
        root = self._tree("xl/styles.xml")
        grounds = [_is_ground(one) for fills in _all(root, "fills") for one in fills]
        locked, filled = set(), set()
        for table in (one for one in root if _local(one) == "cellXfs"):
            for number, style in enumerate(table):
                protection = next((one for one in style if _local(one) == "protection"), None)
                if protection is None or protection.get("locked", "1") not in ("0", "false"):
                    locked.add(number)
                fill = int(style.get("fillId", "0"))
                if fill < len(grounds) and grounds[fill]:
                    filled.add(number)
        self._locked, self._filled = frozenset(locked or {0}), frozenset(filled)

    def _sheet(self, name: str, part: str, is_hidden: bool) -> _RawSheet:
        raw = _RawSheet(name, part, is_hidden)
        row_number = merged = 0
        for _event, one in iterparse(io.BytesIO(self._bytes(part)), events=("end",), forbid_dtd=True):
            kind = _local(one)
            if kind == "row":
                row_number = int(one.get("r") or row_number + 1)
                self._row(one, row_number, raw)
                one.clear()
            elif kind == "sheetData":
                one.clear()
            elif kind == "mergeCell":
                area = area_of(one.get("ref", ""))
                merged += area.size
                if merged > _MOST_MERGED_CELLS:
                    raise FileRefused(Refusal.TOO_MUCH_TEXT)
                raw.merged.append(area)
            elif kind == "col":
                _column_style(one, raw.column_styles)
            elif kind == "sheetProtection":
                raw.is_protected = one.get("sheet", "0") in ("1", "true")
            elif kind == "dataValidation" and one.get("type") == "list":
                raw.validations.append(_validation(one))
        return raw

    def _row(self, row: Element, number: int, raw: _RawSheet) -> None:
        self._count_one()
        if row.get("hidden") in ("1", "true"):
            raw.hidden_rows.add(number)
        if row.get("customFormat") in ("1", "true") and row.get("s"):
            raw.row_styles[number] = int(row.get("s", "0"))
        column = 0
        for cell in row:
            if _local(cell) != "c":
                continue
            reference = cell.get("r")
            place = place_of(reference) if reference else (number, column + 1)
            column = place[1]
            self._count_one()
            formula = any(_local(one) == "f" for one in cell)
            self._formulas = self._formulas or formula
            raw.cells[place] = GridCell(self._cell_text(cell), int(cell.get("s") or 0), formula)

    def _count_one(self) -> None:
        self._cells_left -= 1
        if self._cells_left < 0:
            raise FileRefused(Refusal.TOO_MUCH_TEXT)

    def _cell_text(self, cell: Element) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return "".join(_said(one) for one in cell if _local(one) == "is")
        value = next((one.text or "" for one in cell if _local(one) == "v"), "")
        if kind == "s" and value:
            number = int(value)
            return self._texts[number] if 0 <= number < len(self._texts) else ""
        if kind == "b":
            return {"1": "TRUE", "0": "FALSE"}.get(value, "")
        if kind == "n" and value.endswith(".0"):
            return value[:-2]
        return "" if kind == "e" else value

    def _finish(self, raw: _RawSheet, every: list[_RawSheet], names: Mapping[str, str]) -> Grid:
        cells = {sheet.name: sheet.cells for sheet in every}
        drop_downs = tuple(
            DropDown(areas, _choices(source, raw.name, cells, names)) for areas, source in raw.validations
        )
        return Grid(
            raw.name, raw.part, raw.cells, tuple(raw.merged), drop_downs, raw.is_protected, raw.is_hidden,
            frozenset(raw.hidden_rows), raw.row_styles, raw.column_styles, self._locked, self._filled,
        )  # fmt: skip


class _RawSheet:
    """A sheet before the lists of its drop-downs are looked up in the other sheets."""

    def __init__(self, name: str, part: str, is_hidden: bool) -> None:
        self.name, self.part, self.is_hidden = name, part, is_hidden
        self.cells: dict[Place, GridCell] = {}
        self.merged: list[Area] = []
        self.validations: list[tuple[tuple[Area, ...], str]] = []
        self.hidden_rows: set[int] = set()
        self.row_styles: dict[int, int] = {}
        self.column_styles: dict[int, int] = {}
        self.is_protected = False


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _all(root: Element, name: str) -> Iterator[Element]:
    return (one for one in root.iter() if _local(one) == name)


def _said(element: Element) -> str:
    """The text of a string item; the reading aids (rPh) that Japanese Excel adds are not part of it."""
    if _local(element) == "rPh":
        return ""
    if _local(element) == "t":
        return element.text or ""
    return "".join(_said(one) for one in element)


def _is_ground(fill: Element) -> bool:
    pattern = next((one for one in fill.iter() if _local(one) == "patternFill"), None)
    return pattern is not None and pattern.get("patternType", "none") not in ("none", "gray125")


def _column_style(column: Element, styles: dict[int, int]) -> None:
    style = int(column.get("style") or 0)
    if style:
        first, last = int(column.get("min") or 0), int(column.get("max") or 0)
        styles.update(dict.fromkeys(range(first, min(last, first + 200) + 1), style))


def _validation(element: Element) -> tuple[tuple[Area, ...], str]:
    """Areas and source of a drop-down; the newer kind (x14) keeps both in child elements."""
    areas = element.get("sqref") or next((one.text or "" for one in _all(element, "sqref")), "")
    source = ""
    for formula in _all(element, "formula1"):
        source = (formula.text or "").strip() or next((one.text or "" for one in _all(formula, "f")), "")
    return tuple(area_of(one) for one in areas.split()), source


def _choices(
    source: str, own: str, cells: Mapping[str, Mapping[Place, GridCell]], names: Mapping[str, str]
) -> tuple[str, ...]:
    quoted = _QUOTED_LIST.match(source)
    if quoted:
        return tuple(one.strip() for one in quoted[1].replace('""', '"').split(",") if one.strip())
    source = names.get(source.lstrip("="), source)
    found = _RANGE.match(source.lstrip("="))
    if found is None:
        return ()
    sheet = (found[1] or found[2] or own).replace("''", "'")
    area = area_of(found[3])
    if area.size > _MOST_CHOICES:
        return ()
    held = cells.get(sheet, {})
    texts = (held[place].text.strip() for place in area.places if place in held)
    return tuple(text for text in texts if text)
