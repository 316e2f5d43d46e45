"""Opens a DLL of Windows itself: from System32 only, so that no planted DLL can take its place."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

from app.domain.observation import Access
from app.system.windows_errors import NoAnswer, no_answer_os_error

_LOAD_LIBRARY_SEARCH_SYSTEM32 = 0x0800

Loader = Callable[[str], Any]  # name of a DLL -> its functions


def system_library(name: str) -> Any:
    """The DLL `name` ("netapi32.dll"). Raises NoAnswer (absent) when there is none, or no Windows."""
    opener = vars(ctypes).get("WinDLL")
    if opener is None:
        raise NoAnswer(Access.UNSUPPORTED, f"{name}: not Windows")
    try:
        return opener(name, use_last_error=True, winmode=_LOAD_LIBRARY_SEARCH_SYSTEM32)
    except OSError as error:
        raise no_answer_os_error(error, name) from error


def function(library: Any, name: str) -> Any:
    """A function of a DLL. Raises NoAnswer (absent) when this Windows has no such function."""
    try:
        return getattr(library, name)
    except AttributeError as error:
        raise NoAnswer(Access.ABSENT, f"win32 127 {name}") from error


def last_error() -> int:
    """The code that the last call of a function of `system_library` left behind."""
    getter = vars(ctypes).get("get_last_error")
    return int(getter()) if getter is not None else 0
