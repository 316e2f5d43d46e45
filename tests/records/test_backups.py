"""The backup ring: made when something changed, checked, and thinned out with care."""

from __future__ import annotations

import contextlib
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from record_samples import Clock, an_answer

from app.records import backups
from app.records.backups import all_backups, is_good_backup, thin_out
from app.records.database import connect
from app.records.store import Store, StoreWriteFailed
from app.records.store_files import backup_folder
from app.system.atomic_file import WriteFailure


def test_closing_backs_up_what_changed_and_only_then(folder: Path, clock: Clock) -> None:
    Store.open(folder, clock).close()
    assert all_backups(folder) == ()
    for expected, change in ((1, True), (1, False), (2, True), (2, False)):
        clock.go_on(days=1)
        with Store.open(folder, clock) as store:
            if change:
                store.save_answer("3.1", an_answer(note=str(clock())))
        assert len(all_backups(folder)) == expected


def test_a_backup_is_whole_alone_and_holds_the_last_answer(folder: Path, clock: Clock) -> None:
    with Store.open(folder, clock) as store:
        store.save_answer("3.1", an_answer(note="last"))
        made = store.back_up()
        assert store.back_up() == made
    assert is_good_backup(made)
    with contextlib.closing(connect(made, read_only=True)) as connection:
        assert "last" in connection.execute("SELECT body FROM answers").fetchone()[0]
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    assert [file.name for file in backup_folder(folder).iterdir()] == [made.name]


def test_opening_after_a_crash_backs_up_at_once_and_then_waits(folder: Path, clock: Clock) -> None:
    store = Store.open(folder, clock)
    store.save_answer("3.1", an_answer("q01"))
    with Store.open(folder, clock):
        assert len(all_backups(folder)) == 1
    store.save_answer("3.1", an_answer("q02"))
    clock.go_on(minutes=9)
    other = Store.open(folder, clock)
    assert len(all_backups(folder)) == 1
    clock.go_on(minutes=2)
    with Store.open(folder, clock):
        assert len(all_backups(folder)) == 2
    other.close()
    store.close()


def test_a_clock_that_was_wrong_once_does_not_make_an_old_copy_the_newest(folder: Path, clock: Clock) -> None:
    right = clock.moment
    clock.moment = datetime(2099, 1, 1, tzinfo=UTC)
    with Store.open(folder, clock) as store:
        store.save_answer("3.1", an_answer(note="old"))
    clock.moment = right
    with Store.open(folder, clock) as store:
        store.save_answer("3.1", an_answer(note="new"))
    assert [one.made_at.year for one in all_backups(folder)] == [2026, 2099]


def test_the_ring_keeps_five_and_one_a_day_for_seven_days(folder: Path) -> None:
    ring = backup_folder(folder)
    ring.mkdir(parents=True)
    number = 0
    for day in range(1, 21):
        for hour in (1, 9, 20):
            number += 1
            (ring / f"store-202611{day:02d}T{hour:02d}0000Z-c{number:09d}.sqlite3").touch()
    (ring / "before-version-2-20261101T000000Z-c000000001.sqlite3").touch()
    (ring / "手紙.txt").touch()
    thin_out(folder)
    left = sorted(f"{one.made_at:%d}-{one.made_at:%H}" for one in all_backups(folder))
    assert left == [
        "01-00",
        "14-20",
        "15-20",
        "16-20",
        "17-20",
        "18-20",
        "19-09",
        "19-20",
        "20-01",
        "20-09",
        "20-20",
    ]
    assert (ring / "手紙.txt").exists()


def test_a_backup_that_cannot_be_made_keeps_nobody_from_working(folder: Path, clock: Clock) -> None:
    with Store.open(folder, clock) as store:
        backup_folder(folder).write_bytes(b"a file where the folder should be")
        store.save_answer("3.1", an_answer("q01"))
        with pytest.raises(StoreWriteFailed):
            store.back_up()
    assert isinstance(store.backup_problem, StoreWriteFailed)
    with Store.open(folder, clock) as store:
        assert isinstance(store.backup_problem, StoreWriteFailed)
        assert store.answers("3.1").keys() == {"q01"}


def test_a_copy_that_stops_half_way_leaves_nothing(
    folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path) -> None:
        raise OSError(28, "No space left on device")

    with Store.open(folder, clock) as store:
        store.save_answer("3.1", an_answer())
        with monkeypatch.context() as patched:
            patched.setattr(backups, "sync_file", full)
            with pytest.raises(StoreWriteFailed) as caught:
                store.back_up()
        assert caught.value.reason is WriteFailure.FULL
        assert list(backup_folder(folder).iterdir()) == []
        assert is_good_backup(store.back_up())


@pytest.mark.parametrize(
    "content", [b"", b"garbage" * 1000, None], ids=["empty", "garbage", "other database"]
)
def test_what_is_not_a_store_is_no_good_backup(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "backup.sqlite3"
    if content is None:
        with contextlib.closing(sqlite3.connect(path)) as connection:
            connection.execute("CREATE TABLE a (b)")
    else:
        path.write_bytes(content)
    assert not is_good_backup(path)
    assert not is_good_backup(tmp_path / "nothing here")
