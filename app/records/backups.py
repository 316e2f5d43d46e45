"""The backup ring: copies made by SQLite's own call, checked after writing, thinned out with care."""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from app.records.database import APPLICATION_ID, connect, header_numbers, is_whole
from app.records.errors import StoreWriteFailed, write_failure
from app.records.migrations import newest_version
from app.records.store_files import Now, backup_folder, time_code
from app.system.atomic_file import publish_file, sync_file

KEEP_NEWEST = 5
KEEP_DAYS = 7
DUE_AFTER = timedelta(minutes=10)
_NAME = re.compile(r"(store|before-version-\d+)-(\d{8}T\d{6}Z)-c(\d+)\.sqlite3")
_STALE_PARTIAL_SECONDS = 3600


class SourceDamaged(Exception):  # noqa: N818 - says what happened
    """The store itself is broken, which the copy brought to light. No backup was made or removed."""


class Backup(NamedTuple):
    """One copy. `change_number` counts every change ever made to the store: the higher, the newer."""

    path: Path
    made_at: datetime
    change_number: int
    before_migration: bool


def all_backups(folder: Path) -> tuple[Backup, ...]:
    """The backups of the store in `folder`, newest first. Their content is not looked at."""
    found: list[Backup] = []
    with contextlib.suppress(OSError):
        for path in backup_folder(folder).iterdir():
            parts = _NAME.fullmatch(path.name)
            if parts:
                made_at = datetime.fromisoformat(parts[2])
                found.append(Backup(path, made_at, int(parts[3]), parts[1] != "store"))
    # By changes, not by time: a clock that was wrong once must not make an old copy the newest.
    return tuple(sorted(found, key=lambda one: (one.change_number, one.made_at), reverse=True))


def newest_good_backup(folder: Path) -> Path | None:
    """The newest backup that is whole and that this program can read."""
    return next((one.path for one in all_backups(folder) if is_good_backup(one.path)), None)


def is_good_backup(path: Path) -> bool:
    """True when the file is a whole store of a version this program can read."""
    try:
        if path.stat().st_size == 0:
            return False
        with contextlib.closing(connect(path, read_only=True)) as connection:
            application_id, version = header_numbers(connection)
            known = application_id == APPLICATION_ID and 1 <= version <= newest_version()
            return known and is_whole(connection)
    except (sqlite3.Error, OSError):
        return False


def change_number(connection: sqlite3.Connection) -> int:
    """How many changes were ever made to this store."""
    return int(connection.execute("SELECT number FROM changes").fetchone()[0])


def is_due(connection: sqlite3.Connection, folder: Path, now: Now) -> bool:
    """True when something changed since the newest backup, and that one is not of the last minutes."""
    newest = next(iter(all_backups(folder)), None)
    if newest is None:
        return is_needed(connection, folder)
    return is_needed(connection, folder) and abs(now() - newest.made_at) >= DUE_AFTER


def is_needed(connection: sqlite3.Connection, folder: Path) -> bool:
    """True when something changed since the newest backup. A store nobody wrote to needs none."""
    newest = next(iter(all_backups(folder)), None)
    return change_number(connection) != (0 if newest is None else newest.change_number)


def back_up(connection: sqlite3.Connection, folder: Path, now: Now, kind: str = "store") -> Path:
    """Copy the store into the ring, check the copy, then thin the ring out; returns the copy.

    `kind` is "store", or "before-version-<n>" for a copy that is kept for good. Where the newest copy
    already holds every change, that one is returned. Raises StoreWriteFailed, or SourceDamaged; the
    ring is then as it was.
    """
    number = change_number(connection)
    for one in all_backups(folder):
        if one.change_number == number and one.path.name.startswith(f"{kind}-"):
            return one.path
    ring = backup_folder(folder)
    try:
        ring.mkdir(parents=True, exist_ok=True)
        copied = _copy(connection, ring / f".partial-{os.getpid()}-{time.monotonic_ns()}")
        made = ring / f"{kind}-{time_code(now())}-c{number:09d}.sqlite3"
        try:
            publish_file(copied, made)
        except FileExistsError:  # another window was faster
            copied.unlink()
    except OSError as error:
        raise StoreWriteFailed.from_os_error(error) from error
    thin_out(folder)
    return made


def thin_out(folder: Path) -> None:
    """Remove the copies the ring no longer needs: never those made before a migration."""
    ring = [one for one in all_backups(folder) if not one.before_migration]
    kept = {one.path for one in ring[:KEEP_NEWEST]}
    newest_of_day: dict[str, Path] = {}
    for one in ring:
        newest_of_day.setdefault(one.made_at.date().isoformat(), one.path)
    kept.update(newest_of_day[day] for day in sorted(newest_of_day, reverse=True)[:KEEP_DAYS])
    for one in ring:
        if one.path not in kept:
            with contextlib.suppress(OSError):
                one.path.unlink()
    with contextlib.suppress(OSError):
        for path in backup_folder(folder).glob(".partial-*"):
            if time.time() - path.stat().st_mtime > _STALE_PARTIAL_SECONDS:
                path.unlink()


def _copy(source: sqlite3.Connection, path: Path) -> Path:
    """A whole copy under `path`, on the disk and checked."""
    try:
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as target:
            source.backup(target)
            # A copy stands alone: without this it would ask for a write-ahead log when opened.
            target.execute("PRAGMA journal_mode=DELETE")
        sync_file(path)
        with contextlib.closing(connect(path, read_only=True)) as copy:
            whole = is_whole(copy)
    except sqlite3.Error as error:
        path.unlink(missing_ok=True)
        if _source_is_broken(source):
            raise SourceDamaged(str(error)) from error
        raise write_failure(error, path) from error
    except OSError:
        path.unlink(missing_ok=True)
        raise
    if not whole:
        path.unlink(missing_ok=True)
        raise SourceDamaged("the copy is not whole")
    return path


def _source_is_broken(source: sqlite3.Connection) -> bool:
    try:
        return not is_whole(source)
    except sqlite3.Error:
        return True
