"""Where the window stands: where it was last as far as a screen is there, never where nobody reaches it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_TITLE_BAR = 30  # above the content; without it in sight nobody can move the window
_ENOUGH_TO_GRAB = 120


class Box(NamedTuple):
    """A rectangle in the coordinates of all screens together; a screen on the left has negative ones."""

    left: int
    top: int
    width: int
    height: int


def place_for(last: Box | None, screens: Sequence[Box], first_size: tuple[int, int]) -> Box:
    """Where to put a window's content that was at `last`. `screens`: the free room of each, the main first.

    It is taken again where a screen shows enough of its title bar; it is made smaller and moved in where it
    is larger than that screen. Else it gets `first_size`, or what fits, in the middle of the main screen.
    """
    if last is not None:
        bar = Box(last.left, last.top - _TITLE_BAR, last.width, _TITLE_BAR)
        seen = [(_shared(bar, screen), screen) for screen in screens]
        (width, height), screen = max(seen, default=((0, 0), last))
        if width >= min(_ENOUGH_TO_GRAB, last.width) and height >= _TITLE_BAR // 2:
            return _moved_in(last, screen) if _too_large(last, screen) else last
    main = screens[0] if screens else Box(0, 0, first_size[0], first_size[1] + _TITLE_BAR)
    width, height = min(first_size[0], main.width), min(first_size[1], main.height - _TITLE_BAR)
    left = main.left + (main.width - width) // 2
    return Box(left, main.top + _TITLE_BAR + (main.height - _TITLE_BAR - height) // 2, width, height)


def least_size(wanted: tuple[int, int], screens: Sequence[Box]) -> tuple[int, int]:
    """The smallest size the window may have: `wanted`, or what the smallest screen has room for.

    A laptop of 1366×768 at 150 % has 911×512 in these coordinates.
    """
    width = min((screen.width for screen in screens), default=wanted[0])
    height = min((screen.height - _TITLE_BAR for screen in screens), default=wanted[1])
    return min(wanted[0], width), min(wanted[1], height)


def _shared(one: Box, other: Box) -> tuple[int, int]:
    """Width and height of what both cover."""
    width = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    height = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
    return (width, height) if width > 0 and height > 0 else (0, 0)


def _too_large(last: Box, screen: Box) -> bool:
    return last.width > screen.width or last.height + _TITLE_BAR > screen.height


def _moved_in(last: Box, screen: Box) -> Box:
    width, height = min(last.width, screen.width), min(last.height, screen.height - _TITLE_BAR)
    left = min(max(last.left, screen.left), screen.left + screen.width - width)
    top = min(max(last.top, screen.top + _TITLE_BAR), screen.top + screen.height - height)
    return Box(left, top, width, height)
