"""`linux.screen_lock/1`: when the desktop of the person who is signed in locks by itself."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation, System
from app.inspection.collector import Collector, SourceFailure, observe
from app.inspection.collectors.linux.machine import REAL, Machine

NAME = "linux.screen_lock/1"
_SCHEMAS = {
    "gnome": ("org.gnome.desktop.screensaver", "org.gnome.desktop.session"),
    "cinnamon": ("org.cinnamon.desktop.screensaver", "org.cinnamon.desktop.session"),
}
# XDG_CURRENT_DESKTOP names several, such as "ubuntu:GNOME".
_DESKTOPS = {"gnome": "gnome", "unity": "gnome", "budgie": "gnome", "x-cinnamon": "cinnamon", "kde": "kde"}
_SECONDS = 3.0
_KDE_SETTING = re.compile(r"^(Autolock|Timeout|LockGrace)\s*=\s*(\S+)", re.MULTILINE)
_KDE_MINUTES = 5  # KDE's own default when nothing is written


def collect(
    host: Host,
    machine: Machine = REAL,
    environment: Mapping[str, str] | None = None,
    home: Path | None = None,
) -> Sequence[Observation]:
    """One observation; `absent` without a desktop, or with one whose settings we do not know."""
    said = os.environ if environment is None else environment
    source = "command:gsettings get; file:~/.config/kscreenlockerrc"
    return [observe(NAME, source, host, lambda: _lock(machine, said, home or Path.home()))]


def _lock(machine: Machine, environment: Mapping[str, str], home: Path) -> JsonValue:
    names = environment.get("XDG_CURRENT_DESKTOP", "").casefold().split(":")
    desktop = next((_DESKTOPS[one] for one in names if one in _DESKTOPS), None)
    if desktop is None:
        raise SourceFailure(Access.ABSENT, "no desktop whose settings we know")
    if desktop == "kde":
        return {"desktop": desktop, **_kde(home)}
    # Without the session's own bus, gsettings answers with defaults that nobody uses.
    if not environment.get("DBUS_SESSION_BUS_ADDRESS"):
        raise SourceFailure(Access.ABSENT, "no session bus")
    screensaver, session = _SCHEMAS[desktop]
    return {
        "desktop": desktop,
        "locks": _get(machine, screensaver, "lock-enabled") == "true",
        "idle_seconds": _unsigned(_get(machine, session, "idle-delay")),
        "delay_seconds": _unsigned(_get(machine, screensaver, "lock-delay")),
    }


def _get(machine: Machine, schema: str, key: str) -> str:
    answer = machine.run("gsettings", ("get", schema, key), _SECONDS)
    if answer.returncode != 0:
        raise SourceFailure(Access.ERROR, f"gsettings ended with {answer.returncode}")
    return answer.stdout.strip()


def _unsigned(written: str) -> int | None:
    """ "uint32 300" as 300."""
    number = written.rpartition(" ")[2]
    return int(number) if number.isdecimal() else None


def _kde(home: Path) -> dict[str, JsonValue]:
    try:
        written = (home / ".config" / "kscreenlockerrc").read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        written = ""
    found = dict(_KDE_SETTING.findall(written))
    minutes, grace = found.get("Timeout", str(_KDE_MINUTES)), found.get("LockGrace", "0")
    return {
        "locks": found.get("Autolock", "true").casefold() == "true",
        "idle_seconds": int(minutes) * 60 if minutes.isdecimal() else None,
        "delay_seconds": int(grace) if grace.isdecimal() else None,
    }


COLLECTOR = Collector("linux.screen_lock", (NAME,), frozenset({System.LINUX}), 8.0, False, collect)
