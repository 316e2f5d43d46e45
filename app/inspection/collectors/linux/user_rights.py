"""`linux.user_rights/1`: whether the person who is signed in is the administrator."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation, System
from app.inspection.collector import Collector, SourceFailure, observe
from app.inspection.collectors.linux.machine import REAL, Machine

NAME = "linux.user_rights/1"
_MAY_BECOME_ROOT = {"sudo", "wheel", "admin"}
_SECONDS = 3.0


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation; groups are compared, no name is kept."""
    return [observe(NAME, "command:id -u, id -Gn", host, lambda: _rights(machine))]


def _rights(machine: Machine) -> JsonValue:
    user, groups = (machine.run("id", (option,), _SECONDS) for option in ("-u", "-Gn"))
    number = user.stdout.strip()
    if user.returncode != 0 or groups.returncode != 0 or not number.isdecimal():
        raise SourceFailure(Access.ERROR, "id gave no number")
    return {
        "root": int(number) == 0,
        "may_become_root": bool(_MAY_BECOME_ROOT & set(groups.stdout.split())),
    }


COLLECTOR = Collector("linux.user_rights", (NAME,), frozenset({System.LINUX}), 7.0, False, collect)
