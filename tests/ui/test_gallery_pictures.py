"""Every building block looks as it did when somebody last looked; kept like the pictures of the pages.

`MAMORI_KARTE_KEEP_PICTURES=1 python3 dev.py test tests/ui/test_gallery_pictures.py`, after LOOKING at them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shots import Look, settle
from test_pictures import PICTURES, SHARE_ALLOWED, difference, half_size

from app.domain.language import Language
from app.launch import WindowOptions
from app.ui.appearance import apply_appearance
from app.ui.gallery import GalleryPage, GalleryWindow
from app.ui.preferences import Preferences
from app.ui.theme import ThemeChoice

GALLERY = PICTURES / "gallery"
LOOKS = [
    *(Look(Language.JA, theme, size, 1024) for theme in ("light", "dark", "contrast") for size in (100, 200)),
    Look(Language.EN, "light", 100, 1024),
]
# Issue 5 names these; a block that leaves the gallery leaves the pictures too, and nobody would notice.
WANTED = {
    *(
        "theme",
        "text",
        "buttons",
        "states",
        "answers",
        "question",
        "steps",
        "fields",
        "ring",
        "radar",
        "trend",
    ),
    *("fold", "empty", "toast", "dialog", "bar"),
    *(
        f"{kind}_{tone}"
        for kind in ("banner", "card")
        for tone in ("accent", "good", "warn", "bad", "unknown")
    ),
}

OpenGallery = Callable[[Look], GalleryPage]


@pytest.fixture
def open_gallery(qtbot: QtBot) -> Iterator[OpenGallery]:
    windows = []

    def make(look: Look) -> GalleryPage:
        window = GalleryWindow(WindowOptions(language=look.language))
        qtbot.addWidget(window)
        windows.append(window)
        window.resize(look.width, look.height)
        window.context.preferences.theme = ThemeChoice(look.theme)
        window.context.preferences.text_size = look.text_size
        window.apply_preferences()
        window.show()
        settle(80)
        page = window.findChildren(GalleryPage)[-1]
        assert page.isVisible()
        return page

    yield make
    for window in windows:
        window.close()
    apply_appearance(Preferences(None, Language.JA))


@pytest.mark.picture
@pytest.mark.skipif(sys.platform != "linux", reason="the reference pictures are drawn on Linux")
@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.language}-{look.theme}-{look.text_size}")
def test_building_blocks_look_as_before(open_gallery: OpenGallery, look: Look) -> None:
    changed = []
    for name, piece in open_gallery(look).pieces.items():
        kept = GALLERY / f"{name}-{look.language}-{look.theme}-{look.text_size}.png"
        share = difference(half_size(piece.grab().toImage()), kept)
        if share > SHARE_ALLOWED:
            changed.append(f"{kept.stem}: {share:.1%} of the picture differ")
    assert changed == []


def test_the_gallery_shows_every_kind_of_building_block(open_gallery: OpenGallery) -> None:
    page = open_gallery(LOOKS[0])
    assert set(page.pieces) == WANTED
    assert all(piece.isVisible() for piece in page.pieces.values())


def test_no_building_block_is_wider_than_its_page(open_gallery: OpenGallery) -> None:
    for look in LOOKS:
        page = open_gallery(look)
        assert page.scroll_area.horizontalScrollBar().maximum() == 0, look.name


def test_the_theme_can_be_changed_in_the_gallery(open_gallery: OpenGallery) -> None:
    page = open_gallery(LOOKS[0])
    window, before = page.window(), page.pieces["card_bad"].grab().toImage()
    dark = page.findChild(QWidget, "色_dark")
    assert dark is not None
    dark.click()  # type: ignore[attr-defined]
    settle(80)
    assert isinstance(window, GalleryWindow)
    assert window.findChildren(GalleryPage)[-1].pieces["card_bad"].grab().toImage() != before


def test_the_pictures_stay_few_and_small() -> None:
    kept: list[Path] = list(GALLERY.glob("*.png"))
    assert {one.stem.split("-")[0] for one in kept} == WANTED
    assert len(kept) == len(WANTED) * len(LOOKS)
    assert sum(one.stat().st_size for one in kept) < 1_500_000
