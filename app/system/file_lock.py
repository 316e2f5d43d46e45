"""A lock on a file that the operating system lets go of by itself, however the process ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_LOCKED_BYTE = 1 << 30  # far behind the content: Windows keeps others from reading the bytes it locks


class FileLock:
    """One lock file. The file stays where it is; only the lock on it comes and goes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handle: int | None = None

    def acquire(self) -> bool:
        """Take the lock; False when another process (or another FileLock) holds it. Raises OSError."""
        if self._handle is not None:
            return True
        # Not inherited by children, so a child that outlives us cannot keep the lock.
        handle = os.open(self.path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        try:
            if not _lock(handle):
                os.close(handle)
                return False
            _write_holder(handle)
        except BaseException:
            os.close(handle)
            raise
        self._handle = handle
        return True

    def release(self) -> None:
        """Let go of the lock; does nothing when it is not held."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        try:
            os.ftruncate(handle, 0)
            _unlock(handle)
        finally:
            os.close(handle)

    def holder(self) -> int | None:
        """The process id the holder wrote, None when nobody holds the lock or the file tells nothing."""
        if self._handle is not None:
            return os.getpid()
        if not self._is_held():
            return None  # what a killed holder left in the file means nothing
        try:
            return int(self._words()[0])
        except (OSError, ValueError, IndexError):
            return None

    def holding_machine(self) -> str:
        """The name of the PC whose process holds the lock; "" when nobody does or the file tells nothing."""
        if self._handle is not None:
            return machine_name()
        try:
            return self._words()[1] if self._is_held() else ""
        except (OSError, IndexError):
            return ""

    def _words(self) -> list[str]:
        with self.path.open("rb") as file:
            return file.read(200).decode("utf-8", "replace").split(maxsplit=1)

    def _is_held(self) -> bool:
        try:
            handle = os.open(self.path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        except OSError:
            return False
        try:
            if _lock(handle):
                _unlock(handle)
                return False
            return True
        finally:
            os.close(handle)


def _write_holder(handle: int) -> None:
    os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, f"{os.getpid()} {machine_name()}".encode("utf-8", "replace"))


if sys.platform == "win32":
    import msvcrt

    def machine_name() -> str:
        """This PC's name in its network; "" where it has none."""
        return os.environ.get("COMPUTERNAME", "")

    def _lock(handle: int) -> bool:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(handle: int) -> None:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def machine_name() -> str:
        """This PC's name in its network; "" where it has none."""
        return os.uname().nodename

    def _lock(handle: int) -> bool:
        # flock, not lockf: the latter is lost as soon as this process closes any handle of the file.
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
