"""What can go wrong with the store. Every class carries codes and paths; the window has the sentences."""

from __future__ import annotations

import sqlite3
from enum import StrEnum
from pathlib import Path

from app.system.atomic_file import WriteFailure, failure_of


class StoreError(Exception):
    """Anything the store reports."""


class StoreTooNew(StoreError):  # noqa: N818 - says what happened
    """The file was written by a newer version of the program. It was not touched.

    `found_version` is the file's, `known_version` the newest this program reads.
    """

    def __init__(self, path: Path, found_version: int, known_version: int) -> None:
        super().__init__(f"{path}: file version {found_version}, this program reads up to {known_version}")
        self.path = path
        self.found_version = found_version
        self.known_version = known_version


class Damage(StrEnum):
    """What is wrong with the file."""

    MISSING = "missing"  # backups are there, the file itself is not
    EMPTY = "empty"  # zero bytes
    NOT_A_STORE = "not_a_store"  # something else lies under the store's name
    UNREADABLE = "unreadable"  # torn, truncated or overwritten


class StoreDamaged(StoreError):  # noqa: N818 - says what happened
    """The file cannot be used. Nothing of it was deleted or overwritten.

    `set_aside` is where it lies now (None when there was no file, or it could not be moved and still
    lies at `path`); `backup` is the newest backup that opens and is whole, None when there is none.
    Go on with `Store.restore_backup(folder, backup)` or `Store.start_new(folder)`.
    """

    def __init__(self, path: Path, damage: Damage, set_aside: Path | None, backup: Path | None) -> None:
        super().__init__(f"{path}: {damage.value}; set aside: {set_aside}; newest good backup: {backup}")
        self.path = path
        self.damage = damage
        self.set_aside = set_aside
        self.backup = backup


class StoreWriteFailed(StoreError):  # noqa: N818 - says what happened
    """Nothing was written: neither the whole nor a part. `reason` is a stable code of `WriteFailure`."""

    def __init__(self, reason: WriteFailure, detail: str = "") -> None:
        super().__init__(f"{reason.value}: {detail}" if detail else reason.value)
        self.reason = reason

    @classmethod
    def from_os_error(cls, error: OSError) -> StoreWriteFailed:
        """The failure behind an error of the operating system."""
        return of_reason(failure_of(error), str(error))


class StoreBusy(StoreWriteFailed):
    """Another program holds the file for longer than we wait. The reason is always `locked`."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(WriteFailure.LOCKED, detail)


class StoreOpenElsewhere(StoreBusy):
    """A window on another PC has the folder open."""


class RecordUnreadable(StoreError, ValueError):  # noqa: N818 - says what happened
    """A record is there, but this version of the program cannot read it. It is kept."""


def of_reason(reason: WriteFailure, detail: str) -> StoreWriteFailed:
    """`StoreBusy` for a lock, `StoreWriteFailed` for everything else."""
    return StoreBusy(detail) if reason is WriteFailure.LOCKED else StoreWriteFailed(reason, detail)


_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_REASONS = {
    sqlite3.SQLITE_FULL: WriteFailure.FULL,
    sqlite3.SQLITE_READONLY: WriteFailure.READ_ONLY,
    sqlite3.SQLITE_PERM: WriteFailure.READ_ONLY,
    sqlite3.SQLITE_AUTH: WriteFailure.READ_ONLY,
    sqlite3.SQLITE_BUSY: WriteFailure.LOCKED,
    sqlite3.SQLITE_LOCKED: WriteFailure.LOCKED,
    sqlite3.SQLITE_PROTOCOL: WriteFailure.LOCKED,
    sqlite3.SQLITE_CANTOPEN: WriteFailure.GONE,
    sqlite3.SQLITE_IOERR: WriteFailure.GONE,
}


def _primary_code(error: sqlite3.Error) -> int:
    """The first byte of SQLite's error code: the kind of error, without its details."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def is_damage(error: sqlite3.Error) -> bool:
    """True when SQLite says that the file itself is broken."""
    return _primary_code(error) in _DAMAGED


def write_failure(error: sqlite3.Error, path: Path) -> StoreWriteFailed:
    """The failure behind an error of SQLite about `path`: the file, or the folder for a new one."""
    reason = _REASONS.get(_primary_code(error), WriteFailure.OTHER)
    if _primary_code(error) == sqlite3.SQLITE_CANTOPEN and _is_there(path):
        reason = WriteFailure.READ_ONLY  # it is there, and nothing new may be made beside or in it
    return of_reason(reason, str(error))


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False
