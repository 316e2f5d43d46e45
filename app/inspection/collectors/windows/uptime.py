"""How long Windows has been running: `windows.uptime/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read
from app.system.windows_library import Loader, system_library
from app.system.windows_machine import uptime_seconds

NAME = "windows.uptime/1"
SOURCE = "api:GetTickCount64"


def collect(host: Host, load: Loader = system_library) -> Sequence[Observation]:
    """One observation. Fast start-up does not reset the count: it says "since the last real start"."""
    return [read(NAME, SOURCE, host, lambda: {"seconds": uptime_seconds(load)})]


COLLECTOR = Collector("windows.uptime", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
