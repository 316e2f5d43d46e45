"""The ledger as a person uses it: rows begun and left, tables read in and taken back, the paper, the PCs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.json_value import JsonValue
from app.domain.language import Language
from app.domain.observation import Access, Host, Inspection, Observation, System
from app.domain.profile import Profile
from app.guideline.ledger import ledger_rows, save_row
from app.guideline.ledger_row import LedgerRow, RowKind, importance
from app.guideline.this_pc import PC_ROW
from app.records.store import Store
from app.ui.document_output import DocumentOutput
from app.ui.guideline.ledger_model import LedgerTable
from app.ui.guideline.table_files import TableOpener
from app.ui.main_window import MainWindow

MakeWindow = Callable[..., MainWindow]
NOON = "2026-11-23T03:00:00Z"
TABLE = (
    "情報資産管理台帳,,,,,,,\n"
    "業務分類,情報資産名称,管理部署,媒体・保存先,個人情報,機密性,完全性,可用性\n"
    "営業,お客様の名簿,佐藤,書類（金庫）,有,2,1,0\n"
    "経理,=1+1,佐藤,倉庫,たぶん,1,1,1\n"
    "総務,,,,,,,\n"
)


@pytest.fixture
def window(make_window: MakeWindow, store: Store) -> MainWindow:
    store.save_profile(Profile("佐藤データサービス", "佐藤 恵", people_count=1))
    opened = make_window(flow_active=False, flow_done=True)
    opened.navigate("ledger")
    return opened


def press(window: MainWindow, name: str) -> None:
    QCoreApplication.processEvents()  # what was made anew is shown only now
    button = window.page.findChild(QAbstractButton, name) or window.findChild(QAbstractButton, name)
    assert button is not None, name
    assert button.isVisibleTo(window), name
    button.click()
    QCoreApplication.processEvents()


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def choose(window: MainWindow, name: str, at: int) -> None:
    """Choose as the keyboard does: the arrow keys on a closed list choose at once."""
    picker = window.page.findChild(QComboBox, name)
    assert picker is not None, name
    picker.setFocus()
    QTest.keyClick(picker, Qt.Key.Key_Home)
    for _ in range(at):
        QTest.keyClick(picker, Qt.Key.Key_Down)
    assert picker.currentIndex() == at
    QCoreApplication.processEvents()


def read_in(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Press 「表から読みこむ」 and give it a file."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    press(window, "ledger_read")
    opener = window.page.findChild(TableOpener)
    assert opener is not None
    qtbot.waitUntil(lambda: not opener.busy)
    QCoreApplication.processEvents()


def show_files(window: MainWindow) -> None:
    fold = window.page.findChild(QWidget, "ledger_files")
    assert fold is not None
    if not window.page.findChild(QAbstractButton, "ledger_read").isVisibleTo(window):  # type: ignore[union-attr]
        fold.findChildren(QAbstractButton)[0].click()
        QCoreApplication.processEvents()


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "cp932", "utf-16"])
def test_a_table_is_shown_before_it_is_read_in_and_can_be_taken_back(
    window: MainWindow, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, code: str
) -> None:
    path = tmp_path / "台帳.csv"
    path.write_bytes(TABLE.encode(code))
    save_row(store, LedgerRow("mine", name="わたしの行"))
    window.navigate("ledger")
    show_files(window)
    read_in(window, qtbot, monkeypatch, path)
    told = texts(window.page)
    assert "台帳.csv" in told
    assert "読みこむもの：2件" in told
    assert "たぶん" in told  # what was not understood is named
    assert ledger_rows(store) == (LedgerRow("mine", name="わたしの行"),)  # nothing yet
    press(window, "action_main")
    mine, customers, odd = ledger_rows(store)
    assert (customers.name, customers.medium, customers.place) == ("お客様の名簿", "paper", "金庫")
    assert (customers.confidentiality, customers.integrity, customers.availability) == (3, 2, 1)  # of 2, 1, 0
    assert (importance(customers).value, mine.name) == (3, "わたしの行")
    assert (odd.name, odd.place) == ("=1+1", "倉庫")
    assert "たぶん" in odd.note
    press(window, "note_file_action")
    assert [one.id for one in ledger_rows(store)] == ["mine"]


def test_a_workbook_of_two_sheets_opens_at_the_sheet_that_fits(
    window: MainWindow, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(["これは説明です"])
    sheet = book.create_sheet("台帳")
    for row in (["情報資産名称", "媒体・保存先"], ["契約書", "書類"], ["=HYPERLINK(1)", "事務所PC"]):
        sheet.append(row)
    path = tmp_path / "book.xlsx"
    book.save(path)
    show_files(window)
    read_in(window, qtbot, monkeypatch, path)
    assert "読みこむもの" in texts(window.page)
    press(window, "action_main")
    assert ledger_rows(store)[0].name == "契約書"
    assert all(not one.name.startswith("=HYPERLINK") or one.medium for one in ledger_rows(store))


def test_columns_nobody_knows_are_chosen_by_hand(
    window: MainWindow, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("もの,ばしょ\n契約書,金庫の中\n名簿,引き出し\n", encoding="utf-8")
    show_files(window)
    read_in(window, qtbot, monkeypatch, path)
    main = window.page.action_bar.main  # type: ignore[union-attr]
    assert not main.isEnabled()  # nothing can be taken while the name is not known
    press(window, "reading_head_0")
    choose(window, "reading_name", 1)
    assert "もの" in texts(window.page)  # without a heading the first row is a thing as well
    press(window, "reading_head_1")
    choose(window, "reading_medium", 2)
    press(window, "action_main")
    assert [(one.name, one.place) for one in ledger_rows(store)] == [
        ("契約書", "金庫の中"),
        ("名簿", "引き出し"),
    ]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.csv", b""),
        ("picture.csv", b"\x89PNG\r\n\x1a\n" + b"\x00" * 100),
        ("book.xlsx", b"no zip at all"),
        ("old.xls", b"\xd0\xcf\x11\xe0" + b"\x00" * 600),
        ("big.csv", b"a," * 6_000_000),
    ],
)
def test_a_hostile_file_is_refused_with_a_sentence_and_the_ledger_stays(
    make_window: MakeWindow,
    store: Store,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    name: str,
    content: bytes,
    language: Language,
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    save_row(store, LedgerRow("mine", name="わたしの行"))
    window = make_window(language, flow_active=False, flow_done=True)
    window.navigate("ledger")
    show_files(window)
    read_in(window, qtbot, monkeypatch, path)
    told = texts(window.page)
    assert name in told
    assert len(told.split(name)[0].splitlines()[-2:]) == 2  # a sentence above the path
    assert [one.id for one in ledger_rows(store)] == ["mine"]


def test_a_row_begun_and_left_without_a_word_goes_away_again(window: MainWindow, store: Store) -> None:
    save_row(store, LedgerRow("a", name="名簿"))
    window.navigate("ledger")
    press(window, "ledger_add")
    assert len(ledger_rows(store)) == 2
    press(window, "action_back")
    assert [one.id for one in ledger_rows(store)] == ["a"]
    press(window, "ledger_add")
    field = window.page.findChild(QLineEdit, "ledger_name")
    assert field is not None
    QTest.keyClicks(field, "x")
    press(window, "action_back")
    assert [one.name for one in ledger_rows(store)] == ["名簿", "x"]


def test_a_row_added_among_the_machines_is_a_machine(window: MainWindow, store: Store) -> None:
    save_row(store, LedgerRow("a", name="名簿"))
    window.navigate("ledger")
    press(window, "ledger_kind_hardware")
    press(window, "ledger_add")
    assert [one.kind for one in ledger_rows(store)] == [RowKind.INFORMATION, RowKind.HARDWARE]
    assert window.page.findChild(QLineEdit, "ledger_os") is not None


def test_rows_are_ordered_with_the_keyboard_and_the_current_row_stays(
    window: MainWindow, store: Store
) -> None:
    for at, (name, personal) in enumerate([("い", False), ("う", True), ("あ", False)]):
        save_row(store, LedgerRow(f"r{at}", name=name, personal_info=personal))
    window.navigate("ledger")
    table = window.page.findChild(LedgerTable)
    assert table is not None
    table.choose("r0")

    def shown() -> list[str]:
        return [table.rows.row_at(at).name for at in range(table.rows.rowCount())]

    choose(window, "ledger_order", 2)
    assert shown() == ["あ", "い", "う"]
    assert table.rows.row_at(table.currentIndex().row()).id == "r0"
    choose(window, "ledger_order", 1)
    assert shown()[0] == "う"  # the one whose importance is known to be the greatest
    choose(window, "ledger_order", 0)
    assert shown() == ["い", "う", "あ"]


def test_a_row_taken_out_comes_back_whole(window: MainWindow, store: Store) -> None:
    row = LedgerRow("a", name="名簿", note="大切", personal_info=True)
    save_row(store, row)
    window.navigate("ledger", row_id="a")
    press(window, "ledger_delete")
    assert ledger_rows(store) == ()
    press(window, "toast_action")
    assert ledger_rows(store) == (row,)


def test_the_ledger_is_printed_from_its_page(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    assert not window.page.action_bar.other.isVisibleTo(window)  # type: ignore[union-attr]
    save_row(store, LedgerRow("a", name="名簿", personal_info=True))
    window.navigate("ledger")
    output = window.page.findChild(DocumentOutput)
    assert output is not None
    with qtbot.waitSignal(output.made) as made:
        press(window, "action_other")
    assert made.args
    assert made.args[0].pdf().startswith(b"%PDF")
    press(window, "action_back")
    assert window.page.action_bar.other.isVisibleTo(window)  # type: ignore[union-attr]


def inspection_of(*programs: str) -> Inspection:
    host = Host(System.WINDOWS, build=26200)
    version: JsonValue = {"build": 26200, "ubr": 1, "edition_id": "Core", "installation_type": "Client"}
    listed: JsonValue = [{"name": one, "version": "1.0", "publisher": "ある会社"} for one in programs]
    observations = (
        Observation("windows.version/1", "registry", Access.OK, NOON, host, version),
        Observation("windows.programs/1", "registry", Access.OK, NOON, host, listed),
    )
    return Inspection("i1", NOON, NOON, host, observations)


def test_without_an_inspection_the_page_says_where_to_look_first(window: MainWindow, store: Store) -> None:
    save_row(store, LedgerRow("a", name="名簿"))
    window.navigate("ledger")
    press(window, "ledger_kind_hardware")
    assert "まだ点検していません" in texts(window.page)
    press(window, "ledger_inspect")
    assert window.page.objectName() == "page_inspection"


def test_this_pc_comes_in_by_one_press_goes_by_another_and_may_be_asked_for_again(
    window: MainWindow, store: Store
) -> None:
    store.save_inspection(inspection_of("会計ソフト", "年賀状"))
    window.navigate("ledger")
    press(window, "ledger_this_pc")
    assert {one.kind for one in ledger_rows(store)} == {RowKind.HARDWARE, RowKind.SOFTWARE}
    press(window, "note_file_action")
    assert ledger_rows(store) == ()
    press(window, "ledger_this_pc")
    window.navigate("ledger", row_id=PC_ROW)
    press(window, "ledger_delete")
    assert PC_ROW not in {one.id for one in ledger_rows(store)}
    press(window, "ledger_this_pc")  # taken away before, asked for now
    assert PC_ROW in {one.id for one in ledger_rows(store)}


def test_from_nothing_to_a_printed_ledger_and_a_measure_in_the_plan(
    window: MainWindow, store: Store, qtbot: QtBot
) -> None:
    assert "まだ台帳は空です" in texts(window.page)
    press(window, "action_main")
    press(window, "thing_customer_list_paper")
    press(window, "thing_invoices_office_pc")
    press(window, "action_main")  # 次へ: the invoices, of which something is still to be asked
    area = window.page.scroll_area
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0)  # the question is in sight, not the head
    for name in ("personal_info_False", "sensitive_info_False", "my_number_False"):
        press(window, f"ledger_{name}")
    for name in ("leak_great", "wrong_great", "stop_little"):
        press(window, f"ledger_{name}")
    assert "重要度" in texts(window.page)
    assert [importance(one).value for one in ledger_rows(store)] == [3, 2]
    press(window, "action_main")  # nothing is left: the list
    press(window, "action_other")
    assert "台帳の見本と印刷" in texts(window.page)
    row_id = ledger_rows(store)[0].id
    window.navigate("risk", row_id=row_id)
    press(window, "risk_add_do_q12")
    assert [one.action for one in store.plan()] == ["do_q12"]


def test_the_table_is_walked_and_opened_with_the_keyboard(window: MainWindow, store: Store) -> None:
    for name in ("い", "う"):
        save_row(store, LedgerRow(name, name=name))
    window.navigate("ledger")
    table = window.page.findChild(LedgerTable)
    assert table is not None
    assert window.focusWidget() is table  # the page opens there
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert window.page.place() == {"row_id": "う"}
    press(window, "action_back")
    assert table.rows.row_at(table.currentIndex().row()).id == "う"  # one is back where one was
