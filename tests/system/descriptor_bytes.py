"""Builds binary security descriptors for tests, the way Windows lays them out."""

from __future__ import annotations

import struct

EVERYONE = "S-1-1-0"
USERS = "S-1-5-32-545"
GUESTS = "S-1-5-32-546"
FULL, CHANGE, READ = 0x001F01FF, 0x001301BF, 0x001200A9


def sid(text: str) -> bytes:
    """The binary form of "S-1-5-32-545"."""
    authority, *parts = (int(part) for part in text.split("-")[2:])
    return bytes((1, len(parts))) + authority.to_bytes(6, "big") + struct.pack(f"<{len(parts)}I", *parts)


def ace(kind: int, who: str, mask: int, flags: int = 0, extra: bytes = b"") -> bytes:
    """One entry of an access list; `extra` comes between mask and SID (object entries)."""
    body = struct.pack("<I", mask) + extra + sid(who)
    return struct.pack("<BBH", kind, flags, 4 + len(body)) + body


def descriptor(*aces: bytes, present: bool = True, null_list: bool = False) -> bytes:
    """A self-relative descriptor with owner, group and an access list, in this order."""
    owner = group = sid("S-1-5-32-544")
    control = 0x8000 | (0x0004 if present else 0)
    body = b"".join(aces)
    acl = b"" if null_list or not present else struct.pack("<BBHHH", 2, 0, 8 + len(body), len(aces), 0) + body
    at_group = 20 + len(owner)
    at_list = at_group + len(group) if acl else 0
    return struct.pack("<BBH4I", 1, 0, control, 20, at_group, 0, at_list) + owner + group + acl
