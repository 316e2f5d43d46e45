"""Whether the parts of Windows that speak SMBv1 are installed: `windows.smb1_feature/1`. In a child."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import WINDOWS, WMI_BUDGET, read
from app.system import wmi

NAME = "windows.smb1_feature/1"
NAMESPACE, CLASS = r"ROOT\CIMV2", "Win32_OptionalFeature"
SOURCE = r"wmi:root\cimv2:Win32_OptionalFeature"
FIELDS = ("Name", "InstallState")
SECONDS_PER_ROW = 8.0
MOST_ROWS = 1000  # about 150 in Windows 11; the three we want may come last
_PARTS = {"smb1protocol": "whole", "smb1protocol-server": "server", "smb1protocol-client": "client"}

Ask = Callable[[str, str, tuple[str, ...], float, int], tuple[Mapping[str, Any], ...]]


def collect(host: Host, ask: Ask = wmi.query) -> Sequence[Observation]:
    """One observation; a Windows without any optional feature is `empty`."""
    return [read(NAME, SOURCE, host, lambda: feature(ask))]


def feature(ask: Ask) -> JsonValue:
    """For each part 1 installed, 2 switched off, 3 absent; null when this Windows does not name it."""
    rows = ask(NAMESPACE, CLASS, FIELDS, SECONDS_PER_ROW, MOST_ROWS)
    if not rows:
        return None  # Wine's answer for a class it does not have, never "not installed"
    found: dict[str, JsonValue] = dict.fromkeys(_PARTS.values())
    for row in rows:
        part = _PARTS.get(str(row.get("Name") or "").casefold())
        state = row.get("InstallState")
        if part is not None and isinstance(state, int):
            found[part] = state
    return {"features": len(rows), **found}


COLLECTOR = Collector("windows.smb1_feature", (NAME,), WINDOWS, WMI_BUDGET, True, collect)
