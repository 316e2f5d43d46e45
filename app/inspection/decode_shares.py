"""Who may do what in a shared folder, by security identifier and access mask; never by a name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from app.inspection.observed import Observed, parts, text, whole, yes_no

SHARES, REGISTRY = "windows.shares/1", "windows.share_registry/1"
_SPECIAL = 0x8000_0000
_DISK = 0
# write or append data, delete, change rights or owner, generic all, generic write
_WRITE_BITS = 0x2 | 0x4 | 0x1_0000 | 0x4_0000 | 0x8_0000 | 0x1000_0000 | 0x4000_0000
_EVERYONE = frozenset({"S-1-1-0", "S-1-5-2"})  # Everyone, and whoever comes over the network
_ANONYMOUS = frozenset({"S-1-5-7", "S-1-5-32-546"})
_SIGNED_IN = frozenset({"S-1-5-11", "S-1-5-32-545", "S-1-5-4"})
_DOMAIN_SID = re.compile(r"S-1-5-21-\d+-\d+-\d+-(\d+)")
_GUEST_RIDS, _USER_RIDS = frozenset({"501", "514"}), frozenset({"513"})
_PRINTING = frozenset({"print$", "fax$"})
_DOMAIN_CONTROLLER = frozenset({"sysvol", "netlogon"})
_WIDE_PATH = re.compile(r"[a-z]:\\?|[a-z]:\\(users|windows|program files|programdata)\\?", re.IGNORECASE)


class Right(IntEnum):
    """What somebody may do through a share."""

    NONE = 0
    READ = 1
    CHANGE = 2


@dataclass(frozen=True, slots=True)
class Share:
    """A shared folder a person made. Rights are None while its access list could not be read."""

    name: str
    path: str | None
    everyone: Right | None
    anonymous: Right | None
    signed_in: Right | None

    @property
    def readable(self) -> bool:
        """Whether its access list is known."""
        return self.everyone is not None

    @property
    def broadest(self) -> Right:
        """The most that everyone, or everyone who has signed in, may do."""
        return max(self.everyone or Right.NONE, self.signed_in or Right.NONE)

    @property
    def wide(self) -> bool:
        """Whether a whole drive, or the folder of all users, is shared."""
        return self.path is not None and bool(_WIDE_PATH.fullmatch(self.path.strip()))


@dataclass(frozen=True, slots=True)
class Shares:
    """Every folder share a person made, by both sources together.

    `complete` is False unless Windows listed its shares: only that list also shows passing ones.
    """

    all: tuple[Share, ...]
    complete: bool


def user_shares(observed: Observed, server: bool) -> Shares | None:
    """None when neither source gave an answer."""
    listed, registered = _listed_names(observed, server), _registered(observed, server)
    if listed is None and registered is None:
        return None
    found = dict(registered or {})
    for name in listed or ():
        found.setdefault(name.casefold(), Share(name, None, None, None, None))
    return Shares(tuple(found[key] for key in sorted(found)), complete=listed is not None)


def _listed_names(observed: Observed, server: bool) -> list[str] | None:
    rows = observed.rows(SHARES)
    if rows is None:
        return None
    names = []
    for row in rows:
        name, kind = text(row, "name"), _kind(row)
        if name is None or kind is None:
            return None
        if kind & 0xFF == _DISK and not kind & _SPECIAL and not _ordinary(name, server):
            names.append(name)
    return names


def _kind(row: Mapping[str, object]) -> int | None:
    """The type of a share, unsigned: some readers hand it out with a sign."""
    value = row.get("type")
    if not isinstance(value, int) or isinstance(value, bool) or not -(2**31) <= value < 2**32:
        return None
    return value & 0xFFFF_FFFF


def _ordinary(name: str, server: bool) -> bool:
    """Shares Windows makes for printing, or a domain controller for its work."""
    folded = name.casefold()
    return folded in _PRINTING or (server and folded in _DOMAIN_CONTROLLER)


def _registered(observed: Observed, server: bool) -> dict[str, Share] | None:
    rows = observed.rows(REGISTRY)
    if rows is None:
        return None
    found = {}
    for row in rows:
        name, kind = text(row, "name"), _kind(row)
        if name is None:
            return None
        if _ordinary(name, server) or (kind is not None and kind & 0xFF != _DISK):
            continue
        found[name.casefold()] = _with_rights(name, text(row, "path"), row)
    return found


def _with_rights(name: str, path: str | None, row: Mapping[str, object]) -> Share:
    entries = parts(row, "aces")
    if yes_no(row, "default_acl") is True and not entries:
        # No access list of its own: Windows lets everyone read.
        return Share(name, path, Right.READ, Right.NONE, Right.NONE)
    if not entries:
        return Share(name, path, None, None, None)
    decoded = [(yes_no(one, "allow"), text(one, "sid"), whole(one, "mask")) for one in entries]
    if any(None in one for one in decoded):
        return Share(name, path, None, None, None)
    rights = {_group(str(sid)): Right.NONE for _, sid, _ in decoded}
    denied = {group: _mask(decoded, group, allow=False) for group in ("everyone", *rights)}
    for group in rights:
        rights[group] = _right(_mask(decoded, group, allow=True) & ~denied[group] & ~denied["everyone"])
    return Share(
        name=name,
        path=path,
        everyone=rights.get("everyone", Right.NONE),
        anonymous=rights.get("anonymous", Right.NONE),
        signed_in=rights.get("signed_in", Right.NONE),
    )


def _mask(decoded: list[tuple[bool | None, str | None, int | None]], group: str, allow: bool) -> int:
    """The bits a group is given or denied: a denial counts before every permission."""
    mask = 0
    for given, sid, bits in decoded:
        if given is allow and _group(str(sid)) == group:
            mask |= bits or 0
    return mask


def _group(sid: str) -> str:
    upper = sid.upper()
    domain = _DOMAIN_SID.fullmatch(upper)
    if upper in _EVERYONE:
        return "everyone"
    if upper in _ANONYMOUS or (domain and domain[1] in _GUEST_RIDS):
        return "anonymous"
    if upper in _SIGNED_IN or (domain and domain[1] in _USER_RIDS):
        return "signed_in"
    return "somebody"


def _right(mask: int) -> Right:
    if mask & _WRITE_BITS:
        return Right.CHANGE
    return Right.READ if mask else Right.NONE
