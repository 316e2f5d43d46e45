"""Whether Windows offers to run what is on a memory stick: `windows.autorun/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read, unless_absent
from app.system.registry import Hive, Registry

NAME = "windows.autorun/1"
POLICY = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\Explorer"
HANDLERS = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Explorer\AutoplayHandlers"
EVENTS = ("StorageOnArrival", "AutorunINFLegacyArrival")
SOURCE = rf"registry:HKLM and HKCU\{POLICY}; HKCU\{HANDLERS}"


def collect(
    host: Host, machine: Registry | None = None, user: Registry | None = None
) -> Sequence[Observation]:
    """One observation; null is "the default of this Windows", which is 0x91."""
    keys = {"machine": machine or Registry(), "user": user or Registry(Hive.USER)}
    return [read(NAME, SOURCE, host, lambda: autorun(keys["machine"], keys["user"]))]


def autorun(machine: Registry, user: Registry) -> JsonValue:
    """Bits of `no_drive_type`: 0x04 what is plugged in, 0x08 disks, 0x10 network, 0x20 CD."""
    return {
        "machine": _policy(machine),
        "user": _policy(user),
        "autoplay_off": unless_absent(lambda: user.number(HANDLERS, "DisableAutoplay")),
        "handlers": [found for event in EVENTS if (found := _handler(user, event)) is not None],
    }


def _policy(registry: Registry) -> JsonValue:
    return {
        "no_drive_type": unless_absent(lambda: registry.number(POLICY, "NoDriveTypeAutoRun")),
        "no_autorun": unless_absent(lambda: registry.number(POLICY, "NoAutorun")),
    }


def _handler(user: Registry, event: str) -> str | None:
    """What the user chose to happen: "MSOpenFolder", "MSTakeNoAction", "MSAutoRun" …"""
    return unless_absent(lambda: user.text(rf"{HANDLERS}\UserChosenExecuteHandlers\{event}", ""))


COLLECTOR = Collector("windows.autorun", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
