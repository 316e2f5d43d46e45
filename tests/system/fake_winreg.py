"""A registry made of dictionaries, with the functions of `winreg` that we use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

REG_SZ, REG_BINARY, REG_DWORD, REG_MULTI_SZ = 1, 3, 4, 7
VIEWS = {0x100: "64", 0x200: "32"}


def windows_error(kind: type[OSError], winerror: int) -> OSError:
    """An OSError that carries Windows' own code, as on Windows."""
    error = kind(winerror, "as Windows would say it")
    error.winerror = winerror
    return error


def typed(data: object) -> tuple[Any, int]:
    """Data and type number, by the Python type."""
    if isinstance(data, bool) or data is None:
        return None, REG_BINARY
    if isinstance(data, int):
        return data, REG_DWORD
    if isinstance(data, bytes):
        return data, REG_BINARY
    return data, REG_MULTI_SZ if isinstance(data, list) else REG_SZ


class Handle:
    """An open key."""

    def __init__(self, values: Mapping[str, object], children: list[str]) -> None:
        self.values = list(values.items())
        self.children = children

    def __enter__(self) -> Handle:
        return self

    def __exit__(self, *_: object) -> None:
        self.values = []


class FakeWinreg:
    """`keys`: path below the hive -> values. `denied`: paths that may not be opened."""

    HKEY_LOCAL_MACHINE = "HKLM"
    HKEY_CURRENT_USER = "HKCU"
    KEY_READ = 0x20019
    KEY_WOW64_64KEY = 0x100
    KEY_WOW64_32KEY = 0x200

    def __init__(self, keys: Mapping[str, Mapping[str, object]], denied: tuple[str, ...] = ()) -> None:
        self.keys = {path.lower(): (path, values) for path, values in keys.items()}
        self.denied = {path.lower() for path in denied}
        self.asked: list[tuple[str, str, int]] = []

    def OpenKeyEx(self, hive: str, key: str, reserved: int, rights: int) -> Handle:  # noqa: N802
        """Opens a key that is there, or has something below it."""
        self.asked.append((hive, key, rights))
        path = key.lower()
        if path in self.denied:
            raise windows_error(PermissionError, 5)
        below = [full for low, (full, _) in self.keys.items() if low.startswith(path + "\\")]
        if path not in self.keys and not below:
            raise windows_error(FileNotFoundError, 2)
        children = list(dict.fromkeys(full[len(path) + 1 :].split("\\")[0] for full in below))
        return Handle(self.keys.get(path, ("", {}))[1], children)

    def QueryValueEx(self, handle: Handle, name: str) -> tuple[Any, int]:  # noqa: N802
        """One value."""
        for key, data in handle.values:
            if key.lower() == name.lower():
                return typed(data)
        raise windows_error(FileNotFoundError, 2)

    def EnumValue(self, handle: Handle, index: int) -> tuple[str, Any, int]:  # noqa: N802
        """The value at a place, or "no more"."""
        if index >= len(handle.values):
            raise windows_error(OSError, 259)
        name, data = handle.values[index]
        return (name, *typed(data))

    def EnumKey(self, handle: Handle, index: int) -> str:  # noqa: N802
        """The name of the key at a place, or "no more"."""
        if index >= len(handle.children):
            raise windows_error(OSError, 259)
        return handle.children[index]
