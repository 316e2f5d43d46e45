"""Disk full, read-only, gone, or held by somebody else: a stable reason, nothing half-written."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from record_samples import Clock, a_record, an_answer

from app.records import database, opening
from app.records.errors import write_failure
from app.records.store import Store, StoreBusy, StoreWriteFailed
from app.records.store_files import store_path
from app.system.atomic_file import WriteFailure


def test_a_full_disk_loses_nothing_and_leaves_nothing_half_written(folder: Path, clock: Clock) -> None:
    with Store.open(folder, clock) as store:
        store.save_answer("3.1", an_answer("q01", "before"))
        pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
        store._connection.execute(f"PRAGMA max_page_count={pages}")
        for change in (
            lambda: store.save_answer("3.1", an_answer("q01", "長" * 50_000)),
            lambda: store.add_record(a_record("r1")),
        ):
            with pytest.raises(StoreWriteFailed) as caught:
                change()
            assert caught.value.reason is WriteFailure.FULL
        assert store.answers("3.1")["q01"].note == "before"
        assert store.record_count() == 0
        assert store._all("SELECT count(*) FROM record_bodies")[0][0] == 0
        store._connection.execute("PRAGMA max_page_count=1000000")  # room again
        store.save_answer("3.1", an_answer("q01", "長" * 50_000))
    with Store.open(folder, clock) as store:
        assert len(store.answers("3.1")["q01"].note) == 50_000


def test_a_full_disk_in_the_middle_of_a_group_takes_the_whole_group_back(store: Store) -> None:
    pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
    store._connection.execute(f"PRAGMA max_page_count={pages}")
    with pytest.raises(StoreWriteFailed) as caught, store.together():  # noqa: PT012 - the group fails
        store.save_setting("page", 2)
        store.save_answer("3.1", an_answer(note="長" * 50_000))
    assert caught.value.reason is WriteFailure.FULL
    assert store.setting("page") is None
    store._connection.execute("PRAGMA max_page_count=1000000")
    store.save_setting("page", 3)
    assert store.setting("page") == 3


def test_a_read_only_file_is_told_as_such(store: Store) -> None:
    store._connection.execute("PRAGMA query_only=ON")
    with pytest.raises(StoreWriteFailed) as caught:
        store.save_answer("3.1", an_answer())
    assert caught.value.reason is WriteFailure.READ_ONLY


def test_a_folder_that_went_away_is_noticed_at_the_next_answer(folder: Path, clock: Clock) -> None:
    store = Store.open(folder, clock)
    store.save_answer("3.1", an_answer("q01"))
    folder.rename(folder.with_name("unplugged"))
    with pytest.raises(StoreWriteFailed) as caught:
        store.save_answer("3.1", an_answer("q02"))
    assert caught.value.reason is WriteFailure.GONE
    folder.with_name("unplugged").rename(folder)
    store.save_answer("3.1", an_answer("q02"))
    store.close()
    with Store.open(folder, clock) as reopened:
        assert reopened.answers("3.1").keys() == {"q01", "q02"}


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StoreWriteFailed) as caught:
        Store.open(tmp_path / "file" / "MamoriKarte", clock)
    assert caught.value.reason is WriteFailure.GONE


def test_a_file_held_by_another_program_is_busy_and_frees_itself(
    folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    with Store.open(folder, clock) as store:
        with contextlib.closing(sqlite3.connect(store_path(folder), isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreBusy) as caught:
                store.save_answer("3.1", an_answer())
            assert caught.value.reason is WriteFailure.LOCKED
            assert store.answers("3.1") == {}
            other.execute("ROLLBACK")
        store.save_answer("3.1", an_answer())
        assert len(store.answers("3.1")) == 1


def test_a_first_start_on_a_full_disk_leaves_nothing_behind(
    folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(opening, "sync_file", full)
        with pytest.raises(StoreWriteFailed) as caught:
            Store.open(folder, clock)
    assert caught.value.reason is WriteFailure.FULL
    assert list(folder.iterdir()) == []
    Store.open(folder, clock).close()


def test_two_first_starts_at_once_share_one_file(
    folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    first: list[Store] = []
    publish = opening.publish_file

    def slow(source: Path, target: Path) -> None:
        if not first:
            monkeypatch.setattr(opening, "publish_file", publish)
            first.append(Store.open(folder, clock))
            first[0].save_answer("3.1", an_answer("q01", "of the first"))
        publish(source, target)

    monkeypatch.setattr(opening, "publish_file", slow)
    with Store.open(folder, clock) as second, first[0]:
        assert second.answers("3.1")["q01"].note == "of the first"
    assert not [file.name for file in folder.iterdir() if file.name.startswith(".new")]


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (sqlite3.SQLITE_FULL, WriteFailure.FULL),
        (sqlite3.SQLITE_READONLY_DIRECTORY, WriteFailure.READ_ONLY),
        (sqlite3.SQLITE_IOERR_WRITE, WriteFailure.GONE),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, WriteFailure.LOCKED),
        (sqlite3.SQLITE_CANTOPEN, WriteFailure.GONE),
        (sqlite3.SQLITE_NOMEM, WriteFailure.OTHER),
    ],
)
def test_every_error_of_sqlite_has_a_reason(tmp_path: Path, code: int, reason: WriteFailure) -> None:
    error = sqlite3.OperationalError("text")
    error.sqlite_errorcode = code
    assert write_failure(error, tmp_path / "not there").reason is reason


if sys.platform != "win32":

    def _as_an_ordinary_user(work: Callable[[], object]) -> str:
        """What `work` raises where permissions count, which they do not for root: in a child process."""
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            told = "nothing was raised"
            try:
                if os.getuid() == 0:
                    os.setuid(65534)
                work()
            except StoreWriteFailed as failure:
                told = failure.reason.value
            except BaseException as error:
                told = repr(error)
            os.write(writing, told.encode())
            os._exit(0)
        os.close(writing)
        os.waitpid(child, 0)
        with os.fdopen(reading, encoding="utf-8") as answer:
            return answer.read()

    @pytest.mark.parametrize("existing", [True, False], ids=["existing store", "first start"])
    def test_a_read_only_folder_is_told_as_such(clock: Clock, existing: bool) -> None:
        folder = Path(tempfile.mkdtemp(prefix="読み取り専用"))
        try:
            if existing:
                Store.open(folder, clock).close()
                store_path(folder).chmod(0o444)
            folder.chmod(0o555)
            before = sorted(folder.iterdir())

            def work() -> None:
                Store.open(folder, clock).save_answer("3.1", an_answer())

            assert _as_an_ordinary_user(work) == "read_only"
            assert sorted(folder.iterdir()) == before
        finally:
            folder.chmod(0o700)
            shutil.rmtree(folder)

    def test_a_new_data_folder_is_for_its_user_alone(folder: Path, clock: Clock) -> None:
        Store.open(folder, clock).close()
        assert folder.stat().st_mode & 0o077 == 0
