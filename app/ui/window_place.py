"""Where the window stands: where it was last as far as a screen is there, never where nobody reaches it."""

from __future__ import annotations

from collections.abc import Sequence

_TITLE_BAR = 30  # above the content; without it in sight nobody can move the window
_ENOUGH_TO_GRAB = 120

Box = tuple[int, int, int, int]
"""Left, top, width, height in the coordinates of all screens together; a screen on the left has negative
ones. No class: making one takes a third of a millisecond of the start."""


def place_for(last: Box | None, screens: Sequence[Box], first_size: tuple[int, int]) -> Box:
    """Where to put a window's content that was at `last`. `screens`: the free room of each, the main first.

    It is taken again where a screen shows enough of its title bar; it is made smaller and moved in where it
    is larger than that screen. Else it gets `first_size`, or what fits, in the middle of the main screen.
    """
    if last is not None:
        left, top, width, _height = last
        bar = (left, top - _TITLE_BAR, width, _TITLE_BAR)
        (seen_width, seen_height), screen = max(
            ((_shared(bar, one), one) for one in screens), default=((0, 0), last)
        )
        if seen_width >= min(_ENOUGH_TO_GRAB, width) and seen_height >= _TITLE_BAR // 2:
            return _fitted(last, screen)
    left, top, width, height = screens[0] if screens else (0, 0, first_size[0], first_size[1] + _TITLE_BAR)
    top, height = top + _TITLE_BAR, height - _TITLE_BAR
    wide, high = min(first_size[0], width), min(first_size[1], height)
    return left + (width - wide) // 2, top + (height - high) // 2, wide, high


def least_size(wanted: tuple[int, int], screens: Sequence[Box]) -> tuple[int, int]:
    """The smallest size the window may have: `wanted`, or what the smallest screen has room for.

    A laptop of 1366×768 at 150 % has 911×512 in these coordinates.
    """
    width = min((width for _left, _top, width, _height in screens), default=wanted[0])
    height = min((height - _TITLE_BAR for _left, _top, _width, height in screens), default=wanted[1])
    return min(wanted[0], width), min(wanted[1], height)


def _shared(one: Box, other: Box) -> tuple[int, int]:
    """Width and height of what both cover."""
    width = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    height = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    return (width, height) if width > 0 and height > 0 else (0, 0)


def _fitted(last: Box, screen: Box) -> Box:
    """`last` as it is, unless it is larger than the screen: then smaller, and moved in."""
    left, top, width, height = screen
    top, height = top + _TITLE_BAR, height - _TITLE_BAR
    if last[2] <= width and last[3] <= height:
        return last
    wide, high = min(last[2], width), min(last[3], height)
    return (
        min(max(last[0], left), left + width - wide),
        min(max(last[1], top), top + height - high),
        wide,
        high,
    )
