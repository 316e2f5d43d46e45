"""The entry among the start-up programs, and when it opens the window."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from app.system.reminder import KEY, NAME, Reminder, ReminderFailed, is_due

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


class StartUpRegistry:
    """The few functions of `winreg` that the reminder uses, over one dictionary."""

    HKEY_CURRENT_USER, KEY_SET_VALUE, REG_SZ = "HKCU", 2, 1

    def __init__(self, refuse: bool = False) -> None:
        self.values: dict[str, str] = {"OneDrive": "other.exe"}
        self.refuse = refuse

    def OpenKey(self, hive: str, key: str, *_rights: int) -> StartUpRegistry:  # noqa: N802
        assert (hive, key) == ("HKCU", KEY)
        if self.refuse:
            raise PermissionError("denied")
        return self

    CreateKey = OpenKey

    def __enter__(self) -> StartUpRegistry:
        return self

    def __exit__(self, *_what: object) -> None:
        return None

    def QueryValueEx(self, _key: object, name: str) -> tuple[str, int]:  # noqa: N802
        if name not in self.values:
            raise FileNotFoundError(name)
        return self.values[name], 1

    def SetValueEx(self, _key: object, name: str, _zero: int, kind: int, value: str) -> None:  # noqa: N802
        assert kind == self.REG_SZ
        self.values[name] = value

    def DeleteValue(self, _key: object, name: str) -> None:  # noqa: N802
        if name not in self.values:
            raise FileNotFoundError(name)
        del self.values[name]


def reminder(registry: Any, folder: Path) -> Reminder:
    """The reminder of a program installed in `folder`."""
    return Reminder((str(folder / "MamoriKarte.exe"),), registry)


def test_the_reminder_is_made_and_taken_away(tmp_path: Path) -> None:
    registry = StartUpRegistry()
    entry = reminder(registry, tmp_path)
    assert entry.available
    assert not entry.is_set
    entry.set()
    assert registry.values[NAME] == f'"{tmp_path / "MamoriKarte.exe"}" --remind'
    assert entry.is_set
    entry.remove()
    entry.remove()  # a second time does no harm
    assert registry.values == {"OneDrive": "other.exe"}


def test_the_entry_of_a_copy_elsewhere_is_not_ours(tmp_path: Path) -> None:
    registry = StartUpRegistry()
    reminder(registry, tmp_path / "old").set()
    assert not reminder(registry, tmp_path).is_set


def test_the_copy_on_a_stick_and_the_source_offer_no_reminder(tmp_path: Path) -> None:
    assert not Reminder(("python", "-m", "app"), StartUpRegistry()).available
    (tmp_path / "portable.txt").write_text("", encoding="utf-8")
    assert not reminder(StartUpRegistry(), tmp_path).available
    assert not Reminder().available  # the tests run from source


def test_a_refusal_of_windows_is_told(tmp_path: Path) -> None:
    entry = reminder(StartUpRegistry(refuse=True), tmp_path)
    assert not entry.is_set
    with pytest.raises(ReminderFailed):
        entry.set()
    with pytest.raises(ReminderFailed):
        entry.remove()


@pytest.mark.parametrize(
    ("looked_last", "due"),
    [
        (None, False),
        ("2026-11-22T00:00:00Z", False),
        ("2026-10-24T03:00:01Z", False),
        ("2026-10-24T03:00:00Z", True),
        ("2025-01-01T00:00:00Z", True),
        ("2027-01-01T00:00:00Z", False),
    ],
)
def test_a_look_at_the_pc_is_due_after_thirty_days(looked_last: str | None, due: bool) -> None:
    assert is_due(looked_last, NOW) is due
