"""Contrast is computed from the tokens: nothing is painted with other colours."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.ui import theme as theme_module
from app.ui.theme import Theme, ThemeChoice, style_sheet
from app.ui.tokens import CONTRAST, DARK, LIGHT, SystemColours, Tokens, contrast, contrast_tokens, luminance

WINDOWS_NIGHT_SKY = SystemColours(
    window="#000000",
    text="#ffffff",
    button="#000000",
    button_text="#ffee32",
    highlight="#d6b4fd",
    highlighted_text="#2b2b2b",
    link="#8080ff",
)
WINDOWS_DESERT = SystemColours(
    window="#fffaef",
    text="#3d3d3d",
    button="#fffaef",
    button_text="#202020",
    highlight="#903909",
    highlighted_text="#fff5e3",
    link="#1c5e75",
)
THEMES = {
    "light": LIGHT,
    "dark": DARK,
    "contrast": CONTRAST,
    "night_sky": contrast_tokens(WINDOWS_NIGHT_SKY),
    "desert": contrast_tokens(WINDOWS_DESERT),
}
TEXT_PAIRS = [
    *(
        (ink, ground)
        for ink in ("text", "text_soft")
        for ground in ("window", "sidebar", "card", "card_hover")
    ),
    *(("text", f"{tone}_soft") for tone in ("accent", "good", "warn", "bad", "unknown")),
    *(("text_soft", f"{tone}_soft") for tone in ("accent", "good", "warn", "bad", "unknown")),
    *((tone, f"{tone}_soft") for tone in ("good", "warn", "bad", "unknown")),
    *((tone, ground) for tone in ("good", "warn", "bad", "unknown") for ground in ("card", "window")),
    *(("accent_text", ground) for ground in ("accent_soft", "card", "window", "sidebar")),
    *(("on_accent", ground) for ground in ("accent", "accent_hover", "accent_pressed")),
    ("on_tooltip", "tooltip"),
]
SHAPE_PAIRS = [
    *(("control_border", ground) for ground in ("card", "window")),
    *(("accent", ground) for ground in ("card", "window", "accent_soft")),
    *(("focus", ground) for ground in ("card", "window", "sidebar", "accent_soft")),
    *((tone, ground) for tone in ("good", "warn", "bad", "unknown") for ground in ("card", f"{tone}_soft")),
    *(("on_status", tone) for tone in ("good", "warn", "bad", "unknown")),
]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-".join)
def test_text_stands_out_from_its_ground(name: str, pair: tuple[str, str]) -> None:
    assert _contrast(THEMES[name], pair) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("pair", SHAPE_PAIRS, ids="-".join)
def test_shapes_stand_out_from_their_ground(name: str, pair: tuple[str, str]) -> None:
    assert _contrast(THEMES[name], pair) >= 3.0


def test_luminance_of_black_and_white() -> None:
    assert (luminance("#000000"), luminance("#ffffff")) == (0.0, pytest.approx(1.0))
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)


def test_a_disabled_main_button_can_still_be_read() -> None:
    assert contrast(LIGHT.text_soft, LIGHT.track) >= 4.5


def test_no_widget_names_a_colour_of_its_own(root: Path) -> None:
    for path in (root / "app" / "ui").rglob("*.py"):
        if path.name != "tokens.py":
            assert not re.search(r'"#[0-9a-fA-F]{6}"', path.read_text(encoding="utf-8")), path.name


def test_the_style_sheet_knows_the_text_size() -> None:
    small, large = (style_sheet(Theme(LIGHT, scale)) for scale in (1.0, 2.0))
    assert "min-height: 22px" in small
    assert "min-height: 44px" in large


def test_the_choice_wins_over_the_system(qapp: QApplication) -> None:
    assert theme_module.colours_for(ThemeChoice.LIGHT) is LIGHT
    assert theme_module.colours_for(ThemeChoice.DARK) is DARK
    assert theme_module.colours_for(ThemeChoice.CONTRAST) is CONTRAST


def _contrast(tokens: Tokens, pair: tuple[str, str]) -> float:
    return contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1]))
