"""Opening the store's file: nothing is trusted before it was looked at, nothing is thrown away."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from pathlib import Path

from app.records.backups import SourceDamaged, all_backups, back_up, is_due, newest_good_backup
from app.records.database import (
    APPLICATION_ID,
    companions,
    connect,
    header_numbers,
    is_whole,
    make_durable,
    transaction,
)
from app.records.errors import (
    Damage,
    StoreDamaged,
    StoreTooNew,
    StoreWriteFailed,
    is_damage,
    write_failure,
)
from app.records.migrations import migrate, newest_version
from app.records.store_files import DAMAGED, Now, set_aside, store_path, undecided
from app.system.atomic_file import publish_file, sync_file
from app.system.network_drive import lies_on_this_pc

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_WITH_LOG = 2  # in byte 18: the file is changed by way of a write-ahead log


def open_file(
    folder: Path, now: Now, thorough: bool = True
) -> tuple[sqlite3.Connection, StoreWriteFailed | None]:
    """A connection to the whole, up-to-date store of `folder`, which is made when there is none.

    Without `thorough` not every page is looked at; a file that must be changed first is in any case.
    The second value tells why the backup that was due could not be made; None when all is well.
    Raises StoreTooNew, StoreDamaged or StoreWriteFailed (StoreBusy).
    """
    path, has_log = store_path(folder), False
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        on_own_disk = lies_on_this_pc(folder) is True
        if path.exists():
            has_log = _look_before_opening(folder, now)  # gone meanwhile: another window set it aside
        else:
            _look_for_traces(folder, now)
            _make_new(path, on_own_disk)
    except OSError as error:
        raise StoreWriteFailed.from_os_error(error) from error
    connection: sqlite3.Connection | None = None
    try:
        connection = connect(path)
        make_durable(connection, on_own_disk, has_log)
        if (thorough or header_numbers(connection)[1] != newest_version()) and not is_whole(connection):
            raise SourceDamaged("integrity check")
        _bring_up_to_date(connection, folder, now)
        return connection, _back_up_if_due(connection, folder, now)
    except BaseException as error:
        if connection is not None:
            connection.close()
        if isinstance(error, SourceDamaged) or (isinstance(error, sqlite3.Error) and is_damage(error)):
            raise damaged(folder, now, Damage.UNREADABLE) from error
        if isinstance(error, sqlite3.Error):
            raise write_failure(error, path) from error
        raise


def damaged(folder: Path, now: Now, damage: Damage) -> StoreDamaged:
    """Set the file aside and find the newest good backup. Every connection must be closed before."""
    aside: Path | None = None
    with contextlib.suppress(OSError):  # another program holds it: it stays where it is, untouched
        aside = set_aside(folder, now, DAMAGED)
    return StoreDamaged(store_path(folder), damage, aside, newest_good_backup(folder))


def _look_before_opening(folder: Path, now: Now) -> bool:
    """Judge the bare bytes first: SQLite would take an empty file for a new one and drop its log.

    True when the file says that a write-ahead log belongs to it.
    """
    path = store_path(folder)
    header = _header_of(path)
    damage = _damage_in(header)
    if damage is not None:
        raise damaged(folder, now, damage)
    version = int.from_bytes(header[60:64], "big")
    if version > newest_version():
        raise StoreTooNew(path, version, newest_version())
    return header[18] == _WITH_LOG


def _look_for_traces(folder: Path, now: Now) -> None:
    """Where no file is, see whether there was one: an empty store must not take its place unasked."""
    path = store_path(folder)
    log, _index, journal = companions(path)
    if log.exists() or journal.exists():
        raise damaged(folder, now, Damage.MISSING)
    aside = undecided(folder)
    if aside is not None:  # who was told before and only left is told the same again
        missing = aside.name != path.name
        damage = Damage.MISSING if missing else _damage_in(_header_of(aside)) or Damage.UNREADABLE
        raise StoreDamaged(path, damage, aside, newest_good_backup(folder))
    if all_backups(folder):
        raise damaged(folder, now, Damage.MISSING)


def _header_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_HEADER_BYTES)


def _damage_in(header: bytes) -> Damage | None:
    """What the first bytes show; damage deeper in the file only SQLite finds."""
    if not header:
        return Damage.EMPTY
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        return Damage.UNREADABLE
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        return Damage.NOT_A_STORE
    return None


def _make_new(path: Path, on_own_disk: bool) -> None:
    """Make the file under another name and give it its own when it is complete."""
    growing = path.with_name(f".new-{os.getpid()}-{time.monotonic_ns()}")
    try:
        with contextlib.closing(sqlite3.connect(growing, isolation_level=None)) as connection:
            with transaction(connection):
                migrate(connection, 0)
            if on_own_disk:
                connection.execute("PRAGMA journal_mode=WAL")
        sync_file(growing)
        publish_file(growing, path)
    except FileExistsError:
        growing.unlink()  # another window was faster: its file is the store
    except sqlite3.Error as error:
        growing.unlink(missing_ok=True)
        raise write_failure(error, path.parent) from error
    except OSError:
        growing.unlink(missing_ok=True)
        raise


def _bring_up_to_date(connection: sqlite3.Connection, folder: Path, now: Now) -> None:
    """Run the missing migrations, after a copy was put aside that is kept for good."""
    _, version = header_numbers(connection)
    if version > newest_version():  # it stood in the log, where the bare bytes did not show it
        raise StoreTooNew(store_path(folder), version, newest_version())
    if version == newest_version():
        return
    back_up(connection, folder, now, kind=f"before-version-{newest_version()}")
    # Tables are rebuilt in a migration; migrate() looks at every reference itself before the end.
    connection.execute("PRAGMA foreign_keys=OFF")
    with transaction(connection):
        _, version = header_numbers(connection)  # another window may have done it meanwhile
        if version < newest_version():
            migrate(connection, version)
    connection.execute("PRAGMA foreign_keys=ON")


def _back_up_if_due(connection: sqlite3.Connection, folder: Path, now: Now) -> StoreWriteFailed | None:
    """A backup that cannot be made must not keep anybody from working."""
    try:
        if is_due(connection, folder, now):
            back_up(connection, folder, now)
    except StoreWriteFailed as failure:
        return failure
    return None
