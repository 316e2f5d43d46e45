"""DLLs of Windows made of Python functions, so that the marshalling itself runs on any system."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from app.domain.observation import Access
from app.system.windows_errors import NoAnswer


def library(**functions: Callable[..., Any]) -> SimpleNamespace:
    """A DLL with these functions."""
    return SimpleNamespace(**functions)


def loader(**libraries: SimpleNamespace) -> Callable[[str], Any]:
    """Opens the libraries given ("netapi32") and says "absent" for every other."""

    def load(name: str) -> Any:
        found = libraries.get(name.removesuffix(".dll"))
        if found is None:
            raise NoAnswer(Access.ABSENT, f"win32 126 {name}")
        return found

    return load


def target(reference: Any) -> Any:
    """What a `byref(...)` argument refers to."""
    return reference._obj


def address_of(thing: Any) -> int:
    """The address of a ctypes object."""
    return ctypes.addressof(thing)
