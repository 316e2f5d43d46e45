"""`macos.version/1`: the version of macOS, from `sw_vers`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation, System
from app.inspection.collector import Collector, SourceFailure, observe
from app.inspection.collectors.linux.machine import REAL, Machine

NAME = "macos.version/1"


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation."""
    return [observe(NAME, "command:sw_vers", host, lambda: _version(machine))]


def _version(machine: Machine) -> JsonValue:
    answer = machine.run("sw_vers", (), 3.0)
    if answer.returncode != 0:
        raise SourceFailure(Access.ERROR, f"sw_vers gave {answer.returncode}")
    lines = dict(line.partition(":")[::2] for line in answer.stdout.splitlines())
    found = {key.strip(): value.strip() for key, value in lines.items()}
    version = found.get("ProductVersion")
    return {"version": version, "build": found.get("BuildVersion")} if version else None


COLLECTOR = Collector("macos.version", (NAME,), frozenset({System.MACOS}), 4.0, False, collect)
