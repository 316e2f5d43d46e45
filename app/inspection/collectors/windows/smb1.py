"""Whether the old protocol SMBv1 is set up: `windows.smb1/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read, unless_absent
from app.system.registry import Registry

NAME = "windows.smb1/1"
SERVER = r"SYSTEM\CurrentControlSet\Services\LanmanServer\Parameters"
CLIENT = r"SYSTEM\CurrentControlSet\Services\mrxsmb10"
SOURCE = rf"registry:HKLM\{SERVER}; HKLM\{CLIENT}"


def collect(host: Host, registry: Registry | None = None) -> Sequence[Observation]:
    """One observation."""
    keys = registry or Registry()
    return [read(NAME, SOURCE, host, lambda: smb1(keys))]


def smb1(registry: Registry) -> JsonValue:
    """`server` 1 on, 0 off, null not set; `client_start` 4 disabled, null without such a driver."""
    registry.values(SERVER)  # without this key nothing can be said about the server
    return {
        "server": registry.number(SERVER, "SMB1"),
        "client_there": registry.exists(CLIENT),
        "client_start": unless_absent(lambda: registry.number(CLIENT, "Start")),
    }


COLLECTOR = Collector("windows.smb1", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
