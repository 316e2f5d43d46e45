"""結果: the order is fixed, the score shows its rule, and looking at it keeps a record."""

from __future__ import annotations

import page_factory
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from result_factory import MakeWindow, fill, named

from app.domain.language import Language
from app.domain.plan import PlanState
from app.records.store import Store
from app.ui.main_window import MainWindow
from app.ui.plan_card import PlanCard
from tests import report_factory

COMPLETE = "yyyyyyyyyyyyppppppnnnnn??"


def shown(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.page.findChildren(QLabel) if label.isVisible())


def opened(make_window: MakeWindow, **look: object) -> MainWindow:
    window = make_window(**look)
    window.navigate("result")
    return window


def test_good_things_come_before_the_three_and_the_three_before_the_score(
    make_window: MakeWindow, store: Store
) -> None:
    fill(store)
    page = opened(make_window).page
    content = page.scroll_area.widget()
    tops = [
        named(page, "result_good").mapTo(content, named(page, "result_good").rect().topLeft()).y(),
        *(card.mapTo(content, card.rect().topLeft()).y() for card in page.findChildren(PlanCard)),
        named(page, "result_score").mapTo(content, named(page, "result_score").rect().topLeft()).y(),
        named(page, "result_parts").mapTo(content, named(page, "result_parts").rect().topLeft()).y(),
    ]
    assert tops == sorted(tops)
    assert len(page.findChildren(PlanCard)) == 3


def test_the_score_is_spelled_out_by_its_rule(make_window: MakeWindow, store: Store) -> None:
    fill(store, COMPLETE)
    window = opened(make_window)
    assert named(window.page, "result_rule").text() == "12×4 + 6×2 + 5×0 + 2×(−1) = 58 点 / 100点"
    assert "わからない 2問" in shown(window)
    assert "合格・不合格ではありません" in shown(window)


def test_not_applicable_stands_apart_from_the_official_total(make_window: MakeWindow, store: Store) -> None:
    fill(store, "-" + COMPLETE[1:])
    window = opened(make_window)
    assert named(window.page, "result_rule").text().endswith("= 54 点 / 100点")
    assert "58点です（まもりカルテだけの数え方）" in named(window.page, "result_apart").text()


def test_the_count_of_good_things_holds_answers_and_measurements(
    make_window: MakeWindow, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.inspection.judge.judge", page_factory.judge_as_written)
    store.save_inspection(page_factory.inspection_of(page_factory.usual_verdicts()))
    fill(store, COMPLETE)
    text = shown(opened(make_window))
    assert "できていること 15" in text
    assert "実測" in text


def test_opening_a_finished_sheet_keeps_one_record(make_window: MakeWindow, store: Store) -> None:
    fill(store)
    window = opened(make_window)
    window.navigate("help")
    window.navigate("result")
    assert store.record_count() == 1


def test_looking_at_a_half_filled_sheet_keeps_nothing(make_window: MakeWindow, store: Store) -> None:
    fill(store, "yyyp")
    window = opened(make_window)
    assert store.record_count() == 0
    assert "あと21問が残っています" in shown(window)
    assert named(window.page, "result_continue").isVisible()


def test_without_answers_there_is_one_way_on(make_window: MakeWindow, store: Store, qtbot: QtBot) -> None:
    window = opened(make_window)
    assert store.record_count() == 0
    assert not named(window.page, "action_main").isVisible()
    qtbot.mouseClick(named(window.page, "result_answer"), Qt.MouseButton.LeftButton)
    assert window.page_id == "questions"


def test_done_makes_room_for_the_next_and_can_be_undone(
    make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    fill(store)
    window = opened(make_window)
    first = window.page.findChildren(PlanCard)[0].facts.item
    key = first.subject.rpartition("/")[2]
    qtbot.mouseClick(named(window.page, f"plan_done_{key}"), Qt.MouseButton.LeftButton)
    kept = {item.subject: item for item in store.plan()}[first.subject]
    assert (kept.state, kept.closed_by) == (PlanState.DONE, "owner")
    qtbot.waitUntil(lambda: len(subjects(window)) == 3)
    assert first.subject not in subjects(window)
    qtbot.mouseClick(named(window, "toast_action"), Qt.MouseButton.LeftButton)
    assert {item.subject: item for item in store.plan()}[first.subject].state is PlanState.OPEN
    qtbot.waitUntil(lambda: subjects(window)[:1] == [first.subject])


def test_after_done_by_keyboard_the_focus_stays_among_the_things_to_do(
    make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    fill(store)
    window = opened(make_window)
    key = subjects(window)[0].rpartition("/")[2]
    done = named(window.page, f"plan_done_{key}")
    done.setFocus()
    qtbot.keyClick(done, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(subjects(window)) and window.focusWidget() is not None)
    focused = window.focusWidget()
    assert any(card.isAncestorOf(focused) for card in window.page.findChildren(PlanCard))


def subjects(window: MainWindow) -> list[str]:
    return [card.facts.item.subject for card in window.page.findChildren(PlanCard) if card.isVisible()]


def test_an_edition_not_verified_says_so(make_window: MakeWindow, store: Store) -> None:
    store.save_setting("edition", "4.0")
    for given in report_factory.answers("y" * 25, "4.0"):
        store.save_answer("4.0", given)
    page = opened(make_window).page
    assert named(page, "result_caveat").isVisible()


def test_a_verified_edition_bears_no_caveat(make_window: MakeWindow, store: Store) -> None:
    fill(store)
    assert opened(make_window).page.findChildren(QWidget, "result_caveat") == []


def test_english_has_the_same_figures(make_window: MakeWindow, store: Store) -> None:
    fill(store, COMPLETE)
    window = opened(make_window, language=Language.EN)
    assert "12×4 + 6×2 + 5×0 + 2×(−1) = 58" in named(window.page, "result_rule").text()


def test_the_main_button_leads_to_the_page_for_the_partner(
    make_window: MakeWindow, store: Store, qtbot: QtBot
) -> None:
    fill(store)
    window = opened(make_window)
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.page_id == "partner_page"
