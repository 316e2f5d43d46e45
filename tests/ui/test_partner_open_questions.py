"""取引先に出す1枚 for a hurried person: what is above the fold, and what is told before it is written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from result_factory import MakeWindow, fill, named, preview_ready

from app.domain.language import Language
from app.records.store import Store
from app.report.options import Says
from app.ui.main_window import MainWindow
from app.ui.partner_options import BUYER_QUESTIONS, left_open, load_options
from app.ui.plan_date_field import today

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the dialog saves to."""
    path = tmp_path / "partner.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    return path


def opened(make_window: MakeWindow, store: Store, qtbot: QtBot, **look: Any) -> MainWindow:
    fill(store)
    window = make_window(**look)
    window.navigate("partner_page")
    preview_ready(window, qtbot)
    return window


def click(window: MainWindow, qtbot: QtBot, name: str) -> None:
    button = named(window.page, name)
    qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled())
    qtbot.mouseClick(button, LEFT)


def told(window: MainWindow) -> str:
    """The notice; "" while there is none."""
    notice = named(window.page, "partner_unanswered")
    return named(window.page, "partner_unanswered_words").text() if notice.isVisible() else ""


def in_sight(window: MainWindow, widget: QWidget) -> bool:
    """Whether the whole of a control of the form is seen without scrolling."""
    viewport = window.page.scroll_area.viewport()
    top = widget.mapTo(viewport, QPoint()).y()
    return widget.isVisible() and top >= 0 and top + widget.height() <= viewport.height()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("guided", [True, False])
def test_a_hurried_person_scrolls_for_nothing(
    make_window: MakeWindow, store: Store, qtbot: QtBot, language: Language, guided: bool
) -> None:
    look = {"flow_active": guided, "flow_done": not guided}
    window = opened(make_window, store, qtbot, language=language, size=(1366, 768), **look)
    for name in ("partner_addressee", "partner_change_issue", *(f"{one}_none" for one in BUYER_QUESTIONS)):
        assert in_sight(window, named(window.page, name)), name
    area, paper = window.page.preview.area, window.page.preview.paper  # type: ignore[attr-defined]
    assert area.isVisible()
    assert paper.height() <= area.viewport().height(), "the whole page is seen"


def test_nothing_is_answered_for_anybody(make_window: MakeWindow, store: Store, qtbot: QtBot) -> None:
    window = opened(make_window, store, qtbot)
    for name in BUYER_QUESTIONS:
        chosen = [
            one
            for key in ("yes", "partly", "no", "none")
            if (one := named(window.page, f"{name}_{key}")).isChecked()
        ]
        assert chosen == []


def test_open_questions_are_told_before_saving_and_the_page_can_be_saved_as_it_is(
    make_window: MakeWindow, store: Store, qtbot: QtBot, target: Path
) -> None:
    window = opened(make_window, store, qtbot)
    assert told(window) == ""
    click(window, qtbot, "action_main")
    assert told(window) == "3問が未回答です。書類には「未回答」と出ます。"
    assert not target.exists()
    click(window, qtbot, "partner_anyway")
    qtbot.waitUntil(lambda: named(window.page, "action_main").text() == "おわる")
    assert target.is_file()
    assert told(window) == ""
    target.unlink()
    qtbot.keyClicks(named(window.page, "partner_addressee"), "a")
    preview_ready(window, qtbot)
    assert told(window) == ""
    click(window, qtbot, "action_main")  # it is told once
    qtbot.waitUntil(target.is_file)


def test_a_double_click_does_not_click_the_notice_away_and_a_later_press_saves(
    make_window: MakeWindow, store: Store, qtbot: QtBot, target: Path
) -> None:
    window = opened(make_window, store, qtbot)
    qtbot.mouseDClick(named(window.page, "action_main"), LEFT)
    qtbot.mouseClick(named(window.page, "action_main"), LEFT)
    assert told(window)
    assert not target.exists()
    qtbot.wait(QApplication.doubleClickInterval() + 50)
    qtbot.mouseClick(named(window.page, "action_main"), LEFT)
    qtbot.waitUntil(target.is_file)


def test_answering_leads_to_the_first_open_question_and_the_notice_counts_down(
    make_window: MakeWindow, store: Store, qtbot: QtBot, target: Path
) -> None:
    window = opened(make_window, store, qtbot)
    click(window, qtbot, "holds_your_secrets_no")
    preview_ready(window, qtbot)
    click(window, qtbot, "action_main")
    assert "2問が未回答" in told(window)
    click(window, qtbot, "partner_answer_now")
    assert window.focusWidget() is named(window.page, "our_stop_stops_you_yes")
    click(window, qtbot, "our_stop_stops_you_partly")
    assert "1問が未回答" in told(window)
    click(window, qtbot, "reaches_your_systems_no")
    assert told(window) == ""
    preview_ready(window, qtbot)
    click(window, qtbot, "action_main")
    qtbot.waitUntil(target.is_file)


def test_leaving_a_question_open_on_purpose_is_a_decision_that_is_kept(
    make_window: MakeWindow, store: Store, qtbot: QtBot, target: Path
) -> None:
    window = opened(make_window, store, qtbot)
    for name in BUYER_QUESTIONS:
        click(window, qtbot, f"{name}_none")
    assert left_open(store) == set(BUYER_QUESTIONS)
    assert load_options(store, today()).holds_your_secrets is None
    window.rebuild()
    preview_ready(window, qtbot)
    assert named(window.page, "our_stop_stops_you_none").isChecked()
    click(window, qtbot, "action_main")
    qtbot.waitUntil(target.is_file)


def test_printing_tells_it_too(
    make_window: MakeWindow, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("app.ui.sheet_output.has_printer", lambda: bool(asked.append("printer")))
    window = opened(make_window, store, qtbot)
    click(window, qtbot, "action_other")
    assert told(window)
    assert named(window.page, "partner_anyway").text() == "このまま印刷"
    assert asked == []
    click(window, qtbot, "partner_anyway")
    qtbot.waitUntil(lambda: asked == ["printer"])


def test_a_note_is_written_where_there_is_an_answer(
    make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    window = opened(make_window, store, qtbot)
    named(window.page, "partner_fold_notes").set_open(True)
    note = named(window.page, "reaches_your_systems_note")
    assert not note.isVisible()
    click(window, qtbot, "reaches_your_systems_yes")
    qtbot.waitUntil(note.isVisible)
    assert "相手のシステムにつなぎますか。" in note.accessibleName()


def test_what_is_folded_says_what_is_set(make_window: MakeWindow, store: Store, qtbot: QtBot) -> None:
    window = opened(make_window, store, qtbot)
    summary = named(window.page, "partner_summary_further")
    assert "なし" in summary.text()
    change = named(window.page, "partner_change_further")
    qtbot.mouseClick(change, LEFT)
    named(window.page, "partner_fold_incident").set_open(True)
    field = named(window.page, "partner_incident_contact")
    qtbot.waitUntil(field.isVisible)
    qtbot.keyClicks(field, "0268")
    assert summary.text() == "事故のときの連絡"
    assert summary.text() in change.accessibleName()
    assert change.text() == "閉じる"


@pytest.mark.parametrize("text_size", [150, 200])
def test_where_there_is_no_room_for_both_writing_and_looking_are_two_tabs(
    make_window: MakeWindow, store: Store, qtbot: QtBot, text_size: int
) -> None:
    window = opened(make_window, store, qtbot, size=(1024, 700), text_size=text_size)
    area = named(window.page, "preview_area")
    assert not area.isVisible()
    click(window, qtbot, "partner_tab_look")
    qtbot.waitUntil(area.isVisible)
    assert area.height() > 100
    assert not named(window.page, "partner_addressee").isVisible()
    window.rebuild()
    preview_ready(window, qtbot)
    area = named(window.page, "preview_area")
    qtbot.waitUntil(area.isVisible)
    click(window, qtbot, "action_main")  # what is told stands where it can be mended
    assert told(window)
    assert named(window.page, "partner_addressee").isVisible()
    assert window.page.scroll_area.horizontalScrollBar().maximum() == 0


def test_the_tab_key_goes_down_the_form_then_to_the_page_then_to_the_foot(
    make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    window = opened(make_window, store, qtbot, size=(1366, 768))
    click(window, qtbot, "action_main")
    named(window.page, "partner_addressee").setFocus()
    passed: list[str] = []
    for _ in range(40):
        focused = window.focusWidget()
        assert focused is not None
        passed.append(focused.objectName() or focused.parentWidget().objectName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    wanted = [
        "partner_addressee",
        *(f"{one}_yes" for one in BUYER_QUESTIONS),
        "partner_fold_notes",
        *(f"partner_change_{one}" for one in ("issue", "shown", "further")),
        "partner_business",
        "partner_kind_partner",
        "preview_fit_page",
        "preview_area",
        "partner_answer_now",
        "partner_anyway",
        "action_back",
        "action_main",
    ]
    assert [one for one in passed[: passed.index("action_main") + 1] if one in wanted] == wanted


def test_the_paper_says_that_it_is_being_made_until_it_is_there(
    make_window: MakeWindow, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store)
    window = make_window()
    window.navigate("partner_page")
    paper = window.page.preview.paper  # type: ignore[attr-defined]
    empty = paper.grab().toImage()
    preview_ready(window, qtbot)
    paper.set_sheet(None)
    paper.set_waiting("")
    assert paper.grab().toImage() != empty, "not an empty sheet, which looks like a broken one"


def test_every_button_has_a_name(make_window: MakeWindow, store: Store, qtbot: QtBot) -> None:
    window = opened(make_window, store, qtbot)
    click(window, qtbot, "action_main")
    buttons = [one for one in window.page.findChildren(QAbstractButton) if one.isVisible()]
    assert len(buttons) > 20
    assert all(one.accessibleName() or one.text() for one in buttons)


def test_a_question_is_answered_by_keyboard_alone(
    make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    window = opened(make_window, store, qtbot)
    first = named(window.page, "holds_your_secrets_yes")
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    focused = window.focusWidget()
    assert focused is named(window.page, "holds_your_secrets_partly")
    qtbot.keyClick(focused, Qt.Key.Key_Space)
    reply = load_options(store, today()).holds_your_secrets
    assert reply is not None
    assert reply.says is Says.PARTLY
    qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert window.focusWidget() is named(window.page, "our_stop_stops_you_yes")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert window.focusWidget() is focused, "Tab comes back to the answer that was chosen"
