"""The window follows the colours of the system while it runs: light, dark, and Windows' contrast themes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import SIGNAL, QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow, write

from app.records.store import Store
from app.ui.main_window import MainWindow
from app.ui.theme import theme
from app.ui.tokens import CONTRAST, DARK, LIGHT, SystemColours, contrast_tokens
from tests.ui.test_theme import WINDOWS_DESERT, WINDOWS_NIGHT_SKY


class Windows:
    """The system's colours as the program reads them, and the ways in which it says that they changed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.contrast: SystemColours | None = None
        self.dark = False
        monkeypatch.setattr("app.ui.theme.system_wants_contrast", lambda: self.contrast is not None)
        monkeypatch.setattr("app.ui.theme.system_is_dark", lambda: self.dark)
        monkeypatch.setattr("app.system.contrast_colours.contrast_colours", lambda: self.contrast)


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Windows:
    return Windows(monkeypatch)


def _scheme_signal(_window: MainWindow) -> None:
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)


def _contrast_signal(_window: MainWindow) -> None:
    signal = SIGNAL("contrastPreferenceChanged(Qt::ContrastPreference)")
    style_hints = QGuiApplication.styleHints()
    style_hints.accessibility().emit(signal, Qt.ContrastPreference.HighContrast)


def _theme_event(window: MainWindow) -> None:
    """WM_THEMECHANGED, as Qt hands it on: the only sign when one contrast theme follows another."""
    QCoreApplication.sendEvent(window.windowHandle(), QEvent(QEvent.Type.ThemeChange))


def _coming_back(window: MainWindow) -> None:
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))


SIGNS = [_scheme_signal, _contrast_signal, _theme_event, _coming_back]


@pytest.mark.parametrize("sign", SIGNS)
def test_light_and_dark_are_followed_live(
    make_window: MakeWindow, qtbot: QtBot, windows: Windows, sign: Callable[[MainWindow], None]
) -> None:
    window = make_window(theme="system")
    before = window.page
    windows.dark = True
    sign(window)
    qtbot.waitUntil(lambda: window.page is not before)
    assert theme().colours == DARK


@pytest.mark.parametrize("sign", SIGNS)
def test_a_contrast_theme_is_followed_live_on_over_and_off_again(
    make_window: MakeWindow, qtbot: QtBot, windows: Windows, sign: Callable[[MainWindow], None], store: Store
) -> None:
    window = make_window(theme="system", page="business")
    write(window.focusWidget(), "佐藤データ")
    for chosen in (WINDOWS_NIGHT_SKY, WINDOWS_DESERT, None):
        before, windows.contrast = window.page, chosen
        sign(window)
        qtbot.waitUntil(lambda old=before: window.page is not old)  # type: ignore[misc]
        assert theme().colours == (contrast_tokens(chosen) if chosen else LIGHT)
        assert window.focusWidget().objectName() == "trade_name"
        shown = window.grab().toImage().pixelColor(window.width() - 30, 300).name()
        assert shown == theme().colours.window
    assert store.profile().trade_name == "佐藤データ"


def test_who_chose_the_colours_keeps_them(make_window: MakeWindow, qtbot: QtBot, windows: Windows) -> None:
    window = make_window(theme="light")
    before = window.page
    windows.dark, windows.contrast = True, WINDOWS_NIGHT_SKY
    for sign in SIGNS:
        sign(window)
    qtbot.wait(30)
    assert (theme().colours, window.page) == (LIGHT, before)


def test_a_sign_without_a_change_builds_nothing_anew(
    make_window: MakeWindow, qtbot: QtBot, windows: Windows
) -> None:
    window = make_window(theme="system")
    before = window.page
    for sign in SIGNS:
        sign(window)
    qtbot.wait(30)
    assert window.page is before


def test_contrast_without_colours_of_windows_is_ours(
    make_window: MakeWindow, windows: Windows, monkeypatch: pytest.MonkeyPatch
) -> None:
    windows.contrast = WINDOWS_DESERT
    monkeypatch.setattr("app.system.contrast_colours.contrast_colours", lambda: None)
    make_window(theme="system")
    assert theme().colours == CONTRAST
