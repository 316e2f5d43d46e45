"""On a network drive the store keeps no write-ahead log, and loses as little as on a disk of its own."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import time
from pathlib import Path

import pytest
from record_samples import Clock, an_answer
from test_killed import WRITER, start

from app.records import database, opening
from app.records.database import companions
from app.records.errors import Damage
from app.records.store import Store, StoreBusy, StoreDamaged
from app.records.store_files import set_aside, store_path


@pytest.fixture(params=[False, None])
def far(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """From now on every folder lies on another machine, or nobody knows where."""
    monkeypatch.setattr(opening, "lies_on_this_pc", lambda _folder: request.param)
    return f"on this PC: {request.param}"


def _mode(store: Store) -> tuple[str, int]:
    journal = store._connection.execute("PRAGMA journal_mode").fetchone()[0]
    return journal, store._connection.execute("PRAGMA synchronous").fetchone()[0]


def _log_files(folder: Path) -> list[str]:
    log, index, _journal = companions(store_path(folder))
    return [one.name for one in (log, index) if one.exists()]


def test_a_new_store_has_a_rollback_journal_and_flushes_it(folder: Path, clock: Clock, far: str) -> None:
    with Store.open(folder, clock) as store:
        store.save_answer("3.1", an_answer("q01", far))
        assert _mode(store) == ("truncate", 2)
        assert _log_files(folder) == []
    with Store.open(folder, clock) as store:
        assert store.answers("3.1")["q01"].note == far


def test_a_store_brought_from_a_disk_with_its_log_keeps_everything(
    tmp_path: Path, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(tmp_path / "disk", clock) as store:
        store.save_answer("3.1", an_answer("q01", "in the log only"))
        assert _mode(store) == ("wal", 2)
        # As after a power cut: the log was not yet played in. Its index is made anew when it is needed.
        shutil.copytree(tmp_path / "disk", folder, ignore=shutil.ignore_patterns("*-shm"))
    assert companions(store_path(folder))[0].stat().st_size > 0
    monkeypatch.setattr(opening, "lies_on_this_pc", lambda _folder: False)
    with Store.open(folder, clock) as store, Store.open(folder, clock) as other:
        assert store.answers("3.1")["q01"].note == "in the log only"
        assert (_mode(store), _log_files(folder)) == (("truncate", 2), [])
        other.save_answer("3.1", an_answer("q02"))  # nobody keeps it for himself
        store.save_answer("3.1", an_answer("q03"))
        assert store.answers("3.1").keys() == {"q01", "q02", "q03"}


def test_back_on_a_disk_of_its_own_it_has_a_log_again(
    folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(opening, "lies_on_this_pc", lambda _folder: False)
        with Store.open(folder, clock) as store:
            store.save_answer("3.1", an_answer("q01"))
    with Store.open(folder, clock) as store:
        assert _mode(store) == ("wal", 2)
        assert store.answers("3.1").keys() == {"q01"}


def test_a_log_another_pc_still_works_with_is_not_taken_from_it(
    folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(folder, clock) as store:
        store.save_answer("3.1", an_answer("q01"))
        monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
        monkeypatch.setattr(opening, "lies_on_this_pc", lambda _folder: False)
        with pytest.raises(StoreBusy):
            Store.open(folder, clock)
        store.save_answer("3.1", an_answer("q02"))
        assert store.answers("3.1").keys() == {"q01", "q02"}


def test_a_change_cut_off_in_the_middle_is_rolled_back(
    tmp_path: Path, folder: Path, clock: Clock, far: str
) -> None:
    with Store.open(tmp_path / "first", clock) as store:
        store.save_answer("3.1", an_answer("q01", "before"))
        store._connection.execute("PRAGMA cache_size=1")  # so that half a change reaches the file
        store._connection.execute("PRAGMA cache_spill=1")
        with contextlib.suppress(ZeroDivisionError), store.together():
            store.save_answer("3.1", an_answer("q01", "half" * 90_000))
            shutil.copytree(tmp_path / "first", folder)  # the power goes now
            raise ZeroDivisionError
    assert companions(store_path(folder))[2].stat().st_size > 0
    with Store.open(folder, clock) as store:
        assert store.answers("3.1")["q01"].note == "before"


def test_the_journal_is_set_aside_with_its_file(folder: Path, clock: Clock) -> None:
    """Left behind, it would be rolled back into the next store."""
    Store.open(folder, clock).close()
    journal = companions(store_path(folder))[2]
    journal.write_bytes(b"journal")
    aside = set_aside(folder, clock, "damaged")
    assert aside is not None
    assert not journal.exists()
    assert (aside.parent / journal.name).read_bytes() == b"journal"


def test_a_journal_alone_tells_that_there_was_a_store(folder: Path, clock: Clock) -> None:
    folder.mkdir(parents=True)
    companions(store_path(folder))[2].write_bytes(b"")
    with pytest.raises(StoreDamaged) as caught:
        Store.open(folder, clock)
    assert caught.value.damage is Damage.MISSING


def test_backups_are_made_and_restored_there(folder: Path, clock: Clock, far: str) -> None:
    with Store.open(folder, clock) as store:
        store.save_answer("3.1", an_answer("q01", far))
        backup = store.back_up()
        store.save_answer("3.1", an_answer("q01", "later"))
    with Store.restore_backup(folder, backup, clock) as store:
        assert (store.answers("3.1")["q01"].note, _mode(store)[0]) == (far, "truncate")
    with contextlib.closing(sqlite3.connect(store_path(folder))) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_kills_lose_no_acknowledged_answer_there(folder: Path, far: str) -> None:
    """As test_killed does it on a disk of this PC."""
    elsewhere = "import app.records.opening\napp.records.opening.lies_on_this_pc = lambda folder: False\n"
    Store.open(folder).close()
    acknowledged: set[str] = set()
    for run in range(8):
        with start(f"{elsewhere}{WRITER}", str(folder), str(run)) as child:
            assert child.stdout is not None
            acknowledged.add(child.stdout.readline().decode().strip())
            time.sleep(run / 500)
            child.kill()
            told = child.stdout.read().decode()
        acknowledged.update(line[:-1] for line in told.splitlines(keepends=True) if line.endswith("\n"))
    with Store.open(folder) as store:
        assert _mode(store) == ("truncate", 2)
        assert store._one("PRAGMA integrity_check") == ("ok",)
        assert acknowledged <= store.answers("3.1").keys()
    assert len(acknowledged) >= 8
