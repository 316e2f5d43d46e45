"""A damaged file that was set aside is asked about at every start until somebody has decided."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from record_samples import Clock, an_answer

from app.records import store_files
from app.records.backups import all_backups
from app.records.database import companions
from app.records.errors import Damage, StoreWriteFailed
from app.records.store import Store, StoreDamaged
from app.records.store_files import store_path

GARBAGE = b"\xff\x00garbage" * 3000


def refused(folder: Path, clock: Clock) -> StoreDamaged:
    with pytest.raises(StoreDamaged) as caught:
        Store.open(folder, clock)
    return caught.value


def told(error: StoreDamaged) -> tuple[object, ...]:
    return error.path, error.damage, error.set_aside, error.backup, str(error)


@pytest.fixture
def path(folder: Path) -> Path:
    """A damaged file, and no backup."""
    folder.mkdir(parents=True)
    store_path(folder).write_bytes(GARBAGE)
    return store_path(folder)


@pytest.mark.parametrize(
    ("content", "damage"),
    [
        (GARBAGE, Damage.UNREADABLE),
        (b"", Damage.EMPTY),
        (b"SQLite format 3\x00" + bytes(200), Damage.NOT_A_STORE),
    ],
    ids=["garbage", "empty", "another database"],
)
def test_who_leaves_without_deciding_is_asked_again(
    folder: Path, path: Path, clock: Clock, content: bytes, damage: Damage
) -> None:
    path.write_bytes(content)
    first = refused(folder, clock)
    assert first.damage is damage
    for _ in range(2):
        clock.go_on(days=1)
        assert told(refused(folder, clock)) == told(first)
    assert not path.exists()
    assert len(list(folder.iterdir())) == 1, "asking again adds nothing"


def test_a_log_set_aside_is_asked_about_again(folder: Path, clock: Clock) -> None:
    folder.mkdir(parents=True)
    companions(store_path(folder))[0].write_bytes(b"log of a lost file")
    first = refused(folder, clock)
    assert first.damage is Damage.MISSING
    assert told(refused(folder, clock)) == told(first)


def test_starting_anew_decides_for_good(folder: Path, path: Path, clock: Clock) -> None:
    aside = refused(folder, clock).set_aside
    assert aside is not None
    Store.start_new(folder, clock).close()
    path.unlink()  # the person clears the folder by hand: no question about a file decided long ago
    with Store.open(folder, clock) as store:
        assert store.record_count() == 0
    assert aside.read_bytes() == GARBAGE


def test_going_back_to_a_backup_decides_for_good(folder: Path, clock: Clock) -> None:
    with Store.open(folder, clock) as store:
        store.save_answer("3.1", an_answer("q01", "大切な答え"))
    store_path(folder).write_bytes(GARBAGE)
    first = refused(folder, clock)
    assert told(refused(folder, clock)) == told(first)
    assert first.backup == all_backups(folder)[0].path
    with Store.restore_backup(folder, first.backup, clock) as store:
        assert store.answers("3.1")["q01"].note == "大切な答え"
    store_path(folder).unlink()
    later = refused(folder, clock)
    assert (later.damage, later.set_aside) == (Damage.MISSING, None)


def test_several_files_are_decided_about_together_and_the_newest_is_named(
    folder: Path, path: Path, clock: Clock
) -> None:
    asides = [refused(folder, clock).set_aside]
    for _ in range(10):  # all in one second: their names end in -2 … -11
        path.write_bytes(GARBAGE)
        asides.append(refused(folder, clock).set_aside)
    assert len(set(asides)) == 11
    assert refused(folder, clock).set_aside == asides[-1]
    Store.start_new(folder, clock).close()
    path.unlink()
    Store.open(folder, clock).close()
    clock.go_on(days=1)
    path.write_bytes(GARBAGE)
    later = refused(folder, clock).set_aside
    assert refused(folder, clock).set_aside == later
    assert later not in asides


def test_the_file_itself_is_named_before_a_later_log(folder: Path, path: Path, clock: Clock) -> None:
    first = refused(folder, clock)
    clock.go_on(hours=1)
    companions(path)[0].write_bytes(b"log of a lost file")
    refused(folder, clock)
    assert refused(folder, clock).set_aside == first.set_aside


def test_a_second_window_asks_too_and_follows_the_decision_of_the_first(
    folder: Path, path: Path, clock: Clock
) -> None:
    assert told(refused(folder, clock)) == told(refused(folder, clock))
    with Store.start_new(folder, clock) as first, Store.open(folder, clock) as second:
        first.save_answer("3.1", an_answer("q01"))
        assert second.answers("3.1").keys() == {"q01"}


def test_a_file_set_aside_between_two_looks_makes_no_new_store(
    folder: Path, path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another window sets the file aside right after this one has seen that it is there."""
    path.unlink()
    Store.open(folder, clock).close()
    exists = Path.exists

    def seen_and_gone(one: Path) -> bool:
        found = exists(one)
        if one == path and found:
            monkeypatch.undo()
            store_files.set_aside(folder, clock, "damaged")
        return found

    monkeypatch.setattr(Path, "exists", seen_and_gone)
    with pytest.raises((StoreDamaged, StoreWriteFailed)):
        Store.open(folder, clock)
    monkeypatch.undo()
    assert not path.exists()
    assert refused(folder, clock).set_aside is not None


def test_an_empty_folder_and_a_strange_name_are_no_damaged_file(folder: Path, clock: Clock) -> None:
    name = store_path(folder).name
    (folder / f"{name}.damaged-20261123T030000Z").mkdir(parents=True)
    (folder / f"{name}.damaged-copy").mkdir()
    (folder / f"{name}.damaged-20261123T030001Z").write_bytes(b"a file, not a folder")
    Store.open(folder, clock).close()


def test_a_decision_that_cannot_be_written_down_is_not_made(
    folder: Path, path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = refused(folder, clock)

    def read_only(_path: Path, *_given: object, **_more: object) -> None:
        raise PermissionError(13, "read-only")

    monkeypatch.setattr(Path, "touch", read_only)
    with pytest.raises(StoreWriteFailed):
        Store.start_new(folder, clock)
    monkeypatch.undo()
    assert told(refused(folder, clock)) == told(first)


def test_a_folder_that_became_read_only_still_tells_the_damage(
    folder: Path, path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = refused(folder, clock)

    def read_only(*_given: object, **_more: object) -> None:
        raise OSError(30, "read-only file system")

    for name in ("rename", "replace", "unlink", "link"):  # mkdir stays: the folder is there
        monkeypatch.setattr(os, name, read_only)
    assert told(refused(folder, clock)) == told(first)
