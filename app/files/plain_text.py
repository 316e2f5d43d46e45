"""What may stand in a cell: harmless text, in files that other programs open."""

from __future__ import annotations

import re

LONGEST_CELL = 32_767  # characters Excel keeps in one cell
_RISKY_START = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# Blanks and marks nobody sees; some programs drop them before they look what a cell is.
_UNSEEN = (
    " \u00a0\u3000\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
# XML knows no control characters, no lone surrogates, and not the last two of a plane.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def looks_like_formula(text: str) -> bool:
    """Whether a program that opens tables might take the text for a formula or a command."""
    return text.lstrip(_UNSEEN).startswith(_RISKY_START)


def guarded(text: str) -> str:
    """The text with a ' before it where a table program would run it, so that it is shown.

    A ' of the owner's own before such a text is guarded as well: `without_guard` gives back what was there.
    """
    return f"'{text}" if _needs_guard(text) else text


def without_guard(text: str) -> str:
    """Undo `guarded`."""
    return text[1:] if text.startswith("'") and _needs_guard(text[1:]) else text


def _needs_guard(text: str) -> bool:
    return looks_like_formula(text.lstrip("'"))


def clean_cell(text: str) -> str:
    """The text without characters no file can hold, cut with a sign at what one cell holds."""
    text = _UNWRITABLE.sub("", text)
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…"
