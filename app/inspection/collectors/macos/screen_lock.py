"""`macos.screen_lock/1`: whether a password is wanted, and when screen saver and display come to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation, System
from app.inspection.collector import Collector, SourceFailure, observe
from app.inspection.collectors.linux.machine import REAL, Machine

NAME = "macos.screen_lock/1"
_DELAY = re.compile(r"screenLock delay is (?:(immediate)|(\d+)(?:\.\d+)? seconds?)")
_OFF = re.compile(r"screenLock (?:is off|delay is -1)")
_DISPLAY = re.compile(r"^\s*displaysleep\s+(\d+)", re.MULTILINE)


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation."""
    source = "command:sysadminctl -screenLock status; defaults com.apple.screensaver idleTime; pmset -g"
    return [observe(NAME, source, host, lambda: _lock(machine))]


def _lock(machine: Machine) -> JsonValue:
    # sysadminctl answers where errors are printed.
    said = machine.run("sh", ("-c", "sysadminctl -screenLock status 2>&1"), 3.0).stdout
    if not said.strip():
        return None
    delay, off = _DELAY.search(said), _OFF.search(said)
    if delay is None and off is None:
        raise SourceFailure(Access.ERROR, "sysadminctl said something we do not know")
    return {
        "locks": off is None,
        "delay_seconds": int(delay[2] or 0) if delay and off is None else None,
        "idle_seconds": _idle(machine),
        "display_seconds": _display(machine),
    }


def _idle(machine: Machine) -> int | None:
    """Seconds until the screen saver, 0 for never; None where nobody chose and the default is not told."""
    arguments = ("-currentHost", "read", "com.apple.screensaver", "idleTime")
    try:
        answer = machine.run("defaults", arguments, 3.0)
    except OSError:
        return None
    said = answer.stdout.strip()
    return int(said) if answer.returncode == 0 and said.isdecimal() and len(said) < 9 else None


def _display(machine: Machine) -> int | None:
    """Seconds until the display goes dark, 0 for never, on the power that is used now."""
    try:
        found = _DISPLAY.search(machine.run("pmset", ("-g",), 3.0).stdout)
    except OSError:
        return None
    return int(found[1]) * 60 if found and len(found[1]) < 7 else None


COLLECTOR = Collector("macos.screen_lock", (NAME,), frozenset({System.MACOS}), 9.0, False, collect)
