"""How a file of an older version becomes one of today's: one small named function per version.

To change the tables: add a function below with the next number, run
`python tests/records/make_old_file.py` to keep a file of the new version, and write its test
(`tests/records/test_migrations.py` fails until both are there). Functions here are never changed
after a release: files of every version are out there.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from app.records.database import APPLICATION_ID

Change = Callable[[sqlite3.Connection], None]


class Migration:
    """`change` turns a file of version `version - 1` into one of `version`."""

    def __init__(self, version: int, name: str, change: Change) -> None:
        self.version = version
        self.name = name
        self.change = change


_registered: dict[int, Migration] = {}


def migration(version: int) -> Callable[[Change], Change]:
    """Register a function as the step to `version`. It runs inside a transaction and must not commit."""

    def register(change: Change) -> Change:
        if version != len(_registered) + 1:
            raise ValueError(f"{change.__name__}: the next version is {len(_registered) + 1}, not {version}")
        _registered[version] = Migration(version, change.__name__, change)
        return change

    return register


def all_migrations() -> tuple[Migration, ...]:
    """Every step, oldest first."""
    return tuple(_registered[version] for version in sorted(_registered))


def newest_version() -> int:
    """The version this program writes."""
    return len(_registered)


def migrate(connection: sqlite3.Connection, found_version: int) -> None:
    """Bring the file from `found_version` to the newest. The caller holds the transaction."""
    for step in all_migrations():
        if step.version > found_version:
            step.change(connection)
    connection.execute(f"PRAGMA user_version={newest_version()}")
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if broken is not None:
        raise sqlite3.IntegrityError(f"migration left a broken reference in {broken[0]}")


@migration(1)
def create_tables(connection: sqlite3.Connection) -> None:
    """The first tables. Bodies are JSON texts; columns hold only what lists and keys need."""
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    for statement in (
        # One row: how many changes were ever made. A backup carries it, so both can be compared.
        "CREATE TABLE changes (id INTEGER PRIMARY KEY CHECK (id = 1), number INTEGER NOT NULL)",
        "INSERT INTO changes VALUES (1, 0)",
        "CREATE TABLE profile (id INTEGER PRIMARY KEY CHECK (id = 1), body TEXT NOT NULL)",
        "CREATE TABLE settings (key TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID",
        """CREATE TABLE answers (edition TEXT NOT NULL, question_id TEXT NOT NULL, body TEXT NOT NULL,
               PRIMARY KEY (edition, question_id)) WITHOUT ROWID""",
        """CREATE TABLE plan (number INTEGER PRIMARY KEY, action TEXT NOT NULL, subject TEXT NOT NULL,
               body TEXT NOT NULL, UNIQUE (action, subject))""",
        # An inspection is stored once, under the digest of its content; recent_order is NULL when
        # only a record still needs it. body: JSON packed with zlib.
        """CREATE TABLE inspections (digest TEXT PRIMARY KEY, recent_order INTEGER UNIQUE,
               body BLOB NOT NULL)""",
        """CREATE TABLE records (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
               created_at TEXT NOT NULL, edition TEXT NOT NULL, trade_name TEXT NOT NULL, score INTEGER,
               answered INTEGER NOT NULL, dont_know INTEGER NOT NULL, good INTEGER NOT NULL,
               sample INTEGER NOT NULL, deleted_at TEXT,
               inspection_digest TEXT REFERENCES inspections (digest))""",
        "CREATE INDEX records_by_time ON records (created_at, number)",
        "CREATE INDEX records_by_inspection ON records (inspection_digest)",
        # Apart from the columns, so that a list of ten thousand records reads no body.
        """CREATE TABLE record_bodies (number INTEGER PRIMARY KEY REFERENCES records (number)
               ON DELETE CASCADE, body TEXT NOT NULL)""",
    ):
        connection.execute(statement)


@migration(2)
def add_entries(connection: sqlite3.Connection) -> None:
    """One table for everything the rooms above keep besides answers, plan and records."""
    connection.execute(
        """CREATE TABLE entries (number INTEGER PRIMARY KEY, collection TEXT NOT NULL, id TEXT NOT NULL,
               body TEXT NOT NULL, UNIQUE (collection, id))"""
    )
