"""Until when File History has copies, as stored: `windows.file_history/1`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read, unless_absent
from app.system.registry import Hive, Registry
from app.system.windows_times import from_filetime

NAME = "windows.file_history/1"
KEY = r"SOFTWARE\Microsoft\Windows\CurrentVersion\FileHistory"
SERVICE_KEY = r"SYSTEM\CurrentControlSet\Services\fhsvc"
SOURCE = rf"registry:HKCU\{KEY}; HKLM\{SERVICE_KEY}; file:FileHistory\Configuration\Config*.xml"


def collect(
    host: Host,
    machine: Registry | None = None,
    user: Registry | None = None,
    folder: Path | None = None,
) -> Sequence[Observation]:
    """One observation. "Never set up" is an answer, too: no settings, no date."""
    machine_keys, user_keys = machine or Registry(), user or Registry(Hive.USER)
    place = folder or configuration_folder()
    return [read(NAME, SOURCE, host, lambda: file_history(machine_keys, user_keys, place))]


def file_history(machine: Registry, user: Registry, folder: Path | None) -> JsonValue:
    """`service_start` 2 automatic, 3 manual (normal), 4 switched off."""
    ticks = unless_absent(lambda: user.number(KEY, "ProtectedUpToTime"))
    return {
        "configured": None if folder is None else any(folder.glob("Config*.xml")),
        "protected_up_to": None if ticks is None else from_filetime(ticks),
        "service_start": unless_absent(lambda: machine.number(SERVICE_KEY, "Start")),
    }


def configuration_folder() -> Path | None:
    """Where File History keeps its settings for this user; None outside Windows."""
    local = os.environ.get("LOCALAPPDATA")
    return Path(local, "Microsoft", "Windows", "FileHistory", "Configuration") if local else None


COLLECTOR = Collector("windows.file_history", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
