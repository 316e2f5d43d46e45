"""The page for partners in a low window: the paper keeps a height of its own, and everything is reached."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from result_factory import MakeWindow, fill

from app.domain.language import Language
from app.records.store import Store
from app.ui.sheet_preview import SheetPreview


def _opened(
    make_window: MakeWindow,
    store: Store,
    qtbot: QtBot,
    language: Language,
    percent: int,
    size: tuple[int, int],
) -> QWidget:
    fill(store)
    window = make_window(language=language, size=size, text_size=percent, page="partner_page")
    page = window.page
    tab = page.findChild(QAbstractButton, "partner_tab_look")
    assert tab is not None
    if tab.isVisible():
        tab.click()
    preview = page.findChild(SheetPreview)
    assert preview is not None
    qtbot.waitUntil(lambda: bool(preview.sheets), timeout=20_000)
    QApplication.processEvents()
    return page


@pytest.mark.parametrize("language", list(Language))
def test_at_twice_the_text_in_the_smallest_window_the_paper_is_high_and_the_zooms_are_reached(
    make_window: MakeWindow, store: Store, qtbot: QtBot, language: Language
) -> None:
    page = _opened(make_window, store, qtbot, language, 200, (1024, 700))
    look = page.findChild(QScrollArea, "partner_look_area")
    paper = page.findChild(QScrollArea, "preview_area")
    assert look is not None
    assert paper is not None
    assert paper.height() >= 400
    assert look.verticalScrollBar().maximum() > 0
    for name in ("preview_fit_page", "partner_file_name"):
        part = page.findChild(QWidget, name)
        assert part is not None
        look.ensureWidgetVisible(part)
        QApplication.processEvents()
        assert not part.visibleRegion().isEmpty(), name
    whole = page.findChild(QAbstractButton, "preview_fit_page")
    assert whole is not None
    wide = page.findChild(SheetPreview).paper.width()  # type: ignore[union-attr]
    whole.click()
    assert page.findChild(SheetPreview).paper.width() < wide  # type: ignore[union-attr]


@pytest.mark.parametrize(("percent", "size"), [(100, (1366, 768)), (150, (1366, 768)), (100, (1024, 700))])
def test_where_there_is_height_nothing_around_the_paper_scrolls(
    make_window: MakeWindow, store: Store, qtbot: QtBot, percent: int, size: tuple[int, int]
) -> None:
    page = _opened(make_window, store, qtbot, Language.JA, percent, size)
    look = page.findChild(QScrollArea, "partner_look_area")
    assert look is not None
    assert look.verticalScrollBar().maximum() == 0
