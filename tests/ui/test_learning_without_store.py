"""Lessons and their tests with garbage in the place of the store, and without a network."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow

from app.content.learning_packs import load_lessons
from app.domain.language import Language
from app.launch import WindowOptions
from app.learning.progress import Learning
from app.learning.results import last_step
from app.learning.side_shelf import LEARNING_FILE, SideShelf
from app.records.errors import StoreDamaged
from app.records.store import Store
from app.records.store_files import store_path
from app.ui.appearance import apply_appearance
from app.ui.emergency.frame import EmergencyWindow
from app.ui.learning.choice_row import TestChoice
from app.ui.preferences import Preferences
from app.ui.store_trouble import StoreTroubleDialog
from app.ui.widgets.labels import TextLabel

LESSON = load_lessons()["q01"]


@pytest.fixture
def no_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_named: object) -> None:
        raise OSError("the network is off")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path, no_sockets: None) -> StoreTroubleDialog:
    """What is shown where the store is garbage."""
    store_path(tmp_path).write_bytes(b"\x00garbage" * 999)
    with pytest.raises(StoreDamaged) as caught:
        Store.open(tmp_path)
    dialog = StoreTroubleDialog(tmp_path, caught.value, WindowOptions(language=Language.JA))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.fixture
def window(qtbot: QtBot, data_folder: Path, no_sockets: None) -> Iterator[EmergencyWindow]:
    data_folder.mkdir()
    store_path(data_folder).write_bytes(b"\x00garbage" * 999)
    window = EmergencyWindow(data_folder, WindowOptions(language=Language.EN), bundled_font=True)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.jobs.stop()


def press(qtbot: QtBot, parent: QWidget, name: str) -> None:
    QApplication.processEvents()
    found = [one for one in parent.findChildren(QAbstractButton, name) if one.isVisible()]
    assert found, f"nothing visible is called {name}"
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


def shown(parent: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in parent.findChildren(TextLabel) if one.isVisible())


def take_lesson(qtbot: QtBot, parent: QWidget) -> None:
    """Read and answer with the right choices, up to the end."""
    for _step in range(3):
        press(qtbot, parent, "action_main")
    for item in LESSON.test:
        at = [one.right for one in item.choices].index(True)
        QApplication.processEvents()
        rows = [one for one in parent.findChildren(TestChoice) if one.isVisible()]
        qtbot.mouseClick(rows[at], Qt.MouseButton.LeftButton)
        press(qtbot, parent, "action_main")


def test_a_whole_lesson_is_taken_from_the_dialog_of_a_damaged_store(
    qtbot: QtBot, dialog: StoreTroubleDialog, tmp_path: Path
) -> None:
    press(qtbot, dialog, "trouble_learn")
    assert "別のファイルに残します" in shown(dialog)
    press(qtbot, dialog, "learning_start")
    assert LESSON.title.ja in shown(dialog)
    take_lesson(qtbot, dialog)
    kept = Learning(SideShelf([tmp_path]))
    me = kept.current
    assert me is not None
    assert kept.result(me.id, "q01").done
    assert kept.result(me.id, "q01").step == last_step(LESSON)
    assert not store_path(tmp_path).exists(), "no store is made in the place of the damaged one"
    press(qtbot, dialog, "frame_help")
    press(qtbot, dialog, "action_back")
    press(qtbot, dialog, "action_back")
    assert [one for one in dialog.findChildren(QAbstractButton, "trouble_anew") if one.isVisible()]


@pytest.mark.parametrize("lesson_id", list(load_lessons()))
def test_every_lesson_opens_without_a_store(qtbot: QtBot, window: EmergencyWindow, lesson_id: str) -> None:
    window.frame.navigate("lesson", lesson_id=lesson_id, begin=True)
    lesson = load_lessons()[lesson_id]
    assert lesson.title.en in shown(window)
    press(qtbot, window, "action_main")
    assert lesson.went_wrong.en in shown(window)


def test_the_lessons_are_reached_from_the_help_and_lead_back_to_it(
    qtbot: QtBot, window: EmergencyWindow
) -> None:
    press(qtbot, window, "open_learning")
    assert "separate file" in shown(window)
    names = {one.objectName() for one in window.findChildren(QAbstractButton) if one.isVisible()}
    assert "open_videos" in names
    assert names.isdisjoint({"open_certificate", "open_training_record", "open_threats"})
    press(qtbot, window, "action_back")
    assert window.frame.page.objectName() == "page_help"


def test_what_was_learnt_meanwhile_is_in_the_store_when_the_window_opens(
    qtbot: QtBot, make_window: MakeWindow, data_folder: Path, store: Store
) -> None:
    side = Learning(SideShelf([data_folder]))
    for item in LESSON.test:
        side.reply(side.somebody().id, "q01", item.id, item.right.id)
    window = make_window(flow_active=False, flow_done=True)
    window.navigate("learning")
    learning = Learning(store)
    assert learning.current is not None
    assert learning.result(learning.current.id, "q01").done
    assert not (data_folder / LEARNING_FILE).exists()


def test_where_nothing_can_be_written_the_lesson_says_so(
    qtbot: QtBot, window: EmergencyWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.records.notebook.write_atomically", full)
    window.frame.navigate("lesson", lesson_id="q01", begin=True)
    press(qtbot, window, "action_main")
    assert LESSON.went_wrong.en in shown(window)
    assert "lost when you close" in shown(window)


def test_at_twice_the_text_the_dialog_cuts_nothing_and_the_ways_stay_in_sight(
    qtbot: QtBot, tmp_path: Path
) -> None:
    preferences = Preferences(None, Language.EN)
    preferences.text_size = 200
    apply_appearance(preferences, True)
    store_path(tmp_path).write_bytes(b"\x00garbage" * 999)
    with pytest.raises(StoreDamaged) as caught:
        Store.open(tmp_path)
    dialog = StoreTroubleDialog(tmp_path, caught.value, WindowOptions(language=Language.EN))
    qtbot.addWidget(dialog)
    dialog.resize(dialog.minimumSize())
    dialog.show()
    QApplication.processEvents()
    for label in dialog.findChildren(TextLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width())
    for name in ("trouble_help", "trouble_learn"):
        (way,) = dialog.findChildren(QAbstractButton, name)
        assert dialog.rect().contains(QRect(way.mapTo(dialog, QPoint()), way.size()))
