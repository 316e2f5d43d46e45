"""The collectors for Windows: read only, without an administrator's rights, one source a module.

Everything here can be imported on any system. COM and WMI are asked only in child processes.
"""

from __future__ import annotations

from app.inspection.collector import Collector
from app.inspection.collectors.windows import (
    cbs_rollups,
    defender_registry,
    defender_status,
    disk_encryption,
    file_history,
    file_history_state,
    firewall_policy,
    firewall_registry,
    firewall_rules,
    firewall_service,
    guest_account,
    networks,
    office,
    onedrive,
    power,
    programs,
    reboot_pending,
    screen_lock,
    security_center2,
    security_health,
    security_products,
    server_service,
    share_registry,
    shares,
    smb_security,
    update_agent,
    update_history,
    update_services,
    updates_pending,
    uptime,
    version,
)
from app.inspection.collectors.windows.machine import read_host

__all__ = ["COLLECTORS", "read_host"]

COLLECTORS: tuple[Collector, ...] = (
    version.COLLECTOR,
    cbs_rollups.COLLECTOR,
    update_services.COLLECTOR,
    reboot_pending.COLLECTOR,
    uptime.COLLECTOR,
    screen_lock.COLLECTOR,
    power.COLLECTOR,
    security_health.COLLECTOR,
    defender_registry.COLLECTOR,
    shares.COLLECTOR,
    share_registry.COLLECTOR,
    smb_security.COLLECTOR,
    guest_account.COLLECTOR,
    firewall_registry.COLLECTOR,
    firewall_rules.COLLECTOR,
    firewall_service.COLLECTOR,
    server_service.COLLECTOR,
    security_products.COLLECTOR,
    security_center2.COLLECTOR,
    firewall_policy.COLLECTOR,
    networks.COLLECTOR,
    defender_status.COLLECTOR,
    programs.COLLECTOR,
    disk_encryption.COLLECTOR,
    file_history.COLLECTOR,
    file_history_state.COLLECTOR,
    onedrive.COLLECTOR,
    office.COLLECTOR,
    update_history.COLLECTOR,
    update_agent.COLLECTOR,
    updates_pending.COLLECTOR,
)
