"""Facts about this PC's own accounts, found by their number and never by a name that is translated.

The name itself never leaves this module.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from app.system.security_descriptor import sid_text
from app.system.windows_errors import no_answer_win32
from app.system.windows_library import Loader, function, last_error, system_library

RID_GUEST = 501
_UF_ACCOUNTDISABLE = 0x0002
_MOST_SID_BYTES = 68  # SECURITY_MAX_SID_SIZE


class _ModalsInfo2(ctypes.Structure):
    """USER_MODALS_INFO_2: the account domain of this PC and its SID."""

    _fields_ = (("domain_name", ctypes.c_wchar_p), ("domain_id", ctypes.c_void_p))


class _UserInfo1(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_wchar_p),
        ("password", ctypes.c_wchar_p),
        ("password_age", ctypes.c_uint32),
        ("privilege", ctypes.c_uint32),
        ("home", ctypes.c_wchar_p),
        ("comment", ctypes.c_wchar_p),
        ("flags", ctypes.c_uint32),
        ("script", ctypes.c_wchar_p),
    )


def guest_enabled(load: Loader = system_library) -> bool:
    """Whether the built-in guest account (number 501) may sign in. Raises NoAnswer."""
    netapi = load("netapi32.dll")
    name = _account_name(load, account_sid(machine_sid(netapi), RID_GUEST))
    with net_buffer(netapi, "NetUserGetInfo", None, name, ctypes.c_uint32(1)) as buffer:
        flags = ctypes.cast(buffer, ctypes.POINTER(_UserInfo1)).contents.flags
    return not flags & _UF_ACCOUNTDISABLE


def machine_sid(netapi: Any) -> bytes:
    """The SID below which this PC's own accounts are numbered, in binary. Raises NoAnswer."""
    with net_buffer(netapi, "NetUserModalsGet", None, ctypes.c_uint32(2)) as buffer:
        address = ctypes.cast(buffer, ctypes.POINTER(_ModalsInfo2)).contents.domain_id
        if not address:
            raise no_answer_win32(1332, "NetUserModalsGet")
        count = ctypes.string_at(address, 2)[1]
        sid = ctypes.string_at(address, 8 + 4 * min(count, 15))
    sid_text(sid)  # raises ValueError when it is none
    return sid


def account_sid(domain: bytes, rid: int) -> bytes:
    """The SID of the account number `rid` below `domain`."""
    return bytes((domain[0], domain[1] + 1)) + domain[2:] + rid.to_bytes(4, "little")


def _account_name(load: Loader, sid: bytes) -> ctypes.c_wchar_p:
    lookup = function(load("advapi32.dll"), "LookupAccountSidW")
    name, domain = ctypes.create_unicode_buffer(512), ctypes.create_unicode_buffer(512)
    name_size, domain_size, use = ctypes.c_uint32(512), ctypes.c_uint32(512), ctypes.c_uint32(0)
    binary = ctypes.create_string_buffer(sid, _MOST_SID_BYTES)
    found = lookup(
        None,
        binary,
        name,
        ctypes.byref(name_size),
        domain,
        ctypes.byref(domain_size),
        ctypes.byref(use),
    )
    if not found:
        raise no_answer_win32(last_error(), "LookupAccountSid")
    return ctypes.c_wchar_p(name.value)


@contextmanager
def net_buffer(netapi: Any, name: str, *arguments: Any) -> Iterator[ctypes.c_void_p]:
    """Call a Net* function whose last argument takes a buffer it allocates, and free it afterwards."""
    buffer = ctypes.c_void_p()
    code = function(netapi, name)(*arguments, ctypes.byref(buffer))
    if code != 0:
        raise no_answer_win32(code, name)
    try:
        yield buffer
    finally:
        function(netapi, "NetApiBufferFree")(buffer)
