"""「取引先からチェックシートが届いた」: from the hub to the saved copy, and the next form a year later."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.datavalidation import DataValidation
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.profile import Profile
from app.guideline.check_sheets import ReplyState, known_sheets
from app.records.store import Store
from app.ui.guideline.check_sheet_page import CheckSheetPage
from app.ui.main_window import MainWindow

OURS = "机の上に書類を置きません。帰るときは棚に鍵をかけます。"
THIS_YEAR = (
    "重要な書類は施錠できるキャビネットに保管していますか。",
    "サイバー保険に加入していますか。",
    "従業員に情報セキュリティ教育を実施していますか。",
)
NEXT_YEAR = (
    "重要な書類は、施錠できるキャビネットに保管していますか？",  # nearly the same words
    "過去3年間に情報漏えい事故がありましたか。",
    "サイバー保険に加入していますか。",
)


def form(questions: tuple[str, ...]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(("No.", "確認項目", "貴社ご回答", "備考"))
    for number, text in enumerate(questions, 1):
        sheet.append((number, text))
    choices = DataValidation(type="list", formula1='"はい,いいえ,該当なし"')
    choices.add(f"C2:C{len(questions) + 1}")
    sheet.add_data_validation(choices)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


@pytest.fixture
def window(make_window: Callable[..., MainWindow], store: Store) -> MainWindow:
    store.save_profile(Profile("佐藤データサービス", "佐藤 恵", people_count=1, pc_count=1))
    return make_window(flow_active=False, flow_done=True)


def press(window: MainWindow, name: str) -> None:
    button = window.page.findChild(QAbstractButton, name)
    assert button is not None, name
    button.click()
    QCoreApplication.processEvents()


def texts(window: MainWindow) -> str:
    QCoreApplication.processEvents()  # what was made anew is shown only now
    labels = window.page.findChildren(QLabel)
    return "\n".join(one.text() for one in labels if one.isVisibleTo(window.page))


def write(window: MainWindow, name: str, words: str) -> None:
    field = window.page.findChild(QPlainTextEdit, name)
    assert field is not None, name
    field.setPlainText(words)


def open_form(
    window: MainWindow, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> CheckSheetPage:
    page = window.page
    assert isinstance(page, CheckSheetPage)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    with qtbot.waitSignal(page.files.opened, timeout=8000):
        press(window, "action_main")
    return page


def test_a_form_that_came_by_mail_is_answered_and_the_next_one_is_half_done(
    window: MainWindow, store: Store, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = tmp_path / "2026年度_調査票.xlsx", tmp_path / "2027年度_調査票.xlsx"
    first.write_bytes(form(THIS_YEAR))
    second.write_bytes(form(NEXT_YEAR))
    window.navigate("guideline")
    press(window, "open_check_sheet")
    page = open_form(window, qtbot, first, monkeypatch)

    press(window, "question_Sheet!B2")
    assert "「書類や機器の保管」についての問い" in texts(window)
    press(window, "offered_0")
    write(window, "note", OURS)
    press(window, "action_main")  # この答えに決める; the next open question follows
    assert THIS_YEAR[1] in texts(window)
    press(window, "offered_1")
    press(window, "action_main")
    press(window, "action_other")  # 書かないでおく
    assert "3問のうち3問を決めました" in texts(window)

    copy = tmp_path / "2026年度_調査票_回答.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(copy), ""))
    with qtbot.waitSignal(page.files.saved, timeout=8000):
        press(window, "action_main")
    assert "2問の答えを書いた写しを保存しました" in texts(window)
    cells = openpyxl.load_workbook(copy).worksheets[0]
    assert [cells[f"C{row}"].value for row in (2, 3, 4)] == ["はい", "いいえ", None]
    assert cells["D2"].value == OURS
    assert first.read_bytes() == form_bytes_as_opened(first)

    press(window, "action_back")
    assert [one.confirmed for one in known_sheets(store)] == [2]
    open_form(window, qtbot, second, monkeypatch)
    press(window, "question_Sheet!B2")
    assert "前に、同じ問いに「はい」と答えました。" in texts(window)
    assert "2026年度_調査票.xlsx" in texts(window)
    note = window.page.findChild(QPlainTextEdit, "note")
    assert note is not None
    assert note.toPlainText() == OURS
    # Nothing proves it, so 「はい」 is not ticked again by itself: one press takes it over.
    chosen = window.page.findChild(QAbstractButton, "offered_0")
    assert chosen is not None
    assert not chosen.isChecked()
    press(window, "take_earlier")
    assert chosen.isChecked()
    assert page._sheet is not None
    assert page._sheet.questions[0].reply.state is ReplyState.OPEN  # still to be decided by the person
    press(window, "action_back")
    press(window, "question_Sheet!B4")
    insurance = window.page.findChild(QAbstractButton, "offered_1")
    assert insurance is not None
    assert insurance.isChecked()  # a No of last time is proposed as it was


def form_bytes_as_opened(path: Path) -> bytes:
    """The partner's own file, read again: three questions and not one answer."""
    content = path.read_bytes()
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    assert [sheet[f"C{row}"].value for row in (2, 3, 4)] == [None, None, None]
    return content


def test_a_file_of_the_old_kind_says_what_to_do(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "調査票.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600)
    window.navigate("check_sheet")
    page = window.page
    assert isinstance(page, CheckSheetPage)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    with qtbot.waitSignal(page.files.refused, timeout=8000) as said:
        press(window, "action_main")
    assert "xlsx" in said.args[0].lower()
    assert window.page.findChild(QWidget, "check_sheet_note") is not None
