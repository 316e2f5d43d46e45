"""The firewall's settings as they are stored: `windows.firewall_registry/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read, unless_absent
from app.system.registry import Registry

NAME = "windows.firewall_registry/1"
LOCAL = r"SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy"
POLICY = r"SOFTWARE\Policies\Microsoft\WindowsFirewall"
SOURCE = rf"registry:HKLM\{LOCAL}; HKLM\{POLICY}"
# StandardProfile is Windows' old name of the private profile; old policies still write it.
LOCAL_PROFILES = {"domain": ("DomainProfile",), "private": ("StandardProfile",), "public": ("PublicProfile",)}
POLICY_PROFILES = {
    "domain": ("DomainProfile",),
    "private": ("PrivateProfile", "StandardProfile"),
    "public": ("PublicProfile",),
}


def collect(host: Host, registry: Registry | None = None) -> Sequence[Observation]:
    """One observation; absent when Windows keeps no firewall settings at all."""
    keys = registry or Registry()
    return [read(NAME, SOURCE, host, lambda: firewall_settings(keys))]


def firewall_settings(registry: Registry) -> JsonValue:
    """0, 1 or null for "the default"; inbound 1 blocks here (FwPolicy2 counts the other way)."""
    registry.subkeys(LOCAL)
    return {
        "local": {name: _profile(registry, LOCAL, keys) for name, keys in LOCAL_PROFILES.items()},
        "policy": {name: _profile(registry, POLICY, keys) for name, keys in POLICY_PROFILES.items()},
    }


def _profile(registry: Registry, root: str, keys: tuple[str, ...]) -> JsonValue:
    return {
        "enabled": _first(registry, root, keys, "EnableFirewall"),
        "inbound": _first(registry, root, keys, "DefaultInboundAction"),
    }


def _first(registry: Registry, root: str, keys: tuple[str, ...], name: str) -> int | None:
    for key in keys:
        value = _number(registry, rf"{root}\{key}", name)
        if value is not None:
            return value
    return None


def _number(registry: Registry, key: str, name: str) -> int | None:
    return unless_absent(lambda: registry.number(key, name))


COLLECTOR = Collector("windows.firewall_registry", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
