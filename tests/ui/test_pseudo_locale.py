"""A pseudo language that makes every text of the window longer than English: nothing may be cut by it.

60 % at 100 % text size, 30 % at 150 %.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow

from app.domain.language import Language
from app.system.folders import i18n_folder
from app.ui import appearance
from app.ui.main_window import MainWindow
from app.ui.registry import PAGES
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.stepper import Stepper
from tests.ui.shots import GUIDED, fill

STRETCH = {100: 0.6, 150: 0.3}
PADDING = "wordy " * 60


class Stretched(QTranslator):
    """English, with padding behind every text. Fields in braces stay whole."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self._share = share
        self._english = QTranslator()
        assert self._english.load(str(i18n_folder() / "app_en.qm"))

    def translate(self, context: str, source: str, comment: str | None = None, n: int = -1) -> str:  # type: ignore[override]
        text = self._english.translate(context, source, comment or "", n)
        return f"{text} {PADDING[: math.ceil(len(text) * self._share)].strip()}" if text else ""


@pytest.fixture
def stretched(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, text_size: int) -> Iterator[None]:
    translator = Stretched(STRETCH[text_size])
    usual = appearance.install_language

    def install(application: QCoreApplication, language: Language) -> None:
        usual(application, language)
        application.installTranslator(translator)  # the last one is asked first

    monkeypatch.setattr(appearance, "install_language", install)
    yield
    qapp.removeTranslator(translator)


def _open(make_window: MakeWindow, page_id: str, text_size: int) -> MainWindow:
    guided = page_id in GUIDED
    window = make_window(
        flow_active=guided,
        flow_done=not guided,
        language=Language.EN,
        text_size=text_size,
        size=(1180, 800),
    )
    fill(window.context)
    window.navigate(page_id)
    return window


@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("page_id", PAGES)
def test_longer_texts_are_not_cut(
    stretched: None, make_window: MakeWindow, qtbot: QtBot, page_id: str, text_size: int
) -> None:
    window = _open(make_window, page_id, text_size)
    qtbot.wait(50)  # the layouts settle
    shown = [one for one in window.findChildren(TextLabel) if one.isVisible()]
    assert any("wor" in one.text() for one in shown), "nothing was stretched"
    cut = [
        f"{label.text()[:40]!r} {label.size().toTuple()} needs {label.text_rect().size().toTuple()}"
        for label in shown
        if label.text_rect().height() > label.height() + 1 or label.text_rect().width() > label.width() + 1
    ]
    narrow = [
        f"{button.text()[:40]!r} {button.width()} needs {button.minimumSizeHint().width()}"
        for button in window.findChildren(QAbstractButton)
        if button.isVisible()
        and button.text()
        and not isinstance(button.parent(), Stepper)
        and button.width() < button.minimumSizeHint().width()
    ]
    area = window.page.scroll_area
    sideways = area.widget().width() > area.width()
    assert (cut, narrow, sideways) == ([], [], False)
