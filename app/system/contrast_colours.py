"""The colours of the contrast theme a person chose in Windows, read where Windows keeps them.

Not from Qt's palette: once the program has colours of its own, that holds ours.
"""

from __future__ import annotations

import ctypes

from app.system.windows_errors import NoAnswer
from app.system.windows_library import Loader, function, system_library

# Numbers of GetSysColor: window, its text, button, its text, chosen, its text, link.
_NUMBERS = (5, 8, 15, 18, 13, 14, 26)


def contrast_colours(load: Loader = system_library) -> tuple[str, ...] | None:
    """Window, text, button, text on it, chosen, text on it, link, each "#rrggbb"; None where not Windows."""
    try:
        ask = function(load("user32.dll"), "GetSysColor")
    except NoAnswer:
        return None
    return tuple(_text(int(ask(ctypes.c_int(number)))) for number in _NUMBERS)


def _text(blue_green_red: int) -> str:
    """0x00bbggrr as "#rrggbb"."""
    red, green, blue = (blue_green_red >> shift & 0xFF for shift in (0, 8, 16))
    return f"#{red:02x}{green:02x}{blue:02x}"
