"""The window: the way around, the guided way, language and text size without a restart."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow, write

from app.domain.language import Language
from app.domain.profile import Profile
from app.domain.record import Record
from app.launch import WindowOptions, window_options
from app.records.store import RecordColumns, Store
from app.ui.flow import STEPS
from app.ui.preferences import Preferences
from app.ui.theme import theme

HEAVY = (
    "reportlab",
    "PIL",
    "keyring",
    "requests",
    "urllib3",
    "cryptography",
    "asyncio",
    "importlib.metadata",
)


def test_the_first_start_welcomes_and_shows_only_what_is_needed(make_window: MakeWindow) -> None:
    window = make_window()
    assert window.page_id == "welcome"
    assert window.sidebar is not None
    assert window.sidebar.page_ids() == ("settings", "help")
    assert window.stepper is not None
    assert window.focusWidget().objectName() == "welcome_start"


def test_enter_on_the_welcome_leads_to_the_business(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert window.page_id == "business"
    assert window.context.flow.reached == STEPS.index("business")


def test_what_is_typed_is_kept_at_once(make_window: MakeWindow, qtbot: QtBot, store: Store) -> None:
    window = make_window(page="business")
    write(_find(window, "trade_name"), "佐藤データサービス")
    write(_find(window, "people_count"), "1")
    qtbot.mouseClick(_find(window, "asset_invoices"), Qt.MouseButton.LeftButton)
    assert store.profile() == Profile(trade_name="佐藤データサービス", people_count=1, assets=("invoices",))
    assert window.page.action_bar is not None
    assert "失うと困るもの" in " ".join(label.text() for label in _labels(window))


def test_a_break_ends_where_it_began(make_window: MakeWindow) -> None:
    window = make_window()
    window.navigate("business")
    window.close()
    assert make_window().page_id == "business"


def test_back_loses_nothing(make_window: MakeWindow, qtbot: QtBot, store: Store) -> None:
    window = make_window(page="business")
    write(_find(window, "person_name"), "佐藤 恵")
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.page_id == "welcome"
    window.navigate("business")
    assert _find(window, "person_name").text() == "佐藤 恵"  # type: ignore[attr-defined]
    assert store.profile().person_name == "佐藤 恵"


def test_a_wrong_corporate_number_is_said_below_the_field(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(page="business")
    _find(window, "business_contact").set_open(True)  # type: ignore[attr-defined]
    field = _find(window, "corporate_number")
    write(field, "123")
    field.editingFinished.emit()  # type: ignore[attr-defined]
    assert field.accessibleDescription() == "法人番号は数字13けたです。ご確認ください。"
    write(field, "4567890123")
    field.editingFinished.emit()  # type: ignore[attr-defined]
    assert "13けたの番号です" in field.accessibleDescription()


def test_the_language_changes_without_a_restart(make_window: MakeWindow, qtbot: QtBot, store: Store) -> None:
    window = make_window(page="business")
    field = _find(window, "person_name")
    write(field, "Mei")
    field.setFocus()
    window.context.preferences.language = Language.EN
    window.apply_preferences()
    qtbot.waitUntil(lambda: window.page.title == "Your business")
    assert _find(window, "person_name").text() == "Mei"  # type: ignore[attr-defined]
    assert window.focusWidget().objectName() == "person_name"
    assert store.setting("ui.language") == "en"
    window.context.preferences.language = Language.JA
    window.apply_preferences()
    qtbot.waitUntil(lambda: window.page.title == "あなたのお仕事")


def test_the_text_size_changes_by_key(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(page="welcome")
    before = theme().px(15)
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: theme().px(15) > before)
    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: theme().px(15) == 15)


def test_help_is_one_key_away_and_leads_back(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(page="business")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.page_id == "help"
    assert window.context.flow.active
    assert "cs-support@ipa.go.jp" in " ".join(label.text() for label in _labels(window))
    window.navigate("business")
    assert window.page_id == "business"


def test_the_help_row_is_the_last_one_in_both_forms_of_the_menu(make_window: MakeWindow) -> None:
    guided = make_window()
    assert guided.sidebar is not None
    assert guided.sidebar.page_ids()[-1] == "help"
    guided.close()
    free = make_window(flow_active=False, flow_done=True)
    assert free.sidebar is not None
    assert free.sidebar.page_ids()[-1] == "help"
    assert free.page_id == "home"


def test_who_has_records_from_elsewhere_begins_at_home(make_window: MakeWindow, store: Store) -> None:
    record = Record("r1", "2026-11-23T03:00:00Z", "0.1.0", "3.1", Profile(trade_name="佐藤"), ())
    store.add_record(record, RecordColumns(score=None, answered=0, dont_know=0, good=0))
    window = make_window()
    assert window.page_id == "home"
    assert not window.context.flow.active


def test_copying_a_number_says_so(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    window.navigate("help")
    qtbot.mouseClick(_find(window, "copy_police_advice_phone"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "#9110"


def test_steps_not_reached_cannot_be_opened(make_window: MakeWindow) -> None:
    window = make_window(page="business")
    assert window.stepper is not None
    steps = window.stepper.findChildren(QAbstractButton)
    assert [step.isEnabled() for step in steps] == [True, True] + [False] * (len(STEPS) - 2)


def test_the_window_comes_back_only_where_there_is_a_screen(make_window: MakeWindow) -> None:
    window = make_window(place=[99_000, 99_000, 1200, 800, 0])
    assert QApplication.screenAt(window.geometry().center()) is not None


def test_a_remembered_place_is_taken_again(make_window: MakeWindow, store: Store) -> None:
    window = make_window()
    window.setGeometry(20, 40, 1100, 720)
    window.close()
    assert Preferences(store).place == (20, 40, 1100, 720, False)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], WindowOptions()),
        (["--lang", "en"], WindowOptions(language=Language.EN)),
        (["--lang=ja", "--data-dir", "x"], WindowOptions(language=Language.JA, data_dir=Path("x"))),
        (["--selftest", "r.json"], WindowOptions(selftest=Path("r.json"))),
        (["--gallery"], WindowOptions(gallery=True)),
        (["check", "--json"], None),
        (["--help"], None),
        (["--lang", "fr"], None),
        (["--data-dir", "x", "records"], None),
    ],
)
def test_the_window_opens_only_without_a_subcommand(
    arguments: list[str], expected: WindowOptions | None
) -> None:
    assert window_options(arguments) == expected


def test_nothing_heavy_is_loaded_at_the_first_paint(tmp_path: Path, data_folder: Path, root: Path) -> None:
    report = tmp_path / "first.json"
    command = [
        sys.executable,
        "-m",
        "app",
        "--data-dir",
        str(data_folder),
        "--first-paint-report",
        str(report),
    ]
    subprocess.run(
        command, check=True, cwd=root, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, timeout=60
    )
    facts = json.loads(report.read_text(encoding="utf-8"))
    assert not [one for one in facts["modules"] if one.startswith(HEAVY)]
    assert facts["page"] == "welcome"


def _find(window: QWidget, name: str) -> QWidget:
    found = window.findChild(QWidget, name)
    assert found is not None, name
    return found


def _labels(window: QWidget) -> list[QWidget]:
    from PySide6.QtWidgets import QLabel

    return window.findChildren(QLabel)  # type: ignore[return-value]


@pytest.mark.parametrize("aside", ["help", "settings"])
@pytest.mark.parametrize("key", ["back", "Esc", "Alt+Left"])
def test_help_and_settings_lead_back_to_the_same_question(
    qtbot: QtBot, make_window: MakeWindow, aside: str, key: str
) -> None:
    window = make_window()
    qtbot.waitUntil(lambda: window.painted)
    window.navigate("questions", question_id="q09")
    window.navigate(aside)
    window.navigate("help")
    focused = window.focusWidget()
    assert focused is not None
    if key == "back":
        bar = window.page.action_bar
        assert bar is not None
        bar.back.click()
    elif key == "Esc":
        window._leave_aside()
    else:
        window.page.go_back()
    assert (window.page_id, window.page.place()) == ("questions", {"question_id": "q09"})
