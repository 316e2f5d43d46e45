"""The whole main job by keyboard alone: from the first start to the PDF in the folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from window_hands import write

from app.domain.answer import Choice
from app.records.store import Store

Key = Qt.Key


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard's focus"
    return widget


def tab_to(qtbot: QtBot, name: str) -> QWidget:
    """Press Tab until the control has the focus; an error when the keyboard cannot reach it."""
    passed = []
    for _ in range(80):
        if focused().objectName() == name:
            return focused()
        passed.append(focused().objectName())
        qtbot.keyClick(focused(), Key.Key_Tab)
    raise AssertionError(f"Tab never reached {name}, only {passed}")


def test_from_the_first_start_to_the_pdf_without_a_mouse(
    qtbot: QtBot,
    make_window: Callable[..., Any],
    store: Store,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "取引先に出す1枚.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given, **_more: (str(target), ""))
    window = make_window()

    tab_to(qtbot, "welcome_start")
    qtbot.keyClick(focused(), Key.Key_Return)
    assert window.page_id == "business"
    write(tab_to(qtbot, "trade_name"), "佐藤データサービス")
    write(tab_to(qtbot, "person_name"), "佐藤 恵")
    qtbot.keyClick(focused(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.page_id == "inspection"
    qtbot.keyClick(focused(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.page_id == "questions"

    questions = window.context.assessment.questionnaire.questions
    for number, question in enumerate(questions):
        assert window.page.place()["question_id"] == question.id
        qtbot.keyClick(focused(), Key(Key.Key_1 + number % 4))
        qtbot.keyClick(focused(), Key.Key_Return)
    assert window.page_id == "differences"
    for page_id in ("result", "partner_page"):
        qtbot.keyClick(focused(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert window.page_id == page_id
    write(tab_to(qtbot, "partner_addressee"), "山口部品株式会社")

    qtbot.waitUntil(lambda: window.page.findChild(QWidget, "action_main").isEnabled(), timeout=20_000)
    qtbot.keyClick(focused(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert focused().objectName() == "partner_answer_now", "the open questions are told first"
    qtbot.keyClick(tab_to(qtbot, "partner_anyway"), Key.Key_Return)
    qtbot.waitUntil(target.is_file, timeout=20_000)

    assert target.read_bytes().startswith(b"%PDF-")
    answers = store.answers("3.1")
    order = [Choice.IMPLEMENTED, Choice.PARTLY, Choice.NOT_IMPLEMENTED, Choice.DONT_KNOW]
    assert [answers[one.id].choice for one in questions] == [order[n % 4] for n in range(len(questions))]
    assert store.profile().trade_name == "佐藤データサービス"
