"""Wireless adapters and the saved networks with their encryption. Names are compared, never kept.

Only functions that ask for no permission are called: since Windows 11 24H2 the question for the current
connection makes Windows ask the user about the location.
Source: https://learn.microsoft.com/windows/win32/nativewifi/wi-fi-access-location-changes
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from app.system.windows_errors import NoAnswer, no_answer_win32
from app.system.windows_library import Loader, function, system_library

_CLIENT_VERSION = 2
_SERVICE_NOT_RUNNING = "win32 1062"
_MOST = 500


class _Interface(ctypes.Structure):
    _fields_ = (
        ("guid", ctypes.c_uint8 * 16),
        ("description", ctypes.c_uint16 * 256),
        ("state", ctypes.c_uint32),
    )


class _Profile(ctypes.Structure):
    _fields_ = (("name", ctypes.c_uint16 * 256), ("flags", ctypes.c_uint32))


@dataclass(frozen=True, slots=True)
class SavedNetwork:
    """`name` is for comparing only. What a profile does not say is None."""

    name: str
    authentication: str | None
    encryption: str | None
    auto_connect: bool | None


@dataclass(frozen=True, slots=True)
class Wireless:
    """`states` of the adapters: 1 connected, others not. Without the service nothing can connect."""

    service_running: bool
    states: tuple[int, ...]
    networks: tuple[SavedNetwork, ...]


def wireless(load: Loader = system_library) -> Wireless:
    """The adapters and the networks saved for them. Raises NoAnswer."""
    library = load("wlanapi.dll")
    try:
        with _opened(library) as handle:
            adapters = tuple(_interfaces(library, handle))
            networks = tuple(one for adapter in adapters for one in _networks(library, handle, adapter.guid))
    except NoAnswer as answer:
        if answer.error.startswith(_SERVICE_NOT_RUNNING):
            return Wireless(False, (), ())
        raise
    return Wireless(True, tuple(int(one.state) for one in adapters), networks)


@contextmanager
def _opened(library: Any) -> Iterator[ctypes.c_void_p]:
    handle, version = ctypes.c_void_p(), ctypes.c_uint32(0)
    opened = function(library, "WlanOpenHandle")
    _must(
        opened(ctypes.c_uint32(_CLIENT_VERSION), None, ctypes.byref(version), ctypes.byref(handle)),
        "WlanOpenHandle",
    )
    try:
        yield handle
    finally:
        function(library, "WlanCloseHandle")(handle, None)


def _interfaces(library: Any, handle: ctypes.c_void_p) -> list[_Interface]:
    found = ctypes.c_void_p()
    ask = function(library, "WlanEnumInterfaces")
    _must(ask(handle, None, ctypes.byref(found)), "WlanEnumInterfaces")
    return _items(library, found, _Interface)


def _networks(library: Any, handle: ctypes.c_void_p, guid: Any) -> Iterator[SavedNetwork]:
    found = ctypes.c_void_p()
    ask = function(library, "WlanGetProfileList")
    _must(ask(handle, ctypes.byref(guid), None, ctypes.byref(found)), "WlanGetProfileList")
    for profile in _items(library, found, _Profile):
        name = bytes(profile.name).decode("utf-16-le", errors="replace").split("\0")[0]
        yield parse_profile(name, _profile_text(library, handle, guid, name))


def _items(library: Any, found: ctypes.c_void_p, kind: Any) -> list[Any]:
    """A list of Windows: how many, a place that is not used, then the items. It is given back."""
    if not found.value:
        return []
    count = ctypes.c_uint32.from_address(found.value).value
    items = (kind * min(count, _MOST)).from_address(found.value + 8)
    copied = [kind.from_buffer_copy(one) for one in items]
    function(library, "WlanFreeMemory")(found)
    return copied


def _profile_text(library: Any, handle: ctypes.c_void_p, guid: Any, name: str) -> str:
    """The settings of a saved network, without its key. Raises NoAnswer."""
    text, flags, access = ctypes.c_void_p(), ctypes.c_uint32(0), ctypes.c_uint32(0)
    ask = function(library, "WlanGetProfile")
    _must(
        ask(
            handle,
            ctypes.byref(guid),
            ctypes.c_wchar_p(name),
            None,
            ctypes.byref(text),
            ctypes.byref(flags),
            ctypes.byref(access),
        ),
        "WlanGetProfile",
    )
    written = ctypes.wstring_at(text.value) if text.value else ""
    function(library, "WlanFreeMemory")(text)
    return written


def parse_profile(name: str, written: str) -> SavedNetwork:
    """What a profile (XML of Windows' own making) says about encryption."""
    mode = _element(written, "connectionMode")
    return SavedNetwork(
        name=name,
        authentication=_element(written, "authentication"),
        encryption=_element(written, "encryption"),
        auto_connect=None if mode is None else mode.casefold() == "auto",
    )


def _element(written: str, name: str) -> str | None:
    found = re.search(rf"<{name}>\s*([A-Za-z0-9_]{{1,40}})\s*</{name}>", written)
    return found[1] if found else None


def _must(code: int, what: str) -> None:
    if int(code) != 0:
        raise no_answer_win32(int(code), what)
