"""Facts about the machine itself: how long it runs, which Windows, notebook or desktop, who manages it."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass

from app.domain.observation import Access
from app.system.smbios import portable_by_chassis
from app.system.windows_errors import NoAnswer, no_answer_win32, unsigned
from app.system.windows_library import Loader, function, last_error, system_library

_RSMB = 0x5253_4D42
_NO_BATTERY = 128
_BATTERY_UNKNOWN = 255
_TOKEN_QUERY = 0x0008
_TOKEN_ELEVATION = 20
_JOINED_DOMAIN = 3
_LAST_WAKE_TIME, _LAST_SLEEP_TIME, _PER_SECOND = 14, 15, 10_000_000
_MACHINES = {0x014C: "x86", 0x8664: "AMD64", 0xAA64: "ARM64"}


class _VersionInfo(ctypes.Structure):
    _fields_ = (
        ("size", ctypes.c_uint32),
        ("major", ctypes.c_uint32),
        ("minor", ctypes.c_uint32),
        ("build", ctypes.c_uint32),
        ("platform", ctypes.c_uint32),
        ("service_pack", ctypes.c_uint16 * 128),
        ("service_pack_major", ctypes.c_uint16),
        ("service_pack_minor", ctypes.c_uint16),
        ("suite", ctypes.c_uint16),
        ("product", ctypes.c_uint8),
        ("reserved", ctypes.c_uint8),
    )


class _PowerStatus(ctypes.Structure):
    _fields_ = (
        ("on_mains", ctypes.c_uint8),
        ("battery", ctypes.c_uint8),
        ("percent", ctypes.c_uint8),
        ("saver", ctypes.c_uint8),
        ("seconds", ctypes.c_uint32),
        ("full_seconds", ctypes.c_uint32),
    )


@dataclass(frozen=True, slots=True)
class KernelVersion:
    """What the kernel says of itself. `server` is true for a server or a domain controller."""

    build: int
    server: bool


def kernel_version(load: Loader = system_library) -> KernelVersion:
    """The real build number: RtlGetVersion is not fooled by a missing manifest. Raises NoAnswer."""
    info = _VersionInfo()
    info.size = ctypes.sizeof(info)
    status = function(load("ntdll.dll"), "RtlGetVersion")(ctypes.byref(info))
    if status != 0:
        raise NoAnswer(Access.ERROR, f"0x{unsigned(status):08X} RtlGetVersion")
    return KernelVersion(build=int(info.build), server=info.product in (2, 3))


def uptime_seconds(load: Loader = system_library) -> int:
    """Seconds since Windows started. Raises NoAnswer."""
    ticks = function(load("kernel32.dll"), "GetTickCount64")
    ticks.restype = ctypes.c_uint64
    return int(ticks()) // 1000


@dataclass(frozen=True, slots=True)
class LastSleep:
    """The last time Windows slept or was shut down the fast way: how long, and how long ago it ended."""

    slept_seconds: int
    awake_seconds: int


def last_sleep(load: Loader = system_library) -> LastSleep | None:
    """None when Windows has not slept since its last real start. Raises NoAnswer.

    Both moments are counted from that start, as `GetTickCount64` counts.
    https://learn.microsoft.com/windows/win32/api/powerbase/nf-powerbase-callntpowerinformation
    """
    ask = function(load("powrprof.dll"), "CallNtPowerInformation")
    moments = []
    for level in (_LAST_SLEEP_TIME, _LAST_WAKE_TIME):
        moment = ctypes.c_uint64()
        status = ask(level, None, 0, ctypes.byref(moment), ctypes.sizeof(moment))
        if status != 0:
            raise NoAnswer(Access.ERROR, f"0x{unsigned(status):08X} CallNtPowerInformation")
        moments.append(int(moment.value) // _PER_SECOND)
    slept_at, woke_at = moments
    now = uptime_seconds(load)
    return LastSleep(woke_at - slept_at, now - woke_at) if 0 < slept_at < woke_at <= now else None


def is_portable(load: Loader = system_library) -> bool | None:
    """Whether this PC is meant to be carried about. None when nothing tells.

    The chassis is asked first: a desktop with an uninterruptible power supply has a battery too.
    """
    kernel = load("kernel32.dll")
    by_chassis = portable_by_chassis(_firmware_table(kernel))
    if by_chassis is not None:
        return by_chassis
    status = _PowerStatus()
    known = function(kernel, "GetSystemPowerStatus")(ctypes.byref(status))
    if not known or status.battery == _BATTERY_UNKNOWN:
        return None
    return not status.battery & _NO_BATTERY


def _firmware_table(kernel: object) -> bytes:
    """The SMBIOS table, or nothing when the firmware has none."""
    ask = function(kernel, "GetSystemFirmwareTable")
    provider, table = ctypes.c_uint32(_RSMB), ctypes.c_uint32(0)
    size = int(ask(provider, table, None, ctypes.c_uint32(0)))
    if size <= 0:
        return b""
    buffer = ctypes.create_string_buffer(size)
    written = int(ask(provider, table, buffer, ctypes.c_uint32(size)))
    return buffer.raw[:written] if 0 < written <= size else b""


def native_architecture(load: Loader = system_library) -> str | None:
    """ "AMD64", "ARM64" or "x86": of the machine, also when this process is emulated on it."""
    kernel = load("kernel32.dll")
    process, machine = ctypes.c_uint16(0), ctypes.c_uint16(0)
    this_process = ctypes.c_void_p(-1)
    ask = function(kernel, "IsWow64Process2")
    if not ask(this_process, ctypes.byref(process), ctypes.byref(machine)):
        raise no_answer_win32(last_error(), "IsWow64Process2")
    return _MACHINES.get(machine.value)


def is_elevated(load: Loader = system_library) -> bool:
    """Whether this process has an administrator's rights. We never ask for them. Raises NoAnswer."""
    advapi, kernel = load("advapi32.dll"), load("kernel32.dll")
    token, elevation, size = ctypes.c_void_p(), ctypes.c_uint32(0), ctypes.c_uint32(0)
    this_process = ctypes.c_void_p(-1)
    opened = function(advapi, "OpenProcessToken")(
        this_process, ctypes.c_uint32(_TOKEN_QUERY), ctypes.byref(token)
    )
    if not opened:
        raise no_answer_win32(last_error(), "OpenProcessToken")
    try:
        told = function(advapi, "GetTokenInformation")(
            token,
            ctypes.c_uint32(_TOKEN_ELEVATION),
            ctypes.byref(elevation),
            ctypes.c_uint32(4),
            ctypes.byref(size),
        )
        if not told:
            raise no_answer_win32(last_error(), "GetTokenInformation")
        return elevation.value != 0
    finally:
        function(kernel, "CloseHandle")(token)


def display_language(load: Loader = system_library) -> str | None:
    """The language Windows talks to this user in, such as "ja-JP". None when it does not say."""
    kernel = load("kernel32.dll")
    ask = function(kernel, "GetUserDefaultUILanguage")
    ask.restype = ctypes.c_uint16
    name = ctypes.create_unicode_buffer(85)  # LOCALE_NAME_MAX_LENGTH
    written = function(kernel, "LCIDToLocaleName")(
        ctypes.c_uint32(ask()), name, ctypes.c_int32(85), ctypes.c_uint32(0)
    )
    return name.value if written > 0 else None


def is_domain_joined(load: Loader = system_library) -> bool:
    """Whether this PC belongs to a Windows domain. The domain's name is not kept. Raises NoAnswer."""
    netapi = load("netapi32.dll")
    name, status = ctypes.c_void_p(), ctypes.c_uint32(0)
    code = function(netapi, "NetGetJoinInformation")(None, ctypes.byref(name), ctypes.byref(status))
    if code != 0:
        raise no_answer_win32(code, "NetGetJoinInformation")
    if name.value:
        function(netapi, "NetApiBufferFree")(name)
    return status.value == _JOINED_DOMAIN
