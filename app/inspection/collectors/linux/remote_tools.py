"""`linux.remote_tools/1`: known programs for working from elsewhere, by units and running programs."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation, System
from app.inspection.collector import Collector, SourceFailure, observe
from app.inspection.collectors.linux.machine import REAL, Machine
from app.inspection.collectors.remote_tools import known_tools

NAME = "linux.remote_tools/1"


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation; only known tools are named, other programs are only counted."""
    return [observe(NAME, "systemd units and /proc/*/comm", host, lambda: _tools(machine))]


def _tools(machine: Machine) -> JsonValue:
    running = machine.running()
    if running is None:
        raise SourceFailure(Access.DENIED, "running programs are hidden")
    found: list[JsonValue] = []
    for tool in known_tools():
        active = bool(running.intersection(tool.programs))
        if active or any(machine.unit_installed(unit) for unit in tool.units):
            found.append({"name": tool.name, "active": active})
    ssh = machine.exists("/usr/sbin/sshd") or machine.exists("/usr/bin/sshd")
    return {"programs": len(running), "tools": found, "ssh_installed": ssh}


COLLECTOR = Collector("linux.remote_tools", (NAME,), frozenset({System.LINUX}), 4.0, False, collect)
