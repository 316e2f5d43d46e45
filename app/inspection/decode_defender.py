"""What Microsoft Defender says about itself: its mode first, for beside another product the rest is stale."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from app.inspection.observed import Observed, moment, whole, yes_no

STATUS, REGISTRY = "defender.status/1", "defender.registry/1"
_NEVER = 65535
_CIM = re.compile(r"(\d{14})\.\d{1,6}([+-]\d{3})?$")
_JSON_DATE = re.compile(r"/Date\((\d{1,15})\)/$")


class Mode(StrEnum):
    """How Defender runs. `UNSAID` is an older Windows that does not tell its mode."""

    NORMAL = "normal"
    PASSIVE = "passive"
    NOT_RUNNING = "not_running"
    UNSAID = "unsaid"


_MODES = {
    "Normal": Mode.NORMAL,
    "Passive Mode": Mode.PASSIVE,
    "SxS Passive Mode": Mode.PASSIVE,
    "EDR Block Mode": Mode.PASSIVE,
    "Not running": Mode.NOT_RUNNING,
}


@dataclass(frozen=True, slots=True)
class Defender:
    """Defender's own word. `guards` is None when it does not say whether it watches in real time."""

    mode: Mode
    guards: bool | None


def defender(observed: Observed) -> Defender | None:
    """None when Defender could not be asked, or gave a mode nobody knows."""
    raw = observed.fields(STATUS)
    if raw is None:
        return None
    said = raw.get("AMRunningMode")
    mode = Mode.UNSAID if said is None else _MODES.get(said) if isinstance(said, str) else None
    if mode is None:
        return None
    flags = [
        yes_no(raw, key) for key in ("RealTimeProtectionEnabled", "AntivirusEnabled", "AMServiceEnabled")
    ]
    guards = False if False in flags else True if flags[0] is True else None
    return Defender(mode, guards)


def definition_days(observed: Observed) -> list[tuple[int, str]] | None:
    """How many days old the definitions were when they were looked at, once per witness.

    An empty list: Defender says it never had any. None: nobody could tell. Negative days mean a wrong
    clock.
    """
    found: list[tuple[int, str]] = []
    raw = observed.fields(STATUS)
    if raw is not None and raw.get("AMRunningMode") != "Not running":  # then every other field is stale
        age = whole(raw, "AntivirusSignatureAge")
        updated = _updated(raw.get("AntivirusSignatureLastUpdated"))
        if age is not None and age >= _NEVER and updated is None:
            return []
        if age is not None and age < _NEVER:
            found.append((age, STATUS))
        found += _days_since(observed, updated, STATUS)
    registry = observed.fields(REGISTRY)
    if registry is not None and not found:
        found += _days_since(observed, moment(registry, "signatures_last_updated"), REGISTRY)
    return found or None


def _days_since(observed: Observed, updated: datetime | None, source: str) -> list[tuple[int, str]]:
    at = observed.at(source)
    if updated is None or at is None:
        return []
    return [((at - updated + timedelta(hours=1)).days, source)]


def _updated(value: object) -> datetime | None:
    """A time as CIM, PowerShell or ISO writes it, UTC; None for 1601, which means never."""
    if not isinstance(value, str):
        return None
    cim, json_date = _CIM.match(value.strip()), _JSON_DATE.match(value.strip())
    try:
        if json_date:
            return datetime.fromtimestamp(int(json_date[1]) / 1000, UTC)
        found = datetime.strptime(cim[1], "%Y%m%d%H%M%S").replace(tzinfo=UTC) if cim else _iso(value)
    except (ValueError, OverflowError, OSError):
        return None
    return None if found is None or found.year < 2000 else found


def _iso(value: str) -> datetime | None:
    # PowerShell 7 writes seven decimals, one more than Python reads.
    shortened = re.sub(r"(\.\d{6})\d+", r"\1", value.strip())
    found = datetime.fromisoformat(shortened)
    return found.astimezone(UTC) if found.tzinfo else None
