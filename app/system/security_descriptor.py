"""Reads who may do what out of a binary (self-relative) security descriptor. Pure.

Layout: MS-DTYP 2.4.6 (SECURITY_DESCRIPTOR), 2.4.5 (ACL), 2.4.4 (ACE), 2.4.2 (SID).
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

EVERYONE = "S-1-1-0"
FULL_CONTROL = 0x001F_01FF

_DACL_PRESENT = 0x0004
_SELF_RELATIVE = 0x8000
_INHERIT_ONLY = 0x08
# ACE type -> does it allow? Callback types carry a condition after the SID; the right is still given.
_PLAIN = {0x00: True, 0x01: False, 0x09: True, 0x0A: False}
_OBJECT = {0x05: True, 0x06: False, 0x0B: True, 0x0C: False}
_GENERIC = (
    (0x8000_0000, 0x0012_0089),  # read
    (0x4000_0000, 0x0012_0116),  # write
    (0x2000_0000, 0x0012_00A0),  # execute
    (0x1000_0000, FULL_CONTROL),  # all
)


@dataclass(frozen=True, slots=True)
class AccessEntry:
    """One line of an access list: `allow` or deny, to whom (`sid`, as text), which rights (`mask`,
    unsigned, generic rights already turned into file rights)."""

    allow: bool
    sid: str
    mask: int


def access_entries(descriptor: bytes) -> tuple[AccessEntry, ...]:
    """The entries of the descriptor's access list, in their order.

    No list at all means everybody may do everything, and is returned as just that. An empty list
    means nobody may. Raises ValueError when the bytes are damaged or hold a kind of entry we
    do not know: better no answer than a wrong one.
    """
    if len(descriptor) < 20 or descriptor[0] != 1:
        raise ValueError("not a security descriptor")
    control, _owner, _group, _sacl, dacl = struct.unpack_from("<H4I", descriptor, 2)
    if not control & _SELF_RELATIVE:
        raise ValueError("not self-relative")
    if not control & _DACL_PRESENT or dacl == 0:
        return (AccessEntry(allow=True, sid=EVERYONE, mask=FULL_CONTROL),)
    return _list(descriptor, dacl)


def sid_text(data: bytes) -> str:
    """A binary SID as text: "S-1-5-32-545". Raises ValueError when it is cut short."""
    if len(data) < 8 or data[0] != 1 or data[1] > 15 or len(data) < 8 + 4 * data[1]:
        raise ValueError("not a SID")
    authority = int.from_bytes(data[2:8], "big")
    parts = struct.unpack_from(f"<{data[1]}I", data, 8)
    return "-".join(["S-1", str(authority), *map(str, parts)])


def _list(data: bytes, start: int) -> tuple[AccessEntry, ...]:
    if start + 8 > len(data):
        raise ValueError("the access list lies outside")
    _revision, _, size, count, _ = struct.unpack_from("<BBHHH", data, start)
    end = start + size
    if size < 8 or end > len(data):
        raise ValueError("the access list is cut short")
    entries: list[AccessEntry] = []
    at = start + 8
    for _ in range(count):
        if at + 8 > end:
            raise ValueError("an entry is cut short")
        kind, flags, length = struct.unpack_from("<BBH", data, at)
        if length < 8 or at + length > end:
            raise ValueError("an entry has an impossible length")
        entry = _entry(kind, data[at : at + length])
        if not flags & _INHERIT_ONLY:  # such an entry is only for things below, not for this one
            entries.append(entry)
        at += length
    return tuple(entries)


def _entry(kind: int, ace: bytes) -> AccessEntry:
    mask = int.from_bytes(ace[4:8], "little")
    if kind in _PLAIN:
        return AccessEntry(allow=_PLAIN[kind], sid=sid_text(ace[8:]), mask=_file_rights(mask))
    if kind in _OBJECT:
        flags = int.from_bytes(ace[8:12], "little")
        skip = 12 + 16 * (flags & 1) + 16 * (flags >> 1 & 1)
        return AccessEntry(allow=_OBJECT[kind], sid=sid_text(ace[skip:]), mask=_file_rights(mask))
    raise ValueError(f"unknown kind of entry 0x{kind:02X}")


def _file_rights(mask: int) -> int:
    rights = mask & 0x0FFF_FFFF
    for generic, specific in _GENERIC:
        if mask & generic:
            rights |= specific
    return rights
