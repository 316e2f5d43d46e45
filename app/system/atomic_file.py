"""Writing a whole file so that a kill or a full disk leaves the old one or the new one, never a part."""

from __future__ import annotations

import contextlib
import errno
import os
import time
from enum import StrEnum
from pathlib import Path

_REPLACE_TRIES = 20 if os.name == "nt" else 1  # elsewhere a refusal does not go away by waiting
_REPLACE_PAUSE_SECONDS = 0.05


class WriteFailure(StrEnum):
    """Why something could not be written. The codes are stable; the window has a sentence for each."""

    FULL = "full"
    READ_ONLY = "read_only"
    GONE = "gone"
    LOCKED = "locked"
    OTHER = "other"


def _numbers(*names: str) -> frozenset[int]:
    """The error numbers of these names, as far as this system has them."""
    return frozenset(number for name in names if (number := getattr(errno, name, None)) is not None)


# Reason, numbers of `errno`, numbers of Windows. The numbers of Windows stand first in meaning: it
# reports a file another program holds as EACCES, which would otherwise read as "read only".
_REASONS: tuple[tuple[WriteFailure, frozenset[int], frozenset[int]], ...] = (
    (WriteFailure.LOCKED, _numbers("EAGAIN", "EBUSY", "ETXTBSY", "EDEADLK"), frozenset({32, 33})),
    (WriteFailure.FULL, _numbers("ENOSPC", "EDQUOT", "EFBIG"), frozenset({39, 112})),
    (
        WriteFailure.GONE,
        # EEXIST, 183: a file lies where the folder should be.
        _numbers("ENOENT", "ENOTDIR", "ENODEV", "ENXIO", "EIO", "ESTALE", "EEXIST"),
        frozenset({2, 3, 21, 53, 55, 67, 183, 1167, 1617}),
    ),
    (WriteFailure.READ_ONLY, _numbers("EROFS", "EACCES", "EPERM"), frozenset({5, 19})),
)


def failure_of(error: OSError) -> WriteFailure:
    """The reason behind an error of the operating system."""
    windows_code = getattr(error, "winerror", None)
    for reason, codes, windows_codes in _REASONS:
        if windows_code in windows_codes or error.errno in codes:
            return reason
    return WriteFailure.OTHER


def write_atomically(path: Path, content: bytes) -> None:
    """Write `content` to `path`, replacing what was there only when every byte is on the disk.

    The folder must exist. Raises OSError (`failure_of` tells why); the old file is then as it was
    and nothing new is left behind.
    """
    if not path.name or (path.exists() and not path.is_file()):  # never in the place of a folder or device
        why = errno.EISDIR if path.is_dir() else errno.EINVAL
        raise OSError(why, os.strerror(why), str(path))
    # Not `tempfile`, which takes 5 ms of a start to import.
    temporary = path.with_name(f".{path.name[:40]}.{os.getpid()}-{time.monotonic_ns()}.part")
    try:
        _write_new(temporary, content)
        _take_over_mode(path, temporary)
        replace_file(temporary, path)
    except BaseException as error:
        with contextlib.suppress(OSError):
            temporary.unlink()
        if isinstance(error, OSError):
            error.filename = str(path)  # nobody knows the other one
        raise
    sync_folder(path.parent)


def _write_new(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def replace_file(source: Path, target: Path) -> None:
    """Put `source` in the place of `target`. Waits up to a second where a virus scanner holds the file."""
    for attempt in range(_REPLACE_TRIES):
        try:
            source.replace(target)
            return
        except PermissionError:
            if attempt == _REPLACE_TRIES - 1:
                raise
            time.sleep(_REPLACE_PAUSE_SECONDS)


def publish_file(source: Path, target: Path) -> None:
    """Give the finished file `source` its name `target`. Raises FileExistsError rather than overwrite."""
    if os.name == "nt":
        source.rename(target)  # never overwrites there
        return
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if target.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from None
        source.rename(target)
    else:
        source.unlink()
    sync_folder(target.parent)


def sync_file(path: Path) -> None:
    """Have everything written to `path` so far reach the disk. Raises OSError."""
    handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Have new and changed names in `folder` reach the disk; does nothing where folders cannot be synced."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _take_over_mode(path: Path, temporary: Path) -> None:
    """Who may read the file stays as it was."""
    if os.name != "nt":
        with contextlib.suppress(OSError):
            temporary.chmod(path.stat().st_mode & 0o777)
