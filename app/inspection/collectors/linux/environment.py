"""`linux.environment/1`: whether this is a container or WSL, from where the real PC is not to be seen."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation, System
from app.inspection.collector import Collector, observe
from app.inspection.collectors.linux.machine import REAL, Machine

NAME = "linux.environment/1"
_IN_CGROUP = re.compile(r"(docker|kubepods|lxc|podman|containerd|machine\.slice/libpod)")


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation."""
    source = "file:/.dockerenv, /run/.containerenv, /run/systemd/container, /proc"
    return [observe(NAME, source, host, lambda: {"container": container(machine)})]


def container(machine: Machine) -> JsonValue:
    """The kind of container, null when nothing hints at one. Raises OSError when /proc is not there."""
    kernel = machine.read("/proc/sys/kernel/osrelease").casefold()
    if machine.exists("/.dockerenv"):
        return "docker"
    if machine.exists("/run/.containerenv"):
        return "podman"
    if machine.exists("/run/systemd/container"):
        return machine.read("/run/systemd/container").strip() or "container"
    if "microsoft" in kernel:
        return "wsl"
    found = _IN_CGROUP.search(machine.read("/proc/1/cgroup")) if machine.exists("/proc/1/cgroup") else None
    return found[1] if found else None


COLLECTOR = Collector("linux.environment", (NAME,), frozenset({System.LINUX}), 3.0, False, collect)
