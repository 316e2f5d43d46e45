"""Leaves no trace of Qt's file dialog in the registry of a PC that had none.

Qt keeps the folder that was visited last in HKCU\\Software\\QtProject. On somebody else's PC (the copy on a
stick) nothing of ours may stay; where another program of Qt has that key already, it is left alone.
"""

from __future__ import annotations

import contextlib
import importlib
import sys
from typing import Any

_KEY = r"Software\QtProject"


class Traces:
    """Make it at the start, call `remove` at the end."""

    def __init__(self, winreg: Any | None = None) -> None:
        on_windows = sys.platform == "win32"
        self._winreg = winreg or (importlib.import_module("winreg") if on_windows else None)
        self._was_there = self._winreg is None or self._exists()

    def remove(self) -> None:
        """Delete the key when it came into being since."""
        if not self._was_there:
            with contextlib.suppress(OSError):
                self._delete(_KEY)

    def _exists(self) -> bool:
        try:
            self._winreg.OpenKey(self._winreg.HKEY_CURRENT_USER, _KEY).Close()  # type: ignore[union-attr]
        except OSError:
            return False
        return True

    def _delete(self, key: str) -> None:
        """A key with everything below it; Windows itself deletes only empty ones."""
        winreg: Any = self._winreg
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as handle:
            below = [winreg.EnumKey(handle, number) for number in range(winreg.QueryInfoKey(handle)[0])]
        for name in below:
            self._delete(f"{key}\\{name}")
        winreg.DeleteKey(winreg.HKEY_CURRENT_USER, key)
