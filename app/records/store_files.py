"""Where the store's files lie in the data folder, and how a bad one is moved out of the way."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from app.records.database import companions
from app.system.atomic_file import sync_folder

STORE_FILE = "mamori-karte.sqlite3"
BACKUP_FOLDER = "backups"
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
