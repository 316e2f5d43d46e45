"""Tables written by us: the same bytes each time, nothing a program would run, nothing lost on the way."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.files.csv_text import SHIFT_JIS, UTF8_WITH_MARK, csv_bytes, read_csv
from app.files.plain_text import guarded, without_guard
from app.files.refusal import FileRefused, Refusal
from app.files.workbook import SheetData, TableLimits, read_workbook, workbook_bytes

RISKY = [
    "=1+1",
    "+81-3-0000-0000",
    "-5",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    '=HYPERLINK("http://x")',
    "＝１",
    "#N/A",
]


def sheet_of(*rows: tuple[str | int | float | bool | date | None, ...]) -> bytes:
    return workbook_bytes([SheetData("台帳", ("名前", "数"), rows, (30, 8))], "題", "佐藤")


def test_what_looks_like_a_formula_is_written_as_text() -> None:
    book = openpyxl.load_workbook(io.BytesIO(sheet_of(*((one, 1) for one in RISKY))))
    cells = [row[0] for row in book["台帳"].iter_rows(min_row=2)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells[:-1])
    assert [cell.value for cell in cells][:4] == RISKY[:4]


def test_a_row_is_high_enough_for_its_longest_cell() -> None:
    rows = (("短い", 1), ("一行目\n二行目\n三行目", 2), ("あ" * 40, 3), ("a" * 100_000, 4))
    sheet = openpyxl.load_workbook(io.BytesIO(sheet_of(*rows)))["台帳"]
    assert [sheet.row_dimensions[at].height for at in (1, 2, 3, 4, 5)] == [None, None, 51, 51, 409]


def test_the_same_table_gives_the_same_bytes() -> None:
    assert sheet_of(("あ", 1)) == sheet_of(("あ", 1))


def test_numbers_days_and_truth_values_keep_their_kind() -> None:
    book = openpyxl.load_workbook(io.BytesIO(sheet_of(("あ", 3), (None, 2.5), (date(2026, 11, 23), True))))
    rows = list(book["台帳"].iter_rows(min_row=2, values_only=True))
    assert rows[0] == ("あ", 3)
    assert rows[1] == (None, 2.5)
    assert str(rows[2][0])[:10] == "2026-11-23"
    assert rows[2][1] is True


def test_the_head_is_frozen_and_columns_have_the_wanted_width() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(sheet_of(("あ", 1))))["台帳"]
    assert sheet.freeze_panes == "A2"
    assert sheet.column_dimensions["A"].width == 30


def test_sheet_names_excel_refuses_are_changed_and_equal_ones_told_apart() -> None:
    names = ("a/b:c*?[x]", "A" * 50, "A" * 50, "", "'")
    content = workbook_bytes([SheetData(name, ("a",), ()) for name in names])
    titles = openpyxl.load_workbook(io.BytesIO(content)).sheetnames
    assert titles[0] == "a／b：c＊？【x】"
    assert len({one.casefold() for one in titles}) == 5
    assert max(map(len, titles)) <= 31


def test_characters_no_workbook_can_hold_do_not_stop_the_rest() -> None:
    rows = (
        read_workbook(sheet_of(("a\x00b\ud800c\x0b", 1), ("絵文字🍎", 2), ("x" * 40_000, 3))).sheets[0].rows
    )
    assert rows[1][0] == "abc"
    assert rows[2][0] == "絵文字🍎"
    assert len(rows[3][0]) == 32_767


@given(st.lists(st.lists(st.text(max_size=30), min_size=1, max_size=4), min_size=1, max_size=6))
def test_every_text_survives_a_csv_file(rows: list[list[str]]) -> None:
    kept = [[_kept(one) for one in row] for row in rows]
    written = csv_bytes([[*row, "."] for row in kept])
    read = read_csv(written.content)
    assert [row[:-1] for row in (list(one) for one in read.rows)] == [list(row) for row in kept]


def _kept(text: str) -> str:
    """What of a text a cell can hold: our files have no control characters and no blanks at the ends."""
    shown = "".join(one for one in text if one.isprintable() and one != "\ufeff")
    return shown.strip()


def test_a_csv_formula_is_guarded_and_the_guard_goes_when_read_back() -> None:
    content = csv_bytes([["名前", "=1+1", "-5", "'quoted", "'=2"]]).content
    assert "'=1+1" in content.decode("utf-8-sig")
    assert read_csv(content).rows == (("名前", "=1+1", "-5", "'quoted", "'=2"),)


def test_cp932_says_which_characters_it_lacks() -> None:
    written = csv_bytes([["髙﨑〜🍎𠮷", "é"]], SHIFT_JIS)
    assert written.lacking == ("🍎", "𠮷", "é")
    assert written.content.decode("cp932").startswith("髙﨑～〓〓")
    assert csv_bytes([["🍎"]], UTF8_WITH_MARK).lacking == ()


@pytest.mark.parametrize("encoding", ["cp932", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_japanese_tables_are_read_in_every_usual_encoding(
    encoding: str, delimiter: str, tmp_path: Path
) -> None:
    lines = [
        delimiter.join(["業務分類", "情報資産名称", "備考"]),
        delimiter.join(["営業", "名簿", '"a,b;c"']),
    ]
    path = tmp_path / "a.csv"
    path.write_bytes("\r\n".join(lines).encode(encoding))
    table = read_csv(path)
    assert table.rows == (("業務分類", "情報資産名称", "備考"), ("営業", "名簿", "a,b;c"))
    assert table.delimiter == delimiter


def test_what_is_no_text_is_refused() -> None:
    for content, reason in (
        (b"", Refusal.EMPTY),
        (b"\r\n\r\n", Refusal.EMPTY),
        (b"PK\x03\x04xx", Refusal.NOT_TEXT),
        (b"\x89PNG\r\n", Refusal.NOT_TEXT),
        (b"a,\x00\x00b", Refusal.NOT_TEXT),
        (b"\x81\x20\xff\xfd,b", Refusal.NOT_TEXT),
    ):
        with pytest.raises(FileRefused) as refused:
            read_csv(content)
        assert refused.value.reason is reason


def test_a_table_over_the_limits_is_refused() -> None:
    for content, reason in (
        (b"a\n" * 30, Refusal.TOO_MANY_ROWS),
        (b"a," * 30 + b"a", Refusal.TOO_MANY_COLUMNS),
        (b'"' + b"a" * 200_000 + b'"', Refusal.TOO_MUCH_TEXT),
        (b"a" * 40_000, Refusal.TOO_MUCH_TEXT),
    ):
        with pytest.raises(FileRefused) as refused:
            read_csv(content, TableLimits(rows=20, columns=20))
        assert refused.value.reason is reason


@given(st.text("'=+-@＝ 1\t", max_size=12))
def test_a_guard_comes_off_again_whatever_stood_there(text: str) -> None:
    assert without_guard(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "＝", "\t"))


def test_a_hundred_thousand_apostrophes_are_a_text_as_any_other() -> None:
    text = "'" * 100_000 + "="
    assert without_guard(guarded(text)) == text
