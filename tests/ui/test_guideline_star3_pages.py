"""The pages of ★3 and of partners' forms: everything is kept as it is typed, and only a copy is written."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow, write

from app.guideline.three_star import CriterionNotes
from app.records.store import Store
from app.ui.guideline.check_sheet_list import QuestionRow
from app.ui.guideline.check_sheet_page import CheckSheetPage
from app.ui.guideline.form_parts import NoteField
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.labels import TextLabel
from tests.guideline.partner_forms import table_form, tick_form


def opened(make_window: MakeWindow, qtbot: QtBot, path: Path) -> CheckSheetPage:
    window = make_window(flow_active=False, flow_done=True)
    window.navigate("check_sheet")
    page = window.page
    assert isinstance(page, CheckSheetPage)
    with qtbot.waitSignal(page.files.busy_changed, check_params_cb=lambda busy: not busy, timeout=8000):
        page.files.open(path)
    return page


def named(page: QWidget, name: str) -> QWidget:
    found = page.findChild(QWidget, name)
    assert found is not None, name
    return found


@pytest.fixture
def form(tmp_path: Path) -> Path:
    path = tmp_path / "form.xlsx"
    path.write_bytes(table_form())
    return path


def test_a_note_at_a_criterion_is_kept_as_it_is_typed(
    make_window: MakeWindow, qtbot: QtBot, store: Store
) -> None:
    window = make_window(flow_active=False, flow_done=True)
    window.navigate("three_star")
    fold = named(window.page, "requirement_3-1-1")
    assert isinstance(fold, Disclosure)
    fold.set_open(True)
    write(named(window.page, "note_3-1-1/2"), "一覧は棚にあります")
    assert CriterionNotes(store).all() == {"3-1-1/2": "一覧は棚にあります"}


def test_the_star_page_says_the_date_and_that_it_does_not_judge(make_window: MakeWindow) -> None:
    window = make_window(flow_active=False, flow_done=True)
    window.navigate("three_star")
    said = " ".join(label.text() for label in window.page.findChildren(TextLabel))
    assert "2026年3月27日" in said
    assert "判定しません" in said
    assert "取得可能" not in said
    assert "合格" not in said


def test_a_form_is_decided_and_a_copy_saved(
    make_window: MakeWindow, qtbot: QtBot, form: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = form.read_bytes()
    page = opened(make_window, qtbot, form)
    qtbot.mouseClick(named(page, "question_チェックシート!C6"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(named(page, "offered_1"), Qt.MouseButton.LeftButton)
    note = named(page, "note")
    assert isinstance(note, NoteField)
    note.setPlainText("12月に決めます")
    assert page.action_bar is not None
    page.action_bar.main.click()
    page.action_bar.back.click()
    copy = form.with_name("form_回答.xlsx")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(copy), ""))
    with qtbot.waitSignal(page.files.saved, timeout=8000):
        page.action_bar.main.click()
    cells = openpyxl.load_workbook(copy).worksheets[0]
    assert (cells["D6"].value, cells["E6"].value) == ("いいえ", "12月に決めます")
    assert form.read_bytes() == original


def test_the_partner_s_file_is_not_chosen_as_the_copy(
    make_window: MakeWindow, qtbot: QtBot, form: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(make_window, qtbot, form)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(form), ""))
    assert page._sheet is not None
    with qtbot.waitSignal(page.files.failed, timeout=8000) as said:
        page.files.save_copy(page._sheet)
    assert "元のファイル" in said.args[0]


def test_what_was_typed_is_there_after_the_window_was_closed(
    make_window: MakeWindow, qtbot: QtBot, form: Path
) -> None:
    page = opened(make_window, qtbot, form)
    page._open_question("チェックシート!C7")
    note = named(page, "note")
    assert isinstance(note, NoteField)
    note.setPlainText("途中の言葉 🙂")
    again = opened(make_window, qtbot, form)
    again._open_question("チェックシート!C7")
    kept = named(again, "note")
    assert isinstance(kept, NoteField)
    assert kept.toPlainText() == "途中の言葉 🙂"


def test_a_file_that_is_no_form_is_refused_in_words(
    make_window: MakeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "broken.xlsx"
    path.write_bytes(b"PK\x03\x04 broken")
    page = opened(make_window, qtbot, path)
    banner = named(page, "check_sheet_note")
    assert banner.accessibleName().strip()
    assert isinstance(named(page, "action_main"), QPushButton)


def test_a_form_of_ticks_opens_with_its_questions(
    make_window: MakeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "ticks.xlsx"
    path.write_bytes(tick_form())
    page = opened(make_window, qtbot, path)
    first = named(page, "question_自己点検!B5")
    qtbot.waitUntil(first.isVisible)
    assert len(page.findChildren(QuestionRow)) == 8
