"""A lock that goes away with its holder, and is never mistaken because of what a file says."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

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
    assert path.read_bytes() == str(os.getpid()).encode()
    lock.release()
    assert path.read_bytes() == b""


def test_asking_who_holds_it_does_not_let_go_of_it(tmp_path: Path) -> None:
    first, second = FileLock(tmp_path / "lock"), FileLock(tmp_path / "lock")
    assert first.acquire()
    for _ in range(3):
        assert first.holder() == second.holder() == os.getpid()
        assert not second.acquire()
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
