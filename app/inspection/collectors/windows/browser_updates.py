"""Whether browsers may update themselves, and which one opens pages: `windows.browser_updates/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read, unless_absent
from app.system.registry import Hive, Registry

NAME = "windows.browser_updates/1"
SERVICES = r"SYSTEM\CurrentControlSet\Services"
GOOGLE_POLICY = r"SOFTWARE\Policies\Google\Update"
EDGE_POLICY = r"SOFTWARE\Policies\Microsoft\EdgeUpdate"
FIREFOX_POLICY = r"SOFTWARE\Policies\Mozilla\Firefox"
DEFAULT = r"SOFTWARE\Microsoft\Windows\Shell\Associations\UrlAssociations\https\UserChoice"
SOURCE = rf"registry:HKLM\{SERVICES}; HKLM\{GOOGLE_POLICY}; …\EdgeUpdate; …\Firefox; HKCU\{DEFAULT}"


def collect(
    host: Host, machine: Registry | None = None, user: Registry | None = None
) -> Sequence[Observation]:
    """One observation; without the list of services there is none."""
    machine_keys, user_keys = machine or Registry(), user or Registry(Hive.USER)
    return [read(NAME, SOURCE, host, lambda: updates(machine_keys, user_keys))]


def updates(machine: Registry, user: Registry) -> JsonValue:
    """Start of a service: 2 automatic, 3 manual (normal), 4 switched off; null: no such service."""
    google = [
        _number(machine, rf"{SERVICES}\{one}", "Start")
        for one in machine.subkeys(SERVICES)
        if one.lower() == "gupdate" or one.lower().startswith("googleupdaterservice")
    ]
    starts = [one for one in google if one is not None]
    return {
        "google_start": min(starts) if starts else None,  # several versions may be there: the best counts
        "edge_start": _number(machine, rf"{SERVICES}\edgeupdate", "Start"),
        "google_policy": _number(machine, GOOGLE_POLICY, "UpdateDefault"),
        "edge_policy": _number(machine, EDGE_POLICY, "UpdateDefault"),
        "firefox_disabled": _number(machine, FIREFOX_POLICY, "DisableAppUpdate"),
        "default_https": unless_absent(lambda: user.text(DEFAULT, "ProgId")),
    }


def _number(registry: Registry, key: str, name: str) -> int | None:
    return unless_absent(lambda: registry.number(key, name))


COLLECTOR = Collector("windows.browser_updates", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
