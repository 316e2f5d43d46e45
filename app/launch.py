"""Decides between window and command line without loading either.

Read by hand: argparse would cost a tenth of the time to the first paint.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from app.domain.language import Language


class WindowOptions(NamedTuple):
    """How the window is to be opened."""

    data_dir: Path | None = None
    language: Language | None = None
    selftest: Path | None = None
    first_paint_report: Path | None = None
    gallery: bool = False
    emergency: bool = False  # straight to 「今、困っている」, without opening the store


_WITH_VALUE = ("--data-dir", "--lang", "--selftest", "--first-paint-report")


def window_options(arguments: Sequence[str]) -> WindowOptions | None:
    """The options of the window, or None when the arguments are for the command line."""
    values: dict[str, str] = {}
    switches = {"--gallery": False, "--emergency": False}
    rest = [part for one in arguments for part in (one.split("=", 1) if one.startswith("--") else [one])]
    while rest:
        name = rest.pop(0)
        if name in switches:
            switches[name] = True
        elif name in _WITH_VALUE and rest:
            values[name] = rest.pop(0)
        else:
            return None
    language = values.get("--lang")
    if language not in (None, *Language):
        return None

    def path(name: str) -> Path | None:
        return Path(values[name]) if name in values else None

    return WindowOptions(
        data_dir=path("--data-dir"),
        language=Language(language) if language else None,
        selftest=path("--selftest"),
        first_paint_report=path("--first-paint-report"),
        gallery=switches["--gallery"],
        emergency=switches["--emergency"],
    )
