"""The version number that a program file of Windows carries.

Source: https://learn.microsoft.com/windows/win32/api/winver/nf-winver-getfileversioninfow
"""

from __future__ import annotations

import ctypes
import struct

from app.domain.observation import Access
from app.system.windows_errors import NoAnswer, no_answer_win32
from app.system.windows_library import Loader, function, last_error, system_library

_SIGNATURE = 0xFEEF04BD
_NO_RESOURCE = 1813  # ERROR_RESOURCE_TYPE_NOT_FOUND: a file without a version


def file_version(path: str, load: Loader = system_library) -> str:
    """Such as "157.0.7700.41". Raises NoAnswer: absent when there is no such file or no version in it."""
    library = load("version.dll")
    name, unused = ctypes.c_wchar_p(path), ctypes.c_uint32(0)
    size = int(function(library, "GetFileVersionInfoSizeW")(name, ctypes.byref(unused)))
    if size <= 0:
        raise _no_version()
    block = ctypes.create_string_buffer(size)
    if not function(library, "GetFileVersionInfoW")(name, ctypes.c_uint32(0), ctypes.c_uint32(size), block):
        raise _no_version()
    found, length = ctypes.c_void_p(), ctypes.c_uint32(0)
    query = function(library, "VerQueryValueW")
    if not query(block, ctypes.c_wchar_p("\\"), ctypes.byref(found), ctypes.byref(length)):
        raise _no_version()
    return _of_fixed_info(ctypes.string_at(found.value or 0, min(length.value, 52)) if found.value else b"")


def _of_fixed_info(data: bytes) -> str:
    """VS_FIXEDFILEINFO: signature, structure version, then the four numbers of the file's version."""
    if len(data) < 16:
        raise NoAnswer(Access.ABSENT, "no version in the file")
    signature, _, high, low = struct.unpack_from("<4I", data)
    if signature != _SIGNATURE:
        raise NoAnswer(Access.ERROR, "a damaged version in the file")
    return f"{high >> 16}.{high & 0xFFFF}.{low >> 16}.{low & 0xFFFF}"


def _no_version() -> NoAnswer:
    code = last_error()
    if code in (0, _NO_RESOURCE):
        return NoAnswer(Access.ABSENT, "no version in the file")
    return no_answer_win32(code, "GetFileVersionInfo")
