"""The window comes back where a screen shows it: pure, with made-up screens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from window_hands import MakeWindow

from app.ui.main_window import MINIMUM_SIZE
from app.ui.window_place import Box, least_size, place_for

FIRST = (1180, 800)
MAIN = (0, 0, 1920, 1040)
LEFT = (-1600, 100, 1600, 860)
ABOVE = (0, -1080, 1920, 1080)
SMALL = (0, 0, 911, 472)  # 1366×768 at 150 %, without the task bar


@pytest.mark.parametrize(
    ("last", "screens"),
    [
        ((100, 80, 1180, 800), (MAIN,)),
        ((-1500, 150, 1180, 780), (MAIN, LEFT)),
        ((200, -1000, 1180, 800), (MAIN, ABOVE)),
        ((-600, 200, 1180, 760), (MAIN, LEFT)),  # on two screens at once
        ((1700, 900, 1180, 800), (MAIN,)),  # hanging over the corner, still enough to take hold of
    ],
)
def test_a_place_a_screen_shows_is_taken_again(last: Box, screens: tuple[Box, ...]) -> None:
    assert place_for(last, screens, FIRST) == last


@pytest.mark.parametrize(
    ("last", "why"),
    [
        (None, "the first start"),
        ((-1500, 150, 1180, 780), "the screen on the left was taken away"),
        ((200, -1000, 1180, 800), "the screen above was taken away"),
        ((1860, 80, 1180, 800), "only a strip at the right edge"),
        ((-1100, 80, 1180, 800), "only a strip at the left edge"),
        ((100, 1060, 1180, 800), "its title bar below the task bar"),
        ((100, 0, 1180, 800), "its title bar above the screen: nobody can move it"),
        ((99_000, 99_000, 1180, 800), "nonsense"),
        ((100, 80, 0, 0), "nothing"),
    ],
)
def test_else_it_stands_in_the_middle_of_the_main_screen(last: Box | None, why: str) -> None:
    assert place_for(last, (MAIN,), FIRST) == (370, 135, 1180, 800), why


def test_a_place_larger_than_its_screen_is_made_smaller_and_moved_in() -> None:
    assert place_for((-100, 60, 2500, 1400), (MAIN,), FIRST) == (0, 30, 1920, 1010)
    assert place_for((200, 90, 1180, 800), (SMALL,), FIRST) == (0, 30, 911, 442)


def test_a_too_large_place_stays_on_the_screen_that_shows_most_of_it() -> None:
    found = place_for((-1590, 200, 1700, 900), (MAIN, LEFT), FIRST)
    assert found == (-1600, 130, 1600, 830)


def test_the_first_size_fits_a_small_screen_with_its_title_bar() -> None:
    assert place_for(None, (SMALL,), FIRST) == (0, 30, 911, 442)


def test_without_any_screen_there_is_still_a_place() -> None:
    assert place_for(None, (), FIRST) == (0, 30, 1180, 800)
    assert place_for((5, 50, 1100, 720), (), FIRST) == (0, 30, 1180, 800)


def test_the_window_may_be_as_small_as_the_smallest_screen() -> None:
    assert least_size(MINIMUM_SIZE, (MAIN,)) == MINIMUM_SIZE
    assert least_size(MINIMUM_SIZE, (MAIN, SMALL)) == (911, 442)
    assert least_size(MINIMUM_SIZE, ()) == MINIMUM_SIZE


def test_the_real_window_never_asks_for_more_than_its_screen_has(make_window: MakeWindow) -> None:
    window = make_window(place=[-30_000, 12, 9_000, 9_000, 0])
    screen = QApplication.primaryScreen().availableGeometry()
    assert screen.contains(window.geometry().center())
    assert window.minimumWidth() <= screen.width()
    assert window.minimumHeight() <= screen.height()


def test_a_smaller_screen_that_came_later_lets_the_window_shrink(
    make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    monkeypatch.setattr("app.ui.main_window._screens", lambda: [MAIN, SMALL])
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))
    assert window.minimumSize().toTuple() == (911, 442)
