"""`linux.upgrade_history/1`: when packages were last upgraded on this PC."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from app.domain.calendar import utc_text
from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation, System
from app.inspection.collector import Collector, SourceFailure, observe
from app.inspection.collectors.linux.machine import MOST_BYTES, REAL, Machine
from app.inspection.collectors.linux.package_lists import manager_of

NAME = "linux.upgrade_history/1"
_STANZA = re.compile(
    r"^Start-Date: (\d{4}-\d\d-\d\d)  (\d\d:\d\d:\d\d)\n(.*?)(?=^Start-Date|\Z)", re.M | re.S
)
_DPKG = re.compile(r"^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) upgrade ", re.MULTILINE)


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation; `empty` when no upgrade is recorded."""
    source = "file:/var/log/apt/history.log*, /var/log/dpkg.log*, or rpm install times"
    return [observe(NAME, source, host, lambda: _history(machine))]


def _history(machine: Machine) -> JsonValue:
    manager = manager_of(machine)
    if manager is None:
        raise SourceFailure(Access.ABSENT, "neither apt nor dnf")
    times = list(_apt(machine) if manager == "apt" else _rpm(machine))
    return {"last_upgrade_at": utc_text(max(times))} if times else None


def _apt(machine: Machine) -> Iterator[datetime]:
    for path in machine.find("/var/log/apt/history.log*"):
        for day, clock, body in _STANZA.findall(_read_log(path)):
            if re.search(r"^Upgrade:", body, re.MULTILINE):
                yield from _local(day, clock)
    for path in machine.find("/var/log/dpkg.log*"):
        for day, clock in _DPKG.findall(_read_log(path)):
            yield from _local(day, clock)


def _local(day: str, clock: str) -> Iterator[datetime]:
    """The logs write local time without saying so."""
    try:
        yield datetime.fromisoformat(f"{day}T{clock}").astimezone(UTC)
    except ValueError:
        return


def _read_log(path: Path) -> str:
    """A log, packed or not; an unreadable one says nothing."""
    try:
        if path.suffix == ".gz":
            with gzip.open(path) as packed:
                return packed.read(MOST_BYTES).decode("utf-8", errors="replace")
        with path.open("rb") as plain:
            return plain.read(MOST_BYTES).decode("utf-8", errors="replace")
    except (OSError, EOFError):
        return ""


def _rpm(machine: Machine) -> Iterator[datetime]:
    answer = machine.run("rpm", ("-qa", "--qf", "%{INSTALLTIME}\\n"), 5.0)
    for line in answer.stdout.split():
        if line.isdecimal():
            yield datetime.fromtimestamp(int(line), UTC)


COLLECTOR = Collector("linux.upgrade_history", (NAME,), frozenset({System.LINUX}), 6.0, False, collect)
