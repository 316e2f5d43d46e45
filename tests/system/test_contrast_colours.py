"""The colours of a Windows contrast theme are read from Windows itself."""

from __future__ import annotations

from typing import Any

from fake_library import library, loader

from app.system.contrast_colours import contrast_colours


def test_the_colours_are_taken_apart_as_windows_packs_them() -> None:
    asked: list[int] = []

    def get_sys_color(number: Any) -> int:
        asked.append(number.value)
        return 0x0FD6B4 + number.value  # blue, green, red

    found = contrast_colours(loader(user32=library(GetSysColor=get_sys_color)))
    assert asked == [5, 8, 15, 18, 13, 14, 26]
    assert found is not None
    assert found[0] == "#b9d60f"
    assert len(found) == 7


def test_elsewhere_there_are_none() -> None:
    assert contrast_colours(loader()) is None
    assert contrast_colours(loader(user32=library())) is None
