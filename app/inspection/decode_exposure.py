"""Whether a door of this PC is open to the network it is in, by the firewall's rules in the registry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.inspection.decode_firewall import KINDS, windows_firewall
from app.inspection.observed import Observed, parts, text, whole, yes_no

RULES, NETWORKS = "windows.firewall_rules/1", "windows.networks/1"
FIREWALL = ("windows.firewall_policy/1", "windows.firewall_registry/1")
_PUBLIC = 0
_CATEGORIES = frozenset({0, 1, 2})


@dataclass(frozen=True, slots=True)
class Door:
    """A TCP port and the part of Windows behind it, as rules name them."""

    port: int
    program: str
    service: str | None = None


FILE_SHARING = Door(445, "system")


def remote_desktop(port: int) -> Door:
    """The door of Remote Desktop, whose port may be changed."""
    return Door(port, "svchost.exe", "termservice")


def on_public_network(observed: Observed) -> bool | None:
    """Whether one of the connected networks is public; None when that is not known."""
    found = [whole(row, "category") for row in observed.rows(NETWORKS) or ()]
    if _PUBLIC in found:
        return True
    return False if found and all(one in _CATEGORIES for one in found) else None


def open_to_public(observed: Observed, door: Door) -> bool | None:
    """Whether rules let strangers on a public network through this door.

    None when the rules cannot be read, or when the firewall that would apply them is off: then another
    product may guard, and whether one does is told elsewhere.
    """
    raw, firewall = observed.fields(RULES), windows_firewall(observed)
    rows = parts(raw, "rules") if raw else None
    if raw is None or rows is None or whole(raw, "count") is None or not firewall:
        return None
    if not firewall.guarded.get("public"):
        return None
    matching = [row for row in rows if _is_for(row, door)]
    if any(text(row, "action") == "block" and yes_no(row, "limited") is False for row in matching):
        # A block for some addresses or people leaves the door open to all others.
        return False
    return any(text(row, "action") == "allow" for row in matching)


def _is_for(row: Mapping[str, object], door: Door) -> bool:
    return (
        "public" in _texts(row, "profiles", KINDS)
        and _covers(_texts(row, "ports", ()), door.port)
        and text(row, "program") in {None, door.program}
        and text(row, "service") in {None, "*", door.service}
    )


def _covers(ports: Sequence[str], port: int) -> bool:
    """Whether a list such as "445" or "5000-5010" holds the port; no list at all means every port."""
    if not ports:
        return True
    for one in ports:
        first, dash, last = one.partition("-")
        if first.isdecimal() and int(first) <= port <= (
            int(last) if dash and last.isdecimal() else int(first)
        ):
            return True
    return False


def _texts(row: Mapping[str, object], key: str, otherwise: Sequence[str]) -> Sequence[str]:
    """A list of texts; `otherwise` for anything else, which counts as "for all"."""
    value = row.get(key)
    if not isinstance(value, Sequence) or isinstance(value, str):
        return otherwise
    return tuple(one for one in value if isinstance(one, str))
