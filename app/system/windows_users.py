"""The rules for passwords and the accounts of this PC, by number and kind; no name leaves this module.

Any signed-in person may ask these questions.
Sources: https://learn.microsoft.com/windows/win32/api/lmaccess/ and, for the kind of an account,
LsaLookupUserAccountType of sechost.dll, which Windows' own settings use.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

from app.system.windows_accounts import account_sid, machine_sid, net_buffer
from app.system.windows_errors import ERROR_MORE_DATA, NoAnswer, no_answer_win32
from app.system.windows_library import Loader, function, system_library

_UF_ACCOUNTDISABLE, _UF_PASSWD_NOTREQD, _UF_DONT_EXPIRE = 0x0002, 0x0020, 0x1_0000
_NORMAL_ACCOUNTS = 2
_MAX_PREFERRED_LENGTH = 0xFFFF_FFFF
_MOST_ROUNDS = 1000


class _ModalsInfo0(ctypes.Structure):
    _fields_ = tuple(
        (name, ctypes.c_uint32)
        for name in ("min_length", "max_age", "min_age", "force_logoff", "history_length")
    )


class _ModalsInfo3(ctypes.Structure):
    _fields_ = tuple((name, ctypes.c_uint32) for name in ("duration", "window", "threshold"))


class _UserInfo20(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_wchar_p),
        ("full_name", ctypes.c_wchar_p),
        ("comment", ctypes.c_wchar_p),
        ("flags", ctypes.c_uint32),
        ("rid", ctypes.c_uint32),
    )


@dataclass(frozen=True, slots=True)
class PasswordRules:
    """Fewest characters, remembered passwords, and after how many wrong ones an account is locked
    (0: never); `max_age_seconds` 0xFFFFFFFF means passwords never expire."""

    min_length: int
    max_age_seconds: int
    history_length: int
    lockout_threshold: int
    lockout_seconds: int


@dataclass(frozen=True, slots=True)
class LocalAccount:
    """`rid` 500 administrator, 501 guest. `kind`: 1 local, 2 and 3 domain, 4 local and connected to a
    Microsoft account, 5 Entra, 6 and 7 Microsoft account; None when this Windows does not say."""

    rid: int
    enabled: bool
    password_not_required: bool
    never_expires: bool
    kind: int | None


def password_rules(load: Loader = system_library) -> PasswordRules:
    """The rules for the accounts of this PC. Raises NoAnswer."""
    netapi = load("netapi32.dll")
    with net_buffer(netapi, "NetUserModalsGet", None, ctypes.c_uint32(0)) as buffer:
        rules = ctypes.cast(buffer, ctypes.POINTER(_ModalsInfo0)).contents
        length, age, history = int(rules.min_length), int(rules.max_age), int(rules.history_length)
    with net_buffer(netapi, "NetUserModalsGet", None, ctypes.c_uint32(3)) as buffer:
        lockout = ctypes.cast(buffer, ctypes.POINTER(_ModalsInfo3)).contents
        return PasswordRules(length, age, history, int(lockout.threshold), int(lockout.duration))


def local_accounts(load: Loader = system_library) -> tuple[LocalAccount, ...]:
    """Every ordinary account of this PC. Raises NoAnswer."""
    netapi = load("netapi32.dll")
    domain = machine_sid(netapi)
    rows, resume = [], ctypes.c_uint32(0)
    for _ in range(_MOST_ROUNDS):
        code, found = _page(netapi, resume)
        rows += found
        if code == 0:
            return tuple(_account(load, domain, rid, flags) for rid, flags in rows)
    raise no_answer_win32(ERROR_MORE_DATA, "NetUserEnum")


def _page(netapi: Any, resume: ctypes.c_uint32) -> tuple[int, list[tuple[int, int]]]:
    """One page of numbers and flags, and the code that says whether there is more."""
    buffer, read, total = ctypes.c_void_p(), ctypes.c_uint32(0), ctypes.c_uint32(0)
    code = function(netapi, "NetUserEnum")(
        None,
        ctypes.c_uint32(20),
        ctypes.c_uint32(_NORMAL_ACCOUNTS),
        ctypes.byref(buffer),
        ctypes.c_uint32(_MAX_PREFERRED_LENGTH),
        ctypes.byref(read),
        ctypes.byref(total),
        ctypes.byref(resume),
    )
    try:
        if code not in (0, ERROR_MORE_DATA):
            raise no_answer_win32(code, "NetUserEnum")
        if not buffer.value or read.value == 0:
            return code, []
        rows = ctypes.cast(buffer, ctypes.POINTER(_UserInfo20 * read.value)).contents
        return code, [(int(row.rid), int(row.flags)) for row in rows]
    finally:
        if buffer.value:
            function(netapi, "NetApiBufferFree")(buffer)


def _account(load: Loader, domain: bytes, rid: int, flags: int) -> LocalAccount:
    enabled = not flags & _UF_ACCOUNTDISABLE
    return LocalAccount(
        rid=rid,
        enabled=enabled,
        password_not_required=bool(flags & _UF_PASSWD_NOTREQD),
        never_expires=bool(flags & _UF_DONT_EXPIRE),
        kind=_kind(load, account_sid(domain, rid)) if enabled else None,
    )


def _kind(load: Loader, sid: bytes) -> int | None:
    kind = ctypes.c_uint32(0)
    try:
        ask = function(load("sechost.dll"), "LsaLookupUserAccountType")
    except NoAnswer:
        return None
    code = ask(ctypes.create_string_buffer(sid, len(sid)), ctypes.byref(kind))
    return int(kind.value) if code == 0 and kind.value else None
