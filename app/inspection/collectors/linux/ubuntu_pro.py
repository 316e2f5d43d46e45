"""`linux.ubuntu_pro/1`: whether Ubuntu's extended security maintenance is on."""

from __future__ import annotations

import json
from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation, System
from app.inspection.collector import Collector, observe
from app.inspection.collectors.linux.machine import REAL, Machine

NAME = "linux.ubuntu_pro/1"


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation; `absent` where the command is not installed."""
    return [observe(NAME, "command:pro status --format json", host, lambda: _services(machine))]


def _services(machine: Machine) -> JsonValue:
    answer = json.loads(machine.run("pro", ("status", "--format", "json"), 6.0).stdout)
    services = answer.get("services") if isinstance(answer, dict) else None
    found = {one.get("name"): one.get("status") for one in services or [] if isinstance(one, dict)}
    return {"esm_infra": _on(found.get("esm-infra")), "esm_apps": _on(found.get("esm-apps"))}


def _on(status: object) -> bool | None:
    return status == "enabled" if isinstance(status, str) else None


COLLECTOR = Collector("linux.ubuntu_pro", (NAME,), frozenset({System.LINUX}), 7.0, False, collect)
