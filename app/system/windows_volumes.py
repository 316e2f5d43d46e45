"""Which fixed drives there are, and whether Windows encrypts them. Shell parts for child processes only.

The shell's property System.Volume.BitLockerProtection may be read by everybody; the WMI class about the
same thing only by an administrator.
"""

from __future__ import annotations

import ctypes
from functools import cache
from typing import Any

from app.domain.observation import Access
from app.system.com import com_errors, interface, start_shell_com
from app.system.windows_errors import NoAnswer, no_answer_hresult, no_answer_win32, unsigned
from app.system.windows_library import Loader, function, last_error, system_library

PROPERTY = "System.Volume.BitLockerProtection"

_DRIVE_FIXED = 3
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SHELL_ITEM = "{7E9FB0D3-919F-4307-AB2E-9B1860310C93}"


class _PropertyKey(ctypes.Structure):
    _fields_ = (("set", ctypes.c_uint8 * 16), ("id", ctypes.c_uint32))


def fixed_drives(load: Loader = system_library) -> tuple[str, ...]:
    """The built-in drives, as "C:". Raises NoAnswer."""
    kernel = load("kernel32.dll")
    mask = int(function(kernel, "GetLogicalDrives")())
    if mask == 0:
        raise no_answer_win32(last_error() or 1, "GetLogicalDrives")
    kind = function(kernel, "GetDriveTypeW")
    present = [f"{letter}:" for place, letter in enumerate(_LETTERS) if mask >> place & 1]
    return tuple(drive for drive in present if kind(ctypes.c_wchar_p(f"{drive}\\")) == _DRIVE_FIXED)


def system_drive(load: Loader = system_library) -> str:
    """The drive that Windows itself is on, as "C:". Raises NoAnswer."""
    folder = ctypes.create_unicode_buffer(260)
    ask = function(load("kernel32.dll"), "GetSystemWindowsDirectoryW")
    if not ask(folder, ctypes.c_uint32(260)) or folder.value[1:2] != ":":
        raise no_answer_win32(last_error() or 1, "GetSystemWindowsDirectoryW")
    return folder.value[:2].upper()


def protection(drive: str, load: Loader = system_library) -> int | None:
    """1 on, 2 off, 3 encrypting, 4 decrypting, 5 suspended, 6 locked, 7 not possible, 8 waits for its
    activation; None when this drive has no such property. Raises NoAnswer."""
    comtypes = start_shell_com()
    key = _PropertyKey()
    named = function(load("propsys.dll"), "PSGetPropertyKeyFromName")
    _must(named(ctypes.c_wchar_p(PROPERTY), ctypes.byref(key)), PROPERTY)
    item = ctypes.POINTER(_shell_item())()
    wanted = comtypes.GUID(_SHELL_ITEM)
    parse = function(load("shell32.dll"), "SHCreateItemFromParsingName")
    _must(
        parse(ctypes.c_wchar_p(f"{drive}\\"), None, ctypes.byref(wanted), ctypes.byref(item)),
        "SHCreateItemFromParsingName",
    )
    value = ctypes.c_int32(0)
    try:
        with com_errors(PROPERTY):
            item.GetInt32(ctypes.byref(key), ctypes.byref(value))
    except NoAnswer as answer:
        if answer.access is Access.ABSENT:  # "element not found": a drive that cannot be encrypted at all
            return None
        raise
    return unsigned(value.value)


def _must(code: int, what: str) -> None:
    if unsigned(int(code)) != 0:
        raise no_answer_hresult(int(code), what)


@cache
def _shell_item() -> Any:
    """IShellItem2 in the order of shobjidl_core.h; slots we never call have no arguments."""
    unused = [
        "BindToHandler",
        "GetParent",
        "GetDisplayName",
        "GetAttributes",
        "Compare",
        "GetPropertyStore",
        "GetPropertyStoreWithCreateObject",
        "GetPropertyStoreForKeys",
        "GetPropertyDescriptionList",
        "Update",
        "GetProperty",
        "GetCLSID",
        "GetFileTime",
    ]
    pointer = ctypes.POINTER
    return interface(
        "IShellItem2",
        _SHELL_ITEM,
        (*((name,) for name in unused), ("GetInt32", pointer(_PropertyKey), pointer(ctypes.c_int32))),
    )
