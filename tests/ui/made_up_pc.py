"""A notebook put together from recorded situations of the checks: some good, some of each other state."""

from __future__ import annotations

import json

from app.domain.observation import Access, Host, Inspection, Observation
from app.inspection.check import CHECKS_FOLDER

NOON = "2026-11-23T03:00:00Z"
_LOOKS_AT = {  # what several situations describe is taken from the first
    "shares_restricted": "everyone_full_on_a_private_network.warn",
    "os_supported": "windows_11_25h2_home.pass",
    "security_update_recent": "newer_than_table_with_history.pass",
    "updates_installed": "restart_by_windows_update.warn",
    "automatic_updates_on": "on_by_default.pass",
    "antivirus_definitions_current": "defender_4_days.warn",
    "antivirus_active": "d01_defender_by_state_number.pass",
    "firewall_active": "d21_registry_all_on.pass",
    "accounts_protected": "microsoft_account_with_the_usual_mark.pass",
    "browsers_current": "three_current.pass",
    "office_supported": "microsoft_365_home.pass",
    "screen_locks_itself": "saver_switched_off.fail",
    "disk_encrypted": "device_encryption_waits_notebook.fail",
    "wifi_encrypted": "open_network_of_a_cafe_saved.warn",
    "password_policy_strong": "ten_characters.pass",
    "user_account_control_on": "default.pass",
    "smb1_off": "driver_disabled.pass",
    "autorun_off": "no_autorun.pass",
    "backup_recent": "all_timeout.unknown",
    "secure_boot_current": "all_denied.unknown",
}


def made_up_inspection() -> Inspection:
    """One look at it; the checks judge it as they would any PC."""
    found: dict[str, Observation] = {}
    host: Host | None = None
    for check, situation in _LOOKS_AT.items():
        path = CHECKS_FOLDER / check / "scenarios" / f"{situation}.json"
        described = json.loads(path.read_text(encoding="utf-8"))
        host = host or Host.from_json(described["host"])
        for one in described["observations"]:
            access = Access(one.get("access", "ok"))
            fresh = Observation(
                one["obs"], f"scenario:{situation}", access, NOON, host, one.get("raw"), one.get("error")
            )
            found.setdefault(one["obs"], fresh)
    assert host is not None
    return Inspection("made-up", NOON, NOON, host, tuple(found.values()))
