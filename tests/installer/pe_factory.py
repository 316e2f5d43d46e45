"""Makes small Windows programs out of nothing, so that the tests need no compiler."""

from __future__ import annotations

import struct

_RESOURCES, _IMPORTS = 0x2000, 0x1000


def program(
    *,
    imports: tuple[str, ...] = ("KERNEL32.dll",),
    version: tuple[int, int, int, int] = (1, 2, 3, 0),
    manifest: str = "",
    icon_sizes: tuple[int, ...] = (16, 256),
    subsystem: int = 2,
    machine: int = 0x8664,
    features: int = 0x8160,
) -> bytes:
    """A PE32+ file with these imports and resources; it says what it is but does nothing."""
    group = struct.pack("<HHH", 0, 1, len(icon_sizes))
    group += b"".join(struct.pack("<BBBBHHIH", one % 256, one % 256, 0, 0, 1, 32, 0, 1) for one in icon_sizes)
    resources = resource_section({14: group, 16: version_block(version), 24: manifest.encode("utf-8")})
    tables = import_section(imports)
    header = bytearray(0x400)
    header[:2] = b"MZ"
    struct.pack_into("<I", header, 0x3C, 0x80)
    header[0x80:0x84] = b"PE\0\0"
    struct.pack_into("<HHIIIHH", header, 0x84, machine, 2, 0x11223344, 0, 0, 240, 0x22)
    optional = 0x84 + 20
    struct.pack_into("<H", header, optional, 0x20B)
    struct.pack_into("<HH", header, optional + 68, subsystem, features)
    struct.pack_into("<II", header, optional + 112 + 8, _IMPORTS, len(tables))
    struct.pack_into("<II", header, optional + 112 + 16, _RESOURCES, len(resources))
    at = 0x400
    for number, (address, body) in enumerate(((_IMPORTS, tables), (_RESOURCES, resources))):
        row = optional + 240 + 40 * number
        struct.pack_into("<IIII", header, row + 8, len(body), address, len(body), at)
        at += len(body)
    return bytes(header) + tables + resources


def version_block(version: tuple[int, int, int, int]) -> bytes:
    """The fixed numbers, and two words as Windows lays them down."""
    high, low = version[0] << 16 | version[1], version[2] << 16 | version[3]
    block = b"\0" * 40 + struct.pack("<IIII", 0xFEEF04BD, 0x10000, high, low)
    for name, value in (("ProductName", "まもりカルテ"), ("CompanyName", "Mamori Karte")):
        block += name.encode("utf-16-le") + b"\0\0"
        block += b"\0" * (-len(block) % 4) + value.encode("utf-16-le") + b"\0\0"
        block += b"\0" * (-len(block) % 4)
    return block


def import_section(names: tuple[str, ...]) -> bytes:
    """An import table that names DLLs and nothing in them."""
    table = bytearray(20 * (len(names) + 1))
    words = b""
    for number, name in enumerate(names):
        struct.pack_into("<I", table, 20 * number + 12, _IMPORTS + len(table) + len(words))
        words += name.encode("ascii") + b"\0"
    return bytes(table) + words


def resource_section(resources: dict[int, bytes]) -> bytes:
    """The three levels of a resource directory: kind, name, language."""
    count = len(resources)
    leaf_at = 16 + 8 * count + count * 48
    data_at = leaf_at + 16 * count
    root = struct.pack("<IIHHHH", 0, 0, 0, 0, 0, count)
    below, leaves, bodies = b"", b"", b""
    for number, (kind, body) in enumerate(sorted(resources.items())):
        here = 16 + 8 * count + 48 * number
        root += struct.pack("<II", kind, here | 0x80000000)
        below += struct.pack("<IIHHHHII", 0, 0, 0, 0, 0, 1, 1, here + 24 | 0x80000000)
        below += struct.pack("<IIHHHHII", 0, 0, 0, 0, 0, 1, 0x411, leaf_at + 16 * number)
        leaves += struct.pack("<IIII", _RESOURCES + data_at + len(bodies), len(body), 0, 0)
        bodies += body
    return root + below + leaves + bodies
