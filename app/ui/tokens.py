"""The one table of colours, sizes and distances. Everything drawn takes its values from here.

Contrast is computed by tests/ui/test_theme.py: text at least 4.5:1 on every ground it stands on, shapes
and borders of controls at least 3:1 (WCAG 2.2 AA).
"""

from __future__ import annotations

from typing import NamedTuple


class Tokens(NamedTuple):
    """The colours of one theme, each as "#rrggbb"."""

    dark: bool
    window: str  # the ground of the whole window
    sidebar: str
    card: str
    card_hover: str
    border: str  # the fine line around a card: decoration, not needed to understand
    control_border: str  # the line around a field or a choice: 3:1
    text: str
    text_soft: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_soft: str  # a tint as ground for a chosen or friendly thing
    accent_text: str  # the accent as text on card, window and tint
    focus: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    unknown: str
    unknown_soft: str
    on_status: str  # the sign inside a filled status shape
    track: str  # the empty part of rings, bars and switches
    tooltip: str
    on_tooltip: str


LIGHT = Tokens(
    dark=False,
    window="#f6f7f5",
    sidebar="#eef1ee",
    card="#ffffff",
    card_hover="#f7faf9",
    border="#e0e5e1",
    control_border="#7f8d89",
    text="#17211f",
    text_soft="#4b5a57",
    accent="#0e6e68",
    accent_hover="#0b5f5a",
    accent_pressed="#084e4a",
    on_accent="#ffffff",
    accent_soft="#e1f1ee",
    accent_text="#0b635d",
    focus="#0a5cc2",
    good="#1a7a48",
    good_soft="#e4f4ea",
    warn="#935600",
    warn_soft="#fdf1da",
    bad="#b4261c",
    bad_soft="#fdeae7",
    unknown="#51606c",
    unknown_soft="#ebeff2",
    on_status="#ffffff",
    track="#dfe5e2",
    tooltip="#1d2927",
    on_tooltip="#f4f7f6",
)

DARK = Tokens(
    dark=True,
    window="#141918",
    sidebar="#0f1413",
    card="#1d2423",
    card_hover="#242d2b",
    border="#2e3937",
    control_border="#77878a",
    text="#edf2f0",
    text_soft="#b3c0bd",
    accent="#5ecabf",
    accent_hover="#7ad8ce",
    accent_pressed="#4ab3a9",
    on_accent="#05201d",
    accent_soft="#173a37",
    accent_text="#6fd3c9",
    focus="#8ab8ff",
    good="#6ed39a",
    good_soft="#173626",
    warn="#f2be5c",
    warn_soft="#3a2d12",
    bad="#ff9c92",
    bad_soft="#421f1c",
    unknown="#b0bdc8",
    unknown_soft="#2a333a",
    on_status="#101615",
    track="#37423f",
    tooltip="#eef3f1",
    on_tooltip="#17211f",
)

CONTRAST = Tokens(
    dark=True,
    window="#000000",
    sidebar="#000000",
    card="#000000",
    card_hover="#1a1a1a",
    border="#ffffff",
    control_border="#ffffff",
    text="#ffffff",
    text_soft="#ffffff",
    accent="#ffee32",
    accent_hover="#fff58a",
    accent_pressed="#e6d400",
    on_accent="#000000",
    accent_soft="#000000",
    accent_text="#ffee32",
    focus="#00e5ff",
    good="#7cff9b",
    good_soft="#000000",
    warn="#ffd24a",
    warn_soft="#000000",
    bad="#ff9d94",
    bad_soft="#000000",
    unknown="#d5dde3",
    unknown_soft="#000000",
    on_status="#000000",
    track="#5a5a5a",
    tooltip="#000000",
    on_tooltip="#ffffff",
)


class SystemColours(NamedTuple):
    """The colours of a Windows contrast theme, which the user has chosen and which win over ours."""

    window: str
    text: str
    button: str
    button_text: str
    highlight: str
    highlighted_text: str
    link: str


def contrast_tokens(system: SystemColours) -> Tokens:
    """Our table filled with the user's own contrast theme: few colours, everything with a border."""
    dark = luminance(system.window) < 0.5
    plain = dict.fromkeys(Tokens._fields, system.text)
    grounds = (
        "window",
        "sidebar",
        "card",
        "accent_soft",
        "good_soft",
        "warn_soft",
        "bad_soft",
        "unknown_soft",
    )
    values: dict[str, object] = {
        **plain,
        **dict.fromkeys(grounds, system.window),
        "dark": dark,
        "card_hover": system.button,
        "accent": system.highlight,
        "accent_hover": system.highlight,
        "accent_pressed": system.highlight,
        "on_accent": system.highlighted_text,
        "accent_text": system.link,
        "focus": system.highlight,
        "on_status": system.window,
        "track": system.window,
        "tooltip": system.window,
        "on_tooltip": system.text,
    }
    return Tokens(**values)  # type: ignore[arg-type]


def luminance(colour: str) -> float:
    """The relative luminance of "#rrggbb" by WCAG 2.2, from 0 (black) to 1 (white)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours by WCAG 2.2, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


# On a paper that is not there yet: paper is white in every theme.
PAPER_LINES, PAPER_WORDS = "#e9ecea", "#4b5a57"

# Distances in pixels at 100 %.
SPACE_XS, SPACE_S, SPACE_M, SPACE_L, SPACE_XL, SPACE_XXL = 4, 8, 12, 16, 24, 32
RADIUS_CARD, RADIUS_CONTROL = 12, 8
FOCUS_WIDTH = 2

# Type in pixels at 100 %.
TYPE_CAPTION, TYPE_SMALL, TYPE_BODY, TYPE_LEAD, TYPE_HEADING, TYPE_TITLE, TYPE_FIGURE = (
    12,
    13,
    15,
    17,
    19,
    26,
    40,
)
LINE_HEIGHT = 1.6

PAGE_WIDTH = 860
BUTTON_HEIGHT, BUTTON_HEIGHT_LARGE, ROW_HEIGHT = 40, 46, 44
