"""Which programs for working from elsewhere are set up as a service: `windows.remote_tools/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.remote_tools import known_tools
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read, unless_absent
from app.system.registry import Registry

NAME = "windows.remote_tools/1"
KEY = r"SYSTEM\CurrentControlSet\Services"
SOURCE = rf"registry:HKLM\{KEY}"


def collect(host: Host, registry: Registry | None = None) -> Sequence[Observation]:
    """One observation; only known tools are named, other services are only counted."""
    keys = registry or Registry()
    return [read(NAME, SOURCE, host, lambda: remote_tools(keys))]


def remote_tools(registry: Registry) -> JsonValue:
    """`start` 2 with Windows, 3 on demand, 4 disabled; null when the service does not say."""
    services, tools = registry.subkeys(KEY), known_tools()
    if not services:
        return None
    found: list[JsonValue] = []
    for service in services:
        tool = next((one for one in tools if one.has_service(service)), None)
        if tool is not None:
            found.append({"name": tool.name, "start": _start(registry, service)})
    return {"services": len(services), "tools": found}


def _start(registry: Registry, service: str) -> int | None:
    return unless_absent(lambda: registry.number(rf"{KEY}\{service}", "Start"))


COLLECTOR = Collector("windows.remote_tools", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
