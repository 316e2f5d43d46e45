"""The icons as areas: outlines.bin belongs to the SVG files beside it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from app.system.folders import resource_folder
from app.ui.widgets.icons import draw_icon, load_icons

ICONS = resource_folder() / "icons"
SIZE = 96
SHARE_ALLOWED = 0.012  # edges are smoothed a little differently


def _blank() -> QImage:
    image = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image


def _ours(name: str) -> QImage:
    image = _blank()
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_icon(painter, name, QRectF(0, 0, SIZE, SIZE), QColor("black"))
    painter.end()
    return image


def _by_svg(name: str) -> QImage:
    image = _blank()
    source = (ICONS / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", "#000000")
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, SIZE, SIZE))
    painter.end()
    return image


def _different(one: QImage, other: QImage) -> float:
    apart = 0
    for x in range(SIZE):
        for y in range(SIZE):
            apart += abs(QColor(one.pixel(x, y)).lightness() - QColor(other.pixel(x, y)).lightness()) > 64
    return apart / SIZE**2


def test_every_icon_was_outlined_after_its_last_change(qapp: object) -> None:
    """Run resources/icons/outline.py when this fails."""
    sys.path.insert(0, str(ICONS))
    import outline

    assert outline.outlines().data() == (ICONS / "outlines.bin").read_bytes()


@pytest.mark.parametrize("name", sorted(one.stem for one in ICONS.glob("*.svg")))
def test_the_area_looks_like_the_drawing(qapp: object, name: str) -> None:
    assert _different(_ours(name), _by_svg(name)) < SHARE_ALLOWED


def test_another_drawing_would_be_noticed(qapp: object) -> None:
    assert _different(_ours("home"), _by_svg("help")) > SHARE_ALLOWED


def test_every_drawing_can_be_drawn_by_its_name(qapp: object) -> None:
    assert load_icons().keys() == {one.stem for one in ICONS.glob("*.svg")}


def test_the_file_is_small(qapp: object) -> None:
    assert Path(ICONS / "outlines.bin").stat().st_size < 100_000
