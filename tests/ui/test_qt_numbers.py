"""The plain numbers are those of Qt, and Qt takes them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from app.ui import qt_numbers


def test_the_numbers_are_those_of_qt() -> None:
    assert Qt.FocusPolicy(qt_numbers.NO_FOCUS) is Qt.FocusPolicy.NoFocus
    assert Qt.FocusPolicy(qt_numbers.STRONG_FOCUS) is Qt.FocusPolicy.StrongFocus
    assert Qt.TextFormat(qt_numbers.PLAIN_TEXT) is Qt.TextFormat.PlainText
    assert Qt.TextFlag.TextWordWrap == qt_numbers.WORD_WRAP
    assert Qt.ScrollBarPolicy(qt_numbers.NO_SCROLL_BAR) is Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def test_qt_takes_the_numbers_as_properties(qtbot: QtBot) -> None:
    area, label = QScrollArea(), QLabel()
    qtbot.addWidget(area)
    qtbot.addWidget(label)
    area.setProperty("focusPolicy", qt_numbers.STRONG_FOCUS)
    assert area.focusPolicy() is Qt.FocusPolicy.StrongFocus
    area.setProperty("focusPolicy", qt_numbers.NO_FOCUS)
    assert area.focusPolicy() is Qt.FocusPolicy.NoFocus
    area.setProperty("horizontalScrollBarPolicy", qt_numbers.NO_SCROLL_BAR)
    assert area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    label.setProperty("textFormat", qt_numbers.PLAIN_TEXT)
    assert label.textFormat() is Qt.TextFormat.PlainText
