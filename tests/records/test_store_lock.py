"""Two windows on one store: the second shows the first."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.records.lock import StoreLock
from app.records.store import StoreWriteFailed
from app.system.atomic_file import WriteFailure


def test_one_folder_has_one_window_and_another_folder_its_own(folder: Path, tmp_path: Path) -> None:
    with StoreLock(folder) as first, StoreLock(folder) as second, StoreLock(tmp_path / "other") as other:
        assert first.acquire()
        assert first.acquire()
        assert not second.acquire()
        assert other.acquire()
        assert second.holder() == first.holder() == os.getpid()
        first.release()
        first.release()
        assert second.holder() is None
        assert second.acquire()
        assert not first.acquire()


def test_the_second_start_asks_the_first_to_show_its_window(folder: Path) -> None:
    with StoreLock(folder) as first, StoreLock(folder) as second:
        assert first.acquire()
        assert not first.show_requested()
        second.ask_to_show()
        second.ask_to_show()
        assert first.show_requested()
        assert not first.show_requested()


def test_a_request_to_a_window_that_is_gone_is_forgotten(folder: Path) -> None:
    with StoreLock(folder) as first:
        assert first.acquire()
        first.ask_to_show()
    with StoreLock(folder) as second:
        assert second.acquire()
        assert not second.show_requested()


def test_a_window_on_another_pc_is_told_from_one_here(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with StoreLock(folder) as first, StoreLock(folder) as second:
        assert not second.held_elsewhere()
        assert first.acquire()
        assert not second.held_elsewhere()
        monkeypatch.setattr("app.records.lock.machine_name", lambda: "the PC upstairs")
        assert second.held_elsewhere()
        first.release()
        assert not second.held_elsewhere()


def test_a_folder_that_cannot_be_written_says_why(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    lock = StoreLock(tmp_path / "file" / "folder")
    for act in (lock.acquire, lock.ask_to_show):
        with pytest.raises(StoreWriteFailed) as caught:
            act()
        assert caught.value.reason is WriteFailure.GONE
