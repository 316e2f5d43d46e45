"""Whether Windows Update may do its work: `windows.update_services/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read, unless_absent
from app.system.registry import Registry
from app.system.windows_errors import NoAnswer
from app.system.windows_times import from_iso

NAME = "windows.update_services/1"
SERVICES = r"SYSTEM\CurrentControlSet\Services"
POLICY = r"SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate"
SETTINGS = r"SOFTWARE\Microsoft\WindowsUpdate\UX\Settings"
SOURCE = rf"registry:HKLM\{SERVICES}\wuauserv,UsoSvc; HKLM\{POLICY}; HKLM\{SETTINGS}"


def collect(host: Host, registry: Registry | None = None) -> Sequence[Observation]:
    """One observation; a value or key that is not there is null, which means the system's default."""
    keys = registry or Registry()
    return [read(NAME, SOURCE, host, lambda: update_services(keys))]


def update_services(registry: Registry) -> JsonValue:
    """The raw facts. Raises NoAnswer (absent) when not one of them is there."""

    def number(key: str, name: str) -> int | None:
        return unless_absent(lambda: registry.number(key, name))

    facts: dict[str, JsonValue] = {
        "wuauserv_start": number(rf"{SERVICES}\wuauserv", "Start"),
        "usosvc_start": number(rf"{SERVICES}\UsoSvc", "Start"),
        "no_auto_update": number(rf"{POLICY}\AU", "NoAutoUpdate"),
        "au_options": number(rf"{POLICY}\AU", "AUOptions"),
        "use_wu_server": number(rf"{POLICY}\AU", "UseWUServer"),
        "disable_access": number(POLICY, "DisableWindowsUpdateAccess"),
        "pause_until": _pause_until(registry),
    }
    if all(value is None for value in facts.values()):
        raise NoAnswer(Access.ABSENT, "none of the keys is there")
    return facts


def _pause_until(registry: Registry) -> str | None:
    """The later of the two ends of a pause; texts of one form sort by time."""
    ends = [
        from_iso(text)
        for name in ("PauseUpdatesExpiryTime", "PauseQualityUpdatesEndTime")
        if (text := _text(registry, name)) is not None
    ]
    return max((end for end in ends if end is not None), default=None)


def _text(registry: Registry, name: str) -> str | None:
    return unless_absent(lambda: registry.text(SETTINGS, name))


COLLECTOR = Collector("windows.update_services", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
