"""`linux.package_lists/1`: how old the lists of available updates are.

The time of an InRelease file is the archive's own, so a search that failed does not look fresh.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from app.domain.calendar import utc_text
from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation, System
from app.inspection.collector import Collector, SourceFailure, observe
from app.inspection.collectors.linux.machine import REAL, Machine

NAME = "linux.package_lists/1"


def manager_of(machine: Machine) -> str | None:
    """ "apt" or "dnf", by the program that is there."""
    if machine.exists("/usr/bin/apt-get"):
        return "apt"
    return "dnf" if machine.exists("/usr/bin/dnf") or machine.exists("/usr/bin/dnf5") else None


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation."""
    source = "file times:/var/lib/apt/lists, /var/lib/apt/periodic, /var/cache/dnf"
    return [observe(NAME, source, host, lambda: _lists(machine))]


def _lists(machine: Machine) -> JsonValue:
    manager = manager_of(machine)
    if manager is None:
        raise SourceFailure(Access.ABSENT, "neither apt nor dnf")
    newest = _apt(machine) if manager == "apt" else _dnf(machine)
    return None if newest is None else {"manager": manager, "lists_updated_at": utc_text(newest)}


def _apt(machine: Machine) -> datetime | None:
    lists = "/var/lib/apt/lists"
    security = _newest(machine.find(f"{lists}/*security*Release"))
    searched = _newest(machine.find("/var/lib/apt/periodic/update-success-stamp"))
    known = [one for one in (security or _newest(machine.find(f"{lists}/*Release")), searched) if one]
    # A stamp without any list is left over: nothing can be told from it.
    return max(known) if known and machine.find(f"{lists}/*Release") else None


def _dnf(machine: Machine) -> datetime | None:
    patterns = ("/var/cache/dnf/*/repodata/repomd.xml", "/var/cache/libdnf5/*/repodata/repomd.xml")
    return _newest([path for pattern in patterns for path in machine.find(pattern)])


def _newest(paths: Iterable[Path]) -> datetime | None:
    times = [path.stat().st_mtime for path in paths]
    return datetime.fromtimestamp(max(times), UTC) if times else None


COLLECTOR = Collector("linux.package_lists", (NAME,), frozenset({System.LINUX}), 3.0, False, collect)
