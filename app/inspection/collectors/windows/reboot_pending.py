"""Whether an update waits for a restart: `windows.reboot_pending/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read
from app.system.registry import Registry

NAME = "windows.reboot_pending/1"
_CURRENT = r"SOFTWARE\Microsoft\Windows\CurrentVersion"
SERVICING = rf"{_CURRENT}\Component Based Servicing\RebootPending"
WINDOWS_UPDATE = rf"{_CURRENT}\WindowsUpdate\Auto Update\RebootRequired"
SOURCE = rf"registry:HKLM\{SERVICING}; HKLM\{WINDOWS_UPDATE}"


def collect(host: Host, registry: Registry | None = None) -> Sequence[Observation]:
    """One observation: both keys are there only while a restart is waited for."""
    keys = registry or Registry()
    return [read(NAME, SOURCE, host, lambda: reboot_pending(keys))]


def reboot_pending(registry: Registry) -> JsonValue:
    """The raw facts. PendingFileRenameOperations is not asked: browsers set it every day."""
    registry.values(_CURRENT)  # a registry that hides its root says nothing about keys below it
    return {
        "component_servicing": registry.exists(SERVICING),
        "windows_update": registry.exists(WINDOWS_UPDATE),
    }


COLLECTOR = Collector("windows.reboot_pending", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
