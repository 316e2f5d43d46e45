"""Asks WMI, with a limit for every row. For child processes only, since COM is.

The interfaces of C++ programs are used and not the scripting ones (SWbemLocator): only
IEnumWbemClassObject.Next takes a time limit, the scripting enumerator waits for ever.
Source: https://learn.microsoft.com/windows/win32/api/wbemcli/
"""

from __future__ import annotations

import ctypes
from functools import cache
from types import SimpleNamespace
from typing import Any

from app.domain.observation import Access
from app.system.com import com_errors, create, interface, start_com, variant_value
from app.system.windows_errors import NoAnswer, no_answer_hresult, unsigned
from app.system.windows_times import from_cim

_LOCATOR = "{4590F811-1D3A-11D0-891F-00AA004B2E24}"
_CONNECT_USE_MAX_WAIT = 0x80  # two minutes at most instead of for ever; the child is killed before
_RETURN_IMMEDIATELY_FORWARD_ONLY = 0x30
_NO_MORE_ROWS = 1
_TIMED_OUT = 0x0004_0004
_AUTHN_WINNT = 10
_AUTHN_LEVEL_PKT_PRIVACY = 6
_IMPERSONATE = 3

_CIM_SINT64, _CIM_UINT64, _CIM_DATETIME = 20, 21, 101
_CIM_BITS = {17: 0xFF, 18: 0xFFFF, 19: 0xFFFF_FFFF}  # uint8, uint16, uint32 arrive with a sign

Row = dict[str, Any]


def query(
    namespace: str, class_name: str, columns: tuple[str, ...], seconds_per_row: float, most_rows: int = 100
) -> tuple[Row, ...]:
    """All objects of a class: one dict a row with just `columns`, None where the class has no such field.

    Integers are unsigned where the class says so; dates are UTC in ISO 8601. Raises NoAnswer: absent
    (no such namespace or class), denied, timeout (a row did not come in time), error.
    Class and namespace are constants of this program, never a user's words.
    """
    services = _connect(namespace)
    rows: list[Row] = []
    enumerator = _execute(services, f"SELECT * FROM {class_name}")  # noqa: S608 - WQL of constants
    while len(rows) < most_rows:
        found = _next_object(enumerator, seconds_per_row, class_name)
        if found is None:
            break
        rows.append({column: _field(found, column) for column in columns})
    return tuple(rows)


def _connect(namespace: str) -> Any:
    types = _types()
    locator = create(_LOCATOR, types.locator)
    services = ctypes.POINTER(types.services)()
    with com_errors(namespace):
        locator.ConnectServer(
            namespace, None, None, None, _CONNECT_USE_MAX_WAIT, None, None, ctypes.byref(services)
        )
    _let_impersonate(services)
    return services


def _execute(services: Any, text: str) -> Any:
    enumerator = ctypes.POINTER(_types().enumerator)()
    with com_errors(text):
        services.ExecQuery("WQL", text, _RETURN_IMMEDIATELY_FORWARD_ONLY, None, ctypes.byref(enumerator))
    _let_impersonate(enumerator)
    return enumerator


def _next_object(enumerator: Any, seconds: float, what: str) -> Any | None:
    found, count = ctypes.POINTER(_types().object)(), ctypes.c_uint32(0)
    with com_errors(what):
        code = unsigned(enumerator.Next(round(seconds * 1000), 1, ctypes.byref(found), ctypes.byref(count)))
    if code == _TIMED_OUT:
        raise NoAnswer(Access.TIMEOUT, f"0x{code:08X} {what}")
    if code == _NO_MORE_ROWS or count.value == 0:
        return None
    if code != 0:
        raise no_answer_hresult(code, what)
    return found


def _field(found: Any, name: str) -> Any:
    from comtypes.automation import VARIANT

    variant, kind = VARIANT(), ctypes.c_int32(0)
    try:
        with com_errors(name):
            found.Get(name, 0, ctypes.byref(variant), ctypes.byref(kind), None)
    except NoAnswer as answer:
        if answer.access is Access.ABSENT:  # an older Windows has fewer fields
            return None
        raise
    return cim_value(variant_value(variant), kind.value)


def cim_value(value: Any, kind: int) -> Any:
    """What a field of the CIM type `kind` means: unsigned numbers without sign, 64-bit numbers out of
    their text, dates as UTC in ISO 8601."""
    if value is None:
        return None
    if kind in (_CIM_UINT64, _CIM_SINT64) and isinstance(value, str):
        return int(value)
    if kind == _CIM_DATETIME and isinstance(value, str):
        return from_cim(value)
    if kind in _CIM_BITS and isinstance(value, int) and not isinstance(value, bool):
        return value & _CIM_BITS[kind]
    return value


def _let_impersonate(proxy: Any) -> None:
    """Let the provider act as this user, without which most of them refuse to answer."""
    ole32 = vars(ctypes)["WinDLL"]("ole32.dll")
    ole32.CoSetProxyBlanket(
        proxy,
        ctypes.c_uint32(_AUTHN_WINNT),
        ctypes.c_uint32(0),
        None,
        ctypes.c_uint32(_AUTHN_LEVEL_PKT_PRIVACY),
        ctypes.c_uint32(_IMPERSONATE),
        None,
        ctypes.c_uint32(0),
    )


@cache
def _types() -> SimpleNamespace:
    """The four interfaces, in the order of wbemcli.h; slots we never call have no arguments."""
    bstr = start_com().BSTR
    from comtypes.automation import VARIANT

    int32, uint32, pointer = ctypes.c_int32, ctypes.c_uint32, ctypes.POINTER
    found = interface(
        "IWbemClassObject",
        "{DC12A681-737F-11CF-884D-00AA004B2E24}",
        (
            ("GetQualifierSet",),
            ("Get", ctypes.c_wchar_p, int32, pointer(VARIANT), pointer(int32), pointer(int32)),
        ),
    )
    enumerator = interface(
        "IEnumWbemClassObject",
        "{027947E1-D731-11CE-A357-000000000001}",
        (("Reset",), ("Next", int32, uint32, pointer(pointer(found)), pointer(uint32))),
    )
    unused = [
        "OpenNamespace",
        "CancelAsyncCall",
        "QueryObjectSink",
        "GetObject",
        "GetObjectAsync",
        "PutClass",
        "PutClassAsync",
        "DeleteClass",
        "DeleteClassAsync",
        "CreateClassEnum",
        "CreateClassEnumAsync",
        "PutInstance",
        "PutInstanceAsync",
        "DeleteInstance",
        "DeleteInstanceAsync",
        "CreateInstanceEnum",
        "CreateInstanceEnumAsync",
    ]
    services = interface(
        "IWbemServices",
        "{9556DC99-828C-11CF-A37E-00AA003240C7}",
        (
            *((name,) for name in unused),
            ("ExecQuery", bstr, bstr, int32, ctypes.c_void_p, pointer(pointer(enumerator))),
        ),
    )
    locator = interface(
        "IWbemLocator",
        "{DC12A687-737F-11CF-884D-00AA004B2E24}",
        (
            (
                "ConnectServer",
                *(bstr, bstr, bstr, bstr),
                int32,
                bstr,
                ctypes.c_void_p,
                pointer(pointer(services)),
            ),
        ),
    )
    return SimpleNamespace(object=found, enumerator=enumerator, services=services, locator=locator)
