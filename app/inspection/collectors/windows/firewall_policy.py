"""The firewall's settings as they take effect: `windows.firewall_policy/1`. In a child process."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import COM_BUDGET, WINDOWS, read
from app.system.com import create_object
from app.system.windows_errors import unsigned

NAME = "windows.firewall_policy/1"
SOURCE = "com:HNetCfg.FwPolicy2"
PROFILES = (("domain", 1), ("private", 2), ("public", 4))


def collect(host: Host, create: Callable[[str], Any] = create_object) -> Sequence[Observation]:
    """One observation, group policy included. Half an answer is none."""
    return [read(NAME, SOURCE, host, lambda: firewall_policy(create))]


def firewall_policy(create: Callable[[str], Any]) -> JsonValue:
    """`current_profiles` are bits 1 domain, 2 private, 4 public; inbound 0 blocks, 1 lets in."""
    policy = create("HNetCfg.FwPolicy2")
    return {
        "current_profiles": unsigned(int(policy.get("CurrentProfileTypes"))),
        "profiles": {name: _profile(policy, bit) for name, bit in PROFILES},
    }


def _profile(policy: Any, bit: int) -> JsonValue:
    return {
        "enabled": bool(policy.get("FirewallEnabled", bit)),
        "inbound": unsigned(int(policy.get("DefaultInboundAction", bit))),
        "block_all": bool(policy.get("BlockAllInboundTraffic", bit)),
    }


COLLECTOR = Collector("windows.firewall_policy", (NAME,), WINDOWS, COM_BUDGET, True, collect)
