"""Where the store's files lie in the data folder, and how a bad one is moved out of the way."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from app.records.database import companions
from app.system.atomic_file import sync_folder

STORE_FILE = "mamori-karte.sqlite3"
BACKUP_FOLDER = "backups"
DAMAGED = "damaged"
_ASIDE = re.compile(re.escape(f"{STORE_FILE}.{DAMAGED}-") + r"(\d{8}T\d{6}Z)(?:-(\d+))?")
_DECIDED = "decided"  # an empty file beside a set-aside one: its path, which a person was told, stays true
Now = Callable[[], datetime]


def store_path(folder: Path) -> Path:
    """The store's one file."""
    return folder / STORE_FILE


def backup_folder(folder: Path) -> Path:
    """The folder of the backup ring."""
    return folder / BACKUP_FOLDER


def time_code(moment: datetime) -> str:
    """A moment as it stands in a file name: 20261123T061532Z."""
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def set_aside(folder: Path, now: Now, why: str) -> Path | None:
    """Move the store's file with its log into a new folder `<file>.<why>-<time>`; returns where it lies.

    Nothing is overwritten: the folder is always a new one. None when there was nothing to move.
    Raises OSError when a file cannot be moved; everything then lies where it lay before.
    """
    path = store_path(folder)
    # The log first: a log left beside a new file would be played into it.
    found = [file for file in (*companions(path), path) if file.exists()]
    if not found:
        return None
    aside = new_folder(folder, f"{STORE_FILE}.{why}-{time_code(now())}")
    moved: list[Path] = []
    try:
        for file in found:
            file.rename(aside / file.name)
            moved.append(file)
    except OSError:
        for file in reversed(moved):
            with contextlib.suppress(OSError):
                (aside / file.name).rename(file)
        with contextlib.suppress(OSError):
            aside.rmdir()
        raise
    sync_folder(aside)
    sync_folder(folder)
    return aside / STORE_FILE if path in found else aside / found[0].name


def undecided(folder: Path) -> Path | None:
    """The damaged file that was set aside and that nobody has decided about; None when there is none.

    Of several the newest; one with the store's file itself before one with a log alone. Raises OSError.
    """
    found = []
    for aside in _asides(folder):
        lying = next((file for file in _store_files(aside) if file.exists()), None)
        if lying is not None and not (aside / _DECIDED).exists():
            found.append((lying.name == STORE_FILE, _order(aside), lying))
    return max(found)[2] if found else None


def decide(folder: Path) -> None:
    """Ask no more about the damaged files that lie aside now; they stay. Raises OSError."""
    for aside in _asides(folder):
        (aside / _DECIDED).touch()
        sync_folder(aside)


def _asides(folder: Path) -> list[Path]:
    return [one for one in folder.iterdir() if _ASIDE.fullmatch(one.name) and one.is_dir()]


def _order(aside: Path) -> tuple[str, int]:
    """Time and number of a folder's name: -10 comes after -9."""
    parts = _ASIDE.fullmatch(aside.name)
    return ("", 0) if parts is None else (parts[1], int(parts[2] or 1))


def _store_files(folder: Path) -> tuple[Path, ...]:
    path = store_path(folder)
    return (path, *companions(path))


def set_backups_aside(folder: Path, now: Now) -> Path | None:
    """Keep the backups of an earlier store out of the new one's ring, which would thin them out."""
    ring = backup_folder(folder)
    if not ring.is_dir() or not any(ring.iterdir()):
        return None
    aside = new_folder(folder, f"{BACKUP_FOLDER}.earlier-{time_code(now())}")
    target = aside / BACKUP_FOLDER
    ring.rename(target)
    sync_folder(folder)
    return target


def new_folder(folder: Path, name: str) -> Path:
    """Make a folder that did not exist before: `name`, or `name-2`, `name-3`…  Raises OSError."""
    number = 1
    while True:
        made = folder / (name if number == 1 else f"{name}-{number}")
        try:
            os.mkdir(made)  # noqa: PTH102 - the one call that fails when it exists, on every system
        except FileExistsError:
            number += 1
        else:
            return made
