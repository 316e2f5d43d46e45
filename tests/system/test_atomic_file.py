"""A file is the old one or the new one, never a part of either."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from app.system import atomic_file
from app.system.atomic_file import WriteFailure, failure_of, publish_file, write_atomically


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "山田　太郎 😀.pdf"
    for content in (b"first", b"", b"\x00\r\n" * 100_000):
        write_atomically(path, content)
        assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_long_name_leaves_room_for_the_temporary_one(tmp_path: Path) -> None:
    path = tmp_path / ("山" * 80 + ".pdf")
    write_atomically(path, b"content")
    assert path.read_bytes() == b"content"


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    path = tmp_path / "page.pdf"
    write_atomically(path, b"old")
    monkeypatch.setattr(*((os, "fsync") if step == "fsync" else (Path, "replace")), full)
    with pytest.raises(OSError, match="No space") as caught:
        write_atomically(path, b"new")
    assert failure_of(caught.value) is WriteFailure.FULL
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_gone(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file") as caught:
        write_atomically(tmp_path / "not there" / "page.pdf", b"")
    assert failure_of(caught.value) is WriteFailure.GONE


def test_a_virus_scanner_that_holds_the_file_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals = [PermissionError(errno.EACCES, "held")] * 3
    replace = Path.replace

    def held(source: Path, target: Path) -> Path:
        if refusals:
            raise refusals.pop()
        return replace(source, target)

    monkeypatch.setattr(atomic_file, "_REPLACE_TRIES", 5)
    monkeypatch.setattr(atomic_file, "_REPLACE_PAUSE_SECONDS", 0.001)
    monkeypatch.setattr(Path, "replace", held)
    write_atomically(tmp_path / "page.pdf", b"content")
    assert (tmp_path / "page.pdf").read_bytes() == b"content"


def test_publishing_never_overwrites(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, target = tmp_path / "made", tmp_path / "name"
    source.write_bytes(b"made")
    target.write_bytes(b"there before")
    with pytest.raises(FileExistsError):
        publish_file(source, target)
    assert target.read_bytes() == b"there before"

    def no_links(*_arguments: object) -> None:
        raise PermissionError(errno.EPERM, "no hard links on this file system")

    monkeypatch.setattr(os, "link", no_links)
    with pytest.raises(FileExistsError):
        publish_file(source, target)
    target.unlink()
    publish_file(source, target)
    assert target.read_bytes() == b"made"
    assert not source.exists()


@pytest.mark.parametrize(
    ("number", "windows_number", "reason"),
    [
        (errno.ENOSPC, None, WriteFailure.FULL),
        (errno.EROFS, None, WriteFailure.READ_ONLY),
        (errno.EACCES, None, WriteFailure.READ_ONLY),
        (errno.ENOENT, None, WriteFailure.GONE),
        (errno.EIO, None, WriteFailure.GONE),
        (errno.EBUSY, None, WriteFailure.LOCKED),
        (errno.EINVAL, None, WriteFailure.OTHER),
        (errno.EACCES, 32, WriteFailure.LOCKED),
        (errno.ENOSPC, 112, WriteFailure.FULL),
        (errno.EACCES, 21, WriteFailure.GONE),
        (errno.EACCES, 5, WriteFailure.READ_ONLY),
    ],
)
def test_every_error_of_the_system_has_a_reason(
    number: int, windows_number: int | None, reason: WriteFailure
) -> None:
    error = OSError(number, "text")
    if windows_number is not None:
        error.winerror = windows_number  # type: ignore[attr-defined]
    assert failure_of(error) is reason


def test_a_replaced_file_is_as_private_as_before(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(b"old")
    path.chmod(0o600)
    mode = path.stat().st_mode
    write_atomically(path, b"new")
    assert path.stat().st_mode == mode
