"""`linux.programs/1`: programs that do not come with the distribution: Flatpaks, and packages below /opt.

What the distribution itself brings is kept up by the distribution, whatever its version number.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation, System
from app.inspection.collector import Collector, SourceFailure, observe
from app.inspection.collectors.linux.machine import REAL, Machine
from app.system.process import Finished

NAME = "linux.programs/1"
_MOST = 500
_BUDGET = 5.0
_ANSWER_BY = _BUDGET - 0.5  # all commands together, so that we say which one was slow


class _Within:
    """Commands that share one stretch of time: what the first uses up, the next does not have."""

    def __init__(self, machine: Machine) -> None:
        self._run = machine.run
        self._ends = time.monotonic() + _ANSWER_BY

    def run(self, program: str, *arguments: str) -> Finished:
        """Run a command in the time that is left. Raises TimeoutError when there is none."""
        left = self._ends - time.monotonic()
        if left <= 0:
            raise TimeoutError(program)
        return self._run(program, arguments, left)


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation; "none of them" is an answer."""
    source = "command:dpkg-query -S /opt/* or rpm -qf /opt/*; command:flatpak list"
    return [observe(NAME, source, host, lambda: _programs(machine))]


def _programs(machine: Machine) -> JsonValue:
    within = _Within(machine)
    if machine.exists("/usr/bin/dpkg-query"):
        packages = list(_dpkg(within))
    elif machine.exists("/usr/bin/rpm"):
        packages = list(_rpm(machine, within))
    else:
        raise SourceFailure(Access.ABSENT, "neither dpkg nor rpm")
    rows = [*packages, *_flatpak(machine, within)]
    return {
        "programs": [{"from": kind, "name": name, "version": version} for kind, name, version in rows[:_MOST]]
    }


def _dpkg(within: _Within) -> Iterator[tuple[str, str, str]]:
    # dpkg-query says 1 when no package has a file there.
    owners = within.run("dpkg-query", "-S", "/opt/*").stdout
    lists = (line.partition(": /opt/")[0] for line in owners.splitlines() if ": /opt/" in line)
    names = sorted({one.strip() for found in lists for one in found.split(",")})
    if not names:
        return
    answer = within.run("dpkg-query", "-W", "-f", "${Package}\\t${Version}\\n", *names[:_MOST])
    for name, version in _pairs(answer.stdout):
        yield "dpkg", name, re.sub(r"^\d+:", "", version)


def _rpm(machine: Machine, within: _Within) -> Iterator[tuple[str, str, str]]:
    places = [f"/opt/{path.name}" for path in machine.find("/opt/*")]
    if not places:
        return
    answer = within.run("rpm", "-qf", "--qf", "%{NAME}\\t%{VERSION}\\n", *places)
    for name, version in sorted(set(_pairs(answer.stdout))):
        yield "rpm", name, version


def _flatpak(machine: Machine, within: _Within) -> Iterator[tuple[str, str, str]]:
    if not machine.exists("/usr/bin/flatpak"):
        return
    answer = within.run("flatpak", "list", "--app", "--columns=application,version")
    if answer.returncode != 0:
        raise SourceFailure(Access.ERROR, f"flatpak list gave {answer.returncode}")
    for name, version in _pairs(answer.stdout):
        yield "flatpak", name, version


def _pairs(written: str) -> Iterator[tuple[str, str]]:
    for line in written.splitlines():
        name, tab, version = line.partition("\t")
        if tab and name.strip():
            yield name.strip(), version.strip()


COLLECTOR = Collector("linux.programs", (NAME,), frozenset({System.LINUX}), _BUDGET, False, collect)
