"""Whether a Linux refuses what comes in: the rules in force where they may be read, else the settings."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from app.inspection.observed import Observed, part, text, yes_no

SOURCE = "linux.firewall/1"


class LinuxFirewall(StrEnum):
    """What can be said of the firewall."""

    BLOCKS = "blocks"  # the rules in force drop what is not asked for
    SET_UP = "set_up"  # a service is active and set up to refuse; the rules themselves may not be read
    OPEN = "open"  # the rules in force let everything in
    SWITCHED_OFF = "switched_off"  # a firewall is installed and off
    NOT_SEEN = "not_seen"  # nothing was found, though it may be there
    OTHER_RULES = "other_rules"  # rules of an older kind exist, which we do not read


def linux_firewall(observed: Observed) -> LinuxFirewall | None:
    """None when the source gave no answer of a known shape."""
    raw = observed.fields(SOURCE)
    if raw is None or not {"ufw", "firewalld", "nftables"} <= set(raw):
        return None
    ufw, nftables = part(raw, "ufw"), part(raw, "nftables")
    ruleset = yes_no(nftables, "input_drop")
    if ruleset is True:
        return LinuxFirewall.BLOCKS
    if yes_no(raw, "legacy_rules") is True:
        return LinuxFirewall.OTHER_RULES
    if ruleset is False and yes_no(raw, "legacy_rules") is False:
        return LinuxFirewall.OPEN
    if _set_up(raw):
        return LinuxFirewall.SET_UP
    if yes_no(ufw, "enabled") is False:
        return LinuxFirewall.SWITCHED_OFF
    return LinuxFirewall.NOT_SEEN


def _set_up(raw: Mapping[str, object]) -> bool:
    ufw, firewalld, nftables = part(raw, "ufw"), part(raw, "firewalld"), part(raw, "nftables")
    refuses = (text(ufw, "default_input") or "DROP").upper() in {"DROP", "REJECT"}
    by_ufw = yes_no(ufw, "enabled") is True and yes_no(ufw, "unit_active") is True and refuses
    by_nftables = yes_no(nftables, "unit_active") is True and yes_no(nftables, "config_drops") is True
    return by_ufw or yes_no(firewalld, "unit_active") is True or by_nftables
