"""One connection to one SQLite file: how it is opened, and how a change is made whole or not at all."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

APPLICATION_ID = 0x4D4B5245  # "MKRE": `file` and we ourselves know the store by it
BUSY_SECONDS = 5.0


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open an existing file; never makes one. Raises sqlite3.Error.

    Every statement outside `transaction` is its own transaction (isolation_level None): what
    returned is on the disk. `read_only` is for files nobody else has open, such as backups: it
    leaves no -wal or -shm beside them.
    """
    mode = "mode=ro&immutable=1" if read_only else "mode=rw"
    connection = sqlite3.connect(
        f"{_address(path)}?{mode}", uri=True, isolation_level=None, timeout=BUSY_SECONDS
    )
    try:
        connection.execute("PRAGMA trusted_schema=OFF")
        connection.execute("PRAGMA foreign_keys=ON")
    except BaseException:
        connection.close()
        raise
    return connection


def make_durable(connection: sqlite3.Connection, on_own_disk: bool, has_log: bool) -> None:
    """A real flush at every commit: an acknowledged change survives a power cut.

    On a disk of this PC by a write-ahead log. That needs memory shared by all who have the file open, which
    two PCs do not have: on any other disk a rollback journal is used, and a log that is there (`has_log`) is
    first played into the file by one who has it alone. Raises sqlite3.Error.
    """
    if on_own_disk:
        connection.execute("PRAGMA journal_mode=WAL")  # stays with a rollback journal where it cannot be had
    else:
        _use_rollback_journal(connection, has_log)
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA fullfsync=ON")  # macOS only; the plain fsync there does not reach the disk


def _use_rollback_journal(connection: sqlite3.Connection, has_log: bool) -> None:
    if has_log:  # alone, SQLite keeps the log's index in its own memory instead of a file for all
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
    # Not DELETE: a shortened journal is flushed, a removed name in a folder of another machine is not.
    connection.execute("PRAGMA journal_mode=TRUNCATE")
    if has_log:
        connection.execute("PRAGMA locking_mode=NORMAL")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()  # only now it lets go


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All changes inside are made together, or none is. Cannot be nested."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A full disk rolls back by itself, and a second ROLLBACK would hide the first error.
        if connection.in_transaction:
            with contextlib.suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
        raise


@contextlib.contextmanager
def savepoint(connection: sqlite3.Connection) -> Iterator[None]:
    """A part of a transaction that can fail by itself."""
    connection.execute("SAVEPOINT part")
    try:
        yield
        connection.execute("RELEASE part")
    except BaseException:
        if connection.in_transaction:
            with contextlib.suppress(sqlite3.Error):
                connection.execute("ROLLBACK TO part")
                connection.execute("RELEASE part")
        raise


def header_numbers(connection: sqlite3.Connection) -> tuple[int, int]:
    """The application id and the version written in the file."""
    application_id = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    return int(application_id), int(version)


def is_whole(connection: sqlite3.Connection) -> bool:
    """True when SQLite's own check of every page finds nothing. Raises sqlite3.Error on worse damage."""
    return [row[0] for row in connection.execute("PRAGMA integrity_check(1)")] == ["ok"]


def companions(path: Path) -> tuple[Path, ...]:
    """Write-ahead log, its index and rollback journal, which belong to the file as long as they exist."""
    return tuple(path.with_name(f"{path.name}-{end}") for end in ("wal", "shm", "journal"))


def _address(path: Path) -> str:
    """The path as the URI SQLite reads: also with spaces, ? and #, and for \\\\server\\share."""
    posix = path.absolute().as_posix()
    return "file://" + quote(posix if posix.startswith("/") else f"/{posix}")
