"""COM for the child processes that look at Windows; never in the window's process.

Interfaces are written out by hand and objects are asked by name. Only `comtypes` and the data types
of `comtypes.automation` are used: `comtypes.client` makes a folder for generated code as soon as it
is imported. Importing comtypes enters an apartment, so that happens in `start_com` and nowhere else.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

from app.domain.observation import Access
from app.system.windows_errors import NoAnswer, no_answer_hresult, no_answer_os_error, unsigned

_MULTITHREADED = 0
_SINGLE_THREADED = 2
_METHOD = 1
_PROPERTY = 2
_PROPERTY_PUT = 4
_CLSCTX_SERVER = 5
_DISP_E_EXCEPTION = 0x8002_0009
_DISPID_PROPERTY_PUT = -3
_EXCEPTION_SCODE = 4  # place of the real code in the details of a COMError
_VT_DATE = 7
_VT_DISPATCH = 9
_VT_ERROR = 10
_VT_UNKNOWN = 13
_IDISPATCH = "{00020400-0000-0000-C000-000000000046}"


def start_com() -> Any:
    """Enter COM's multithreaded apartment and return the module `comtypes`.

    Raises RuntimeError in a process that has Qt loaded: Qt's main thread needs the other kind of
    apartment. Raises NoAnswer (unsupported) where there is no COM.
    """
    if not _has_com():
        raise NoAnswer(Access.UNSUPPORTED, "no COM on this system")
    if any(name == "PySide6" or name.startswith("PySide6.") for name in sys.modules):
        raise RuntimeError("COM belongs in a child process, not beside Qt")
    return _comtypes()


def start_shell_com() -> Any:
    """The same for items of the shell, which want the single-threaded apartment.

    Only a child that asks nothing else may start COM this way: the first start decides.
    """
    if _has_com() and "comtypes" not in sys.modules:
        vars(sys)["coinit_flags"] = _SINGLE_THREADED
    return start_com()


def _has_com() -> bool:
    return sys.platform == "win32"


@cache
def _comtypes() -> Any:
    vars(sys).setdefault("coinit_flags", _MULTITHREADED)  # comtypes reads it while it is imported
    import comtypes

    return comtypes


def interface(name: str, iid: str, methods: Sequence[tuple[Any, ...]], *, automation: bool = False) -> Any:
    """A COM interface written by hand: `methods` are (name, argument types…) in the order of the
    header file, each giving an HRESULT. `automation` when it derives from IDispatch."""
    comtypes = start_com()
    slots: list[tuple[Any, ...]] = [*_dispatch_methods()] if automation else []
    members = [comtypes.STDMETHOD(comtypes.HRESULT, slot[0], slot[1:]) for slot in [*slots, *methods]]
    base = comtypes.IUnknown
    return type(base)(name, (base,), {"_iid_": comtypes.GUID(iid), "_methods_": members})


def _dispatch_methods() -> tuple[tuple[Any, ...], ...]:
    from comtypes.automation import DISPPARAMS, EXCEPINFO, VARIANT

    guid = ctypes.POINTER(start_com().GUID)
    uint = ctypes.c_uint32
    return (
        ("GetTypeInfoCount", ctypes.POINTER(uint)),
        ("GetTypeInfo", uint, uint, ctypes.POINTER(ctypes.c_void_p)),
        ("GetIDsOfNames", guid, ctypes.POINTER(ctypes.c_wchar_p), uint, uint, ctypes.POINTER(ctypes.c_int32)),
        (
            "Invoke",
            ctypes.c_int32,
            guid,
            uint,
            ctypes.c_uint16,
            ctypes.POINTER(DISPPARAMS),
            ctypes.POINTER(VARIANT),
            ctypes.POINTER(EXCEPINFO),
            ctypes.POINTER(uint),
        ),
    )


@cache
def _automation() -> Any:
    return interface("Automation", _IDISPATCH, (), automation=True)


def create(class_id: str, wanted: Any) -> Any:
    """A new object of a class "{…}" or of a program name, as the interface `wanted`. Raises NoAnswer."""
    comtypes = start_com()
    with com_errors(class_id):
        guid = comtypes.GUID.from_progid(class_id)
        return comtypes.CoCreateInstance(guid, wanted, _CLSCTX_SERVER)


def create_object(program_id: str) -> Dispatch:
    """A new object such as "HNetCfg.FwPolicy2", to be asked by name. Raises NoAnswer."""
    start_com()
    return Dispatch(create(program_id, _automation()))


@contextmanager
def com_errors(what: str = "") -> Iterator[None]:
    """Turn COM's exceptions into NoAnswer with the literal HRESULT."""
    try:
        yield
    except OSError as error:
        raise no_answer_os_error(error, what) from error
    except Exception as error:
        code = hresult_of(error)
        if code is None:
            raise
        raise no_answer_hresult(code, what) from error


def hresult_of(error: Exception) -> int | None:
    """The unsigned HRESULT inside a comtypes COMError, or None when `error` is not one.

    When the member itself failed ("an exception occurred"), the real code is in the details.
    """
    if type(error).__name__ != "COMError" or not error.args or not isinstance(error.args[0], int):
        return None
    code = unsigned(error.args[0])
    if code == _DISP_E_EXCEPTION and len(error.args) > 2:
        details = error.args[2]
        if isinstance(details, tuple) and len(details) > _EXCEPTION_SCODE:
            inner = details[_EXCEPTION_SCODE]
            if isinstance(inner, int) and inner != 0:
                return unsigned(inner)
    return code


class Dispatch:
    """An automation object, asked by name. Numbers and texts come back as Python's own, a date as days
    since 1899-12-30 (float), an object as `Dispatch`. A failure is a NoAnswer with name and code."""

    def __init__(self, pointer: Any) -> None:
        self._pointer = pointer

    def get(self, name: str, *arguments: Any) -> Any:
        """The property `name`."""
        return self._invoke(name, _PROPERTY, arguments)

    def put(self, name: str, value: Any) -> None:
        """Set the property `name` of this object, which lives in this process only."""
        self._invoke(name, _PROPERTY_PUT, (value,))

    def call(self, name: str, *arguments: Any) -> Any:
        """What the method `name` gives."""
        return self._invoke(name, _METHOD, arguments)

    def _invoke(self, name: str, kind: int, arguments: tuple[Any, ...]) -> Any:
        from comtypes.automation import DISPPARAMS, EXCEPINFO, VARIANT

        no_guid = start_com().GUID()
        names, member = (ctypes.c_wchar_p * 1)(name), ctypes.c_int32(0)
        values = (VARIANT * max(1, len(arguments)))()
        for place, argument in zip(reversed(range(len(arguments))), arguments, strict=True):
            values[place].value = argument  # the last argument comes first
        parameters = DISPPARAMS()
        parameters.cArgs = len(arguments)
        parameters.rgvarg = values
        named = ctypes.c_int32(_DISPID_PROPERTY_PUT)
        if kind == _PROPERTY_PUT:  # the new value has to be named as such
            parameters.cNamedArgs = 1
            parameters.rgdispidNamedArgs = ctypes.pointer(named)
        result, exception, bad_argument = VARIANT(), EXCEPINFO(), ctypes.c_uint32(0)
        with com_errors(name):
            self._pointer.GetIDsOfNames(ctypes.byref(no_guid), names, 1, 0, ctypes.byref(member))
            try:
                self._pointer.Invoke(
                    member.value,
                    ctypes.byref(no_guid),
                    0,
                    kind,
                    ctypes.byref(parameters),
                    ctypes.byref(result),
                    ctypes.byref(exception),
                    ctypes.byref(bad_argument),
                )
            except Exception as error:
                scode = unsigned(exception.scode)
                if hresult_of(error) == _DISP_E_EXCEPTION and scode:
                    raise no_answer_hresult(scode, name) from error
                raise
            return variant_value(result)


def variant_value(variant: Any) -> Any:
    """What a VARIANT holds: None for nothing, days as float for a date, `Dispatch` for an object.

    comtypes would hand objects to `comtypes.client`, so they are taken out here.
    """
    kind = variant.vt
    if kind == _VT_ERROR:
        return None
    if kind == _VT_DATE:
        return float(variant._.VT_R8)
    if kind in (_VT_DISPATCH, _VT_UNKNOWN):
        address = variant._.c_void_p
        if not address:
            return None
        unknown = ctypes.cast(address, ctypes.POINTER(start_com().IUnknown))
        unknown.AddRef()  # the VARIANT gives its own reference back when it goes
        return Dispatch(unknown.QueryInterface(_automation()))
    return variant.value
