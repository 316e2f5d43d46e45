"""Puts language, theme and text size of the preferences in force for the whole program."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.domain.language import Language
from app.system.folders import i18n_folder
from app.ui.preferences import Preferences
from app.ui.theme import ThemeChoice, apply, load_family

_translators: list[QTranslator] = []
_family = ""


def apply_appearance(preferences: Preferences, bundled_font: bool = False) -> None:
    """Set translators, colour scheme, font, palette and style sheet. Build widgets only after this."""
    global _family
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    if not _family:
        _family = load_family(bundled_font)
    install_language(application, preferences.language)
    _set_scheme(preferences.theme)
    latin = preferences.language is Language.EN
    apply(application, preferences.theme, preferences.text_size, _family, latin)


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
        hints.setColorScheme(Qt.ColorScheme.Light if light else Qt.ColorScheme.Dark)
