"""`linux.samba_version/1`: which Samba this is, for its defaults changed over the years."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation, System
from app.inspection.collector import Collector, SourceFailure, observe
from app.inspection.collectors.linux.machine import REAL, Machine

NAME = "linux.samba_version/1"
_VERSION = re.compile(r"Version (\d+)\.(\d+)")


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation; `absent` without Samba's server."""
    return [observe(NAME, "command:smbd --version", host, lambda: _version(machine))]


def _version(machine: Machine) -> JsonValue:
    found = _VERSION.search(machine.run("smbd", ("--version",), 4.0).stdout)
    if found is None:
        raise SourceFailure(Access.ERROR, "smbd said no version")
    return {"major": int(found[1]), "minor": int(found[2])}


COLLECTOR = Collector("linux.samba_version", (NAME,), frozenset({System.LINUX}), 5.0, False, collect)
