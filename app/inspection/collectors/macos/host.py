"""The facts of this Mac that every observation carries."""

from __future__ import annotations

import platform

from app.domain.observation import Host, System
from app.inspection.collectors.linux.machine import REAL, Machine


def read_host(machine: Machine = REAL) -> Host:
    """Never raises; what cannot be found out stays None."""
    return Host(System.MACOS, arch=platform.machine() or None, portable=_portable(machine))


def _portable(machine: Machine) -> bool | None:
    """A Mac with a battery of its own is carried about; an accessory's or a UPS's battery does not count."""
    try:
        answer = machine.run("pmset", ("-g", "batt"), 2.0)
    except OSError:
        return None
    return "InternalBattery" in answer.stdout if answer.returncode == 0 and answer.stdout.strip() else None
