"""The reminder and the newer version in the settings: shown only where they can do something."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.domain.language import Text
from app.system.newer_version import NewerVersion, NoVersionAnswer
from app.system.reminder import ReminderFailed
from app.ui import newer_version as question
from app.ui.main_window import MainWindow
from app.ui.pages import settings_program
from app.ui.widgets.banner import Banner
from app.ui.widgets.check_tile import Segments

NEWER = NewerVersion("9.0.0", "https://example.jp/", Text("直しました。", "Repaired."))
ADDRESS = "https://example.jp/version.json"


class FakeReminder:
    """A reminder that only remembers."""

    available = True
    refuse = False

    def __init__(self) -> None:
        self.is_set = False

    def set(self) -> None:
        if self.refuse:
            raise ReminderFailed
        self.is_set = True

    def remove(self) -> None:
        self.is_set = False


def choose(window: MainWindow, name: str, value: bool) -> None:
    """Click one of the two choices of a line of the settings."""
    segments = window.findChild(Segments, name)
    assert segments is not None
    segments._group.buttons()[0 if value else 1].click()


def heard(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The short messages shown from now on."""
    said: list[str] = []
    shell = window.context.shell
    assert shell is not None
    monkeypatch.setattr(shell, "show_message", lambda text, *_more: said.append(text))
    monkeypatch.setattr(shell, "show_trouble", lambda text, *_more: said.append(text))
    return said


def test_from_source_and_without_an_address_nothing_of_it_is_shown(make_window: Any) -> None:
    window = make_window()
    window.context.navigate("settings")
    assert window.findChild(Segments, "settings_reminder") is None
    assert window.findChild(Segments, "settings_newer_version") is None


def test_the_reminder_is_switched_on_and_off(make_window: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = FakeReminder()
    monkeypatch.setattr(settings_program, "Reminder", lambda: entry)
    window = make_window()
    window.context.navigate("settings")
    choose(window, "settings_reminder", True)
    assert entry.is_set
    choose(window, "settings_reminder", False)
    assert not entry.is_set


def test_a_refused_reminder_is_told(make_window: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = FakeReminder()
    entry.refuse = True
    monkeypatch.setattr(settings_program, "Reminder", lambda: entry)
    window = make_window()
    window.context.navigate("settings")
    said = heard(window, monkeypatch)
    choose(window, "settings_reminder", True)
    assert said == ["Windowsの設定を変えられませんでした"]
    shown = window.findChild(Segments, "settings_reminder")
    assert shown is not None
    assert shown.value is False, "what is shown is what Windows does"


def test_a_reminder_that_is_taken_at_the_second_try_ends_the_trouble(
    make_window: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = FakeReminder()
    entry.refuse = True
    monkeypatch.setattr(settings_program, "Reminder", lambda: entry)
    window = make_window()
    window.context.navigate("settings")
    choose(window, "settings_reminder", True)
    banner = window.findChild(Banner, "trouble")
    assert banner is not None
    entry.refuse = False
    choose(window, "settings_reminder", True)
    assert (entry.is_set, banner.isVisible()) == (True, False)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (NEWER, "新しい版 9.0.0 があります。直しました。"),
        (None, "いちばん新しい版です。"),
        (NoVersionAnswer("offline"), "今は確かめられませんでした。"),
    ],
)  # fmt: skip
def test_with_permission_the_question_is_asked_and_answered(
    make_window: Any, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, answer: object, words: str
) -> None:
    asked: list[str] = []

    def ask(address: str, _own: str) -> object:
        asked.append(address)
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(settings_program, "question_address", lambda: ADDRESS)
    monkeypatch.setattr(question, "ask_newer_version", ask)
    window = make_window()
    window.context.navigate("settings")
    said = heard(window, monkeypatch)
    assert asked == []
    choose(window, "settings_newer_version", True)
    qtbot.waitUntil(lambda: bool(said))
    assert asked == [ADDRESS]
    assert words in said[0]
    assert window.context.preferences.value(question.ALLOWED) is True
    choose(window, "settings_newer_version", False)
    assert window.context.preferences.value(question.ALLOWED) is False


def test_without_permission_nothing_is_ever_asked(make_window: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(question, "question_address", lambda: ADDRESS)
    window = make_window()
    assert question.ask_when_allowed(window.context) is None


def test_with_permission_it_is_asked_once_a_day_and_only_news_is_told(
    make_window: Any, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, clock: Any
) -> None:
    monkeypatch.setattr(question, "question_address", lambda: ADDRESS)
    monkeypatch.setattr(question, "ask_newer_version", lambda *_words: None)
    window = make_window(newer_version_allowed=True)
    said = heard(window, monkeypatch)
    window.context.preferences.keep("newer_version_asked_on", "2026-11-22")
    job = question.ask_when_allowed(window.context)
    assert job is not None
    qtbot.waitUntil(lambda: not job.running)
    assert said == []
    assert question.ask_when_allowed(window.context) is None
    clock.advance(days=1)
    assert question.ask_when_allowed(window.context) is not None
