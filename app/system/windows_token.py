"""With which rights the person who is signed in works. The person's name is not asked.

Source: https://learn.microsoft.com/windows/win32/api/winnt/ne-winnt-token_information_class
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

from app.domain.observation import Access
from app.system.security_descriptor import sid_text
from app.system.windows_errors import NoAnswer, no_answer_win32
from app.system.windows_library import Loader, function, last_error, system_library

ADMINISTRATORS = "S-1-5-32-544"
_TOKEN_QUERY = 0x0008
_TOKEN_GROUPS, _TOKEN_ELEVATION_TYPE = 2, 18
_MOST_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Rights:
    """`elevation_type` 1 one token only, 2 full rights, 3 limited twin of an administrator.

    `administrator`: belongs to the administrators, even where that is only used to refuse.
    """

    elevation_type: int
    administrator: bool


class _SidAndAttributes(ctypes.Structure):
    _fields_ = (("sid", ctypes.c_void_p), ("attributes", ctypes.c_uint32))


def this_persons_rights(load: Loader = system_library) -> Rights:
    """The rights behind this process. Raises NoAnswer."""
    advapi, token = load("advapi32.dll"), ctypes.c_void_p()
    this_process = ctypes.c_void_p(-1)
    opened = function(advapi, "OpenProcessToken")(
        this_process, ctypes.c_uint32(_TOKEN_QUERY), ctypes.byref(token)
    )
    if not opened:
        raise no_answer_win32(last_error(), "OpenProcessToken")
    try:
        kind = int.from_bytes(_information(advapi, token, _TOKEN_ELEVATION_TYPE).raw[:4], "little")
        groups = _groups(_information(advapi, token, _TOKEN_GROUPS))
    finally:
        function(load("kernel32.dll"), "CloseHandle")(token)
    return Rights(kind, ADMINISTRATORS in groups)


def _information(advapi: Any, token: ctypes.c_void_p, kind: int) -> Any:
    """The bytes of one class of information; asked twice, first for the size."""
    ask, size = function(advapi, "GetTokenInformation"), ctypes.c_uint32(0)
    ask(token, ctypes.c_uint32(kind), None, ctypes.c_uint32(0), ctypes.byref(size))
    if not 4 <= size.value <= _MOST_BYTES:
        raise no_answer_win32(last_error() or 122, "GetTokenInformation")
    buffer = ctypes.create_string_buffer(size.value)
    if not ask(token, ctypes.c_uint32(kind), buffer, size, ctypes.byref(size)):
        raise no_answer_win32(last_error(), "GetTokenInformation")
    return buffer


def _groups(buffer: Any) -> frozenset[str]:
    count = int.from_bytes(buffer.raw[:4], "little")
    start, row = ctypes.sizeof(ctypes.c_void_p), ctypes.sizeof(_SidAndAttributes)
    if start + count * row > len(buffer.raw):
        raise NoAnswer(Access.ERROR, "the list of groups is cut short")
    rows = (_SidAndAttributes * count).from_buffer(buffer, start)
    found = set()
    for one in rows:
        length = 8 + 4 * min(ctypes.string_at(one.sid, 2)[1], 15)
        found.add(sid_text(ctypes.string_at(one.sid, length)))
    return frozenset(found)
