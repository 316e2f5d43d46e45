"""`macos.automatic_updates/1`: what the settings of Software Update say, the firm's before the Mac's own."""

from __future__ import annotations

import plistlib
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from app.domain.calendar import utc_text
from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation, System
from app.inspection.collector import Collector, SourceFailure, observe
from app.inspection.collectors.linux.machine import REAL, Machine

NAME = "macos.automatic_updates/1"
_OWN = "/Library/Preferences/com.apple.SoftwareUpdate.plist"
_MANAGED = "/Library/Managed Preferences/com.apple.SoftwareUpdate.plist"
_KEYS = {
    "checks": "AutomaticCheckEnabled",
    "downloads": "AutomaticDownload",
    "installs": "AutomaticallyInstallMacOSUpdates",
    "security_responses": "CriticalUpdateInstall",
}


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation."""
    return [observe(NAME, f"file:{_OWN} and {_MANAGED}", host, lambda: _settings(machine))]


def _settings(machine: Machine) -> JsonValue:
    own = _plist(machine, _OWN)
    managed = _plist(machine, _MANAGED) if machine.exists(_MANAGED) else {}
    both = {**own, **managed}
    settings: dict[str, JsonValue] = {name: _yes_no(both.get(key)) for name, key in _KEYS.items()}
    return {
        **settings,
        "managed": any(key in managed for key in _KEYS.values()),
        "last_success_at": _time(own.get("LastFullSuccessfulDate") or own.get("LastSuccessfulDate")),
    }


def _plist(machine: Machine, path: str) -> dict[str, Any]:
    try:
        found = plistlib.loads(machine.read_bytes(path))
    except (plistlib.InvalidFileException, ValueError, RecursionError, OverflowError) as problem:
        raise SourceFailure(Access.ERROR, f"no property list: {type(problem).__name__}") from problem
    if not isinstance(found, dict):
        raise SourceFailure(Access.ERROR, "no property list of settings")
    return found


def _yes_no(value: Any) -> bool | None:
    """True and false, also where a tool wrote 1 and 0."""
    return bool(value) if value in (True, False) and not isinstance(value, float) else None


def _time(value: Any) -> str | None:
    return utc_text(value.replace(tzinfo=UTC)) if isinstance(value, datetime) else None


COLLECTOR = Collector("macos.automatic_updates", (NAME,), frozenset({System.MACOS}), 3.0, False, collect)
