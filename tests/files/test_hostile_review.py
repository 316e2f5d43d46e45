"""Files built to hang or to upset the reader: each is refused with a reason, and soon."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from app.files.csv_text import csv_bytes, read_csv
from app.files.foreign_text import foreign_text
from app.files.refusal import FileRefused, Refusal
from app.files.sheet_workbook import open_workbook
from app.files.text_encoding import decode_text
from app.files.web_text import web_text
from app.files.workbook import read_workbook

_SHEET = "xl/worksheets/sheet1.xml"
_DATA = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    "{}</sheetData></worksheet>"
)


def _book(rows: str) -> bytes:
    plain, made = io.BytesIO(), io.BytesIO()
    openpyxl.Workbook().save(plain)
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            target.writestr(name, _DATA.format(rows) if name == _SHEET else source.read(name))
    return made.getvalue()


def test_a_row_behind_the_last_one_of_a_sheet_is_no_reason_to_count_up_to_it() -> None:
    far = _book('<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>')
    with pytest.raises(FileRefused):
        read_workbook(far)


def test_a_text_nested_a_hundred_thousand_times_is_damage_and_no_crash() -> None:
    nested = "<a>" * 100_000 + "</a>" * 100_000
    with pytest.raises(FileRefused) as refused:
        open_workbook(_book(f'<row r="1"><c r="A1" t="inlineStr"><is>{nested}</is></c></row>'))
    assert refused.value.reason is Refusal.DAMAGED


@pytest.mark.parametrize("read", [read_csv, read_workbook, open_workbook, foreign_text])
def test_a_device_or_a_pipe_is_refused_instead_of_waited_for(read: Callable[[Path], object]) -> None:
    with pytest.raises(FileRefused) as refused:
        read(Path(os.devnull))
    assert refused.value.reason is Refusal.NOT_THIS_KIND


@pytest.mark.parametrize("before", ["\u3000", "\u00a0", "\ufeff", "\u200b", "\u202e", " \u2066 "])
def test_a_formula_behind_blanks_nobody_sees_is_shown_and_not_run(before: str) -> None:
    written = csv_bytes([["x", f"{before}=cmd|calc"]])
    assert f",'{before}=cmd" in written.content.decode("utf-8-sig")
    assert read_csv(written.content).rows == (("x", f"{before}=cmd|calc"),)


def test_a_number_without_end_for_a_character_is_no_character() -> None:
    assert web_text(f"<p>前&#{'9' * 5_000};後</p>") == "前\ufffd後"


def test_an_encoding_no_page_is_written_in_is_not_believed() -> None:
    content = "認定を取得".encode() + b"ab-" * 1_000
    for name in ("punycode", "idna", "utf-7", "unicode_escape", "raw_unicode_escape"):
        assert decode_text(content, name).startswith("認定を取得")
