"""`linux.os_release/1`: which distribution, which release."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation, System
from app.inspection.collector import Collector, observe
from app.inspection.collectors.linux.machine import REAL, Machine

NAME = "linux.os_release/1"
_KEYS = ("ID", "ID_LIKE", "VERSION_ID", "VERSION_CODENAME", "NAME", "VARIANT_ID")


def read_os_release(machine: Machine) -> dict[str, JsonValue]:
    """The fields in small letters, null where the file has none. Raises OSError."""
    path = "/etc/os-release" if machine.exists("/etc/os-release") else "/usr/lib/os-release"
    settings = machine.settings(path)
    if not settings.get("ID"):
        return {}
    return {key.lower(): settings.get(key) or None for key in _KEYS}


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation."""
    return [observe(NAME, "file:/etc/os-release", host, lambda: read_os_release(machine))]


COLLECTOR = Collector("linux.os_release", (NAME,), frozenset({System.LINUX}), 3.0, False, collect)
