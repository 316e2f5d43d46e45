"""How the wireless networks are encrypted, without their names: `windows.wifi/1`. In a child process."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import COM_BUDGET, WINDOWS, read
from app.system.windows_errors import NoAnswer
from app.system.windows_networks import connected_network_names
from app.system.windows_wifi import Wireless, wireless

NAME = "windows.wifi/1"
SOURCE = "api:WlanEnumInterfaces, WlanGetProfileList, WlanGetProfile; com:INetwork.GetName (compared only)"


def collect(
    host: Host,
    ask: Callable[[], Wireless] = wireless,
    names: Callable[[], Sequence[str]] = connected_network_names,
) -> Sequence[Observation]:
    """One observation; no adapter, or no service for it, is an answer."""
    return [read(NAME, SOURCE, host, lambda: wifi(ask(), names))]


def wifi(found: Wireless, names: Callable[[], Sequence[str]]) -> JsonValue:
    """`connected` of a saved network is null where the names of the connected ones are not to be had."""
    try:
        connected = tuple(names()) if 1 in found.states else ()
    except NoAnswer:
        connected = None
    return {
        "service_running": found.service_running,
        "adapters": [{"state": state} for state in found.states],
        "networks": [
            {
                "authentication": one.authentication,
                "encryption": one.encryption,
                "auto_connect": one.auto_connect,
                "connected": None if connected is None else _is_among(one.name, connected),
            }
            for one in found.networks
        ],
    }


def _is_among(name: str, connected: Sequence[str]) -> bool:
    """Windows adds a number when it meets another network of the same name."""
    return any(re.fullmatch(re.escape(name) + r"(?: \d+)?", one) for one in connected)


COLLECTOR = Collector("windows.wifi", (NAME,), WINDOWS, COM_BUDGET, True, collect)
