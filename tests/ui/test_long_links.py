"""A link that takes several lines stands as running text does."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.theme import ThemeChoice, apply, load_family, theme
from app.ui.tokens import LINE_HEIGHT
from app.ui.widgets.buttons import LinkButton

LONG = "取引先や委託先と取り交わした秘密を守る約束の書面を、もう一度すべて確かめるページを開く"


def _rows_with_ink(button: LinkButton) -> list[int]:
    picture = button.grab().toImage()
    ground = picture.pixelColor(0, 0)
    across = range(picture.width())
    return [y for y in range(picture.height()) if any(picture.pixelColor(x, y) != ground for x in across)]


def _groups(rows: list[int]) -> list[int]:
    """The first row of each line of text."""
    return [y for at, y in enumerate(rows) if not at or y - rows[at - 1] > 2]


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("icon", ["", "forward"])
def test_the_lines_of_a_long_link_are_as_far_apart_as_those_of_a_text(
    qapp: QApplication, qtbot: QtBot, percent: int, icon: str
) -> None:
    apply(qapp, ThemeChoice.LIGHT, percent, load_family(bundled=True))
    button = LinkButton(LONG, icon=icon)
    qtbot.addWidget(button)
    width = button.sizeHint().width() * 2 // 5
    button.resize(width, button.heightForWidth(width))
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.show()
    rows = _rows_with_ink(button)
    apart = theme().px(button.text_size) * LINE_HEIGHT
    starts = _groups(rows)
    assert len(starts) >= 3
    for one, other in pairwise(starts):
        assert other - one == pytest.approx(apart, abs=apart / 4)
    assert rows[0] > 0
    assert rows[-1] < button.height() - 1, "the last line is cut"


@pytest.fixture(autouse=True)
def _look_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    apply(qapp, ThemeChoice.LIGHT, 100, load_family(bundled=True))
