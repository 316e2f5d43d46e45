"""Tables of others in the ledger: columns in any order, odd writing, bad rows named, nothing lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.content.ledger_packs import load_risk
from app.content.phrases import phrase
from app.domain.language import Language
from app.files.csv_text import SHIFT_JIS, read_csv
from app.files.workbook import read_workbook
from app.guideline.ledger_import import (
    Trouble,
    day_in,
    find_columns,
    medium_in,
    read_rows,
    scale_found,
    yes_or_no,
)
from app.guideline.ledger_row import Harm, LedgerRow, RowKind, importance
from app.guideline.ledger_table import (
    INFORMATION_FIELDS,
    information_cells,
    information_head,
    ledger_csv,
    ledger_workbook,
)
from app.guideline.risk import risk_of

TODAY = date(2026, 11, 23)
HEAD = ["業務分類", "情報資産名称", "備考", "利用者範囲", "管理部署", "媒体・保存先"]
FULL_HEAD = [
    *HEAD,
    "個人情報",
    "要配慮個人情報",
    "特定個人情報",
    "機密性",
    "完全性",
    "可用性",
    "重要度",
    "保存期限",
    "登録日",
]


def rows_of(table: list[list[str]], highest: int = 3, existing: tuple[LedgerRow, ...] = ()):  # type: ignore[no-untyped-def]
    mapped = find_columns(table)
    assert mapped.is_usable
    return read_rows(table, mapped, existing, TODAY, highest=highest, reason="表の値", language=Language.JA)


def samples() -> tuple[LedgerRow, ...]:
    """Rows as a person would have typed them, formulas and strange names among them."""
    return (
        LedgerRow(
            "a",
            business="営業",
            name="お客様の名簿",
            medium="paper",
            place="金庫",
            keeper="佐藤 恵",
            personal_info=True,
            sensitive_info=False,
            my_number=False,
            leak=Harm.SERIOUS,
            wrong=Harm.GREAT,
            stop=Harm.LITTLE,
            retention="7年",
            registered_on="2026-11-01",
        ),
        LedgerRow(
            "b",
            business="経理",
            name='=HYPERLINK("http://x")',
            note="@危ない名前",
            medium="office_pc",
            confidentiality=2,
            integrity=2,
            availability=3,
            value_reason="前の台帳",
            registered_on="2025-04-01",
        ),
        LedgerRow(
            "c",
            name="髙﨑さんの図面",
            medium="outside_server",
            place="+81クラウド",
            registered_on="2026-01-05",
        ),
    )


@pytest.mark.parametrize("language", Language)
def test_what_is_written_as_a_workbook_reads_back_the_same(language: Language) -> None:
    book = read_workbook(ledger_workbook(samples(), language))
    assert len(book.sheets) == 3
    table = book.sheets[0].filled_down()
    mapped = find_columns(table)
    assert set(mapped.columns) == set(INFORMATION_FIELDS)
    read = read_rows(table, mapped, (), TODAY, highest=3, reason="表の値", language=language)
    taken = [one.row for one in read if one.row]
    assert [information_cells(one, language) for one in taken] == [
        information_cells(one, language) for one in samples()
    ]
    assert [one.remarks for one in read] == [(), (), ()]


@pytest.mark.parametrize("encoding", ["utf-8-sig", SHIFT_JIS])
def test_what_is_written_as_csv_reads_back_the_same(encoding: str) -> None:
    written = ledger_csv(samples(), Language.JA, encoding)
    assert written.lacking == ()
    read = rows_of([list(row) for row in read_csv(written.content).rows])
    assert [one.row.name for one in read if one.row] == [one.name for one in samples()]
    assert [one.row.place for one in read if one.row] == ["金庫", "", "+81クラウド"]


def test_the_ten_columns_stand_in_the_order_of_the_guideline() -> None:
    assert list(information_head(Language.JA)) == FULL_HEAD


def test_columns_are_found_in_any_order_below_a_title_with_numbers_and_odd_width() -> None:
    table = [
        ["情報資産管理台帳", "", "2024年度"],
        [],
        ["登録日(更新日)", "⑥媒体・保存先", "② 情報資産名称", "ﾒﾓ", "① 業務分類", "管理者"],
        ["2024/4/1", "書類", "契約書", "", "総務", "佐藤"],
    ]
    mapped = find_columns(table)
    assert mapped.columns == {
        "registered_on": 0,
        "medium": 1,
        "name": 2,
        "note": 3,
        "business": 4,
        "keeper": 5,
    }
    row = rows_of(table)[0].row
    assert row is not None
    assert (row.name, row.medium, row.registered_on, row.keeper) == ("契約書", "paper", "2024-04-01", "佐藤")


def test_headings_over_two_rows_are_joined() -> None:
    table = [
        ["業務分類", "情報資産名称", "個人情報の種類", "", "", "評価値", "", "", "", "保存期限"],
        ["", "", "個人情報", "要配慮個人情報", "特定個人情報", "機密性", "完全性", "可用性", "重要度", ""],
        ["人事", "社員名簿", "有", "", "", "2", "0", "0", "2", "退職後5年"],
    ]
    mapped = find_columns(table)
    assert mapped.first_row == 2
    assert scale_found(table, mapped) == 2
    row = rows_of(table, highest=2)[0].row
    assert row is not None
    assert (row.personal_info, row.confidentiality, row.integrity, row.availability) == (True, 3, 1, 1)
    assert row.value_reason == "表の値"
    assert importance(row).value == 3


def test_english_headings_are_found() -> None:
    table = [["Asset", "Owner", "Medium", "Date"], ["Contracts", "Sato", "Paper", "2024-04-01"]]
    assert set(find_columns(table).columns) == {"name", "keeper", "medium", "registered_on"}


def test_a_table_without_names_is_no_ledger() -> None:
    assert not find_columns([["a", "b"], ["1", "2"]]).is_usable
    assert not find_columns([]).is_usable


def test_the_scale_is_only_said_when_the_values_say_it() -> None:
    for values, scale in ((("3", "1"), 3), (("0", "1"), 2), (("1", "2"), None), (("２", "３"), 3)):
        table = [["情報資産名称", "機密性", "完全性"], ["名簿", *values]]
        assert scale_found(table, find_columns(table)) == scale


def test_bad_cells_are_kept_in_the_remarks_and_named_with_their_row() -> None:
    table = [
        FULL_HEAD,
        ["営業", "名簿", "元のメモ", "", "", "どこか", "たぶん", "", "", "9", "二", "3", "", "", "13月40日"],
        ["営業", "", "名前のない行", *[""] * 12],
        [],
        ["営業", "見積書", *[""] * 12, "令和8年4月1日"],
    ]
    read = rows_of(table)
    assert [one.number for one in read] == [2, 3, 5]
    first, nameless, last = read
    assert [one.trouble for one in first.remarks] == [
        Trouble.UNKNOWN_MEDIUM,
        Trouble.NOT_YES_OR_NO,
        Trouble.VALUE_OUT_OF_SCALE,
        Trouble.VALUE_OUT_OF_SCALE,
        Trouble.NOT_A_DAY,
    ]
    assert first.row is not None
    assert first.row.note == "元のメモ\n個人情報: たぶん\n機密性: 9\n完全性: 二\n登録日: 13月40日"
    assert (first.row.place, first.row.medium, first.row.availability) == ("どこか", "", 3)
    assert first.row.registered_on == "2026-11-23"
    assert nameless.row is None
    assert "名前のない行" in nameless.remarks[0].text
    assert last.row is not None
    assert last.row.registered_on == "2026-04-01"
    for language in Language:
        for one in read:
            for remark in one.remarks:
                values = {"number": one.number, "field": remark.field, "text": remark.text, "limit": 2000}
                assert phrase(f"ledger.import.{remark.trouble.value}", language, **values)


def test_a_row_that_is_there_already_is_not_taken_twice() -> None:
    table = [HEAD, ["営業", "名簿", "", "", "佐藤", "書類"], ["営業", "名簿", "違う備考", "", "佐藤", "書類"]]
    read = rows_of(table)
    assert [one.row is not None for one in read] == [True, False]
    assert read[1].remarks[0].trouble is Trouble.ALREADY_THERE
    again = rows_of(table, existing=tuple(one.row for one in read if one.row))
    assert [one.row for one in again] == [None, None]


def test_years_and_brackets_in_a_name_make_another_thing() -> None:
    names = ["2024年の契約書", "2025年の契約書", "請求書（A社）", "請求書（B社）", "請求書 (B社)"]
    read = rows_of([["情報資産名称", "備考"], *([one, ""] for one in names)])
    assert [one.row is not None for one in read] == [True, True, True, True, True]
    again = rows_of([["情報資産名称", "備考"], ["請求書（Ｂ社）", ""], ["請求書（B社）", "x"]])
    assert [one.row is not None for one in again] == [True, False]  # only the width differs


def test_an_importance_without_the_three_values_is_kept_and_said() -> None:
    table = [["情報資産名称", "重要度"], ["名簿", "3"]]
    one = rows_of(table)[0]
    assert one.row is not None
    assert one.remarks[0].trouble is Trouble.IMPORTANCE_ALONE
    assert "重要度: 3" in one.row.note
    assert importance(one.row).value is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-23", "2026-11-23"),
        ("2026/1/5", "2026-01-05"),
        ("２０２６年１月５日", "2026-01-05"),
        ("令和8年11月23日", "2026-11-23"),
        ("R8.11.23", "2026-11-23"),
        ("平成31年4月30日", "2019-04-30"),
        ("令和元年5月1日", "2019-05-01"),
        ("45000", "2023-03-15"),
        ("2026-11-23 09:05", "2026-11-23"),
    ],
)
def test_days_are_read_as_people_write_them(text: str, day: str) -> None:
    found = day_in(text)
    assert found is not None
    assert found.isoformat() == day


@pytest.mark.parametrize(
    "text", ["", "きのう", "2026-13-01", "2026-02-30", "0001-01-01", "9999-12-31", "3", "１" * 400]
)
def test_what_is_no_day_of_ours_is_none(text: str) -> None:
    assert day_in(text) is None


def test_yes_and_no_in_many_hands() -> None:
    assert [yes_or_no(one) for one in ("有", "あり", "○", "〇", "YES", "１")] == [True] * 6
    assert [yes_or_no(one) for one in ("無", "なし", "×", "No", "0", "-")] == [False] * 6
    assert [yes_or_no(one) for one in ("", "?", "たぶん")] == [None] * 3


def test_media_are_known_by_their_official_and_their_plain_names() -> None:
    assert medium_in("書類") == ("paper", "")
    assert medium_in("書類（キャビネットA）") == ("paper", "キャビネットA")
    assert medium_in("事務所ＰＣ") == ("office_pc", "")
    assert medium_in("USBメモリ 3本") == ("portable", "USBメモリ 3本")
    assert medium_in("クラウド（Dropbox）")[0] == "outside_server"
    assert medium_in("社内サーバー") == ("server", "社内サーバー")
    assert medium_in("倉庫") == ("", "倉庫")


def test_a_hundred_thousand_characters_are_cut_and_said() -> None:
    table = [["情報資産名称", "備考"], ["名簿", "あ" * 100_000]]
    one = rows_of(table)[0]
    assert one.row is not None
    assert one.remarks[0].trouble is Trouble.CUT
    assert len(one.row.note) == 2000


def test_hardware_and_software_have_sheets_of_their_own() -> None:
    rows = (
        LedgerRow("h", RowKind.HARDWARE, name="事務所のPC", details={"os": "Windows 11 25H2", "count": "1"}),
        LedgerRow("s", RowKind.SOFTWARE, name="=calc", details={"version": "1.0"}),
    )
    sheets = read_workbook(ledger_workbook(rows, Language.JA)).sheets
    assert [one.name for one in sheets] == ["情報", "機器", "ソフト"]
    assert "Windows 11 25H2" in sheets[1].rows[1]
    assert sheets[2].rows[1][0] == "=calc"


@pytest.mark.parametrize("language", Language)
def test_a_workbook_with_risk_values_is_read_in_again_as_it_was(language: Language) -> None:
    edition = load_risk().edition("3.1")
    rows = [replace(one, registered_on="2026-04-01") for one in samples() if one.kind is RowKind.INFORMATION]
    risks = {one.id: risk_of(one, 3, 3, edition) for one in rows}
    table = read_workbook(ledger_workbook(rows, language, risks, edition)).sheets[0].filled_down()
    plain = read_workbook(ledger_workbook(rows, language)).sheets[0].filled_down()
    assert len(table[find_columns(table).first_row]) > len(INFORMATION_FIELDS)
    assert find_columns(table).columns == find_columns(plain).columns
