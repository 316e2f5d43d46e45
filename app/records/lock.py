"""One window per data folder: the second start asks the first to show itself, and ends."""

from __future__ import annotations

import contextlib
from pathlib import Path
from types import TracebackType
from typing import Self

from app.records.errors import StoreWriteFailed
from app.system.file_lock import FileLock, machine_name

LOCK_FILE = "mamori-karte.lock"
REQUEST_FILE = "show-window.request"


class StoreLock:
    """The right to be the window of one data folder. A killed holder leaves no lock behind.

    The first start: `acquire()` is True; look at `show_requested()` about once a second.
    The second start: `acquire()` is False; call `ask_to_show()` and end. Where `held_elsewhere()`, nobody
    here would see that window: say so instead.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder.absolute()
        self._lock = FileLock(self.folder / LOCK_FILE)
        self._request = self.folder / REQUEST_FILE

    def acquire(self) -> bool:
        """Take the lock; False when another window holds it. Raises StoreWriteFailed."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            taken = self._lock.acquire()
        except OSError as error:
            raise StoreWriteFailed.from_os_error(error) from error
        if taken:
            self.show_requested()  # a request to a window that is gone
        return taken

    def release(self) -> None:
        """Let go of the lock; does nothing when it is not held."""
        self._lock.release()

    def holder(self) -> int | None:
        """The process id of the window that holds the folder, None when none does."""
        return self._lock.holder()

    def held_elsewhere(self) -> bool:
        """True when a window on another PC holds the folder, which lies where both reach it."""
        machine = self._lock.holding_machine()
        return machine not in ("", machine_name())

    def ask_to_show(self) -> None:
        """Ask the window that holds the folder to come to the front. Raises StoreWriteFailed."""
        try:
            self._request.write_bytes(b"")
        except OSError as error:
            raise StoreWriteFailed.from_os_error(error) from error

    def show_requested(self) -> bool:
        """True once for every time somebody asked since the last call."""
        with contextlib.suppress(OSError):
            self._request.unlink()
            return True
        return False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()
