"""A partner's workbook is read as hostile input, and written without writing it anew."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.files.refusal import FileRefused, Refusal
from app.files.sheet_answers import CellText, write_answers
from app.files.sheet_grid import area_of, place_of, reference_of
from app.files.sheet_workbook import open_workbook
from tests.files.book_maker import book_of, raw_book, saved, sheet_xml


def text_at(content: bytes, place: tuple[int, int]) -> str:
    return open_workbook(content).sheets[0].text(place)


@pytest.mark.parametrize(
    ("reference", "place"), [("A1", (1, 1)), ("$AA$12", (12, 27)), ("XFD1048576", (1_048_576, 16_384))]
)
def test_references_are_read_and_written(reference: str, place: tuple[int, int]) -> None:
    assert place_of(reference) == place
    assert reference_of(place) == reference.replace("$", "")


@pytest.mark.parametrize("reference", ["", "A0", "A", "12", "XFE1", "A1048577", "A1:B2", "ああ1"])
def test_what_is_no_cell_is_refused(reference: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        place_of(reference)


def test_an_area_given_backwards_is_the_same_area() -> None:
    assert area_of("D5:B2") == area_of("B2:D5")


def test_a_damaged_or_foreign_file_is_refused_with_its_reason(tmp_path: Path) -> None:
    whole = book_of([["a"]])
    for content, reason in (
        (b"", Refusal.EMPTY),
        (b"hello", Refusal.NOT_THIS_KIND),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, Refusal.OLD_OR_LOCKED),
        (whole[: len(whole) // 2], Refusal.DAMAGED),
    ):
        with pytest.raises(FileRefused) as refused:
            open_workbook(content)
        assert refused.value.reason is reason


def test_macros_are_refused() -> None:
    with pytest.raises(FileRefused) as refused:
        open_workbook(raw_book(sheet_xml(""), {"xl/vbaProject.bin": b"\0"}))
    assert refused.value.reason is Refusal.MACROS


def test_entities_are_refused() -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>'
    with pytest.raises(FileRefused) as refused:
        open_workbook(raw_book(bomb))
    assert refused.value.reason is Refusal.BOMB


@pytest.mark.parametrize(
    "sheet",
    ["<worksheet", "<worksheet><sheetData><row r='x'/></sheetData></worksheet>",
     "<worksheet><sheetData><row r='1'><c r='!!'/></row></sheetData></worksheet>",
     "<worksheet><sheetData/><mergeCells><mergeCell ref='A:B'/></mergeCells></worksheet>"],
)  # fmt: skip
def test_a_spoilt_sheet_is_refused_as_damaged(sheet: str) -> None:
    with pytest.raises(FileRefused) as refused:
        open_workbook(raw_book(sheet))
    assert refused.value.reason is Refusal.DAMAGED


def test_far_too_many_cells_and_merges_are_refused() -> None:
    many = sheet_xml("".join(f'<row r="{row}"><c r="A{row}"/></row>' for row in range(1, 120_000)))
    merged = "<worksheet><sheetData/><mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells></worksheet>"
    for sheet in (many, merged):
        with pytest.raises(FileRefused) as refused:
            open_workbook(raw_book(sheet))
        assert refused.value.reason is Refusal.TOO_MUCH_TEXT


def test_links_to_other_files_are_seen_and_left_as_they_are() -> None:
    link = (
        '<Relationship Id="rId9" TargetMode="External" Target="file:///x/other.xlsx"'
        ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink"/>'
    )
    content = raw_book(
        sheet_xml('<row r="1"><c r="A1" t="inlineStr"><is><t>q</t></is></c></row>'), relations=link
    )
    workbook = open_workbook(content)
    assert workbook.has_external_links
    after = write_answers(workbook, {"Sheet1": {(1, 2): CellText("a")}})
    assert open_workbook(after).archive.external_links == workbook.archive.external_links


def test_reading_aids_of_japanese_excel_are_no_part_of_the_text() -> None:
    sheet = sheet_xml(
        '<row r="1"><c r="A1" t="inlineStr"><is><r><t>教育</t></r>'
        '<rPh sb="0" eb="2"><t>キョウイク</t></rPh></is></c></row>'
    )
    assert text_at(raw_book(sheet), (1, 1)) == "教育"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("", '<sheetData><row r="2"><c r="B2" t="inlineStr"><is><t xml:space="preserve">x</t></is>'),
        ('<row r="2" ht="30"/>', '<row r="2" ht="30"><c r="B2" t="inlineStr">'),
        ('<row r="2"></row>', '<row r="2"><c r="B2" t="inlineStr">'),
        ('<row r="3"><c r="A3"/></row>', '<row r="2"><c r="B2" t="inlineStr">'),
        ('<row r="2"><c r="A2"/><c r="C2"/></row>', '<c r="A2"/><c r="B2" t="inlineStr">'),
        ('<row r="2"><c r="B2" s="0" t="n" ph="1"><v>5</v></c></row>', '<row r="2"><c r="B2" t="inlineStr">'),
        ("<row><c/></row><row><c/><c/></row>", '<row><c/><c r="B2" t="inlineStr">'),
        ("<row r='2'><c r='B2' t='str'><v>a &gt; b</v></c ></row>", "<c r=\"B2\" t=\"inlineStr\">"),
    ],
)  # fmt: skip
def test_a_cell_is_put_into_whatever_stands_there(rows: str, expected: str) -> None:
    content = raw_book(sheet_xml(rows))
    after = write_answers(open_workbook(content), {"Sheet1": {(2, 2): CellText("x")}})
    with zipfile.ZipFile(io.BytesIO(after)) as archive:
        assert expected in archive.read("xl/worksheets/sheet1.xml").decode()
    assert text_at(after, (2, 2)) == "x"


def test_a_sheet_with_prefixes_is_written_with_them() -> None:
    sheet = (
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        '<x:sheetData><x:row r="1"><x:c r="A1"/></x:row></x:sheetData></x:worksheet>'
    )
    after = write_answers(open_workbook(raw_book(sheet)), {"Sheet1": {(1, 1): CellText("い")}})
    assert text_at(after, (1, 1)) == "い"


def test_totals_are_computed_anew_when_the_copy_is_opened() -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"], book.worksheets[0]["A2"] = "=COUNTA(B1:B9)", "q"
    after = write_answers(open_workbook(saved(book)), {"Sheet": {(1, 2): CellText("はい")}})
    with zipfile.ZipFile(io.BytesIO(after)) as archive:
        assert b'<sheetCalcPr fullCalcOnLoad="1"/>' in archive.read("xl/worksheets/sheet1.xml")


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.tuples(st.integers(1, 9), st.integers(1, 9)), st.text(max_size=60), max_size=12))
def test_any_texts_read_back_and_leave_every_other_cell(texts: dict[tuple[int, int], str]) -> None:
    before = book_of([[f"r{row}c{column}" for column in range(1, 7)] for row in range(1, 7)])
    after = write_answers(
        open_workbook(before), {"Sheet": {place: CellText(text) for place, text in texts.items()}}
    )
    old, new = open_workbook(before).sheets[0], open_workbook(after).sheets[0]
    for place in old.cells.keys() - texts.keys():
        assert new.text(place) == old.text(place)
    for place, text in texts.items():
        kept = "".join(
            one for one in text.replace("\r\n", "\n").replace("\r", "\n")
            if (one >= " " or one in "\t\n") and one not in "\ufffe\uffff" and not "\ud800" <= one <= "\udfff"
        )  # fmt: skip
        assert new.text(place) == kept
