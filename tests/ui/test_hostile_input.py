"""What people really paste and do: floods of text, line breaks, emoji, a switch in the middle."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow

from app.domain.language import Language
from app.records.store import Store
from app.ui.registry import PAGES
from app.ui.theme import ThemeChoice
from app.ui.widgets.field_row import NumberField, TextField
from tests.ui.shots import GUIDED, fill

FLOOD = "株式会社𠮷野家👩‍👩‍👧‍👦\n御中\t\u202e\x00" * 8_000
LONGEST = 500


@pytest.mark.parametrize("page_id", PAGES)
def test_a_flood_of_pasted_text_is_cut_and_stays_one_line(make_window: MakeWindow, page_id: str) -> None:
    guided = page_id in GUIDED
    window = make_window(flow_active=guided, flow_done=not guided)
    fill(window.context)
    window.navigate(page_id)
    QGuiApplication.clipboard().setText(FLOOD)
    for field in window.findChildren(TextField):
        if not field.isVisible() or not field.isEnabled():
            continue
        field.clear()
        field.setFocus()
        field.paste()
        field.editingFinished.emit()
        assert len(field.text()) <= LONGEST, field.objectName()
        assert set("\n\t\x00\u202e").isdisjoint(field.text()), field.objectName()
    window.rebuild()
    window.navigate("partner_page")
    assert window.page_id == "partner_page"


def test_a_switch_of_language_and_colours_in_the_middle_keeps_what_was_typed(
    make_window: MakeWindow, store: Store
) -> None:
    window = make_window()
    window.navigate("business")
    field = window.focusWidget()
    assert isinstance(field, TextField)
    name = field.objectName()
    field.insert("佐藤データ")
    field.textEdited.emit(field.text())
    for language, theme in ((Language.EN, ThemeChoice.DARK), (Language.JA, ThemeChoice.CONTRAST)):
        window.context.preferences.language = language
        window.context.preferences.theme = theme
        window.apply_preferences()
        QApplication.processEvents()
        focused = window.focusWidget()
        assert isinstance(focused, TextField)
        assert (focused.objectName(), focused.text()) == (name, "佐藤データ")
    assert store.profile().trade_name == "佐藤データ"


def test_the_wheel_over_a_number_changes_nothing(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    window.navigate("business")
    number = window.findChildren(NumberField)[0]
    number.field.setText("3")
    number.field.setFocus()
    place = QPointF(number.field.rect().center())
    wheel = QWheelEvent(
        place,
        number.field.mapToGlobal(place),
        QPoint(0, 120),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(number.field, wheel)
    assert number.value == 3
