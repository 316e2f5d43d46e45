"""Leak clock, card, procedure, rescue services, subsidies: what is typed is kept, what is said is true."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow, write

from app.domain.language import Language
from app.domain.profile import Profile
from app.emergency.leak_case import leak_cases
from app.emergency.procedure import own_procedure
from app.records.notebook import FileNotebook, StoreNotebook
from app.records.store import Store
from app.ui.main_window import MainWindow
from app.ui.registry import PAGES
from app.ui.widgets.labels import TextLabel
from tests.conftest import FrozenClock

PAGE_IDS = ("leak_clock", "emergency_card", "incident_procedure", "rescue_services", "subsidies")
# Loaded before any clock is frozen: a module keeps the clock it was loaded with.
MODULES = [import_module(PAGES[one].split(":")[0]) for one in PAGE_IDS]


@pytest.fixture
def notebook(store: Store, tmp_path: Path) -> StoreNotebook:
    return StoreNotebook(store, FileNotebook([tmp_path]))


def _open(make_window: MakeWindow, page_id: str, **look: Any) -> MainWindow:
    window = make_window(flow_active=False, flow_done=True, **look)
    window.navigate(page_id)
    QApplication.processEvents()
    return window


def _press(qtbot: QtBot, parent: QWidget, name: str) -> None:
    QApplication.processEvents()
    found = [one for one in parent.findChildren(QAbstractButton, name) if one.isVisible()]
    assert found, f"nothing visible is called {name}"
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


def _shown(parent: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in parent.findChildren(TextLabel) if one.isVisible())


def _field(parent: QWidget, name: str) -> QWidget:
    found = parent.findChild(QWidget, name)
    assert found is not None, name
    return found


# The leak clock


def test_the_clock_counts_from_the_day_that_was_typed(
    qtbot: QtBot, make_window: MakeWindow, notebook: StoreNotebook, clock: FrozenClock
) -> None:
    window = _open(make_window, "leak_clock")
    assert "質問に答えると" in _shown(window)
    _press(qtbot, window, "say_wrongful_yes")
    assert "報告が必要です" in _shown(window)
    assert "「知った日」を入れると" in _shown(window)
    _press(qtbot, window, "known_on_today")
    text = _shown(window)
    for part in ("2026年11月25日 〜 2026年11月27日", "あと4日", "2027年1月21日", "あと59日", "1日目と数え"):
        assert part in text
    (case,) = leak_cases(notebook)
    assert case.known_on == date(2026, 11, 23)


def test_the_clock_goes_on_when_the_page_is_shown_again(
    qtbot: QtBot, make_window: MakeWindow, clock: FrozenClock
) -> None:
    window = _open(make_window, "leak_clock")
    _press(qtbot, window, "say_many_yes")
    _press(qtbot, window, "known_on_today")
    clock.advance(days=4)
    window.navigate("home")
    window.navigate("leak_clock")
    assert "今日までです" in _shown(window)
    clock.advance(hours=12)  # past midnight in Japan
    window.navigate("home")
    window.navigate("leak_clock")
    assert "1日過ぎています" in _shown(window)


def test_no_answer_gives_the_colour_of_success(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = _open(make_window, "leak_clock")
    for name in ("personal", "sensitive", "property", "wrongful", "many"):
        _press(qtbot, window, f"say_{name}_no")
    card = _field(window, "leak_result")
    assert card._tone == "unknown"  # type: ignore[attr-defined]
    assert "必要ありません" not in _shown(card)


def test_drafts_and_letter_are_kept_as_they_are_typed_and_come_back(
    qtbot: QtBot, make_window: MakeWindow, notebook: StoreNotebook
) -> None:
    window = _open(make_window, "leak_clock")
    for name in ("leak_facts", "leak_letter"):
        _field(window, name).set_open(True)  # type: ignore[attr-defined]
    write(_field(window, "fact_summary"), "朝に気づいた😀")
    (case,) = leak_cases(notebook)
    assert case.facts == {"summary": "朝に気づいた😀"}
    letter = _field(window, "letter")
    assert "朝に気づいた😀" in letter.toPlainText()  # type: ignore[attr-defined]
    write(letter, "自分の文。")
    assert leak_cases(notebook)[0].letters["ja"].startswith("自分の文。")
    window.rebuild()
    assert _field(window, "letter").toPlainText().startswith("自分の文。")  # type: ignore[attr-defined]
    _field(window, "leak_letter").set_open(True)  # type: ignore[attr-defined]
    _press(qtbot, window, "letter_again")
    assert leak_cases(notebook)[0].letters == {}
    _press(qtbot, window, "toast_action")
    assert leak_cases(notebook)[0].letters["ja"].startswith("自分の文。")


def test_another_incident_leaves_the_first_one_as_it_was(
    qtbot: QtBot, make_window: MakeWindow, notebook: StoreNotebook
) -> None:
    window = _open(make_window, "leak_clock")
    _press(qtbot, window, "say_many_yes")
    (first,) = leak_cases(notebook)
    _press(qtbot, window, "leak_anew")
    assert "質問に答えると" in _shown(window)
    _press(qtbot, window, f"leak_case_{first.id}")
    assert "報告が必要です" in _shown(window)
    assert leak_cases(notebook) == (first,)


def test_the_coming_law_and_the_limits_of_this_page_are_said(make_window: MakeWindow) -> None:
    window = _open(make_window, "leak_clock")
    _field(window, "leak_law").set_open(True)  # type: ignore[attr-defined]
    assert "まだ始まっていません" in _shown(window)
    assert "法律の助言ではありません" in _shown(window)


# The card


def test_a_contact_is_kept_as_it_is_typed_and_can_come_back(
    qtbot: QtBot, make_window: MakeWindow, store: Store
) -> None:
    window = _open(make_window, "emergency_card")
    _press(qtbot, window, "contact_add_bank")
    assert store.entries("emergency_contact") == {}, "an empty card is not kept"
    field = window.focusWidget()
    assert field is not None
    assert field.objectName().startswith("contact_name_")
    write(field, "上田信用金庫")
    ((contact_id, kept),) = store.entries("emergency_contact").items()
    assert (kept["kind"], kept["name"]) == ("bank", "上田信用金庫")
    _press(qtbot, window, f"contact_remove_{contact_id}")
    assert store.entries("emergency_contact") == {}
    _press(qtbot, window, "toast_action")
    assert store.entries("emergency_contact")[contact_id]["name"] == "上田信用金庫"


def test_after_printing_a_change_asks_for_a_new_card(
    qtbot: QtBot, make_window: MakeWindow, store: Store
) -> None:
    window = _open(make_window, "emergency_card")
    window.page._output.printed.emit(1)  # type: ignore[attr-defined]
    assert "変わっていません" in _shown(window)
    store.save_profile(Profile(trade_name="佐藤商店"))
    window.navigate("home")
    window.navigate("emergency_card")
    assert "変わりました。刷り直してください。" in _shown(window)


@pytest.mark.parametrize("index", [0, 1])
def test_the_card_is_shown_on_the_chosen_paper(qtbot: QtBot, make_window: MakeWindow, index: int) -> None:
    window = _open(make_window, "emergency_card")
    paper = _field(window, "card_paper").findChildren(QAbstractButton)[index]
    qtbot.mouseClick(paper, Qt.MouseButton.LeftButton)
    output = window.page._output  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: output.document is not None, timeout=20_000)
    assert round(output.document.sheets[0].width) == (595, 420)[index]


# The procedure


def test_the_procedure_is_decided_by_the_owner_and_a_change_makes_it_a_draft(
    qtbot: QtBot, make_window: MakeWindow, notebook: StoreNotebook, clock: FrozenClock
) -> None:
    window = _open(make_window, "incident_procedure")
    assert own_procedure(notebook).decided_on is None
    _press(qtbot, window, "action_main")
    assert own_procedure(notebook).decided_on == date(2026, 11, 23)
    assert "ご自身で決めてください" in _shown(window)
    write(_field(window, "procedure_responsible"), "佐藤 恵")
    kept = own_procedure(notebook)
    assert (kept.responsible, kept.decided_on) == ("佐藤 恵", None)


def test_deciding_leaves_the_answer_to_question_24_alone(
    qtbot: QtBot, make_window: MakeWindow, store: Store
) -> None:
    window = _open(make_window, "incident_procedure")
    before = store.answers("3.1")
    _press(qtbot, window, "action_main")
    assert store.answers("3.1") == before
    _press(qtbot, window, "banner_action")
    assert window.page_id == "questions"
    assert window.page.place()["question_id"] == "q24"


# Rescue services and subsidies


def test_the_advice_follows_the_number_of_devices_and_ranks_nobody(
    make_window: MakeWindow, store: Store
) -> None:
    window = _open(make_window, "rescue_services")
    assert "台数を入れると" in _shown(window)
    write(_field(window, "rescue_devices"), "６０")
    assert "60台なら、2類" in _shown(window)
    assert store.entries("rescue_wish")["own"]["devices"] == 60
    assert "順位をつけません" in _shown(window)


def test_prices_stand_with_their_day_and_what_is_not_confirmed_says_so(make_window: MakeWindow) -> None:
    text = _shown(_open(make_window, "rescue_services"))
    assert "月1万円まで" in text
    assert "2024-02-29 の情報" in text
    assert "未確認" in text


def test_past_calls_say_that_they_may_have_closed(make_window: MakeWindow, clock: FrozenClock) -> None:
    text = _shown(_open(make_window, "subsidies"))
    assert text.count("終わった可能性があります。公式の案内をご確認ください。") == 3
    assert "このアプリでは決められません" in text
    assert "一覧は古く" not in text


def test_a_list_of_last_year_says_that_it_is_old(make_window: MakeWindow, clock: FrozenClock) -> None:
    clock.advance(days=200)
    assert "一覧は古くなっています" in _shown(_open(make_window, "subsidies"))


@pytest.mark.parametrize("page_id", ["leak_clock", "emergency_card", "incident_procedure", "rescue_services"])
@pytest.mark.parametrize("hostile", ["あ" * 30_000, "😀\u202e\x00" * 50])
def test_absurd_input_does_no_harm(make_window: MakeWindow, qtbot: QtBot, page_id: str, hostile: str) -> None:
    window = _open(make_window, page_id, language=Language.EN)
    if page_id == "emergency_card":
        _press(qtbot, window, "contact_add_other")
    name = {
        "leak_clock": "fact_summary",
        "emergency_card": window.focusWidget().objectName() if window.focusWidget() else "",
        "incident_procedure": "procedure_additions",
        "rescue_services": "rescue_devices",
    }[page_id]
    write(_field(window, name), hostile)
    window.navigate("home")
    window.navigate(page_id)
    assert window.page_id == page_id
