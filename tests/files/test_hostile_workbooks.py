"""Workbooks of strangers: refused with a reason that has a sentence, or read as harmless text."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from book_maker import book_of, raw_book, saved, sheet_xml, zip_of
from openpyxl.styles import Font

from app.content.phrases import has_phrase, phrase
from app.domain.language import Language
from app.files.refusal import FileRefused, Refusal
from app.files.safe_zip import ArchiveLimits, check_archive
from app.files.workbook import TableLimits, read_workbook

EXTERNAL = (
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"'
    ' Target="{target}" TargetMode="External"/>'
)


def refusal_of(content: bytes | Path, limits: TableLimits | None = None) -> Refusal:
    with pytest.raises(FileRefused) as refused:
        read_workbook(content, limits)
    for language in Language:
        assert phrase(refused.value.phrase_id, language, **refused.value.values)
    return refused.value.reason


def test_every_refusal_has_a_sentence_that_says_what_to_do() -> None:
    assert [one for one in Refusal if not has_phrase(f"files.refused.{one.value}")] == []


def test_a_workbook_with_macros_is_refused() -> None:
    assert refusal_of(raw_book(more={"xl/vbaProject.bin": b"\x00"})) is Refusal.MACROS
    assert refusal_of(raw_book(more={"xl/VBAPROJECT.BIN": b"\x00"})) is Refusal.MACROS
    assert refusal_of(raw_book(more={"xl/macrosheets/sheet1.xml": "<a/>"})) is Refusal.MACROS
    types = '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>'
    assert refusal_of(raw_book(more={"[Content_Types].xml": types})) is Refusal.MACROS


def test_external_links_are_named_and_never_opened_and_refused_where_asked() -> None:
    linked = raw_book(relations=EXTERNAL.format(kind="externalLink", target="file://server/secret.xlsx"))
    assert read_workbook(linked).external_links == ("file://server/secret.xlsx",)
    with pytest.raises(FileRefused) as refused:
        check_archive(linked, allow_external_links=False)
    assert refused.value.reason is Refusal.EXTERNAL_LINKS
    assert "secret.xlsx" in str(refused.value.values["link"])


def test_a_hyperlink_is_no_external_link() -> None:
    linked = raw_book(relations=EXTERNAL.format(kind="hyperlink", target="https://example.com/"))
    assert check_archive(linked, allow_external_links=False).external_links == ()


def test_a_part_that_swells_up_is_refused_without_unpacking_it() -> None:
    assert refusal_of(raw_book(more={"xl/media/a.bin": b"\x00" * 30_000_000})) is Refusal.BOMB
    many = raw_book(more={f"xl/a{at}.xml": "<a/>" for at in range(30)})
    with pytest.raises(FileRefused) as refused:
        check_archive(many, ArchiveLimits(members=20))
    assert refused.value.reason is Refusal.BOMB


@pytest.mark.parametrize("code", ["utf-8", "utf-16"])
def test_a_part_that_declares_entities_is_refused(code: str) -> None:
    lol = f'<?xml version="1.0" encoding="{code}"?><!DOCTYPE a [<!ENTITY b "lol">]><a>&b;</a>'
    assert refusal_of(raw_book(lol.encode(code))) is Refusal.BOMB


def test_a_declaration_far_inside_a_large_part_is_found() -> None:
    padding = "<!--" + "x" * 262_100
    assert refusal_of(raw_book(padding + "-->" + "\n" * 30 + "<!DOCTYPE a><a/>")) is Refusal.BOMB


def test_an_encoding_that_hides_what_is_written_is_refused() -> None:
    assert refusal_of(raw_book('<?xml version="1.0" encoding="cp037"?><a/>')) is Refusal.DAMAGED
    assert refusal_of(raw_book("<?xml version='1.0' encoding='utf-7'?><a/>")) is Refusal.DAMAGED


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/x.xml", "C:/x.xml", "a\\..\\..\\x.xml"])
def test_names_that_leave_the_folder_are_refused(name: str) -> None:
    assert refusal_of(raw_book(more={name: "<a/>"})) is Refusal.ODD_NAMES


def test_two_parts_of_the_same_name_are_refused() -> None:
    assert refusal_of(raw_book(more={"XL/WORKBOOK.xml": "<a/>"})) is Refusal.ODD_NAMES


def test_a_file_with_a_password_or_of_the_old_kind_is_told_apart_from_a_damaged_one(tmp_path: Path) -> None:
    old = tmp_path / "old.xls"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600)
    assert refusal_of(old) is Refusal.OLD_OR_LOCKED
    assert refusal_of(b"") is Refusal.EMPTY
    assert refusal_of(b"%PDF-1.7") is Refusal.NOT_THIS_KIND
    assert refusal_of(zip_of({"word/document.xml": "<a/>"})) is Refusal.NOT_THIS_KIND
    assert refusal_of(raw_book()[:300]) is Refusal.DAMAGED
    assert refusal_of(raw_book(sheet_xml("<row><c>"))) is Refusal.DAMAGED


def test_a_damaged_byte_anywhere_never_becomes_a_crash() -> None:
    good = book_of([["屋号", "件数"], ["佐藤商店", 3]])
    for at in range(0, len(good), 41):
        broken = good[:at] + bytes([good[at] ^ 0xFF]) + good[at + 1 :]
        try:
            read_workbook(broken)
        except FileRefused:
            continue


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.xlsx"
    path.write_bytes(raw_book() + b"\x00" * 2000)
    limits = TableLimits(archive=ArchiveLimits(file_size=1000))
    assert refusal_of(path, limits) is Refusal.TOO_LARGE


def test_a_million_rows_are_refused_and_a_million_empty_ones_are_not_counted() -> None:
    rows = "".join(f'<row r="{at}"><c r="A{at}"><v>1</v></c></row>' for at in range(1, 1_000_001, 40))
    assert refusal_of(raw_book(sheet_xml(rows))) is Refusal.TOO_MANY_ROWS
    far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"/></row>'
    assert read_workbook(raw_book(sheet_xml(far))).sheets[0].rows == (("1",),)


def test_a_row_as_wide_as_excel_goes_is_refused_when_something_stands_in_it() -> None:
    wide = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>'
    assert refusal_of(raw_book(sheet_xml(wide))) is Refusal.TOO_MANY_COLUMNS
    empty = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"/></row>'
    assert read_workbook(raw_book(sheet_xml(empty))).sheets[0].rows == (("1",),)


def test_thousands_of_wide_empty_rows_are_given_up_in_time() -> None:
    rows = "".join(f'<row r="{at}"><c r="A{at}"><v>1</v></c><c r="XFD{at}"/></row>' for at in range(1, 2000))
    assert refusal_of(raw_book(sheet_xml(rows)), TableLimits(cells=500_000)) is Refusal.TOO_MUCH_TEXT


def test_a_cell_with_a_book_in_it_is_refused() -> None:
    text = "あ" * 40_000
    rows = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row>'
    assert refusal_of(raw_book(sheet_xml(rows))) is Refusal.TOO_MUCH_TEXT


def test_values_read_as_a_person_sees_them() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(
        [
            "日付",
            date(2026, 11, 23),
            datetime.fromisoformat("2026-11-23 09:05"),
            3.0,
            2.5,
            True,
            " １２３ ",
            None,
        ]
    )
    sheet.merge_cells("A3:C4")
    sheet["A3"] = "結合"
    sheet["A3"].font = Font(bold=True)
    read = read_workbook(saved(book)).sheets[0]
    rows = read.rows
    assert rows[0] == ("日付", "2026-11-23", "2026-11-23 09:05", "3", "2.5", "TRUE", "１２３")
    assert rows[1:] == ((), ("結合",))


def test_a_cell_merged_over_several_rows_stands_in_each_of_them() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["営業", "名簿"], ["", "請求書"], ["", "見積書"], ["経理", "帳簿"]):
        sheet.append(row)
    sheet.merge_cells("A1:A3")
    sheet.merge_cells("D9:E400")
    rows = read_workbook(saved(book)).sheets[0].filled_down()
    assert rows == (("営業", "名簿"), ("営業", "請求書"), ("営業", "見積書"), ("経理", "帳簿"))


def test_a_formula_is_never_read_as_text_and_a_lost_result_is_named() -> None:
    book = read_workbook(book_of([["名前", '=HYPERLINK("http://example.com","x")']]))
    assert book.sheets[0].rows == (("名前",),)
    assert book.sheets[0].unknown_formulas == ("B1",)


def test_hidden_sheets_are_told_apart() -> None:
    book = openpyxl.Workbook()
    book.create_sheet("裏").sheet_state = "hidden"
    assert [(one.name, one.hidden) for one in read_workbook(saved(book)).sheets] == [
        ("Sheet", False),
        ("裏", True),
    ]


def test_overlapping_parts_count_each_time_they_are_unpacked() -> None:
    parts = {f"xl/a{at}.bin": b"\x00" * 900_000 for at in range(300)}
    assert refusal_of(raw_book(more=parts)) is Refusal.BOMB


def test_a_part_that_lies_about_its_size_is_damaged() -> None:
    content = bytearray(zip_of({"xl/workbook.xml": "<a>" + "b" * 5000 + "</a>"}))
    with zipfile.ZipFile(io.BytesIO(bytes(content))) as archive:
        size = archive.infolist()[0].file_size
    lie = (10).to_bytes(4, "little")
    while (at := content.find(size.to_bytes(4, "little"))) >= 0:
        content[at : at + 4] = lie
    assert refusal_of(bytes(content)) is Refusal.DAMAGED
