"""The worst hour by keys alone, at twice the text, with garbage for a store and no network."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.content.emergency_kinds import Situation
from app.content.emergency_packs import load_situations
from app.domain.language import Language
from app.launch import WindowOptions
from app.records.store_files import store_path
from app.ui.emergency.frame import EmergencyWindow
from app.ui.theme import theme
from app.ui.widgets.labels import TextLabel

SITUATIONS = load_situations().situations


@pytest.fixture(params=[Language.JA, Language.EN])
def window(
    request: pytest.FixtureRequest, qtbot: QtBot, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[EmergencyWindow]:
    def refuse(*_arguments: object, **_named: object) -> None:
        raise OSError("the network is off")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)
    data_folder.mkdir()
    store_path(data_folder).write_bytes(b"\x00garbage" * 999)
    window = EmergencyWindow(data_folder, WindowOptions(language=request.param), bundled_font=True)
    qtbot.addWidget(window)
    window.resize(1024, 700)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    QApplication.processEvents()
    for _press in range(5):
        qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        qtbot.wait(5)
    assert theme().text_scale == 2
    yield window
    window.jobs.stop()


def tab_to(qtbot: QtBot, window: EmergencyWindow, name: str) -> QWidget:
    """Go on with the Tab key until it is reached."""
    passed: list[str] = []
    for _key in range(80):
        QApplication.processEvents()
        focused = window.focusWidget()
        assert focused is not None
        if focused.objectName() == name:
            return focused
        passed.append(focused.objectName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never reaches {name}: {passed}")


def shown(window: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in window.findChildren(TextLabel) if one.isVisible())


def is_in_sight(widget: QWidget, window: QWidget) -> bool:
    box = QRect(widget.mapTo(window, QPoint()), widget.size())
    return window.rect().contains(box)


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda one: one.id)
def test_a_situation_is_walked_to_its_end_by_keys_alone(
    qtbot: QtBot, window: EmergencyWindow, situation: Situation
) -> None:
    language = window.frame.context.language
    qtbot.keyClick(tab_to(qtbot, window, f"situation_{situation.id}"), Qt.Key.Key_Return)
    for step in situation.steps:
        assert step.title.to(language) in shown(window)
        main = window.focusWidget()
        assert main is not None
        assert main.objectName() == "step_done", "Enter goes on"
        assert is_in_sight(main, window)
        page = window.frame.page
        assert page.scroll_area.horizontalScrollBar().maximum() == 0, "nothing is cut at the side"
        qtbot.keyClick(main, Qt.Key.Key_Return)
    shown(window)
    called = [one for one in window.findChildren(QAbstractButton) if one.objectName().startswith("called_")]
    reachable = [one for one in called if one.isVisible()]
    assert reachable
    qtbot.keyClick(tab_to(qtbot, window, reachable[0].objectName()), Qt.Key.Key_Return)
    qtbot.keyClick(tab_to(qtbot, window, "step_done"), Qt.Key.Key_Return)
    assert window.frame.page.place() == {}, "back at the beginning"
    assert tab_to(qtbot, window, f"situation_{situation.id}")


def test_the_size_and_the_language_are_at_hand_without_the_settings(
    qtbot: QtBot, window: EmergencyWindow
) -> None:
    before = window.frame.context.language
    qtbot.keyClick(tab_to(qtbot, window, "frame_text_size"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: theme().text_scale == 1)
    for scale in (1.5, 2):
        qtbot.wait(20)
        focused = window.focusWidget()
        assert focused is not None
        assert focused.objectName() == "frame_text_size", "pressed again without looking for it"
        qtbot.keyClick(focused, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda wanted=scale: theme().text_scale == wanted)
    qtbot.keyClick(tab_to(qtbot, window, "frame_language"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.frame.context.language is not before)
    title = "今、困っている" if before is Language.EN else "I need help now"
    qtbot.waitUntil(lambda: title in shown(window))
