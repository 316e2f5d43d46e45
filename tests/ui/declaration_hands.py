"""Mouse and keys on the pages of SECURITY ACTION: what a person does there, and what they then read."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from window_hands import write

from app.ui.main_window import MainWindow
from app.ui.widgets.labels import TextLabel


def part(place: QWidget, name: str) -> QWidget:
    """The one visible thing of this name."""
    QApplication.processEvents()
    found = [one for one in place.findChildren(QWidget, name) if one.isVisible()]
    assert len(found) == 1, f"{name}: {len(found)} of them"
    return found[0]


def is_there(place: QWidget, name: str) -> bool:
    """Whether something of this name is to be seen."""
    QApplication.processEvents()
    return any(one.isVisible() for one in place.findChildren(QWidget, name))


def click(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """Press it with the left button, in its middle. What is disabled cannot be pressed."""
    target = part(window, name)
    assert target.isEnabled(), name
    middle = QPoint(min(target.width() // 2, 20), target.height() // 2)
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=middle)


def unfold(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """Open what is folded away, by its head."""
    head = part(window, name).focusProxy()
    assert head is not None
    qtbot.mouseClick(head, Qt.MouseButton.LeftButton, pos=QPoint(20, head.height() // 2))


def fill_in(qtbot: QtBot, window: MainWindow, name: str, text: str, enter: bool = False) -> None:
    """Go into a field, take out what stands there and type; Japanese comes as from an input method."""
    field = part(window, name)
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    if text.isascii():
        qtbot.keyClicks(field, text)
    else:
        write(field, text)
    if enter:
        qtbot.keyClick(field, Qt.Key.Key_Return)


def words(place: QWidget) -> str:
    """Everything there is to read."""
    QApplication.processEvents()
    labels = [one for one in place.findChildren(TextLabel) if one.isVisibleTo(place)]
    return " ".join(one.text() for one in labels)


def go(window: MainWindow, page: str, **place: str) -> QWidget:
    """Open a page."""
    window.navigate(page, **place)
    assert window.page_id == page
    return window.page


def go_back(qtbot: QtBot, window: MainWindow) -> None:
    """戻る at the foot of the page."""
    click(qtbot, window, "action_back")
