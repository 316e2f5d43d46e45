"""The window follows the colours of the system while it runs: light, dark, and Windows' contrast themes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL, QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QInputDialog, QWidget
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow, write

from app.domain.language import Language
from app.launch import WindowOptions
from app.records.errors import Damage, StoreDamaged
from app.records.store import Store
from app.ui.appearance import apply_appearance
from app.ui.emergency.frame import EmergencyWindow
from app.ui.preferences import Preferences
from app.ui.store_trouble import StoreTroubleDialog
from app.ui.theme import theme
from app.ui.tokens import CONTRAST, DARK, LIGHT, SystemColours, contrast_tokens
from app.ui.widgets.disclosure import Disclosure
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


def _scheme_signal(_window: QWidget) -> None:
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)


def _contrast_signal(_window: QWidget) -> None:
    signal = SIGNAL("contrastPreferenceChanged(Qt::ContrastPreference)")
    style_hints = QGuiApplication.styleHints()
    style_hints.accessibility().emit(signal, Qt.ContrastPreference.HighContrast)


def _theme_event(window: QWidget) -> None:
    """WM_THEMECHANGED, as Qt hands it on: the only sign when one contrast theme follows another."""
    QCoreApplication.sendEvent(window.windowHandle(), QEvent(QEvent.Type.ThemeChange))


def _coming_back(window: QWidget) -> None:
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))


SIGNS = [_scheme_signal, _contrast_signal, _theme_event, _coming_back]


@pytest.mark.parametrize("sign", SIGNS)
def test_light_and_dark_are_followed_live(
    make_window: MakeWindow, qtbot: QtBot, windows: Windows, sign: Callable[[QWidget], None]
) -> None:
    window = make_window(theme="system")
    before = window.page
    windows.dark = True
    sign(window)
    qtbot.waitUntil(lambda: window.page is not before)
    assert theme().colours == DARK


@pytest.mark.parametrize("sign", SIGNS)
def test_a_contrast_theme_is_followed_live_on_over_and_off_again(
    make_window: MakeWindow, qtbot: QtBot, windows: Windows, sign: Callable[[QWidget], None], store: Store
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


def test_a_dialog_in_front_is_not_torn_away_with_its_page(
    make_window: MakeWindow, qtbot: QtBot, windows: Windows
) -> None:
    window = make_window(theme="system")
    before = window.page
    dialog = QInputDialog(before)
    dialog.setModal(True)
    dialog.show()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is dialog)
    windows.dark = True
    for sign in SIGNS:
        sign(window)
    qtbot.wait(30)
    assert window.page is before
    dialog.reject()
    _coming_back(window)
    qtbot.waitUntil(lambda: window.page is not before)


def test_contrast_without_colours_of_windows_is_ours(
    make_window: MakeWindow, windows: Windows, monkeypatch: pytest.MonkeyPatch
) -> None:
    windows.contrast = WINDOWS_DESERT
    monkeypatch.setattr("app.system.contrast_colours.contrast_colours", lambda: None)
    make_window(theme="system")
    assert theme().colours == CONTRAST


# The two windows that work without the store


@pytest.fixture
def emergency(qtbot: QtBot, data_folder: Path, windows: Windows) -> Iterator[EmergencyWindow]:
    assert not windows.dark
    window = EmergencyWindow(data_folder, WindowOptions(language=Language.JA), bundled_font=True)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.jobs.stop()


def _ground(window: QWidget) -> str:
    QApplication.processEvents()
    return window.grab().toImage().pixelColor(3, window.height() - 3).name()


@pytest.mark.parametrize("sign", SIGNS)
def test_the_window_of_the_worst_hour_follows_the_system(
    emergency: EmergencyWindow, qtbot: QtBot, windows: Windows, sign: Callable[[QWidget], None]
) -> None:
    emergency.frame.navigate("leak_clock")
    windows.dark = True
    for chosen in (None, WINDOWS_NIGHT_SKY, WINDOWS_DESERT):
        before, windows.contrast = emergency.frame.page, chosen
        sign(emergency)
        qtbot.waitUntil(lambda old=before: emergency.frame.page is not old)  # type: ignore[misc]
        assert theme().colours == (contrast_tokens(chosen) if chosen else DARK)
        assert _ground(emergency) == theme().colours.window
        assert type(emergency.frame.page) is type(before)


@pytest.fixture
def trouble(qtbot: QtBot, tmp_path: Path, windows: Windows) -> StoreTroubleDialog:
    assert not windows.dark
    apply_appearance(Preferences(None, Language.JA), bundled_font=True)
    error = StoreDamaged(tmp_path, Damage.NOT_A_STORE, None, None)
    dialog = StoreTroubleDialog(tmp_path, error, WindowOptions(language=Language.JA))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def _button(window: QWidget, name: str) -> QAbstractButton:
    QApplication.processEvents()
    (found,) = [one for one in window.findChildren(QAbstractButton, name) if one.isVisible()]
    return found


@pytest.mark.parametrize("sign", SIGNS)
def test_the_dialog_of_a_damaged_store_follows_the_system(
    trouble: StoreTroubleDialog, qtbot: QtBot, windows: Windows, sign: Callable[[QWidget], None]
) -> None:
    trouble.findChild(Disclosure).set_open(True)  # type: ignore[union-attr]
    _button(trouble, "trouble_close").setFocus()
    windows.dark = True
    for chosen in (None, WINDOWS_NIGHT_SKY, WINDOWS_DESERT):
        before, windows.contrast = _button(trouble, "trouble_close"), chosen
        sign(trouble)
        qtbot.waitUntil(lambda old=before: _button(trouble, "trouble_close") is not old)  # type: ignore[misc]
        assert theme().colours == (contrast_tokens(chosen) if chosen else DARK)
        assert _ground(trouble) == theme().colours.window
        assert trouble.findChild(Disclosure).is_open  # type: ignore[union-attr]
        assert trouble.focusWidget().objectName() == "trouble_close"


def test_help_in_the_dialog_stays_in_front_and_the_dialog_behind_it_is_dressed_too(
    trouble: StoreTroubleDialog, qtbot: QtBot, windows: Windows
) -> None:
    _button(trouble, "trouble_help").click()
    behind = trouble.findChild(QAbstractButton, "trouble_close")
    windows.dark = True
    _theme_event(trouble)
    qtbot.waitUntil(lambda: trouble.findChild(QAbstractButton, "trouble_close") is not behind)
    assert not trouble.findChild(QAbstractButton, "trouble_close").isVisible()  # type: ignore[union-attr]
    assert _ground(trouble) == DARK.window


def test_who_comes_back_to_the_dialog_finds_the_language_chosen_meanwhile(
    trouble: StoreTroubleDialog, qtbot: QtBot
) -> None:
    _button(trouble, "trouble_help").click()
    _button(trouble, "frame_language").click()
    assert trouble._help is not None
    row = trouble._help
    qtbot.waitUntil(lambda: "日本語" in [one.text() for one in row.findChildren(QAbstractButton)])
    row.left.emit()
    assert _button(trouble, "trouble_close").text() == "Close"
