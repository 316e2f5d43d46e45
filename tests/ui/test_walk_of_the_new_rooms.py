"""What a walk through the new rooms found: the focus stays on the page, the first step is one press away."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QScrollArea
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow

from app.guideline.contractors import contractors, new_contractor, save_contractor
from app.guideline.ledger import blank_row, ledger_rows, save_row
from app.guideline.ledger_row import RowKind
from app.records.store import Store
from app.ui.document_output import DocumentOutput
from app.ui.guideline.ledger_form import LedgerForm
from app.ui.main_window import MainWindow
from app.ui.widgets.check_tile import CheckLine
from app.ui.widgets.empty_state import EmptyState

_SETTLED_MS = 50


_FREE = {"flow_active": False, "flow_done": True}


def _opened(make_window: MakeWindow, page_id: str, **settings: object) -> MainWindow:
    window = make_window(**_FREE, **settings)
    window.navigate(page_id)
    return window


def _button(window: MainWindow, name: str) -> QAbstractButton:
    return next(one for one in window.page.findChildren(QAbstractButton, name) if one.isVisible())


def _form(folder: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(("No.", "確認項目", "貴社ご回答", "備考"))
    sheet.append((1, "パスワードは10桁以上ですか。"))
    sheet.append((2, "サイバー保険に加入していますか。"))
    content = io.BytesIO()
    book.save(content)
    path = folder / "sheet.xlsx"
    path.write_bytes(content.getvalue())
    return path


def test_a_press_on_save_while_the_paper_is_laid_out_anew_is_not_lost(
    make_window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = _opened(make_window, "emergency_card")
    paper = window.page.findChild(DocumentOutput)
    assert paper is not None
    qtbot.waitUntil(lambda: paper.document is not None, timeout=20_000)
    saved: list[object] = []
    monkeypatch.setattr(paper.output, "save", saved.append)
    paper.refresh()  # as after each letter typed
    _button(window, "document_pdf").click()
    qtbot.waitUntil(lambda: bool(saved), timeout=20_000)
    assert saved == [paper.document]


def test_the_ninth_row_of_the_menu_has_its_key_as_the_others(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = _opened(make_window, "home")
    assert window.sidebar is not None
    assert window.sidebar.page_ids()[8] == "learning"
    qtbot.keyClick(window, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)
    assert window.page_id == "learning"


@pytest.mark.parametrize("page_id", ["learning", "policy", "plan"])
def test_the_row_of_the_page_is_marked_and_in_sight_at_200_percent(
    make_window: MakeWindow, qtbot: QtBot, page_id: str
) -> None:
    window = _opened(make_window, "home", text_size=200)
    window.resize(1024, 700)
    qtbot.wait(_SETTLED_MS)
    window.navigate(page_id)
    qtbot.wait(_SETTLED_MS)
    assert window.sidebar is not None
    area = window.sidebar.findChildren(QScrollArea)[0]
    row = next(one for one in area.findChildren(QAbstractButton) if one.isChecked())
    assert row.visibleRegion().boundingRect().height() >= row.height() - 1


def test_who_adds_a_contractor_by_key_writes_the_name_at_once(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = _opened(make_window, "contractors")
    button = _button(window, "contractor_add")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    qtbot.wait(_SETTLED_MS)
    assert window.focusWidget().accessibleName() == "相手の名前"


def test_what_was_begun_and_left_empty_when_the_pc_went_off_is_in_no_list(
    make_window: MakeWindow, store: Store
) -> None:
    save_contractor(store, new_contractor(ours="佐藤 恵"))
    save_row(store, blank_row(date(2026, 11, 23), "佐藤 恵", RowKind.INFORMATION))
    window = _opened(make_window, "contractors")
    window.navigate("ledger")
    assert (contractors(store), ledger_rows(store)) == ((), ())


def test_after_the_things_of_the_ledger_the_focus_stands_at_the_first_open_question(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = _opened(make_window, "ledger")
    window.page.go_on()
    tick = window.page.findChildren(CheckLine)[9]  # estimates on the PC
    tick.setFocus()
    tick.click()
    window.page.go_on()
    qtbot.wait(_SETTLED_MS)
    form = window.page.findChild(LedgerForm)
    assert form is not None
    assert form.still_asked is not None
    assert form.still_asked.isAncestorOf(window.focusWidget())


def test_the_focus_never_falls_into_the_menu_when_a_face_of_a_page_changes(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = _opened(make_window, "ledger")
    window.page.go_on()  # the things to tick
    qtbot.wait(_SETTLED_MS)
    assert window.page.isAncestorOf(window.focusWidget())
    window.page.go_back()
    qtbot.wait(_SETTLED_MS)
    assert window.page.isAncestorOf(window.focusWidget())


@pytest.mark.parametrize("page_id", ["policy_publish", "kept_up", "risk", "certificate", "training_record"])
def test_an_empty_page_begins_at_the_button_that_leads_on(make_window: MakeWindow, page_id: str) -> None:
    window = _opened(make_window, page_id)
    empty = window.page.findChild(EmptyState)
    assert empty is not None
    assert window.focusWidget() is empty.action


def test_a_partners_form_begins_with_its_first_question(
    make_window: MakeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = _opened(make_window, "check_sheet")
    window.navigate("check_sheet", path=str(_form(tmp_path)))
    bar = window.page.action_bar
    assert bar is not None
    qtbot.waitUntil(lambda: bar.main.text() == "最初の問いへ")
    qtbot.wait(_SETTLED_MS)
    assert window.focusWidget() is bar.main
    bar.main.click()
    assert window.page.place()["question"]
