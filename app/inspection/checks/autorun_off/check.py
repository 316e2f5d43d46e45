"""WIN-RUN-01: whether a memory stick may offer to run something."""

from __future__ import annotations

from datetime import datetime

from app.domain.json_value import JsonObject
from app.domain.observation import Host
from app.domain.verdict import Status, Verdict
from app.inspection.data import Data
from app.inspection.observed import Observed, part, whole

_NAME = "windows.autorun/1"
_ALL = 0xFF
_REMOVABLE = 0x04
_RUNS = "msautorun"


def evaluate(observed: Observed, _data: Data, _now: datetime, _host: Host) -> Verdict:
    """Off, asks (what Windows does by itself), runs, or not to be found out."""
    raw = observed.fields(_NAME)
    if raw is None or not {"machine", "user", "autoplay_off"} <= set(raw):
        return observed.verdict(Status.UNKNOWN, "not_measured")
    machine, user = part(raw, "machine"), part(raw, "user")
    if not {"no_drive_type"} <= set(machine) & set(user):
        return observed.verdict(Status.UNKNOWN, "not_measured")
    value = whole(machine, "no_drive_type")
    by_policy = value is not None
    value = value if by_policy else whole(user, "no_drive_type")
    if _all_off(value) or _no_autorun(machine, user) or whole(raw, "autoplay_off") == 1:
        return observed.verdict(Status.PASS, "off", (_NAME,))
    if value is not None and not value & _REMOVABLE and _runs(raw):
        return observed.verdict(Status.FAIL, "runs", (_NAME,))
    return observed.verdict(Status.WARN, "asks_by_policy" if by_policy else "asks", (_NAME,))


def _all_off(value: int | None) -> bool:
    return value is not None and value & _ALL == _ALL


def _no_autorun(machine: JsonObject, user: JsonObject) -> bool:
    found = whole(machine, "no_autorun")
    return (found if found is not None else whole(user, "no_autorun")) == 1


def _runs(raw: JsonObject) -> bool:
    """Whether the user chose that programs are run; the choices are "MSOpenFolder" and the like."""
    handlers = raw.get("handlers")
    return isinstance(handlers, list | tuple) and any(
        isinstance(one, str) and one.casefold() == _RUNS for one in handlers
    )
