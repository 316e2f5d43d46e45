"""`linux.wifi/1`: how the wireless network in use is encrypted, without its name."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation, System
from app.inspection.collector import Collector, SourceFailure, observe
from app.inspection.collectors.linux.machine import REAL, Machine

NAME = "linux.wifi/1"


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation; a PC without a wireless adapter is an answer."""
    return [observe(NAME, "file:/sys/class/net; command:nmcli dev wifi", host, lambda: _wifi(machine))]


def _wifi(machine: Machine) -> JsonValue:
    if not machine.exists("/sys/class/net"):
        raise SourceFailure(Access.ABSENT, "no /sys/class/net")
    if not machine.find("/sys/class/net/*/wireless"):
        return {"adapter": False, "networks": []}
    fields = ("-t", "-f", "ACTIVE,SECURITY", "dev", "wifi", "list", "--rescan", "no")
    answer = machine.run("nmcli", fields, 5.0)
    if answer.returncode != 0:  # NetworkManager does not run
        raise SourceFailure(Access.ERROR, f"nmcli gave {answer.returncode}")
    lines = (line.partition(":") for line in answer.stdout.splitlines())
    active = [security.strip() for state, _, security in lines if state == "yes"]
    return {"adapter": True, "networks": [{"security": one} for one in active]}


COLLECTOR = Collector("linux.wifi", (NAME,), frozenset({System.LINUX}), 6.0, False, collect)
