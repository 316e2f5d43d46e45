"""How long Windows has been running: `windows.uptime/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read
from app.system.windows_errors import NoAnswer
from app.system.windows_library import Loader, system_library
from app.system.windows_machine import last_sleep, uptime_seconds

NAME = "windows.uptime/1"
SOURCE = "api:GetTickCount64, CallNtPowerInformation(LastSleepTime, LastWakeTime)"


def collect(host: Host, load: Loader = system_library) -> Sequence[Observation]:
    """One observation. Fast start-up does not reset the count: it says "since the last real start"."""
    return [read(NAME, SOURCE, host, lambda: _uptime(load))]


def _uptime(load: Loader) -> JsonValue:
    """`slept_seconds` and `awake_seconds` tell of the last sleep; null when there was none or nobody says."""
    try:
        last = last_sleep(load)
    except NoAnswer:
        last = None
    return {
        "seconds": uptime_seconds(load),
        "slept_seconds": None if last is None else last.slept_seconds,
        "awake_seconds": None if last is None else last.awake_seconds,
    }


COLLECTOR = Collector("windows.uptime", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
