"""A small log of what went wrong inside the program: where in the code, never what a person wrote.

An entry holds the time, the version, the kind of error and the places in the code. It holds no message of
the error, because such messages carry paths and names. So the log can be handed to anybody as it is.
"""

from __future__ import annotations

import traceback
from datetime import datetime
from pathlib import Path

from app import __version__
from app.domain.calendar import utc_text
from app.system.atomic_file import write_atomically

LARGEST = 60_000  # bytes kept; the oldest entries go first
_DEEPEST = 12


def log_path(folder: Path) -> Path:
    """Where the log of the data folder `folder` lies."""
    return folder / "mishaps.log"


def note_mishap(folder: Path, error: BaseException, now: datetime) -> None:
    """Append an entry. Raises OSError when it cannot be written."""
    path = log_path(folder)
    earlier = read_log(folder)
    text = f"{earlier}{_entry(error, now)}"
    while len(text.encode("utf-8")) > LARGEST and "\n\n" in text:
        text = text.partition("\n\n")[2]
    write_atomically(path, text.encode("utf-8"))


def read_log(folder: Path) -> str:
    """The whole log; empty when nothing ever went wrong."""
    try:
        return log_path(folder).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _entry(error: BaseException, now: datetime) -> str:
    frames = traceback.extract_tb(error.__traceback__)[-_DEEPEST:]
    places = [f"  {_module(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join([f"{utc_text(now)} {__version__} {type(error).__name__}", *places, "", ""])


def _module(file: str) -> str:
    """The file as seen from our own package or from the library's; never the folders above."""
    parts = Path(file).parts
    for root in ("site-packages", "app"):
        if root in parts:
            at = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[at + (root == "site-packages") :])
    return parts[-1] if parts else ""
