"""Going back to a backup, or beginning again; what was there is always set aside first."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from pathlib import Path

from app.records.backups import all_backups, is_good_backup
from app.records.database import connect
from app.records.errors import StoreWriteFailed, write_failure
from app.records.store_files import Now, decide, set_aside, set_backups_aside, store_path
from app.system.atomic_file import publish_file, sync_file


def restore(folder: Path, backup: Path, now: Now) -> None:
    """Put a copy of `backup` in the store's place. Raises ValueError or StoreWriteFailed."""
    if not is_good_backup(backup):
        raise ValueError(f"{backup} is not a whole store this program can read")
    path = store_path(folder)
    growing = folder / f".restore-{os.getpid()}-{time.monotonic_ns()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        growing.write_bytes(backup.read_bytes())
        _count_on(growing, folder)
        sync_file(growing)
        set_aside(folder, now, "replaced")
        publish_file(growing, path)
        with contextlib.suppress(OSError):  # the store is back: nobody is asked as long as it is there
            decide(folder)
    except OSError as error:
        growing.unlink(missing_ok=True)
        raise StoreWriteFailed.from_os_error(error) from error
    except sqlite3.Error as error:
        growing.unlink(missing_ok=True)
        raise write_failure(error, path) from error


def clear_the_way(folder: Path, now: Now) -> None:
    """Set file and backups aside, so that the next opening makes an empty store. Raises StoreWriteFailed."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        set_aside(folder, now, "replaced")
        set_backups_aside(folder, now)
        decide(folder)  # last: until everything is out of the way the question stays open
    except OSError as error:
        raise StoreWriteFailed.from_os_error(error) from error


def _count_on(path: Path, folder: Path) -> None:
    """Give the restored file the highest change number of all: the backups after it hold older states."""
    highest = max((one.change_number for one in all_backups(folder)), default=0)
    with contextlib.closing(connect(path)) as connection:
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("UPDATE changes SET number = max(number, ?) + 1", (highest,))
