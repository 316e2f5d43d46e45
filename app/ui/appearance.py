"""Puts language, theme and text size of the preferences in force for the whole program."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.domain.language import Language
from app.system.folders import i18n_folder
from app.ui.preferences import Preferences
from app.ui.theme import ThemeChoice, apply, colours_for, dress, load_family, theme
from app.ui.tokens import DARK, LIGHT

_translators: list[QTranslator] = []
_family = ""
_SEEN = "system_colours"


def apply_appearance(preferences: Preferences, bundled_font: bool = False, at_start: bool = False) -> None:
    """Set translators, colour scheme, font, palette and style sheet. Build widgets only after this.

    `at_start`: the caller calls `theme.dress` (4 ms) when it is needed. And where the colours follow the
    system, those it had when we last looked are taken. Asking takes 12 ms (see qt_numbers.py), so it is asked
    right after the first paint: `system_changed_meanwhile`.
    """
    global _family
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    if not _family:
        _family = load_family(bundled_font)
    install_language(application, preferences.language)
    _set_scheme(preferences.theme)
    latin = preferences.language is Language.EN
    choice = preferences.theme
    seen = preferences.value(_SEEN)
    if at_start and choice is ThemeChoice.SYSTEM and seen in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        choice = ThemeChoice(seen)
    apply(application, choice, preferences.text_size, _family, latin)
    if not at_start:
        dress(application)
    if choice is ThemeChoice.SYSTEM:
        # A contrast theme has colours of its own: it is asked each time.
        plain = theme().colours in (LIGHT, DARK)
        dark = ThemeChoice.DARK if theme().colours.dark else ThemeChoice.LIGHT
        preferences.keep(_SEEN, dark.value if plain else ThemeChoice.CONTRAST.value)


def system_changed_meanwhile(preferences: Preferences) -> bool:
    """True when the colours follow the system, and it wants other ones than are shown."""
    return preferences.theme is ThemeChoice.SYSTEM and colours_for(ThemeChoice.SYSTEM) != theme().colours


def install_language(application: QCoreApplication, language: Language) -> None:
    """Our own catalogue, and Qt's for its few stock buttons. The source texts are Japanese."""
    for one in _translators:
        application.removeTranslator(one)
    _translators.clear()
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for folder, name in ((qt_folder, "qtbase"), (str(i18n_folder()), "app")):
        translator = QTranslator(QObject(application))
        if translator.load(f"{name}_{language.value}", folder):
            application.installTranslator(translator)
            _translators.append(translator)
    QLocale.setDefault(QLocale("ja_JP" if language is Language.JA else "en_GB"))


def _set_scheme(choice: ThemeChoice) -> None:
    hints = QGuiApplication.styleHints()
    if choice is ThemeChoice.SYSTEM:
        hints.unsetColorScheme()
    else:
        # The frame of the window follows too.
        light = choice is ThemeChoice.LIGHT
        hints.setColorScheme(QtCore.Qt.ColorScheme.Light if light else QtCore.Qt.ColorScheme.Dark)
