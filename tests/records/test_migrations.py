"""Every version of the file that ever was can be opened, and is copied aside before it is changed."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from pathlib import Path

import pytest
from record_samples import Clock, a_record, an_answer, an_inspection

from app.domain.plan import PlanItem
from app.records import backups, migrations
from app.records.backups import all_backups
from app.records.database import APPLICATION_ID, connect, header_numbers
from app.records.migrations import Migration, all_migrations, migration, newest_version
from app.records.store import Store, StoreTooNew, StoreWriteFailed
from app.records.store_files import store_path
from app.system.atomic_file import WriteFailure

FILES = Path(__file__).resolve().parent / "files"
NEWEST = newest_version()
NEXT = NEWEST + 1


def place(version: int, folder: Path) -> Path:
    """Put the kept file of one version where a store lies."""
    folder.mkdir(parents=True)
    path = store_path(folder)
    shutil.copyfile(FILES / f"version_{version}.sqlite3", path)
    return path


def version_of(path: Path) -> tuple[int, int]:
    with contextlib.closing(connect(path, read_only=True)) as connection:
        return header_numbers(connection)


def test_a_version_1_file_opens_with_everything_in_it(folder: Path, clock: Clock) -> None:
    place(1, folder)
    with Store.open(folder, clock) as store:
        assert_everything_of_version_1(store)
        assert store.collections() == ()
        store.save_entry("ledger_row", "row1", {"name": "図面"})
        assert store.entries("ledger_row") == {"row1": {"name": "図面"}}


def test_a_version_2_file_opens_with_everything_in_it(folder: Path, clock: Clock) -> None:
    place(2, folder)
    with Store.open(folder, clock) as store:
        assert_everything_of_version_1(store)
        assert store.entries("ledger_row") == {"row1": {"name": "お客様の名簿😀", "media": ["paper", "pc"]}}


def assert_everything_of_version_1(store: Store) -> None:
    assert store.profile().trade_name == "髙﨑工務店😀"
    assert store.profile().people_count == 2
    assert store.setting("language") == "ja"
    assert store.answers("3.1") == {"q01": an_answer("q01", "裏の金庫")}
    assert store.answers("4.0") == {"q02": an_answer("q02")}
    assert store.plan() == (PlanItem("do_q01", "question:3.1/q01", owner="花子", due_on="2026-12-24"),)
    assert store.latest_inspection() == an_inspection(7)
    assert store.record("r1") == a_record("r1", inspection=an_inspection(7))
    assert store.record_summaries()[0].score == 58
    assert store.unreadable == []


def test_every_migration_has_an_old_file_and_a_test() -> None:
    assert [step.version for step in all_migrations()] == list(range(1, newest_version() + 1))
    for step in all_migrations():
        old_file = FILES / f"version_{step.version}.sqlite3"
        assert old_file.is_file(), f"{step.name}: run make_old_file.py and commit {old_file.name}"
        assert version_of(old_file) == (APPLICATION_ID, step.version)
        test = f"test_a_version_{step.version}_file_opens_with_everything_in_it"
        assert callable(globals().get(test)), f"{step.name}: write {test}"


def test_migrations_are_numbered_without_a_gap() -> None:
    with pytest.raises(ValueError, match=f"next version is {newest_version() + 1}"):
        migration(newest_version() + 2)(lambda _connection: None)


def _add_column(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE settings ADD COLUMN saved_at TEXT NOT NULL DEFAULT ''")


def _fail_half_way(connection: sqlite3.Connection) -> None:
    connection.execute("DROP TABLE plan")
    raise sqlite3.OperationalError("a mistake in the migration")


def _break_a_reference(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM inspections")


def test_a_migration_copies_the_file_aside_first(
    folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = place(NEWEST, folder)
    monkeypatch.setitem(migrations._registered, NEXT, Migration(NEXT, "add_column", _add_column))
    with Store.open(folder, clock) as store:
        assert store.answers("3.1")["q01"].note == "裏の金庫"
        assert store._all("SELECT saved_at FROM settings") == [("",)]
        assert store._one("PRAGMA foreign_keys") == (1,)
    assert version_of(path) == (APPLICATION_ID, NEXT)
    aside = [one.path for one in all_backups(folder) if one.before_migration]
    assert [one.name.split("-2026")[0] for one in aside] == [f"before-version-{NEXT}"]
    assert version_of(aside[0]) == (APPLICATION_ID, NEWEST)
    # The copy of the old version can be gone back to; it is then migrated like any other.
    with Store.restore_backup(folder, aside[0], clock) as store:
        assert store.record_count() == 1


@pytest.mark.parametrize("change", [_fail_half_way, _break_a_reference], ids=["fails", "breaks a reference"])
def test_a_migration_that_fails_leaves_the_old_file_as_it_was(
    folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch, change: migrations.Change
) -> None:
    path = place(NEWEST, folder)
    with monkeypatch.context() as patched:
        patched.setitem(migrations._registered, NEXT, Migration(NEXT, "bad", change))
        with pytest.raises(StoreWriteFailed):
            Store.open(folder, clock)
    assert version_of(path) == (APPLICATION_ID, NEWEST)
    with Store.open(folder, clock) as store:
        assert len(store.plan()) == 1
        assert store.record("r1").inspection == an_inspection(7)


def test_without_room_for_the_copy_nothing_is_migrated(
    folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path) -> None:
        raise OSError(28, "No space left on device")

    path = place(NEWEST, folder)
    monkeypatch.setitem(migrations._registered, NEXT, Migration(NEXT, "add_column", _add_column))
    monkeypatch.setattr(backups, "sync_file", full)
    with pytest.raises(StoreWriteFailed) as caught:
        Store.open(folder, clock)
    assert caught.value.reason is WriteFailure.FULL
    assert version_of(path) == (APPLICATION_ID, NEWEST)


def test_a_window_left_open_through_an_update_does_not_write_into_the_new_tables(
    folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(folder, clock) as old_window:
        old_window.save_answer("3.1", an_answer("q01"))
        with monkeypatch.context() as updated:
            updated.setitem(migrations._registered, NEXT, Migration(NEXT, "add_column", _add_column))
            with Store.open(folder, clock) as new_window:
                new_window.save_answer("3.1", an_answer("q02"))
        with pytest.raises(StoreTooNew):
            old_window.save_answer("3.1", an_answer("q03"))
        assert old_window.answers("3.1").keys() == {"q01", "q02"}
