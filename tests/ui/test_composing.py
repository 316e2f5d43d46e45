"""A Japanese input method: half composed text is neither kept nor lost, finished text is kept at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow, write

from app.records.archive import archive_bytes
from app.records.archive_reading import read_archive
from app.records.store import Store
from app.ui.declaration.sentence_editor import SentenceField, SentenceRow
from app.ui.main_window import MainWindow
from app.ui.registry import PAGES
from app.ui.theme import ThemeChoice
from tests.ui.shots import GUIDED, fill

HALF = "ひぐらし"
WHOLE = "蜩𠮷商店"


def compose(field: QWidget, half: str) -> None:
    """The input method shows `half`, which is not decided yet."""
    QApplication.sendEvent(field, QInputMethodEvent(half, []))


def _fields(window: MainWindow) -> list[QLineEdit | QPlainTextEdit]:
    found = [*window.page.findChildren(QLineEdit), *window.page.findChildren(QPlainTextEdit)]
    return [one for one in found if one.isVisible() and one.isEnabled() and not one.isReadOnly()]


def _text(field: QLineEdit | QPlainTextEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _everything(store: Store) -> str:
    content = read_archive(archive_bytes(store))
    return repr(content)


@pytest.mark.parametrize("page_id", PAGES)
def test_half_composed_text_is_kept_nowhere_and_finished_text_stands_whole(
    make_window: MakeWindow, page_id: str, store: Store
) -> None:
    guided = page_id in GUIDED
    window = make_window(flow_active=guided, flow_done=not guided)
    fill(window.context)
    window.navigate(page_id)
    for field in _fields(window):
        field.setFocus()
        before = _text(field)
        for half in ("ひ", "ひぐ", HALF, ""):
            compose(field, half)
            assert _text(field) == before, field.objectName()
    assert HALF not in _everything(store)
    assert window.page_id == page_id
    for field in _fields(window):
        if isinstance(field, QLineEdit) and (field.validator() is not None or field.maxLength() < 40):
            continue  # takes figures only
        field.clear()
        field.setFocus()
        compose(field, HALF)
        write(field, WHOLE)
        compose(field, HALF)
        write(field, WHOLE)
        assert _text(field) == WHOLE * 2, field.objectName()


MAIN_JOB = [
    ("business", "trade_name"),
    ("business", "person_name"),
    ("business", "address"),
    ("partner_page", "partner_addressee"),
    ("plan", "plan_owner"),
    ("policy", "policy_responsible"),
]


@pytest.mark.parametrize(("page_id", "name"), MAIN_JOB)
def test_a_finished_name_is_on_the_disk_before_anything_else_happens(
    make_window: MakeWindow, store: Store, page_id: str, name: str
) -> None:
    guided = page_id in GUIDED
    window = make_window(flow_active=guided, flow_done=not guided)
    fill(window.context)
    window.navigate(page_id)
    field = next(one for one in window.page.findChildren(QLineEdit) if one.objectName().startswith(name))
    field.clear()
    field.setFocus()
    compose(field, HALF)
    write(field, WHOLE * 6)
    assert WHOLE * 6 in _everything(store)


def test_enter_while_composing_does_not_go_on(make_window: MakeWindow, qtbot: QtBot, store: Store) -> None:
    window = make_window(page="business")
    field = window.focusWidget()
    compose(field, HALF)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.focusWidget() is field
    write(field, WHOLE)
    assert store.profile().trade_name == WHOLE
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.focusWidget() is not field


class InputMethod:
    """Stands for the system's input method, which knows what is half composed."""

    def __init__(self, field: QWidget) -> None:
        self.field = field
        self.half = HALF
        compose(field, HALF)

    def commit(self) -> None:
        """As on Linux and macOS."""
        if self.half:
            self.half = ""
            write(self.field, HALF)

    reset = commit  # as on Windows


@pytest.mark.parametrize("what", ["theme", "close"])
def test_what_is_half_composed_counts_as_typed_when_its_field_goes(
    make_window: MakeWindow, qtbot: QtBot, store: Store, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    window = make_window(page="business")
    method = InputMethod(window.focusWidget())
    monkeypatch.setattr(QGuiApplication, "inputMethod", lambda: method)
    if what == "close":
        window.close()
    else:
        old = window.page
        window.context.preferences.theme = ThemeChoice.DARK
        window.apply_preferences()
        qtbot.waitUntil(lambda: window.page is not old)
    assert store.profile().trade_name == HALF


def test_closing_in_the_middle_of_a_sentence_keeps_it(make_window: MakeWindow, store: Store) -> None:
    """Longer texts are saved a moment after the last key; the window may be closed before that."""
    window = make_window(flow_active=False, flow_done=True)
    fill(window.context)
    window.navigate("policy")
    row = window.page.findChildren(SentenceRow)[0]
    change = row.findChild(QAbstractButton, f"sentence_{row.sentence.id}_edit")
    assert isinstance(change, QAbstractButton)
    change.click()
    field = row.findChildren(SentenceField)[0]
    field.setFocus()
    write(field, WHOLE)
    window.close()
    assert WHOLE in _everything(store)
