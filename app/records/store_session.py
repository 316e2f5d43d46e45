"""An open store's file: reading, changing as a whole, closing, and what happens when it breaks."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from app.records import backups, opening
from app.records.database import header_numbers, is_whole, savepoint, transaction
from app.records.errors import Damage, StoreDamaged, StoreTooNew, StoreWriteFailed, is_damage, write_failure
from app.records.migrations import newest_version
from app.records.store_files import Now, store_path
from app.system.atomic_file import WriteFailure

T = TypeVar("T")
Row = tuple[Any, ...]  # as SQLite gives it: text, bytes, int or None


def _forgiving_text(content: bytes) -> str:
    return content.decode("utf-8", "replace")


class StoreSession:
    """What `Store` stands on."""

    def __init__(
        self, folder: Path, connection: sqlite3.Connection, now: Now, backup_problem: StoreWriteFailed | None
    ) -> None:
        """Not for callers: use `Store.open`.

        `backup_problem`: why the backup that was due could not be made; None when all is well.
        `unreadable`: entries that reading came upon and had to leave out ("answer 3.1 q07"). They
        stay in the file and in its backups.
        """
        self.folder = folder
        self.backup_problem = backup_problem
        self._connection = connection
        self._now = now
        self.unreadable: list[str] = []
        self._path = store_path(folder)
        self._closed = False

    def close(self) -> None:
        """Make the backup that is due and close. A backup that fails is told by `backup_problem`."""
        if self._closed:
            return
        self._closed = True
        with contextlib.closing(self._connection) as connection:
            try:
                if backups.is_needed(connection, self.folder):
                    backups.back_up(connection, self.folder, self._now)
            except StoreWriteFailed as failure:
                self.backup_problem = failure
            except backups.SourceDamaged:
                # The next opening sets the file aside; now is too late to ask anybody.
                self.backup_problem = StoreWriteFailed(WriteFailure.OTHER, "the store is damaged")
            except sqlite3.Error as error:
                self.backup_problem = write_failure(error, self._path)

    def back_up(self) -> Path:
        """Make a backup now and return it. Raises StoreWriteFailed or StoreDamaged."""
        with self._guarded():
            made = backups.back_up(self._connection, self.folder, self._now)
        self.backup_problem = None
        return made

    def look_through(self) -> None:
        """SQLite's own check of every page. Raises StoreDamaged: the file is set aside then."""
        with self._guarded():
            if not is_whole(self._connection):
                raise backups.SourceDamaged("integrity check")

    def has_content(self) -> bool:
        """True when anything was ever saved here."""
        with self._guarded():
            return backups.change_number(self._connection) > 0

    @contextlib.contextmanager
    def together(self) -> Iterator[None]:
        """Make several changes as one: all of them are kept, or none.

        They are on the disk when the block ends. Reading inside the block sees them already; another
        store on the same file waits, so keep it short.
        """
        with self._writing():
            yield

    @contextlib.contextmanager
    def steady(self) -> Iterator[None]:
        """Everything read inside the block is of one moment, whatever another window writes meanwhile."""
        with self._guarded():
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("COMMIT")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _one(self, statement: str, *values: str | int) -> Row | None:
        with self._guarded():
            return next(iter(self._fetch(statement, values)), None)

    def _all(self, statement: str, *values: str | int) -> list[Row]:
        with self._guarded():
            return self._fetch(statement, values)

    def _fetch(self, statement: str, values: tuple[str | int, ...]) -> list[Row]:
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.OperationalError as error:
            if "Could not decode to UTF-8" not in str(error):
                raise
        # A flipped bit made a text invalid: one wrong character must not hide everything else.
        self._connection.text_factory = _forgiving_text
        try:
            return self._connection.execute(statement, values).fetchall()
        finally:
            self._connection.text_factory = str

    def _readable(self, name: str, read: Callable[[Any], T], body: str | bytes) -> T | None:
        """What `read` makes of `body`; None, with `name` noted in `unreadable`, when it cannot."""
        try:
            return read(body)
        except (ValueError, KeyError, TypeError, AttributeError):
            if name not in self.unreadable:
                self.unreadable.append(name)
            return None

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        """One change: whole or not at all, counted, on the disk when this ends."""
        if self._connection.in_transaction:
            with self._guarded(), savepoint(self._connection):
                yield
            return
        with self._guarded():
            try:
                self._path.stat()  # Linux would go on writing into a file that has no name any more
            except OSError as error:
                raise StoreWriteFailed.from_os_error(error) from error
            with transaction(self._connection):
                self._check_version()
                yield
                self._connection.execute("UPDATE changes SET number = number + 1")

    def _check_version(self) -> None:
        """A newer program may have changed the tables while this one ran: it must not write into them."""
        _, version = header_numbers(self._connection)
        if version != newest_version():
            raise StoreTooNew(self._path, version, newest_version())

    @contextlib.contextmanager
    def _guarded(self) -> Iterator[None]:
        """Turn SQLite's errors into ours; a broken file closes the store and is set aside."""
        try:
            yield
        except (sqlite3.ProgrammingError, sqlite3.IntegrityError):
            raise  # a mistake of the caller: closed store, wrong thread
        except backups.SourceDamaged as error:
            raise self._give_up() from error
        except sqlite3.Error as error:
            if is_damage(error):
                raise self._give_up() from error
            raise write_failure(error, self._path) from error

    def _give_up(self) -> StoreDamaged:
        self._closed = True
        self._connection.close()
        return opening.damaged(self.folder, self._now, Damage.UNREADABLE)
