"""Whether a program file carries a valid signature: WinVerifyTrust, without network and without a window.

Only a clear word counts: an unknown root or an expired certificate is None, not "unsigned".
Source: https://learn.microsoft.com/windows/win32/api/wintrust/nf-wintrust-winverifytrust
"""

from __future__ import annotations

import ctypes

from app.system.windows_errors import unsigned
from app.system.windows_library import Loader, function, system_library

_NO_WINDOW = 2
_REVOKE_NONE = 0
_CHOICE_FILE = 1
_VERIFY, _CLOSE = 1, 2
_REVOCATION_CHECK_NONE = 0x0010
_CACHE_ONLY = 0x1000  # certificates that are not here are not fetched

_TRUSTED = 0
# No signature; no signature in a file of that form; signed, but changed since.
_NOT_SIGNED = frozenset({0x800B_0100, 0x800B_0003, 0x800B_0001, 0x8009_6010})


class _Guid(ctypes.Structure):
    _fields_ = (
        ("first", ctypes.c_uint32),
        ("second", ctypes.c_uint16),
        ("third", ctypes.c_uint16),
        ("rest", ctypes.c_uint8 * 8),
    )


class _FileInfo(ctypes.Structure):
    _fields_ = (
        ("size", ctypes.c_uint32),
        ("path", ctypes.c_wchar_p),
        ("file", ctypes.c_void_p),
        ("subject", ctypes.c_void_p),
    )


class _TrustData(ctypes.Structure):
    _fields_ = (
        ("size", ctypes.c_uint32),
        ("policy", ctypes.c_void_p),
        ("client", ctypes.c_void_p),
        ("window", ctypes.c_uint32),
        ("revocation", ctypes.c_uint32),
        ("choice", ctypes.c_uint32),
        ("subject", ctypes.c_void_p),
        ("action", ctypes.c_uint32),
        ("state", ctypes.c_void_p),
        ("address", ctypes.c_wchar_p),
        ("flags", ctypes.c_uint32),
        ("context", ctypes.c_uint32),
        ("settings", ctypes.c_void_p),
    )


def is_signed(path: str, load: Loader = system_library) -> bool | None:
    """True: signed and trusted; False: not signed, or changed since; None: not to be told.

    Raises NoAnswer where Windows cannot verify at all.
    """
    verify = function(load("wintrust.dll"), "WinVerifyTrust")
    generic_verify = _Guid(
        0x00AAC56B, 0xCD44, 0x11D0, (ctypes.c_uint8 * 8)(0x8C, 0xC2, 0x00, 0xC0, 0x4F, 0xC2, 0x95, 0xEE)
    )
    file = _FileInfo(size=ctypes.sizeof(_FileInfo), path=path)
    data = _TrustData(
        size=ctypes.sizeof(_TrustData),
        window=_NO_WINDOW,
        revocation=_REVOKE_NONE,
        choice=_CHOICE_FILE,
        subject=ctypes.addressof(file),
        action=_VERIFY,
        flags=_REVOCATION_CHECK_NONE | _CACHE_ONLY,
    )
    nobody = ctypes.c_void_p(-1)
    code = unsigned(int(verify(nobody, ctypes.byref(generic_verify), ctypes.byref(data))))
    data.action = _CLOSE
    verify(nobody, ctypes.byref(generic_verify), ctypes.byref(data))
    if code == _TRUSTED:
        return True
    return False if code in _NOT_SIGNED else None
