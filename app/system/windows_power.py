"""When the display goes off and Windows goes to sleep, and whether waking asks for the password.

Read out of the power scheme in use; a policy is part of what Windows answers here.
Source: https://learn.microsoft.com/windows/win32/api/powrprof/
"""

from __future__ import annotations

import ctypes
import uuid
from dataclasses import dataclass
from typing import Any

from app.domain.observation import Access
from app.system.windows_errors import NoAnswer, no_answer_win32
from app.system.windows_library import Loader, function, system_library

_NO_GROUP = "fea3413e-7e05-4911-9a71-700331f1c294"
_CONSOLE_LOCK = "0e796bdb-100d-47d6-a2d5-f7d2daa51f51"
_SLEEP, _SLEEP_AFTER = "238c9fa8-0aad-41ed-83f4-97be242c8f20", "29f6c1db-86da-48c5-9fdb-f2b67b1f44da"
_VIDEO, _VIDEO_AFTER = "7516b95f-f776-4464-8c53-06167f40cc99", "3c0bc021-c8a8-4e07-a973-6b14cbcb2b7e"
# Place of AoAc in SYSTEM_POWER_CAPABILITIES (winnt.h): a PC of the newer kind, whose sleep begins as
# soon as the display goes off.
_CAPABILITIES_BYTES, _AOAC = 76, 20


@dataclass(frozen=True, slots=True)
class PowerTimes:
    """For one source of power: seconds until the display goes off and until sleep (0: never), and
    whether waking asks for the password. None: this scheme has no such setting."""

    display_off: int | None
    sleep: int | None
    password_on_wake: bool | None


@dataclass(frozen=True, slots=True)
class Power:
    """The scheme in use, on mains and on battery. `sleeps_with_display` is Modern Standby."""

    mains: PowerTimes
    battery: PowerTimes
    sleeps_with_display: bool | None


def power_settings(load: Loader = system_library) -> Power:
    """What the scheme in use says. Raises NoAnswer."""
    library = load("powrprof.dll")
    scheme = ctypes.c_void_p()
    code = function(library, "PowerGetActiveScheme")(None, ctypes.byref(scheme))
    if code != 0:
        raise no_answer_win32(code, "PowerGetActiveScheme")
    try:
        mains = _times(library, scheme, "PowerReadACValueIndex")
        battery = _times(library, scheme, "PowerReadDCValueIndex")
    finally:
        function(load("kernel32.dll"), "LocalFree")(scheme)
    if mains == PowerTimes(None, None, None):
        raise NoAnswer(Access.ERROR, "the power scheme holds none of the settings")
    return Power(mains, battery, _modern_standby(library))


def _times(library: Any, scheme: ctypes.c_void_p, name: str) -> PowerTimes:
    read = function(library, name)

    def value(group: str, setting: str) -> int | None:
        found = ctypes.c_uint32(0)
        code = read(None, scheme, _guid(group), _guid(setting), ctypes.byref(found))
        return int(found.value) if code == 0 else None

    lock = value(_NO_GROUP, _CONSOLE_LOCK)
    return PowerTimes(
        display_off=value(_VIDEO, _VIDEO_AFTER),
        sleep=value(_SLEEP, _SLEEP_AFTER),
        password_on_wake=None if lock is None else lock != 0,
    )


def _guid(written: str) -> Any:
    return ctypes.create_string_buffer(uuid.UUID(written).bytes_le, 16)


def _modern_standby(library: Any) -> bool | None:
    buffer = ctypes.create_string_buffer(_CAPABILITIES_BYTES)
    try:
        told = function(library, "GetPwrCapabilities")(buffer)
    except NoAnswer:
        return None
    return buffer.raw[_AOAC] != 0 if told else None
