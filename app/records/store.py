"""The store: profile, settings, answers, plan, inspections and records of one business, in one file.

What a method returned from is on the disk. What raised left the file as it was.
"""

from __future__ import annotations

import contextlib
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.calendar import utc_text
from app.domain.json_value import JsonValue
from app.records import opening
from app.records.entries import EntryKeeper
from app.records.errors import (
    RecordUnreadable,
    StoreBusy,
    StoreDamaged,
    StoreError,
    StoreTooNew,
    StoreWriteFailed,
)
from app.records.json_text import from_text, object_from_text, pack, to_text, unpack
from app.records.record_rows import RecordColumns, RecordSummary
from app.records.store_files import Now
from app.system.clock import utc_now

# What is kept is loaded when it is first read: the first paint needs the settings only, and the classes
# of a record take 13 ms to make.
if TYPE_CHECKING:
    from app.domain.answer import Answer
    from app.domain.observation import Inspection
    from app.domain.plan import PlanItem
    from app.domain.profile import Profile
    from app.domain.record import Record
    from app.records.prepared_record import PreparedRecord

__all__ = [
    "RecordColumns",
    "RecordSummary",
    "RecordUnreadable",
    "Store",
    "StoreBusy",
    "StoreDamaged",
    "StoreError",
    "StoreTooNew",
    "StoreWriteFailed",
]

KEPT_INSPECTIONS = 20
UNDO_TIME = timedelta(days=1)


class Store(EntryKeeper):
    """One open store. Use it from the thread that opened it; other threads open their own.

    Methods that change something raise StoreWriteFailed (StoreBusy when another program holds the
    file for more than five seconds); every method raises StoreDamaged when the file turns out to be
    broken, and the store is closed then. ValueError means the value itself cannot be stored.
    """

    # Opening and closing

    @classmethod
    def open(cls, folder: Path, now: Now = utc_now, thorough: bool = True) -> Store:
        """Open the store of `folder`; an empty one is made where there never was any.

        Looking at every page takes time with the size of the file. Who opens without `thorough` calls
        `look_through` soon after.
        Raises StoreTooNew (untouched), StoreDamaged (set aside), StoreWriteFailed or StoreBusy.
        """
        folder = folder.absolute()
        connection, backup_problem = opening.open_file(folder, now, thorough)
        store = cls(folder, connection, now, backup_problem)
        try:
            store._purge_deleted()
        except BaseException:
            connection.close()
            raise
        return store

    @classmethod
    def restore_backup(cls, folder: Path, backup: Path, now: Now = utc_now) -> Store:
        """Put a backup in the place of the store and open it; a file still there is set aside first.

        Raises ValueError when the backup is not a whole store, and what `open` raises.
        """
        from app.records import restoring

        restoring.restore(folder.absolute(), backup, now)
        return cls.open(folder, now)

    @classmethod
    def start_new(cls, folder: Path, now: Now = utc_now) -> Store:
        """Begin again with an empty store; file and backups of the earlier one are set aside, not deleted."""
        from app.records import restoring

        restoring.clear_the_way(folder.absolute(), now)
        return cls.open(folder, now)

    # Profile and settings

    def profile(self) -> Profile:
        """The business; an empty profile before anything was typed."""
        from app.domain.profile import Profile

        row = self._one("SELECT body FROM profile")
        if row is None:
            return Profile()
        return self._readable("profile", _profile, row[0]) or Profile()

    def save_profile(self, profile: Profile) -> None:
        """Keep the profile."""
        body = to_text(profile.to_json())
        with self._writing():
            self._connection.execute("INSERT OR REPLACE INTO profile VALUES (1, ?)", (body,))

    def setting(self, key: str, default: JsonValue = None) -> JsonValue:
        """The value kept under `key`, else `default`."""
        row = self._one("SELECT body FROM settings WHERE key = ?", key)
        if row is None:
            return default
        found = self._readable(f"setting {key}", _boxed, row[0])
        return default if found is None else found[0]

    def settings(self) -> dict[str, JsonValue]:
        """Every setting."""
        rows = self._all("SELECT key, body FROM settings ORDER BY key")
        found = {key: self._readable(f"setting {key}", _boxed, body) for key, body in rows}
        return {key: None if one is None else one[0] for key, one in found.items()}

    def save_setting(self, key: str, value: JsonValue) -> None:
        """Keep any JSON value under `key`."""
        body = to_text(value)
        with self._writing():
            self._connection.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (key, body))

    def remove_setting(self, key: str) -> None:
        """Forget what is kept under `key`."""
        with self._writing():
            self._connection.execute("DELETE FROM settings WHERE key = ?", (key,))

    # Answers

    def answers(self, edition: str) -> dict[str, Answer]:
        """The answers given so far to one edition, by question id."""
        rows = self._all(
            "SELECT question_id, body FROM answers WHERE edition = ? ORDER BY question_id", edition
        )
        found = {key: self._readable(f"answer {edition} {key}", _answer, body) for key, body in rows}
        return {key: answer for key, answer in found.items() if answer is not None}

    def editions_answered(self) -> tuple[str, ...]:
        """The editions that have answers."""
        return tuple(row[0] for row in self._all("SELECT DISTINCT edition FROM answers ORDER BY edition"))

    def save_answer(self, edition: str, answer: Answer) -> None:
        """Keep one answer; an earlier one to the same question is replaced."""
        body = to_text(answer.to_json())
        with self._writing():
            self._connection.execute(
                "INSERT OR REPLACE INTO answers VALUES (?, ?, ?)", (edition, answer.question_id, body)
            )

    def clear_answer(self, edition: str, question_id: str) -> None:
        """Take one answer away."""
        with self._writing():
            self._connection.execute(
                "DELETE FROM answers WHERE edition = ? AND question_id = ?", (edition, question_id)
            )

    # Plan

    def plan(self) -> tuple[PlanItem, ...]:
        """The plan, in the order in which its items first came."""
        rows = self._all("SELECT action, subject, body FROM plan ORDER BY number")
        found = [self._readable(f"plan {row[0]} {row[1]}", _plan_item, row[2]) for row in rows]
        return tuple(item for item in found if item is not None)

    def save_plan_item(self, item: PlanItem) -> None:
        """Keep one item; action and subject together are its key."""
        self.save_plan_items((item,))

    def save_plan_items(self, items: tuple[PlanItem, ...]) -> None:
        """Keep several items, all or none."""
        rows = [(item.action, item.subject, to_text(item.to_json())) for item in items]
        with self._writing():
            self._connection.executemany(
                "INSERT INTO plan (action, subject, body) VALUES (?, ?, ?)"
                " ON CONFLICT (action, subject) DO UPDATE SET body = excluded.body",
                rows,
            )

    def remove_plan_item(self, item: PlanItem) -> None:
        """Take one item out of the plan."""
        with self._writing():
            self._connection.execute(
                "DELETE FROM plan WHERE action = ? AND subject = ?", (item.action, item.subject)
            )

    # Inspections

    def latest_inspection(self) -> Inspection | None:
        """The inspection saved last."""
        row = self._one(
            "SELECT body, digest FROM inspections WHERE recent_order IS NOT NULL"
            " ORDER BY recent_order DESC LIMIT 1"
        )
        return None if row is None else self._readable(f"inspection {row[1]}", _inspection, row[0])

    def inspections(self) -> tuple[Inspection, ...]:
        """The inspections of late, newest first: at most the last twenty."""
        rows = self._all(
            "SELECT digest, body FROM inspections WHERE recent_order IS NOT NULL ORDER BY recent_order DESC"
        )
        found = [self._readable(f"inspection {row[0]}", _inspection, row[1]) for row in rows]
        return tuple(inspection for inspection in found if inspection is not None)

    def save_inspection(self, inspection: Inspection) -> None:
        """Keep an inspection; the twenty newest stay, and those a record is made from."""
        digest, body = pack(inspection.to_json())
        with self._writing():
            self._connection.execute(
                "INSERT INTO inspections VALUES"
                " (?1, 1 + coalesce((SELECT max(recent_order) FROM inspections), 0), ?2)"
                " ON CONFLICT (digest) DO UPDATE SET recent_order = excluded.recent_order",
                (digest, body),
            )
            self._connection.execute(
                "UPDATE inspections SET recent_order = NULL WHERE recent_order NOT IN (SELECT recent_order"
                " FROM inspections WHERE recent_order IS NOT NULL ORDER BY recent_order DESC LIMIT ?)",
                (KEPT_INSPECTIONS,),
            )
            self._drop_unused_inspections()

    # Records

    def add_record(self, record: Record, columns: RecordColumns | None = None) -> None:
        """Keep a record for good. Raises ValueError when its id is taken."""
        from app.records.prepared_record import PreparedRecord

        prepared = PreparedRecord.of(record, columns or RecordColumns.counted(record))
        with self._writing():
            self._insert_record(prepared)

    def record(self, record_id: str) -> Record:
        """One record, complete. Raises KeyError, or RecordUnreadable for one that cannot be read."""
        from app.domain.record import Record

        row = self._one(
            "SELECT record_bodies.body, inspections.body FROM records JOIN record_bodies USING (number)"
            " LEFT JOIN inspections ON inspections.digest = records.inspection_digest"
            " WHERE records.id = ? AND records.deleted_at IS NULL",
            record_id,
        )
        if row is None:
            raise KeyError(record_id)
        try:
            value = dict(object_from_text(row[0]))
            value["inspection"] = None if row[1] is None else unpack(row[1])
            return Record.from_json(value)
        except (ValueError, KeyError, TypeError) as error:
            raise RecordUnreadable(f"record {record_id}: {error!r}") from error

    def record_summaries(self, limit: int | None = None, offset: int = 0) -> tuple[RecordSummary, ...]:
        """The records from `offset`, at most `limit` of them, newest first."""
        rows = self._all(
            "SELECT id, created_at, edition, trade_name, score, answered, dont_know, good, sample"
            " FROM records WHERE deleted_at IS NULL ORDER BY created_at DESC, number DESC LIMIT ? OFFSET ?",
            -1 if limit is None else limit,
            offset,
        )
        make = RecordSummary._make
        return tuple([make((*row[:8], bool(row[8]))) for row in rows])

    def knows_record(self, record_id: str) -> bool:
        """True when the id is taken, also by a record that was deleted and can still come back."""
        return self._one("SELECT 1 FROM records WHERE id = ?", record_id) is not None

    def record_count(self) -> int:
        """How many records there are, deleted ones not counted."""
        return int(self._all("SELECT count(*) FROM records WHERE deleted_at IS NULL")[0][0])

    def latest_record(self) -> Record | None:
        """The newest record that can be read, None when there is none."""
        for summary in self.record_summaries():
            found = self._readable(f"record {summary.id}", self.record, summary.id)
            if found is not None:
                return found
        return None

    def delete_record(self, record_id: str) -> None:
        """Take a record out of every list; `restore_record` undoes it for a day. Raises KeyError."""
        self._mark_deleted(record_id, utc_text(self._now()))

    def restore_record(self, record_id: str) -> None:
        """Undo `delete_record`. Raises KeyError when the record is gone for good."""
        self._mark_deleted(record_id, None)

    # Inside

    def _insert_record(self, prepared: PreparedRecord) -> None:
        """Called inside a transaction."""
        if self._connection.execute("SELECT 1 FROM records WHERE id = ?", (prepared.id,)).fetchone():
            raise ValueError(f"there is a record {prepared.id!r} already")
        if prepared.inspection is not None:
            self._connection.execute(
                "INSERT INTO inspections VALUES (?, NULL, ?) ON CONFLICT (digest) DO NOTHING",
                prepared.inspection,
            )
        added = self._connection.execute(
            "INSERT INTO records (id, created_at, edition, trade_name, score, answered, dont_know, good,"
            " sample, inspection_digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            prepared.columns,
        )
        self._connection.execute("INSERT INTO record_bodies VALUES (?, ?)", (added.lastrowid, prepared.body))

    def _mark_deleted(self, record_id: str, deleted_at: str | None) -> None:
        with self._writing():
            changed = self._connection.execute(
                "UPDATE records SET deleted_at = ? WHERE id = ?", (deleted_at, record_id)
            )
            if changed.rowcount == 0:
                raise KeyError(record_id)

    def _purge_deleted(self) -> None:
        """Remove for good what was deleted more than a day ago."""
        before = utc_text(self._now() - UNDO_TIME)
        if self._one("SELECT 1 FROM records WHERE deleted_at < ? LIMIT 1", before) is None:
            return
        with contextlib.suppress(StoreWriteFailed), self._writing():
            self._connection.execute("DELETE FROM records WHERE deleted_at < ?", (before,))
            self._drop_unused_inspections()

    def _drop_unused_inspections(self) -> None:
        self._connection.execute(
            "DELETE FROM inspections WHERE recent_order IS NULL AND NOT EXISTS"
            " (SELECT 1 FROM records WHERE records.inspection_digest = inspections.digest)"
        )


def _profile(body: str) -> Profile:
    from app.domain.profile import Profile

    return Profile.from_json(object_from_text(body))


def _answer(body: str) -> Answer:
    from app.domain.answer import Answer

    return Answer.from_json(object_from_text(body))


def _plan_item(body: str) -> PlanItem:
    from app.domain.plan import PlanItem

    return PlanItem.from_json(object_from_text(body))


def _inspection(body: bytes) -> Inspection:
    from app.domain.observation import Inspection

    return Inspection.from_json(unpack(body))


def _boxed(body: str) -> tuple[JsonValue]:
    """A setting may itself be None, which `_readable` keeps for what cannot be read."""
    return (from_text(body),)
