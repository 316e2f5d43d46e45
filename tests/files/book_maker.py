"""Makes workbooks for tests: good ones with openpyxl, hostile ones part by part."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

import openpyxl

_SHORT = {
    "@pkg@": "application/vnd.openxmlformats-package.",
    "@sml@": "application/vnd.openxmlformats-officedocument.spreadsheetml.",
    "@rel@": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "@p06@": "http://schemas.openxmlformats.org/package/2006",
    "@main@": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
}
_TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="@p06@/content-types">
<Default Extension="rels" ContentType="@pkg@relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="@sml@sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="@sml@worksheet+xml"/>
</Types>"""
_ROOT = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="@p06@/relationships">
<Relationship Id="rId1" Type="@rel@/officeDocument" Target="xl/workbook.xml"/>
</Relationships>"""
_BOOK = """<?xml version="1.0" encoding="UTF-8"?>
<workbook xmlns="@main@" xmlns:r="@rel@">
<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>"""
_BOOK_RELATIONS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="@p06@/relationships">
<Relationship Id="rId1" Type="@rel@/worksheet" Target="worksheets/sheet1.xml"/>
{more}</Relationships>"""


def book_of(*sheets: Sequence[Sequence[Any]]) -> bytes:
    """A workbook with one sheet for each table of rows, as a person would save it."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(list(row))
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    """The bytes of a workbook."""
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def sheet_xml(rows: str) -> str:
    """A sheet around raw XML rows."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{rows}</sheetData></worksheet>"
    )


def raw_book(
    sheet: str | bytes = "", more: Mapping[str, str | bytes] | None = None, relations: str = ""
) -> bytes:
    """A small workbook from its parts; `more` are further parts, `relations` further ones of the workbook."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _ROOT,
        "xl/workbook.xml": _BOOK,
        "xl/_rels/workbook.xml.rels": _BOOK_RELATIONS.format(more=relations),
        "xl/worksheets/sheet1.xml": sheet or sheet_xml('<row r="1"><c r="A1"><v>1</v></c></row>'),
        **(more or {}),
    }
    return zip_of(parts)


def zip_of(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive of the parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, _spelled_out(content) if isinstance(content, str) else content)
    return target.getvalue()


def _spelled_out(part: str) -> str:
    for short, whole in _SHORT.items():
        part = part.replace(short, whole)
    return part
