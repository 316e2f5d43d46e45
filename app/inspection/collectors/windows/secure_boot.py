"""Secure Boot and the change of its certificates of 2011: `windows.secure_boot/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read, unless_absent
from app.system.registry import Registry

NAME = "windows.secure_boot/1"
CONTROL = r"SYSTEM\CurrentControlSet\Control"
STATE = rf"{CONTROL}\SecureBoot\State"
SERVICING = rf"{CONTROL}\SecureBoot\Servicing"
SOURCE = rf"registry:HKLM\{STATE}; …\Servicing; …\Control\PEFirmwareType"


def collect(host: Host, registry: Registry | None = None) -> Sequence[Observation]:
    """One observation; a PC that has no such thing (older firmware) is an answer."""
    keys = registry or Registry()
    return [read(NAME, SOURCE, host, lambda: secure_boot(keys))]


def secure_boot(registry: Registry) -> JsonValue:
    """`firmware` 1 older (BIOS), 2 UEFI; `status` "NotStarted", "InProgress", "Updated", "Failed"."""
    return {
        "state_key": registry.exists(STATE),
        "firmware": registry.number(CONTROL, "PEFirmwareType"),
        "enabled": unless_absent(lambda: registry.number(STATE, "UEFISecureBootEnabled")),
        "status": unless_absent(lambda: registry.text(SERVICING, "UEFICA2023Status")),
        "error": unless_absent(lambda: registry.number(SERVICING, "UEFICA2023Error")),
    }


COLLECTOR = Collector("windows.secure_boot", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
