"""Reads the Windows registry: both views, read only, and never confuses "missing" with "zero".

`winreg` is imported when first needed, so that this module can be imported anywhere.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from enum import Enum
from typing import Any

from app.domain.observation import Access
from app.system.windows_errors import NoAnswer, no_answer_os_error

_NO_MORE_ITEMS = 259


class Hive(Enum):
    """A root of the registry; the value is its name in `winreg`."""

    MACHINE = "HKEY_LOCAL_MACHINE"
    USER = "HKEY_CURRENT_USER"


class View(Enum):
    """Which half of a 64-bit registry; the value is the name of the flag in `winreg`."""

    BITS_64 = "KEY_WOW64_64KEY"
    BITS_32 = "KEY_WOW64_32KEY"


@dataclass(frozen=True, slots=True)
class RegistryValue:
    """A value with its type number: 1 text, 3 binary, 4 and 11 numbers, 7 list of texts."""

    kind: int
    data: str | int | bytes | list[str] | None


class Registry:
    """Reads keys below one hive. A missing or forbidden key raises NoAnswer (absent, denied);
    a missing value in an existing key is None."""

    def __init__(
        self, hive: Hive = Hive.MACHINE, view: View = View.BITS_64, winreg: Any | None = None
    ) -> None:
        self._hive = hive
        self._view = view
        self._winreg = winreg

    def values(self, key: str) -> dict[str, RegistryValue]:
        """All values of a key by name, in the registry's order."""
        winreg = self._module()
        found: dict[str, RegistryValue] = {}
        with self._open(key) as handle:
            index = 0
            while True:
                try:
                    name, data, kind = winreg.EnumValue(handle, index)
                except OSError as error:
                    if _is_end(error):
                        return found
                    raise no_answer_os_error(error, key) from error
                found[name] = RegistryValue(kind, _unsigned(kind, data))
                index += 1

    def subkeys(self, key: str) -> list[str]:
        """The names of the keys directly below `key`."""
        winreg = self._module()
        names: list[str] = []
        with self._open(key) as handle:
            while True:
                try:
                    names.append(winreg.EnumKey(handle, len(names)))
                except OSError as error:
                    if _is_end(error):
                        return names
                    raise no_answer_os_error(error, key) from error

    def value(self, key: str, name: str) -> RegistryValue | None:
        """One value, or None when the key has no such value."""
        winreg = self._module()
        with self._open(key) as handle:
            try:
                data, kind = winreg.QueryValueEx(handle, name)
            except FileNotFoundError:
                return None
            except OSError as error:
                raise no_answer_os_error(error, f"{key}\\{name}") from error
        return RegistryValue(kind, _unsigned(kind, data))

    def number(self, key: str, name: str) -> int | None:
        """A number, or None when missing. Raises NoAnswer (error) when it is something else."""
        value = self.value(key, name)
        if value is None:
            return None
        if not isinstance(value.data, int):
            raise _wrong_kind(key, name, value)
        return value.data

    def text(self, key: str, name: str) -> str | None:
        """A text, or None when missing. Raises NoAnswer (error) when it is something else."""
        value = self.value(key, name)
        if value is None:
            return None
        if not isinstance(value.data, str):
            raise _wrong_kind(key, name, value)
        return value.data.rstrip("\0")

    def binary(self, key: str, name: str) -> bytes | None:
        """Bytes, or None when missing. Raises NoAnswer (error) when it is something else."""
        value = self.value(key, name)
        if value is None:
            return None
        if value.data is None:  # winreg's way of saying: no bytes
            return b""
        if not isinstance(value.data, bytes):
            raise _wrong_kind(key, name, value)
        return value.data

    def exists(self, key: str) -> bool:
        """Whether the key is there. A forbidden key exists."""
        try:
            with self._open(key):
                return True
        except NoAnswer as answer:
            if answer.access is Access.ABSENT:
                return False
            if answer.access is Access.DENIED:
                return True
            raise

    def _open(self, key: str) -> Any:
        winreg = self._module()
        rights = winreg.KEY_READ | getattr(winreg, self._view.value)
        try:
            return winreg.OpenKeyEx(getattr(winreg, self._hive.value), key, 0, rights)
        except OSError as error:
            raise no_answer_os_error(error, key) from error

    def _module(self) -> Any:
        if self._winreg is None:
            try:
                self._winreg = importlib.import_module("winreg")
            except ImportError as error:
                raise NoAnswer(Access.UNSUPPORTED, "no registry on this system") from error
        return self._winreg


def _is_end(error: OSError) -> bool:
    return getattr(error, "winerror", None) == _NO_MORE_ITEMS


def _unsigned(kind: int, data: Any) -> Any:
    """Numbers are unsigned in the registry, whatever a reader makes of them."""
    if isinstance(data, int) and data < 0:
        return data & (0xFFFF_FFFF_FFFF_FFFF if kind == 11 else 0xFFFF_FFFF)
    return data


def _wrong_kind(key: str, name: str, value: RegistryValue) -> NoAnswer:
    return NoAnswer(Access.ERROR, f"unexpected type {value.kind} at {key}\\{name}")
