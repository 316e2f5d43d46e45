"""When the screen locks by itself, by policy and by this person's own settings: `windows.screen_lock/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read, unless_absent
from app.system.registry import Hive, Registry

NAME = "windows.screen_lock/1"
SYSTEM_POLICY = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System"
DESKTOP_POLICY = r"Software\Policies\Microsoft\Windows\Control Panel\Desktop"
DESKTOP = r"Control Panel\Desktop"
WINLOGON = r"Software\Microsoft\Windows NT\CurrentVersion\Winlogon"
SOURCE = rf"registry:HKLM\{SYSTEM_POLICY}; HKCU\{DESKTOP_POLICY}; HKCU\{DESKTOP}; HKCU\{WINLOGON}"


def collect(
    host: Host, registry: Registry | None = None, user: Registry | None = None
) -> Sequence[Observation]:
    """One observation about the person who is signed in."""
    machine, own = registry or Registry(), user or Registry(Hive.USER)
    return [read(NAME, SOURCE, host, lambda: screen_lock(machine, own))]


def screen_lock(machine: Registry, own: Registry) -> JsonValue:
    """Seconds as numbers; null where Windows has no such value. Of the program only whether there is one."""
    own.values(DESKTOP)  # every person has this key; without it nothing can be said about a person
    return {
        "inactivity_seconds": unless_absent(lambda: machine.number(SYSTEM_POLICY, "InactivityTimeoutSecs")),
        "policy": _saver(own, DESKTOP_POLICY),
        "user": _saver(own, DESKTOP),
        "delay_seconds": unless_absent(lambda: own.number(DESKTOP, "DelayLockInterval")),
        "dynamic_lock": unless_absent(lambda: own.number(WINLOGON, "EnableGoodbye")),
    }


def _saver(own: Registry, key: str) -> JsonValue:
    def text(name: str) -> str | None:
        return unless_absent(lambda: own.text(key, name))

    program = text("SCRNSAVE.EXE")
    return {
        "active": _number(text("ScreenSaveActive")),
        "secure": _number(text("ScreenSaverIsSecure")),
        "seconds": _number(text("ScreenSaveTimeOut")),
        "program": None if program is None else bool(program.strip()),
    }


def _number(written: str | None) -> int | None:
    return int(written) if written is not None and written.strip().isdecimal() else None


COLLECTOR = Collector("windows.screen_lock", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
