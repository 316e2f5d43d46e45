"""The facts about this Linux that every observation carries."""

from __future__ import annotations

import os
import platform

from app.domain.observation import Host, System
from app.inspection.collectors.linux.machine import REAL, Machine
from app.inspection.collectors.linux.os_release import read_os_release


def read_host(machine: Machine = REAL) -> Host:
    """Release, kind of machine, rights and language; no name of PC or user."""
    return Host(
        system=System.LINUX,
        edition=_edition(machine),
        arch=platform.machine() or None,
        elevated=os.geteuid() == 0 if hasattr(os, "geteuid") else None,
        ui=_language(),
        portable=_portable(machine),
    )


def _edition(machine: Machine) -> str | None:
    try:
        release = read_os_release(machine)
    except (OSError, ValueError):
        return None
    return " ".join(str(release[key]) for key in ("id", "version_id") if release.get(key)) or None


def _language() -> str | None:
    """ "ja-JP" from ja_JP.UTF-8; None for the plain C locale."""
    said = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    name = said.partition(".")[0].replace("_", "-")
    return name if name and name not in {"C", "POSIX"} else None


def _portable(machine: Machine) -> bool | None:
    """A battery that feeds the PC itself (a mouse has one too). None when there is nothing to look at."""
    supplies = machine.find("/sys/class/power_supply/*")
    if not supplies:
        return False if machine.exists("/sys/class/power_supply") else None
    for supply in supplies:
        try:
            kind = (supply / "type").read_text(encoding="utf-8").strip()
            scope = (
                (supply / "scope").read_text(encoding="utf-8").strip() if (supply / "scope").exists() else ""
            )
        except OSError:
            continue
        if kind == "Battery" and scope != "Device":
            return True
    return False
