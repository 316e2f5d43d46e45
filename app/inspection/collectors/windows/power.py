"""When the display goes off and Windows sleeps, and what waking asks: `windows.power/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read
from app.system.windows_library import Loader, system_library
from app.system.windows_power import PowerTimes, power_settings

NAME = "windows.power/1"
SOURCE = "api:PowerReadACValueIndex, PowerReadDCValueIndex, GetPwrCapabilities"


def collect(host: Host, load: Loader = system_library) -> Sequence[Observation]:
    """One observation."""
    return [read(NAME, SOURCE, host, lambda: _power(load))]


def _power(load: Loader) -> JsonValue:
    found = power_settings(load)
    return {
        "mains": _times(found.mains),
        "battery": _times(found.battery),
        "sleeps_with_display": found.sleeps_with_display,
    }


def _times(times: PowerTimes) -> JsonValue:
    return {
        "display_off": times.display_off,
        "sleep": times.sleep,
        "password_on_wake": times.password_on_wake,
    }


COLLECTOR = Collector("windows.power", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
