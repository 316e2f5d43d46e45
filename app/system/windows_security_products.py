"""The security products that Windows Security Center knows by name. For child processes only.

Documented by Microsoft for Windows 8 and later, not for Server: IWSCProductList (iwscapi.h).
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from functools import cache
from types import SimpleNamespace
from typing import Any

from app.system.com import com_errors, create, interface, start_com
from app.system.windows_errors import unsigned
from app.system.windows_library import system_library
from app.system.windows_security_health import Provider

# The value of CLSID_WSCProductList in the Windows SDK, for a DLL that does not export it.
_PRODUCT_LIST = "{17072F7B-9ABE-4A74-A261-1EB76B55107A}"


@dataclass(frozen=True, slots=True)
class SecurityProduct:
    """`state` 0 on, 1 off, 2 snoozed, 3 expired; `signature` 0 out of date, 1 up to date; `timestamp` is
    an English date as Security Center keeps it. What a product does not say is None."""

    name: str | None
    state: int | None
    signature: int | None
    remediation: str | None
    guid: str | None
    timestamp: str | None


def security_products(provider: Provider) -> tuple[SecurityProduct, ...]:
    """The registered products of one kind. Raises NoAnswer (absent on Server and on Wine)."""
    start_com()
    library = system_library("wscapi.dll")
    types = _types()
    # One list can be initialised only once: every kind needs a new one.
    products = create(_class_id(library), types.list)
    count = ctypes.c_int32(0)
    with com_errors("IWSCProductList"):
        products.Initialize(int(provider))
        products.get_Count(ctypes.byref(count))
        return tuple(_product(products, index) for index in range(max(0, count.value)))


def _class_id(library: Any) -> str:
    """The class identifier, which wscapi.dll exports as data."""
    try:
        return str(start_com().GUID.in_dll(library, "CLSID_WSCProductList"))
    except ValueError:
        return _PRODUCT_LIST


def _product(products: Any, index: int) -> SecurityProduct:
    types = _types()
    product = ctypes.POINTER(types.product)()
    products.get_Item(index, ctypes.byref(product))
    return SecurityProduct(
        name=_text(product.get_ProductName),
        state=_number(product.get_ProductState),
        signature=_number(product.get_SignatureStatus),
        remediation=_text(product.get_RemediationPath),
        guid=_text(product.get_ProductGuid),
        timestamp=_text(product.get_ProductStateTimestamp),
    )


def _text(getter: Any) -> str | None:
    """A text property; None when the product does not give it (one bad field must not hide the rest)."""
    value = start_com().BSTR()
    try:
        getter(ctypes.byref(value))
    except start_com().COMError:
        return None
    text = value.__ctypes_from_outparam__()
    return None if text is None else str(text)


def _number(getter: Any) -> int | None:
    value = ctypes.c_int32(0)
    try:
        getter(ctypes.byref(value))
    except start_com().COMError:
        return None
    return unsigned(value.value)


@cache
def _types() -> SimpleNamespace:
    """Both interfaces in the order of iwscapi.h (Windows SDK 10.0.26100)."""
    bstr, int32, pointer = start_com().BSTR, ctypes.c_int32, ctypes.POINTER
    product = interface(
        "IWscProduct",
        "{8C38232E-3A45-4A27-92B0-1A16A975F669}",
        (
            ("get_ProductName", pointer(bstr)),
            ("get_ProductState", pointer(int32)),
            ("get_SignatureStatus", pointer(int32)),
            ("get_RemediationPath", pointer(bstr)),
            ("get_ProductStateTimestamp", pointer(bstr)),
            ("get_ProductGuid", pointer(bstr)),
            ("get_ProductIsDefault", pointer(int32)),
        ),
        automation=True,
    )
    products = interface(
        "IWSCProductList",
        "{722A338C-6E8E-4E72-AC27-1417FB0C81C2}",
        (
            ("Initialize", ctypes.c_uint32),
            ("get_Count", pointer(int32)),
            ("get_Item", ctypes.c_uint32, pointer(pointer(product))),
        ),
        automation=True,
    )
    return SimpleNamespace(list=products, product=product)
