"""`macos.backup/1`: the last copy Time Machine finished and how many places it copies to, from `tmutil`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from app.domain.calendar import utc_text
from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation, System
from app.inspection.collector import Collector, SourceFailure, observe
from app.inspection.collectors.linux.machine import REAL, Machine

NAME = "macos.backup/1"
# The folder of a copy bears its time on the clock of the wall: 2026-11-22-031502.backup.
_COPY = re.compile(r"/(\d{4}-\d\d-\d\d-\d{6})(?:\.backup)?/?\s*$")
_PLACE = re.compile(r"^Name\s*:", re.MULTILINE)


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation; no name of a disk or a place is kept."""
    source = "command:tmutil latestbackup; command:tmutil destinationinfo"
    return [observe(NAME, source, host, lambda: _copies(machine))]


def _copies(machine: Machine) -> JsonValue:
    places, last = _said(machine, "destinationinfo"), _said(machine, "latestbackup")
    if not places.strip() and not last.strip():
        return None
    if "No destinations configured" in places:
        count = 0
    elif not (count := len(_PLACE.findall(places))):
        raise SourceFailure(Access.ERROR, "tmutil destinationinfo said something we do not know")
    return {"places": count, "last_backup": _time(last)}


def _said(machine: Machine, verb: str) -> str:
    # What it refuses, and that there is nothing, it says where errors are printed.
    return machine.run("sh", ("-c", f"tmutil {verb} 2>&1"), 4.0).stdout


def _time(said: str) -> str | None:
    """When the copy was made; None without one, or without the right to look (Full Disk Access)."""
    found = _COPY.search(said)
    if found is None:
        return None
    try:
        wall = datetime.strptime(found[1], "%Y-%m-%d-%H%M%S")  # noqa: DTZ007 - the wall's own time
        return utc_text(wall.astimezone(UTC))
    except (ValueError, OverflowError, OSError):
        return None


COLLECTOR = Collector("macos.backup", (NAME,), frozenset({System.MACOS}), 9.0, False, collect)
