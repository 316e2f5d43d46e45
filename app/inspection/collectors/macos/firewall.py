"""`macos.firewall/1`: the application firewall, by the number in the answer of `socketfilterfw`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation, System
from app.inspection.collector import Collector, SourceFailure, observe
from app.inspection.collectors.linux.machine import REAL, Machine

NAME = "macos.firewall/1"
_TOOL = "/usr/libexec/ApplicationFirewall/socketfilterfw"
_STATE = re.compile(r"\(State = (\d)\)")


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation."""
    return [observe(NAME, f"command:{_TOOL} --getglobalstate", host, lambda: _state(machine))]


def _state(machine: Machine) -> JsonValue:
    said = machine.run(_TOOL, ("--getglobalstate",), 4.0).stdout
    if not said.strip():
        return None
    found = _STATE.search(said)
    if found is None:
        raise SourceFailure(Access.ERROR, "socketfilterfw gave no state")
    return {"state": int(found[1])}


COLLECTOR = Collector("macos.firewall", (NAME,), frozenset({System.MACOS}), 5.0, False, collect)
