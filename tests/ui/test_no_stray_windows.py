"""No part of a page flashes up as a window of its own while a page is built.

A widget that is shown before it stands in its window becomes one: it flickers on the screen and takes the
keyboard's focus away.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.answer import Choice
from app.records.store import Store
from app.ui.registry import PAGES


class WindowWatch(QObject):
    """Notes every top-level widget that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


@pytest.mark.parametrize("page_id", sorted(PAGES))
def test_a_page_opens_no_window_of_its_own(
    qtbot: QtBot, make_window: Callable[..., Any], store: Store, page_id: str
) -> None:
    window = make_window()
    assessment = window.context.assessment
    for question in assessment.questionnaire.questions:
        assessment.answer(question.id, Choice.PARTLY)
    assessment.make_record()
    watch = WindowWatch()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(watch)
    try:
        for opened in (page_id, "home", page_id):
            window.navigate(opened)
            qtbot.wait(30)
    finally:
        application.removeEventFilter(watch)
    assert watch.shown == []
    assert QApplication.activeWindow() is window
