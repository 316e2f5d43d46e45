"""Whether others may sign in to this PC over Remote Desktop: `windows.remote_desktop/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read, unless_absent
from app.system.registry import Registry

NAME = "windows.remote_desktop/1"
POLICY = r"SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services"
LOCAL = r"SYSTEM\CurrentControlSet\Control\Terminal Server"
LISTENER = rf"{LOCAL}\WinStations\RDP-Tcp"
SOURCE = rf"registry:HKLM\{POLICY}; HKLM\{LOCAL}; HKLM\{LISTENER}"


def collect(host: Host, registry: Registry | None = None) -> Sequence[Observation]:
    """One observation; a value that is not there is null, which means the system's default."""
    keys = registry or Registry()
    return [read(NAME, SOURCE, host, lambda: remote_desktop(keys))]


def remote_desktop(registry: Registry) -> JsonValue:
    """`deny` 1 off, 0 on; `sign_in_first` 1: who connects proves himself before he sees a screen."""

    def number(key: str, name: str) -> int | None:
        return unless_absent(lambda: registry.number(key, name))

    registry.values(LOCAL)  # a registry that hides this key says nothing about its values
    return {
        "policy": {
            "deny": number(POLICY, "fDenyTSConnections"),
            "sign_in_first": number(POLICY, "UserAuthentication"),
        },
        "local": {
            "deny": number(LOCAL, "fDenyTSConnections"),
            "sign_in_first": number(LISTENER, "UserAuthentication"),
        },
        "port": number(LISTENER, "PortNumber"),
    }


COLLECTOR = Collector("windows.remote_desktop", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
