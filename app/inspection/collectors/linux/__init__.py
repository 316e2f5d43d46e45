"""The collectors for Linux: read only, without root, one source a module."""

from __future__ import annotations

from app.inspection.collector import Collector
from app.inspection.collectors.linux import (
    antivirus,
    automatic_updates,
    backup,
    clamav_database,
    disk_encryption,
    environment,
    firewall,
    listening,
    nfs,
    os_release,
    package_lists,
    password_policy,
    programs,
    remote_tools,
    samba,
    samba_version,
    screen_lock,
    sign_in,
    ssh,
    ubuntu_pro,
    upgrade_history,
    upgrades_pending,
    user_rights,
    wifi,
)
from app.inspection.collectors.linux.host import read_host

__all__ = ["COLLECTORS", "read_host"]

COLLECTORS: tuple[Collector, ...] = (
    os_release.COLLECTOR,
    ubuntu_pro.COLLECTOR,
    package_lists.COLLECTOR,
    upgrades_pending.COLLECTOR,
    upgrade_history.COLLECTOR,
    automatic_updates.COLLECTOR,
    screen_lock.COLLECTOR,
    password_policy.COLLECTOR,
    sign_in.COLLECTOR,
    user_rights.COLLECTOR,
    antivirus.COLLECTOR,
    clamav_database.COLLECTOR,
    listening.COLLECTOR,
    ssh.COLLECTOR,
    remote_tools.COLLECTOR,
    samba.COLLECTOR,
    samba_version.COLLECTOR,
    nfs.COLLECTOR,
    firewall.COLLECTOR,
    backup.COLLECTOR,
    programs.COLLECTOR,
    wifi.COLLECTOR,
    environment.COLLECTOR,
    disk_encryption.COLLECTOR,
)
