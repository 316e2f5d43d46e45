"""`linux.listening/1`: the TCP ports on which this PC waits for others."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation, System
from app.inspection.collector import Collector, observe
from app.inspection.collectors.linux.machine import REAL, Machine

NAME = "linux.listening/1"
_LISTEN = "0A"
_LOOPBACK_6 = ("00000000000000000000000001000000", "0000000000000000FFFF00000100007F")


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation."""
    return [observe(NAME, "file:/proc/net/tcp, /proc/net/tcp6", host, lambda: _ports(machine))]


def _ports(machine: Machine) -> JsonValue:
    lines = machine.read("/proc/net/tcp").splitlines()[1:]
    if machine.exists("/proc/net/tcp6"):
        lines += machine.read("/proc/net/tcp6").splitlines()[1:]
    found: set[int] = set()
    for line in lines:
        fields = line.split()
        if len(fields) > 3 and fields[3] == _LISTEN:
            address, _, port = fields[1].partition(":")
            # The kernel writes IPv4 addresses backwards: 127.x.x.x ends in 7F.
            if not (len(address) == 8 and address.endswith("7F")) and address not in _LOOPBACK_6:
                found.add(int(port, 16))
    return {"ports": sorted(found)}


COLLECTOR = Collector("linux.listening", (NAME,), frozenset({System.LINUX}), 3.0, False, collect)
