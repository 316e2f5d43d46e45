"""How Windows treats the networks this PC is connected to. For child processes only.

Names of networks are only compared with those of saved ones, and never kept.
Source: https://learn.microsoft.com/windows/win32/api/netlistmgr/
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import cache
from types import SimpleNamespace
from typing import Any, TypeVar

from app.system.com import com_errors, create, interface, start_com
from app.system.windows_errors import unsigned

Value = TypeVar("Value")

_MANAGER = "{DCB00C01-570F-4A9B-8D69-199FDBA5723B}"
_CONNECTED = 1
_MOST_NETWORKS = 64


def connected_network_categories() -> tuple[int, ...]:
    """One number a connected network: 0 public, 1 private, 2 domain. Raises NoAnswer."""
    return _of_each_network(_category)


def connected_network_names() -> tuple[str, ...]:
    """The names of the connected networks, to be compared and forgotten. Raises NoAnswer."""
    return _of_each_network(_name)


def _of_each_network(ask: Callable[[Any], Value]) -> tuple[Value, ...]:
    start_com()
    types = _types()
    manager = create(_MANAGER, types.manager)
    networks = ctypes.POINTER(types.networks)()
    found: list[Value] = []
    with com_errors("INetworkListManager"):
        manager.GetNetworks(_CONNECTED, ctypes.byref(networks))
        while len(found) < _MOST_NETWORKS:
            network, count = ctypes.POINTER(types.network)(), ctypes.c_uint32(0)
            code = networks.Next(1, ctypes.byref(network), ctypes.byref(count))
            if code != 0 or count.value == 0:
                break
            found.append(ask(network))
    return tuple(found)


def _category(network: Any) -> int:
    category = ctypes.c_int32(0)
    network.GetCategory(ctypes.byref(category))
    return unsigned(category.value)


def _name(network: Any) -> str:
    name = start_com().BSTR()
    network.GetName(ctypes.byref(name))
    return str(name.__ctypes_from_outparam__() or "")


@cache
def _types() -> SimpleNamespace:
    """The three interfaces in the order of netlistmgr.h; slots we never call have no arguments."""
    int32, uint32, pointer = ctypes.c_int32, ctypes.c_uint32, ctypes.POINTER
    bstr = start_com().BSTR
    unused = [
        "SetName",
        "GetDescription",
        "SetDescription",
        "GetNetworkId",
        "GetDomainType",
        "GetNetworkConnections",
        "GetTimeCreatedAndConnected",
        "get_IsConnectedToInternet",
        "get_IsConnected",
        "GetConnectivity",
    ]
    network = interface(
        "INetwork",
        "{DCB00002-570F-4A9B-8D69-199FDBA5723B}",
        (("GetName", pointer(bstr)), *((name,) for name in unused), ("GetCategory", pointer(int32))),
        automation=True,
    )
    networks = interface(
        "IEnumNetworks",
        "{DCB00003-570F-4A9B-8D69-199FDBA5723B}",
        (("get__NewEnum",), ("Next", uint32, pointer(pointer(network)), pointer(uint32))),
        automation=True,
    )
    manager = interface(
        "INetworkListManager",
        "{DCB00000-570F-4A9B-8D69-199FDBA5723B}",
        (("GetNetworks", int32, pointer(pointer(networks))),),
        automation=True,
    )
    return SimpleNamespace(manager=manager, networks=networks, network=network)
