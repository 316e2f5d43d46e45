"""The colour of a text comes back when the system took it away: a change of theme clears palettes."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme import theme
from app.ui.widgets.buttons import LinkButton, QuietButton
from app.ui.widgets.paint import set_ink


@pytest.mark.parametrize("kind", [LinkButton, QuietButton])
def test_a_button_whose_palette_was_cleared_is_painted_in_its_colour_again(
    qtbot: QtBot, kind: type[LinkButton]
) -> None:
    button = kind("変える")
    qtbot.addWidget(button)
    button.show()
    ink = button.colours()[2]
    assert ink != "text"
    button.setPalette(QPalette())
    button.grab()
    assert button.palette().color(QPalette.ColorRole.ButtonText) == theme().colour(ink)


def test_the_same_ink_again_touches_nothing(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    set_ink(widget, "bad")
    kept = widget.palette().cacheKey()
    set_ink(widget, "bad")
    assert widget.palette().cacheKey() == kept
