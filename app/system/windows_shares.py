"""Lists the shared folders and printers of this PC: NetShareEnum level 1, which any user may ask.

Levels 2 and 502, which would also give path and rights, need an administrator.
Source: https://learn.microsoft.com/windows/win32/api/lmshare/nf-lmshare-netshareenum
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass

from app.system.windows_errors import ERROR_MORE_DATA, no_answer_win32
from app.system.windows_library import Loader, function, system_library

_MAX_PREFERRED_LENGTH = 0xFFFF_FFFF
_MOST_ROUNDS = 1000  # a server that never says "that was all" must not hold us


@dataclass(frozen=True, slots=True)
class Share:
    """A share: `kind` unsigned; low byte 0 disk, 1 printer, 2 device, 3 IPC; 0x80000000 administrative."""

    name: str
    kind: int
    remark: str


class _ShareInfo1(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_wchar_p),
        ("kind", ctypes.c_uint32),
        ("remark", ctypes.c_wchar_p),
    )


def list_shares(load: Loader = system_library) -> tuple[Share, ...]:
    """Every share of this PC, in the system's order. Raises NoAnswer with the Net* code."""
    netapi = load("netapi32.dll")
    enumerate_shares = function(netapi, "NetShareEnum")
    shares: list[Share] = []
    resume = ctypes.c_uint32(0)
    for _ in range(_MOST_ROUNDS):
        buffer = ctypes.c_void_p()
        read, total = ctypes.c_uint32(0), ctypes.c_uint32(0)
        code = enumerate_shares(
            None,
            ctypes.c_uint32(1),
            ctypes.byref(buffer),
            ctypes.c_uint32(_MAX_PREFERRED_LENGTH),
            ctypes.byref(read),
            ctypes.byref(total),
            ctypes.byref(resume),
        )
        try:
            if code not in (0, ERROR_MORE_DATA):
                raise no_answer_win32(code, "NetShareEnum")
            shares += _rows(buffer, read.value)
        finally:
            if buffer.value:
                function(netapi, "NetApiBufferFree")(buffer)
        if code == 0:
            return tuple(shares)
    raise no_answer_win32(ERROR_MORE_DATA, "NetShareEnum")


def _rows(buffer: ctypes.c_void_p, count: int) -> list[Share]:
    if not buffer.value or count == 0:
        return []
    rows = ctypes.cast(buffer, ctypes.POINTER(_ShareInfo1 * count)).contents
    return [Share(name=row.name or "", kind=row.kind, remark=row.remark or "") for row in rows]
