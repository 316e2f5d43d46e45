"""`linux.backup/1`: when Déjà Dup ("Backups" of GNOME) last succeeded, and which other tools are there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from app.domain.calendar import utc_text
from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation, System
from app.inspection.collector import Collector, SourceFailure, observe
from app.inspection.collectors.linux.machine import REAL, Machine

NAME = "linux.backup/1"
_SCHEMA = "org.gnome.DejaDup"
_TOOLS = (
    "restic",
    "borg",
    "kopia",
    "duplicity",
    "rsnapshot",
    "backintime",
    "vorta",
    "bacula-fd",
    "urbackupclientctl",
)


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation; without Déjà Dup and other tools its parts are empty, which is an answer."""
    source = f"command:gsettings get {_SCHEMA}; file:/usr/bin/restic, borg, …"
    return [observe(NAME, source, host, lambda: _backup(machine))]


def _backup(machine: Machine) -> JsonValue:
    if not machine.exists("/usr/bin"):
        raise SourceFailure(Access.ABSENT, "no programs to be seen")
    tools: list[JsonValue] = [one for one in _TOOLS if machine.exists(f"/usr/bin/{one}")]
    return {"deja_dup": _deja_dup(machine), "tools": tools}


def _deja_dup(machine: Machine) -> JsonValue:
    """None where it is not installed; `last_backup` None when it has never succeeded."""
    if not (machine.exists("/usr/bin/deja-dup") or machine.exists("/usr/bin/gsettings")):
        return None
    last = _setting(machine, "last-backup")
    if last is None:
        return None
    return {
        "last_backup": _utc(last),
        "periodic": {"true": True, "false": False}.get(_setting(machine, "periodic") or ""),
        "backend": _setting(machine, "backend"),
    }


def _setting(machine: Machine, key: str) -> str | None:
    """One setting without its quotes; None when there are no such settings."""
    answer = machine.run("gsettings", ("get", _SCHEMA, key), 3.0)
    return answer.stdout.strip().strip("'") if answer.returncode == 0 else None


def _utc(written: str) -> str | None:
    """A time such as 2026-11-20T03:00:00.123456Z; nothing before the first backup."""
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None
    return utc_text(moment) if moment.tzinfo is not None else None


COLLECTOR = Collector("linux.backup", (NAME,), frozenset({System.LINUX}), 8.0, False, collect)
