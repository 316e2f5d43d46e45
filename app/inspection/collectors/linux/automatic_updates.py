"""`linux.automatic_updates/1`: whether this Linux installs updates by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation, System
from app.inspection.collector import Collector, SourceFailure, observe
from app.inspection.collectors.linux.machine import REAL, Machine
from app.inspection.collectors.linux.package_lists import manager_of

NAME = "linux.automatic_updates/1"
_PERIODIC = re.compile(r'^APT::Periodic::([\w-]+) "([^"]*)";', re.MULTILINE)
_APT_TIMERS = ("apt-daily.timer", "apt-daily-upgrade.timer")
# This timer installs whatever the settings say; the plain one does what the settings say.
_DNF_INSTALLS, _DNF_TIMERS = "dnf-automatic-install.timer", ("dnf-automatic.timer", "dnf5-automatic.timer")
_DNF_SETTINGS = ("/etc/dnf/automatic.conf", "/etc/dnf/dnf5-plugins/automatic.conf")


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation."""
    source = "command:apt-config dump; timers of systemd; file:/etc/dnf/automatic.conf"
    return [observe(NAME, source, host, lambda: _automatic(machine))]


def _automatic(machine: Machine) -> JsonValue:
    manager = manager_of(machine)
    if manager is None:
        raise SourceFailure(Access.ABSENT, "neither apt nor dnf")
    return _apt(machine) if manager == "apt" else _dnf(machine)


def _apt(machine: Machine) -> JsonValue:
    answer = machine.run("apt-config", ("dump", "APT::Periodic"), 4.0)
    if answer.returncode != 0:
        raise SourceFailure(Access.ERROR, f"apt-config ended with {answer.returncode}")
    settings = dict(_PERIODIC.findall(answer.stdout))
    allowed = _on(settings.get("Enable", "1"))
    return {
        "manager": "apt",
        "searches": allowed and _on(settings.get("Update-Package-Lists", "0")),
        "installs": allowed and _on(settings.get("Unattended-Upgrade", "0")),
        "program": machine.exists("/usr/bin/unattended-upgrade"),
        "timer": all(_timer_on(machine, one) for one in _APT_TIMERS),
    }


def _dnf(machine: Machine) -> JsonValue:
    installs = _timer_on(machine, _DNF_INSTALLS)
    plain = any(_timer_on(machine, one) for one in _DNF_TIMERS)
    return {
        "manager": "dnf",
        "searches": installs or plain,
        "installs": installs or (plain and _applies(machine)),
        "program": any(machine.exists(f"/usr/lib/systemd/system/{one}") for one in _DNF_TIMERS),
        "timer": installs or plain,
    }


def _applies(machine: Machine) -> bool:
    for path in _DNF_SETTINGS:
        if machine.exists(path):
            return machine.settings(path).get("apply_updates", "no").casefold() in {"yes", "true", "1"}
    return False


def _on(value: str) -> bool:
    """A period in days, "always" or a length such as "7d"; 0 and nothing are off."""
    return value.strip().casefold() not in {"", "0", "no", "false"}


def _timer_on(machine: Machine, timer: str) -> bool:
    """Whether a timer starts with the PC and is not masked (a link to nowhere)."""
    masked = machine.path(f"/etc/systemd/system/{timer}")
    try:
        if masked.is_symlink() and str(masked.readlink()) == "/dev/null":
            return False
        return machine.path(f"/etc/systemd/system/timers.target.wants/{timer}").is_symlink()
    except OSError:
        return False


COLLECTOR = Collector("linux.automatic_updates", (NAME,), frozenset({System.LINUX}), 6.0, False, collect)
