"""The help on the desktop and beside the clock: only when asked for, and gone when it is not wanted."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow

from app.cli.main import main
from app.ui.main_window import MainWindow
from app.ui.tray import follow_choice
from app.ui.widgets.check_tile import Segments

pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", "does not support raise")
NO_GUIDE = {"flow_active": False, "flow_done": True}


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desktop of the test's own, also for the process that writes on it."""
    folder = tmp_path / "Desktop"
    folder.mkdir()
    monkeypatch.setenv("XDG_DESKTOP_DIR", str(folder))
    monkeypatch.setattr("app.system.desktop_shortcut._desktop", lambda: folder)
    return folder


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))


def choose(window: MainWindow, name: str, value: bool) -> Segments:
    found = window.page.findChild(QWidget, name)
    assert isinstance(found, Segments)
    found.value_chosen.emit(value)
    return found


def icon_of(window: MainWindow) -> QSystemTrayIcon | None:
    return window.findChild(QSystemTrayIcon, "tray_icon")


def test_the_choice_on_the_help_page_puts_it_on_the_desktop_and_takes_it_away(
    qtbot: QtBot, make_window: MakeWindow, desktop: Path
) -> None:
    window = make_window(**NO_GUIDE)
    window.navigate("help")
    assert list(desktop.iterdir()) == []
    made = desktop / "今、困っている.desktop"
    choose(window, "desktop_button", True)
    qtbot.waitUntil(made.is_file, timeout=20_000)
    assert "--emergency" in made.read_text(encoding="utf-8")
    window.navigate("settings")
    row = choose(window, "desktop_button", False)
    qtbot.waitUntil(lambda: not any(desktop.iterdir()), timeout=20_000)
    qtbot.waitUntil(lambda: row.value is False)


def test_what_could_not_be_written_is_said_and_the_choice_goes_back(
    qtbot: QtBot, make_window: MakeWindow, desktop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise OSError("no child")

    monkeypatch.setattr("app.ui.emergency.near_rows.run_in_child", refuse)
    window = make_window(**NO_GUIDE)
    window.navigate("help")
    said: list[str] = []
    window.context.warn = lambda text, *_more: said.append(text)  # type: ignore[method-assign]
    row = choose(window, "desktop_button", True)
    qtbot.waitUntil(lambda: bool(said))
    assert row.value is False


def test_without_a_desktop_nothing_is_offered(make_window: MakeWindow) -> None:
    window = make_window(**NO_GUIDE)
    window.navigate("help")
    assert window.page.findChild(QWidget, "desktop_button") is None
    window.navigate("settings")
    assert window.page.findChild(QWidget, "settings_tray") is None


def test_the_command_line_makes_and_removes_it(
    desktop: Path, capsys: pytest.CaptureFixture[str], data_folder: Path
) -> None:
    assert main(["desktop-button", "--lang", "en", "--data-dir", str(data_folder)]) == 0
    (made,) = desktop.iterdir()
    assert str(made) in capsys.readouterr().out
    assert str(data_folder) in made.read_text(encoding="utf-8")
    assert main(["desktop-button", "--remove", "--lang", "en"]) == 0
    assert not any(desktop.iterdir())
    desktop.rmdir()
    assert main(["desktop-button", "--lang", "en"]) == 2


@pytest.mark.usefixtures("tray")
def test_beside_the_clock_it_leads_to_the_help_and_it_goes_when_it_is_not_wanted(
    make_window: MakeWindow,
) -> None:
    window = make_window(**NO_GUIDE)
    assert icon_of(window) is None, "nothing is there unasked"
    window.navigate("settings")
    choose(window, "settings_tray", True)
    icon = icon_of(window)
    assert icon is not None
    assert icon.isVisible()
    menu = icon.contextMenu()
    assert isinstance(menu, QMenu)
    assert [one.text() for one in menu.actions()] == ["今、困っている", "開く", "終わる"]
    window.showMinimized()
    action = next(one for one in menu.actions() if one.objectName() == "tray_help")
    assert isinstance(action, QAction)
    action.trigger()
    assert window.page_id == "help"
    assert not window.isMinimized()
    window.navigate("settings")
    choose(window, "settings_tray", False)
    assert not icon.isVisible()
    choose(window, "settings_tray", True)  # changed one's mind at once
    assert [one.isVisible() for one in window.findChildren(QSystemTrayIcon)] == [True]
    assert len(window.findChildren(QMenu)) == 1


@pytest.mark.usefixtures("tray")
def test_a_kept_choice_brings_it_back(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(**NO_GUIDE, tray=True)
    follow_choice(window.context)
    icon = icon_of(window)
    assert icon is not None
    follow_choice(window.context)
    assert len(window.findChildren(QSystemTrayIcon)) == 1
    end = next(one for one in icon.contextMenu().actions() if one.objectName() == "tray_end")
    with qtbot.waitSignal(window.closed):
        end.trigger()
