"""Every page for everyone: by keyboard, by screen reader, with large text, in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from sample_star3 import FORM
from shiboken6 import getCppPointer
from window_hands import MakeWindow

from app.domain.language import Language
from app.ui.main_window import MainWindow
from app.ui.registry import PAGES
from tests.ui.clipping import clipped
from tests.ui.shots import GUIDED, fill

SMALLEST = (1024, 700)
LEAST_TARGET = 24
JAPANESE = range(0x3041, 0x9FFF)
OWN_NAMES = (
    "佐藤データサービス",
    "佐藤 恵",
    "長野県上田市中央1-2-3",
    "日本語",
    "お取引先 各位",
    "〓",
    "みらい電子株式会社",
    FORM,
)

_everywhere = pytest.mark.parametrize("page_id", PAGES)


@_everywhere
def test_everything_that_takes_the_focus_says_what_it_is(make_window: MakeWindow, page_id: str) -> None:
    window = _open(make_window, page_id)
    nameless = []
    for widget in _focusable(window):
        interface = QAccessible.queryAccessibleInterface(widget)
        role = interface.role()
        if not interface.text(QAccessible.Text.Name).strip() or role == QAccessible.Role.NoRole:
            nameless.append(f"{type(widget).__name__} {widget.objectName()!r}")
    assert nameless == []


@_everywhere
def test_tab_reaches_every_control_and_comes_round(
    make_window: MakeWindow, qtbot: QtBot, page_id: str
) -> None:
    window = _open(make_window, page_id)
    wanted = {_group(widget) for widget in _focusable(window)}
    reached = set()
    for _press in range(len(list(_focusable(window))) + 20):
        focused = window.focusWidget()
        reached.add(_group(focused))
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert wanted - reached == set()


@_everywhere
def test_targets_are_large_enough(make_window: MakeWindow, page_id: str) -> None:
    window = _open(make_window, page_id)
    small = [
        f"{type(one).__name__} {one.objectName()!r} {one.width()}x{one.height()}"
        for one in window.findChildren(QAbstractButton)
        if one.isVisible() and min(one.width(), one.height()) < LEAST_TARGET
    ]
    assert small == []


@_everywhere
@pytest.mark.parametrize("language", Language)
def test_twice_the_text_in_the_smallest_window_cuts_nothing(
    make_window: MakeWindow, page_id: str, language: Language
) -> None:
    window = _open(make_window, page_id, language=language, size=SMALLEST, text_size=200)
    assert clipped(window) == []


@_everywhere
def test_nothing_is_left_in_japanese_when_english_is_spoken(make_window: MakeWindow, page_id: str) -> None:
    window = _open(make_window, page_id, language=Language.EN)
    left = []
    for widget in window.findChildren(QWidget):
        words = [widget.accessibleName(), widget.toolTip()]
        if isinstance(widget, QAbstractButton | QLabel):
            words.append(widget.text())
        for text in words:
            rest = text
            for own in OWN_NAMES:
                rest = rest.replace(own, "")
            if any(ord(character) in JAPANESE for character in rest):
                left.append(text)
    assert left == []


def _open(make_window: MakeWindow, page_id: str, **look: object) -> MainWindow:
    guided = page_id in GUIDED
    window = make_window(flow_active=guided, flow_done=not guided, **look)
    fill(window.context)
    window.navigate(page_id)
    return window


def _focusable(window: MainWindow) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        reachable = (
            widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled()
        )
        if reachable and not isinstance(widget, QScrollArea) and widget.focusProxy() is None:
            yield widget


def _group(widget: QWidget) -> int:
    """Radio buttons of one group share one stop of the Tab key."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return int(getCppPointer(widget if group is None else group)[0])
