"""`linux.upgrades_pending/1`: what the package manager would install, asked without the network."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation, System
from app.inspection.collector import Collector, SourceFailure, observe
from app.inspection.collectors.linux.machine import REAL, Machine
from app.inspection.collectors.linux.package_lists import manager_of

NAME = "linux.upgrades_pending/1"
_SECONDS = 8.0
# Inst libssl3 [3.0.11-1] (3.0.15-1 Debian-Security:12/stable-security [amd64]); new packages have no [...]
_INSTALL = re.compile(r"^Inst (\S+)(?: \[[^]]*\])? \((\S+) ([^)]*)\)", re.MULTILINE)
_SECURITY = re.compile(r"debian-security|-security|esm", re.IGNORECASE)
_NOTHING, _WAITING = 0, 100  # exit codes of dnf check-update


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation."""
    source = "command:apt-get -s dist-upgrade, or dnf -C updateinfo"
    return [observe(NAME, source, host, lambda: _pending(machine))]


def _pending(machine: Machine) -> JsonValue:
    manager = manager_of(machine)
    if manager is None:
        raise SourceFailure(Access.ABSENT, "neither apt nor dnf")
    return _apt(machine) if manager == "apt" else _dnf(machine)


def _apt(machine: Machine) -> JsonValue:
    arguments = (
        "-s",
        "-o",
        "Debug::NoLocking=1",
        "-o",
        "APT::Get::Show-User-Simulation-Note=0",
        "dist-upgrade",
    )
    answer = machine.run("apt-get", arguments, _SECONDS)
    if answer.returncode != 0:
        raise SourceFailure(Access.ERROR, f"apt-get ended with {answer.returncode}")
    origins = [one[3] for one in _INSTALL.finditer(answer.stdout)]
    return {
        "manager": "apt",
        "pending": len(origins),
        "security_pending": sum(1 for one in origins if _SECURITY.search(one)),
        "reboot_required": machine.exists("/run/reboot-required")
        or machine.exists("/var/run/reboot-required"),
    }


def _dnf(machine: Machine) -> JsonValue:
    waiting = machine.run("dnf", ("-C", "-q", "check-update"), _SECONDS)
    if waiting.returncode not in {_NOTHING, _WAITING}:
        raise SourceFailure(Access.ERROR, f"dnf check-update ended with {waiting.returncode}")
    security = machine.run("dnf", ("-C", "-q", "updateinfo", "list", "--security", "--updates"), _SECONDS)
    packages = {line.split()[-1] for line in security.stdout.splitlines() if len(line.split()) >= 3}
    pending = sum(1 for line in waiting.stdout.splitlines() if len(line.split()) == 3)
    return {
        "manager": "dnf",
        "pending": max(pending, len(packages)),
        "security_pending": len(packages) if security.returncode == 0 else None,
        "reboot_required": _dnf_restart(machine),
    }


def _dnf_restart(machine: Machine) -> bool | None:
    try:
        return {0: False, 1: True}.get(machine.run("needs-restarting", ("-r",), _SECONDS).returncode)
    except OSError:
        return None


COLLECTOR = Collector("linux.upgrades_pending", (NAME,), frozenset({System.LINUX}), 9.0, False, collect)
