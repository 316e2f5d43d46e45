"""Tells a portable PC from a desktop by the firmware's own table (SMBIOS, DSP0134 7.4). Pure."""

from __future__ import annotations

_PORTABLE = frozenset({8, 9, 10, 11, 12, 14, 18, 21, 30, 31, 32})
_FIXED = frozenset({3, 4, 5, 6, 7, 13, 15, 16, 17, 23, 24, 25, 28, 34, 35, 36})
_CHASSIS = 3
_END = 127
_RAW_HEADER = 8  # RawSMBIOSData: four bytes of versions, four of length


def portable_by_chassis(raw: bytes) -> bool | None:
    """True for a notebook, tablet or the like, False for a desktop, None when the firmware does not
    say. `raw` is what GetSystemFirmwareTable('RSMB') gives, its 8-byte header included."""
    kinds = set(_chassis_kinds(raw[_RAW_HEADER:]))
    if kinds & _PORTABLE:
        return True
    return False if kinds & _FIXED else None


def _chassis_kinds(table: bytes) -> list[int]:
    kinds: list[int] = []
    at = 0
    while at + 4 <= len(table):
        kind, length = table[at], table[at + 1]
        if length < 4 or kind == _END:
            break
        if kind == _CHASSIS and length > 5 and at + 5 < len(table):
            kinds.append(table[at + 5] & 0x7F)  # the top bit says "has a lock"
        end_of_texts = table.find(b"\0\0", at + length)
        if end_of_texts < 0:
            break
        at = end_of_texts + 2
    return kinds
