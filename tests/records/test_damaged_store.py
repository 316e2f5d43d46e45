"""A file that cannot be used is set aside whole, told about, and the newest good backup brought back."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from pathlib import Path

import pytest
from record_samples import Clock, a_record, an_answer

from app.records.backups import all_backups
from app.records.database import companions
from app.records.errors import Damage
from app.records.migrations import newest_version
from app.records.store import Store, StoreDamaged, StoreTooNew
from app.records.store_files import store_path


@pytest.fixture
def path(folder: Path, clock: Clock) -> Path:
    """A closed store with an answer, many records and one backup."""
    with Store.open(folder, clock) as store:
        store.save_answer("3.1", an_answer("q01", "大切な答え"))
        for number in range(30):
            store.add_record(a_record(f"r{number}"))
    return store_path(folder)


def garbage(path: Path) -> None:
    path.write_bytes(b"\xff\x00garbage" * 3000)


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def shorter_than_a_header(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:50])


def overwritten_inside(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 : len(content) - 4096] = b"\x5a" * (len(content) - 8192)
    path.write_bytes(content)


def one_page_overwritten(path: Path) -> None:
    """A page of one record, which nothing reads until that record is wanted."""
    content = bytearray(path.read_bytes())
    page = content.rfind("棚の上のメモ".encode()) // 4096 * 4096
    content[page : page + 4096] = b"\x5a" * 4096
    path.write_bytes(content)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def emptied_beside_its_log(path: Path) -> None:
    path.write_bytes(b"")
    companions(path)[0].write_bytes(b"the only copy of the last answers")


def another_database(path: Path) -> None:
    path.unlink()
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE photos (name TEXT)")
        connection.commit()


DAMAGES = {
    garbage: Damage.UNREADABLE,
    truncated: Damage.UNREADABLE,
    shorter_than_a_header: Damage.UNREADABLE,
    overwritten_inside: Damage.UNREADABLE,
    one_page_overwritten: Damage.UNREADABLE,
    emptied: Damage.EMPTY,
    emptied_beside_its_log: Damage.EMPTY,
    another_database: Damage.NOT_A_STORE,
}


@pytest.mark.parametrize("break_it", DAMAGES, ids=lambda one: one.__name__)
def test_a_damaged_file_is_set_aside_and_the_backup_brings_everything_back(
    folder: Path, path: Path, clock: Clock, break_it: object
) -> None:
    assert callable(break_it)
    break_it(path)
    broken = {file.name: file.read_bytes() for file in (path, *companions(path)) if file.exists()}
    with pytest.raises(StoreDamaged) as caught:
        Store.open(folder, clock)
    told = caught.value
    assert told.damage is DAMAGES[break_it]  # type: ignore[index]
    assert told.set_aside is not None
    assert "damaged-20261123T030000Z" in told.set_aside.parent.name
    assert {file.name: file.read_bytes() for file in told.set_aside.parent.iterdir()} == broken
    assert not path.exists()
    assert told.backup is not None
    with Store.restore_backup(folder, told.backup, clock) as store:
        assert store.answers("3.1")["q01"].note == "大切な答え"
        assert store.record_count() == 30


def test_two_damages_in_the_same_second_are_kept_apart(folder: Path, path: Path, clock: Clock) -> None:
    asides = []
    for number in range(3):
        path.write_bytes(b"garbage %d" % number * 100)
        with pytest.raises(StoreDamaged) as caught:
            Store.open(folder, clock)
        asides.append(caught.value.set_aside)
    assert [one.read_bytes()[:9] for one in asides if one] == [b"garbage 0", b"garbage 1", b"garbage 2"]


def test_a_missing_file_with_backups_is_not_taken_for_a_first_start(
    folder: Path, path: Path, clock: Clock
) -> None:
    path.unlink()
    for _ in range(2):
        with pytest.raises(StoreDamaged) as caught:
            Store.open(folder, clock)
        assert caught.value.damage is Damage.MISSING
        assert caught.value.set_aside is None
        assert caught.value.backup == all_backups(folder)[0].path


def test_a_log_without_its_file_is_never_played_into_a_new_one(folder: Path, clock: Clock) -> None:
    folder.mkdir(parents=True)
    log = companions(store_path(folder))[0]
    log.write_bytes(b"log of a lost file")
    with pytest.raises(StoreDamaged) as caught:
        Store.open(folder, clock)
    assert caught.value.damage is Damage.MISSING
    assert caught.value.set_aside is not None
    assert caught.value.set_aside.read_bytes() == b"log of a lost file"
    assert caught.value.backup is None
    with Store.start_new(folder, clock) as store:
        assert store.record_count() == 0


def test_a_damaged_backup_is_passed_over(folder: Path, path: Path, clock: Clock) -> None:
    clock.go_on(hours=1)
    with Store.open(folder, clock) as store:
        store.save_answer("3.1", an_answer("q02"))
    newest, older = (one.path for one in all_backups(folder))
    truncated(newest)
    garbage(path)
    with pytest.raises(StoreDamaged) as caught:
        Store.open(folder, clock)
    assert caught.value.backup == older
    assert newest.exists()
    with pytest.raises(ValueError, match="not a whole store"):
        Store.restore_backup(folder, newest, clock)


def test_starting_anew_keeps_the_earlier_file_and_its_backups(folder: Path, path: Path, clock: Clock) -> None:
    kept = path.read_bytes()
    backup = all_backups(folder)[0].path
    with Store.start_new(folder, clock) as store:
        assert store.record_count() == 0
        store.save_answer("3.1", an_answer())
    assert [one.read_bytes() for one in folder.glob(f"{path.name}.replaced-*/{path.name}")] == [kept]
    assert [one.name for one in folder.glob("backups.earlier-*/backups/*")] == [backup.name]
    assert len(all_backups(folder)) == 1


def test_going_back_to_a_backup_keeps_the_file_it_replaces(folder: Path, path: Path, clock: Clock) -> None:
    first = all_backups(folder)[0].path
    clock.go_on(hours=1)
    with Store.open(folder, clock) as store:
        store.save_answer("3.1", an_answer("q02", "newer"))
    kept = path.read_bytes()
    clock.go_on(hours=1)
    with Store.restore_backup(folder, first, clock) as store:
        assert store.answers("3.1").keys() == {"q01"}
        newest = store.back_up()
    assert [one.read_bytes() for one in folder.glob(f"{path.name}.replaced-*/{path.name}")] == [kept]
    # What was restored last is the newest from now on, whatever was backed up in between.
    assert all_backups(folder)[0].path == newest


def test_damage_found_while_working_closes_and_sets_aside(folder: Path, path: Path, clock: Clock) -> None:
    store = Store.open(folder, clock)
    overwritten_inside(path)
    store._connection.execute("PRAGMA shrink_memory")  # or SQLite answers from what it has read before
    with pytest.raises(StoreDamaged) as caught:  # noqa: PT012 - which one finds it does not matter
        for number in range(30):
            store.record(f"r{number}")
    assert caught.value.set_aside is not None
    assert not path.exists()
    with pytest.raises(sqlite3.ProgrammingError):
        store.profile()
    store.close()
    assert caught.value.backup is not None
    with Store.restore_backup(folder, caught.value.backup, clock) as restored:
        assert restored.record_count() == 30


def test_a_damaged_store_does_not_get_into_the_ring(folder: Path, path: Path, clock: Clock) -> None:
    before = [one.path for one in all_backups(folder)]
    store = Store.open(folder, clock)
    store.save_answer("3.1", an_answer("q02"))
    store._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    one_page_overwritten(path)
    store._connection.execute("PRAGMA shrink_memory")
    store.close()
    assert store.backup_problem is not None
    assert [one.path for one in all_backups(folder)] == before


def test_a_newer_file_is_refused_and_not_touched(folder: Path, path: Path, clock: Clock) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version=99")
    before = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    with pytest.raises(StoreTooNew) as caught:
        Store.open(folder, clock)
    assert (caught.value.found_version, caught.value.known_version) == (99, newest_version())
    assert {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()} == before


def test_one_flipped_bit_hides_one_answer_and_nothing_else(folder: Path, path: Path, clock: Clock) -> None:
    with Store.open(folder, clock) as store:
        store.save_answer("3.1", an_answer("q02", "whole"))
        store.save_answer("3.1", an_answer("q03", "whole"))
    content = path.read_bytes()
    flipped = content.replace("大切な答え".encode(), b"\xff" + "大切な答え".encode()[1:]).replace(
        b'{"question":"q02"', b'{"question";"q02"'
    )
    path.write_bytes(flipped)
    with Store.open(folder, clock) as store:
        answers = store.answers("3.1")
        assert answers.keys() == {"q01", "q03"}
        assert answers["q01"].note.endswith("切な答え")
        assert store.unreadable == ["answer 3.1 q02"]
        store.save_answer("3.1", an_answer("q02", "typed again"))
        assert store.answers("3.1")["q02"].note == "typed again"


def test_a_store_moved_by_hand_is_read_where_it_is(
    folder: Path, path: Path, clock: Clock, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "usb"
    shutil.copytree(folder, elsewhere)
    with Store.open(elsewhere, clock) as store:
        assert store.record_count() == 30
