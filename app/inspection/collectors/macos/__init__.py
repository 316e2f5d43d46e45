"""The collectors for macOS: read only, without root, one source a module.

Written down from the manuals and from recorded output; nobody has run them on a Mac yet.
"""

from __future__ import annotations

from app.inspection.collector import Collector
from app.inspection.collectors.macos import (
    automatic_updates,
    backup,
    disk_encryption,
    firewall,
    screen_lock,
    version,
)
from app.inspection.collectors.macos.host import read_host

__all__ = ["COLLECTORS", "read_host"]

COLLECTORS: tuple[Collector, ...] = (
    version.COLLECTOR,
    automatic_updates.COLLECTOR,
    disk_encryption.COLLECTOR,
    firewall.COLLECTOR,
    backup.COLLECTOR,
    screen_lock.COLLECTOR,
)
