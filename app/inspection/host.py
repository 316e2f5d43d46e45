"""Which collectors this PC has, and the facts about it that every observation carries."""

from __future__ import annotations

import importlib
import sys
from typing import cast

from app.domain.observation import Host, System
from app.inspection.collector import Collector

_SYSTEMS = {"win32": System.WINDOWS, "linux": System.LINUX, "darwin": System.MACOS}


def this_system() -> System:
    """The family of this system. What is neither Windows nor macOS is read as Linux."""
    return _SYSTEMS.get(sys.platform, System.LINUX)


def collectors_of(system: System) -> tuple[Collector, ...]:
    """The collectors for a system. Importing them on another system is allowed."""
    module = importlib.import_module(f"app.inspection.collectors.{system.value}")
    return cast("tuple[Collector, ...]", module.COLLECTORS)


def read_host() -> Host:
    """The facts of this PC. Never raises; what cannot be found out stays None."""
    system = this_system()
    module = importlib.import_module(f"app.inspection.collectors.{system.value}")
    try:
        return cast(Host, module.read_host())
    except Exception:
        # Without these facts the observations are still worth having: checks treat None as not known.
        return Host(system)
