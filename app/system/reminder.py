"""The reminder: an entry among this Windows user's start-up programs, made only when the person asks for it.

At sign-in Windows then starts the program with --remind; it ends at once while nothing is due, without a
window. The uninstaller removes the entry (installer/setup.nsi), as switching it off does.
"""

from __future__ import annotations

import importlib
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from app.domain.calendar import parse_utc
from app.system.child import own_command

KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
NAME = "MamoriKarte"
OPTION = "--remind"
DAYS = 30


class ReminderFailed(Exception):  # noqa: N818 - says what happened
    """Windows did not let the entry be written or removed."""


class Reminder:
    """The entry of the program `command`. `winreg` is given by tests."""

    def __init__(self, command: tuple[str, ...] | None = None, winreg: Any | None = None) -> None:
        self._command = own_command() if command is None else command
        on_windows = sys.platform == "win32"
        self._winreg = winreg or (importlib.import_module("winreg") if on_windows else None)

    @property
    def available(self) -> bool:
        """Only for an installed program: not from source, not from a stick, not on another system."""
        portable = Path(self._command[0]).parent / "portable.txt"
        return self._winreg is not None and len(self._command) == 1 and not portable.exists()

    @property
    def is_set(self) -> bool:
        """Whether Windows will start this very program."""
        if not self.available:
            return False
        winreg: Any = self._winreg
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, KEY) as key:
                return bool(winreg.QueryValueEx(key, NAME)[0] == self._words())
        except OSError:
            return False

    def set(self) -> None:
        """Make the entry, or bring it up to date. Raises ReminderFailed."""
        winreg: Any = self._winreg
        try:
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, KEY) as key:
                winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, self._words())
        except OSError as error:
            raise ReminderFailed(str(error)) from error

    def remove(self) -> None:
        """Take the entry away; nothing happens when there is none. Raises ReminderFailed."""
        winreg: Any = self._winreg
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, KEY, 0, winreg.KEY_SET_VALUE) as key:
                winreg.DeleteValue(key, NAME)
        except FileNotFoundError:
            return
        except OSError as error:
            raise ReminderFailed(str(error)) from error

    def _words(self) -> str:
        return f'"{self._command[0]}" {OPTION}'


def is_due(looked_last: str | None, now: datetime) -> bool:
    """Whether the last look at the PC (UTC, ISO 8601) is `DAYS` old; never, where there was none."""
    return looked_last is not None and now - parse_utc(looked_last) >= timedelta(days=DAYS)
