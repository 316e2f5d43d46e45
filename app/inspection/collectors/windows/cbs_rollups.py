"""The cumulative updates that Windows servicing knows: `windows.cbs_rollups/1`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read
from app.system.registry import Registry
from app.system.windows_errors import NoAnswer
from app.system.windows_times import from_filetime_parts

NAME = "windows.cbs_rollups/1"
KEY = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\Packages"
SOURCE = rf"registry:HKLM\{KEY}"
_PACKAGE = re.compile(r"Package_for_RollupFix~[0-9a-f]+~[^~]*~[^~]*~(\d+)\.(\d+)\.\d+\.\d+", re.IGNORECASE)


def collect(host: Host, registry: Registry | None = None) -> Sequence[Observation]:
    """One observation; no cumulative update at all is `empty`."""
    keys = registry or Registry()
    return [read(NAME, SOURCE, host, lambda: rollups(keys))]


def rollups(registry: Registry) -> JsonValue:
    """A row for each package; what one unreadable package does not say is null."""
    rows: list[JsonValue] = []
    for package in registry.subkeys(KEY):
        found = _PACKAGE.fullmatch(package)
        if found is None:
            continue
        state, installed_at = _state_and_time(registry, rf"{KEY}\{package}")
        rows.append(
            {
                "package": package,
                "build": int(found[1]),
                "ubr": int(found[2]),
                "state": state,
                "installed_at": installed_at,
            }
        )
    return rows


def _state_and_time(registry: Registry, key: str) -> tuple[int | None, str | None]:
    try:
        state = registry.number(key, "CurrentState")
        high, low = registry.number(key, "InstallTimeHigh"), registry.number(key, "InstallTimeLow")
    except NoAnswer:
        return None, None
    if high is None or low is None:
        return state, None
    return state, from_filetime_parts(high, low)


COLLECTOR = Collector("windows.cbs_rollups", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
