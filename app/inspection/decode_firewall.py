"""Which firewall profiles of Windows are on, from what is in force down to what is configured."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.observation import Access
from app.inspection.data import Data
from app.inspection.decode_antivirus import service_down
from app.inspection.observed import Observed, part, text, whole, yes_no

POLICY, PROFILES, REGISTRY = (
    "windows.firewall_policy/1",
    "windows.firewall_profiles/1",
    "windows.firewall_registry/1",
)
OTHERS, NETWORKS, SERVICE = "wsc.firewalls/1", "windows.networks/1", "windows.firewall_service/1"
KINDS = ("domain", "private", "public")
_BITS = {"domain": 1, "private": 2, "public": 4}
_CATEGORIES = {0: "public", 1: "private", 2: "domain"}
_OWN_LINKS = ("firewall.cpl", "windowsdefender:")


@dataclass(frozen=True, slots=True)
class Firewall:
    """Windows' own firewall. `guarded` tells for each profile whether it is on and blocks what comes in.

    `current` are the profiles in use, None when nobody knows. `measured` is False when only the
    configuration was read.
    """

    guarded: Mapping[str, bool]
    current: frozenset[str] | None
    source: str
    measured: bool

    def off(self) -> tuple[str, ...]:
        """The profiles that do not guard."""
        return tuple(kind for kind in KINDS if not self.guarded[kind])


def windows_firewall(observed: Observed) -> Firewall | None:
    """The best source that answered; None when none did."""
    for read in (_in_force, _by_profiles, _by_registry):
        found = read(observed)
        if found is not None:
            return found
    return None


def _in_force(observed: Observed) -> Firewall | None:
    """`HNetCfg.FwPolicy2`: the effective state. Here inbound 0 blocks and 1 allows."""
    raw = observed.fields(POLICY)
    if raw is None:
        return None
    guarded = {}
    for kind in KINDS:
        profile = part(part(raw, "profiles"), kind)
        enabled, inbound = yes_no(profile, "enabled"), whole(profile, "inbound")
        if enabled is None or (enabled and inbound not in {0, 1}):
            return None
        guarded[kind] = enabled and (inbound == 0 or yes_no(profile, "block_all") is True)
    bits = whole(raw, "current_profiles")
    current = None if bits is None else frozenset(kind for kind in KINDS if bits & _BITS[kind])
    return Firewall(guarded, current, POLICY, measured=True)


def _by_profiles(observed: Observed) -> Firewall | None:
    """`MSFT_NetFirewallProfile`: 2 means "not configured", which is on; a profile without a row is on too."""
    rows = observed.rows(PROFILES)
    if rows is None:
        return None
    guarded = dict.fromkeys(KINDS, True)
    for row in rows:
        kind, enabled = (text(row, "profile") or "").casefold(), whole(row, "enabled")
        if kind not in guarded or enabled not in {0, 1, 2}:
            return None
        # Here inbound 2 allows; 0 is "not configured", so the default, which blocks.
        guarded[kind] = enabled != 0 and whole(row, "inbound") != 2
    return Firewall(guarded, _networks(observed), PROFILES, measured=False)


def _by_registry(observed: Observed) -> Firewall | None:
    """The registry: policy before local setting; a missing value is the default, on and blocking (1)."""
    raw = observed.fields(REGISTRY)
    if raw is None:
        return None
    guarded, seen = {}, False
    for kind in KINDS:
        local, policy = part(part(raw, "local"), kind), part(part(raw, "policy"), kind)
        enabled, inbound = _first(policy, local, "enabled"), _first(policy, local, "inbound")
        if not _is_switch(enabled) or not _is_switch(inbound):
            return None
        seen = seen or enabled is not None
        guarded[kind] = enabled != 0 and inbound != 0
    return Firewall(guarded, _networks(observed), REGISTRY, measured=False) if seen else None


def _first(policy: Mapping[str, object], local: Mapping[str, object], key: str) -> object:
    return local.get(key) if policy.get(key) is None else policy.get(key)


def _is_switch(value: object) -> bool:
    """Whether a registry value is 0, 1 or missing."""
    return value is None or (isinstance(value, int) and not isinstance(value, bool) and value in {0, 1})


def _networks(observed: Observed) -> frozenset[str] | None:
    """The profiles of the connected networks; None when they are not known."""
    found = [whole(row, "category") for row in observed.rows(NETWORKS) or ()]
    if not found or any(one not in _CATEGORIES for one in found):
        return None
    return frozenset(_CATEGORIES[one] for one in found if one is not None)


def other_firewall(observed: Observed, data: Data) -> tuple[str, bool] | None:
    """Another maker's firewall that is on, and whether we know that product; None when there is none."""
    if service_down(observed):
        return None
    best: tuple[str, bool] | None = None
    table = data["antivirus_products"]
    for row in observed.rows(OTHERS) or ():
        name = text(row, "name")
        if whole(row, "state") == 0 and name is not None and not _is_windows_own(row):
            known = _is_known(table, name)
            best = (name, known) if best is None or known else best
    return best


def others_readable(observed: Observed) -> bool:
    """Whether nothing speaks against there being no other firewall: Windows answered, or was not asked."""
    return observed.access(OTHERS) in {None, Access.OK, Access.EMPTY} and not service_down(observed)


def _is_windows_own(row: Mapping[str, object]) -> bool:
    name, link = (text(row, "name") or "").casefold(), (text(row, "remediation") or "").casefold()
    return name.startswith(("windows", "microsoft")) or any(one in link for one in _OWN_LINKS)


def _is_known(table: Mapping[str, object], name: str) -> bool:
    folded = f"{name.casefold()} "
    lists = (table.get("known"), table.get("firewall_only"))
    return any(
        isinstance(one, str) and one in folded for known in lists if isinstance(known, list) for one in known
    )
