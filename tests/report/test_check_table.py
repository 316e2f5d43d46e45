"""The table of verdicts opens in Japanese Excel and runs nothing there."""

from __future__ import annotations

import csv
import io

import pytest

from app.domain.language import Language
from app.domain.observation import Access
from app.domain.verdict import Evidence, Status, Verdict
from app.report.check_table import check_table, safe_cell

AT = "2026-11-23T02:59:58Z"


def verdict(shares: str = "Docs", check: str = "shares_restricted") -> Verdict:
    evidence = Evidence("windows.shares/1", "=cmd|' /C calc'!A1", Access.OK, AT, True)
    return Verdict(check, Status.WARN, "everyone_reads", {"shares": shares}, (evidence,), AT)


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_excel_knows_the_letters_and_the_line_ends() -> None:
    content = check_table([verdict("顧客名簿"), verdict("𠮷野家")], Language.JA)

    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n") == 3
    assert "顧客名簿".encode() in content
    assert "𠮷野家".encode() in content


def test_headings_are_in_the_language_and_rows_complete() -> None:
    head, row = rows(check_table([verdict()], Language.JA))

    assert head[:4] == ["項目の番号", "項目", "判定", "見つかったこと"]
    assert row[0] == "WIN-SHR-01"
    assert "Docs" in row[3]
    assert row[5] == "2026-11-23 11:59"
    assert len(row) == len(head)
    assert rows(check_table([], Language.EN))[0][1] == "Check"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t=", "\r\n=", "  ="])
def test_a_cell_is_never_a_formula(start: str) -> None:
    assert safe_cell(f"{start}1+1").startswith("'")


def test_names_from_a_pc_cannot_leave_their_cell() -> None:
    evil = 'a"\r\n=1+1,"b\u202e\x00'
    (_, row) = rows(check_table([verdict(evil)], Language.JA))

    assert row[6].startswith("'=cmd")
    assert "=1+1" in row[3]
    assert not {"\r", "\n", "\x00", "\u202e"} & set("".join(row))


def test_half_a_character_does_not_break_the_table() -> None:
    assert check_table([verdict("\ud83d")], Language.JA)


def test_a_check_of_another_version_keeps_its_row() -> None:
    (_, row) = rows(check_table([verdict(check="no_such_check")], Language.EN))

    assert row[1] == "no_such_check"
