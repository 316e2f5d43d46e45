"""What an error code of Windows says about a source: gone, forbidden, too slow, or broken.

The tables follow facts gathered from Microsoft's documentation and from other projects' bug
reports. A code that is in no table is `ERROR`: never good news, never silently "nothing there".
"""

from __future__ import annotations

from app.domain.observation import Access

S_OK = 0
S_FALSE = 1

ERROR_FILE_NOT_FOUND = 2
ERROR_ACCESS_DENIED = 5
ERROR_MORE_DATA = 234

_WIN32 = {
    2: Access.ABSENT,  # file or key not found
    3: Access.ABSENT,  # path not found
    5: Access.DENIED,
    50: Access.UNSUPPORTED,
    120: Access.UNSUPPORTED,  # not implemented
    124: Access.UNSUPPORTED,  # this information level is not there
    126: Access.ABSENT,  # DLL not found
    127: Access.ABSENT,  # function not found in the DLL
    258: Access.TIMEOUT,
    1168: Access.ABSENT,  # element not found
    1314: Access.DENIED,  # a privilege is missing
    1332: Access.ABSENT,  # no account of that SID
    1460: Access.TIMEOUT,
    2221: Access.ABSENT,  # NERR_UserNotFound
    2310: Access.UNSUPPORTED,  # NERR_NetNameNotFound: asked for one share, none there
    2114: Access.ABSENT,  # NERR_ServerNotStarted: no file sharing server at all
}

_HRESULT = {
    0x8000_4001: Access.UNSUPPORTED,  # E_NOTIMPL
    0x8000_4002: Access.UNSUPPORTED,  # E_NOINTERFACE
    0x8002_0003: Access.UNSUPPORTED,  # DISP_E_MEMBERNOTFOUND
    0x8002_0006: Access.UNSUPPORTED,  # DISP_E_UNKNOWNNAME
    0x8004_0154: Access.ABSENT,  # class not registered
    0x8004_01F3: Access.ABSENT,  # no such class name
    0x8004_1002: Access.ABSENT,  # WBEM_E_NOT_FOUND
    0x8004_1003: Access.DENIED,
    0x8004_100C: Access.UNSUPPORTED,  # WBEM_E_NOT_SUPPORTED
    0x8004_100E: Access.ABSENT,  # invalid namespace: Server has no SecurityCenter2
    0x8004_1010: Access.ABSENT,  # invalid class
    0x8004_1069: Access.TIMEOUT,  # WBEM_E_TIMED_OUT
    0x0004_0004: Access.TIMEOUT,  # WBEM_S_TIMEDOUT: the row did not come
    0x8024_0021: Access.TIMEOUT,  # WU_E_TIME_OUT
}

_FACILITY_WIN32 = 0x8007_0000
_FACILITY_WIN32_MASK = 0xFFFF_0000


class NoAnswer(Exception):  # noqa: N818 - an answer that says why there is none, not a bug
    """A source did not answer with facts. `access` says why; `error` is the literal code or text."""

    def __init__(self, access: Access, error: str) -> None:
        super().__init__(error)
        self.access = access
        self.error = error


def unsigned(code: int) -> int:
    """A 32-bit code without its sign: -2147217394 is 0x8004100E."""
    return code & 0xFFFF_FFFF


def access_of_win32(code: int) -> Access:
    """What a code of GetLastError or of a Net* function means. 0 is `OK`."""
    return Access.OK if code == 0 else _WIN32.get(code, Access.ERROR)


def access_of_hresult(code: int) -> Access:
    """What an HRESULT means. Signed or unsigned; S_OK is `OK`, S_FALSE is not an answer: `ERROR`."""
    value = unsigned(code)
    if value == S_OK:
        return Access.OK
    if value in _HRESULT:
        return _HRESULT[value]
    if value & _FACILITY_WIN32_MASK == _FACILITY_WIN32:
        return access_of_win32(value & 0xFFFF)
    return Access.ERROR


def no_answer_win32(code: int, what: str = "") -> NoAnswer:
    """The exception for a Win32 or Net* code, with the code spelled out: "win32 5"."""
    return NoAnswer(access_of_win32(code), f"win32 {code}" + (f" {what}" if what else ""))


def no_answer_hresult(code: int, what: str = "") -> NoAnswer:
    """The exception for an HRESULT, with the code spelled out: "0x8004100E"."""
    return NoAnswer(access_of_hresult(code), f"0x{unsigned(code):08X}" + (f" {what}" if what else ""))


def no_answer_os_error(error: OSError, what: str = "") -> NoAnswer:
    """The exception for an OSError of winreg, ctypes or a file."""
    code = getattr(error, "winerror", None)
    if code is None:
        if isinstance(error, FileNotFoundError):
            code = ERROR_FILE_NOT_FOUND
        elif isinstance(error, PermissionError):
            code = ERROR_ACCESS_DENIED
        else:
            return NoAnswer(Access.ERROR, f"{type(error).__name__} {error}"[:200])
    if code < 0 or code > 0xFFFF:
        return no_answer_hresult(code, what)
    return no_answer_win32(code, what)
