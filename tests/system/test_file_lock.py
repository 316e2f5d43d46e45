"""A lock that goes away with its holder, and is never mistaken because of what a file says."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.system import file_lock
from app.system.file_lock import FileLock


def test_only_one_holds_the_lock(tmp_path: Path) -> None:
    path = tmp_path / "山田　太郎.lock"
    first, second = FileLock(path), FileLock(path)
    assert first.holder() is None
    assert first.acquire()
    assert not second.acquire()
    assert second.holder() == os.getpid()
    first.release()
    assert second.acquire()
    second.release()
    assert path.exists()


def test_what_a_killed_holder_left_in_the_file_means_nothing(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    path.write_bytes(b"4242")
    lock = FileLock(path)
    assert lock.holder() is None
    assert lock.acquire()
    assert path.read_bytes().split()[0] == str(os.getpid()).encode()
    lock.release()
    assert path.read_bytes() == b""


def test_asking_who_holds_it_does_not_let_go_of_it(tmp_path: Path) -> None:
    first, second = FileLock(tmp_path / "lock"), FileLock(tmp_path / "lock")
    assert first.acquire()
    for _ in range(3):
        assert first.holder() == second.holder() == os.getpid()
        assert not second.acquire()
    first.release()


def test_the_file_tells_on_which_machine_the_holder_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = FileLock(tmp_path / "lock"), FileLock(tmp_path / "lock")
    monkeypatch.setattr(file_lock, "machine_name", lambda: "恵の PC")
    assert first.acquire()
    assert first.holding_machine() == second.holding_machine() == "恵の PC"
    assert second.holder() == os.getpid()
    first.release()
    assert second.holding_machine() == ""


@pytest.mark.parametrize("content", [b"", b"4242", b"4242 ", b"\xff\xfe \xff", b"not a number"])
def test_a_file_that_tells_little_names_no_process_and_no_wrong_machine(
    tmp_path: Path, content: bytes
) -> None:
    first, second = FileLock(tmp_path / "lock"), FileLock(tmp_path / "lock")
    assert first.acquire()
    (tmp_path / "lock").write_bytes(content)  # as an older version wrote it, or nothing yet
    assert second.holder() in (None, 4242)
    assert second.holding_machine() in ("", "\ufffd", "a number")
    first.release()


def test_a_lock_is_not_inherited_by_children(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "lock")
    assert lock.acquire()
    assert lock._handle is not None
    assert not os.get_inheritable(lock._handle)
    lock.release()


def test_a_missing_folder_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        FileLock(tmp_path / "not there" / "lock").acquire()
