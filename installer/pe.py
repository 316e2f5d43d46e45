"""Reads what a Windows program says about itself: imports, resources, subsystem. Runs anywhere."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

AMD64 = 0x8664
GUI, CONSOLE = 2, 3
_ICON, _VERSION, _GROUP_ICON, _MANIFEST = 3, 16, 14, 24
_HIGH_ENTROPY, _DYNAMIC_BASE, _NX = 0x20, 0x40, 0x100


class NotAProgram(ValueError):  # noqa: N818 - says what it is
    """The bytes are no Windows program or are cut off."""


@dataclass(frozen=True, slots=True)
class _Section:
    address: int
    size: int
    offset: int


class Program:
    """One PE32+ file (EXE, DLL, PYD). Raises NotAProgram."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        try:
            (start,) = struct.unpack_from("<I", data, 0x3C)
            if data[:2] != b"MZ" or data[start : start + 4] != b"PE\0\0":
                raise NotAProgram("no PE header")
            self._coff = start + 4
            self.machine, sections, self.timestamp = struct.unpack_from("<HHI", data, self._coff)
            (optional_size,) = struct.unpack_from("<H", data, self._coff + 16)
            self._optional = self._coff + 20
            (magic,) = struct.unpack_from("<H", data, self._optional)
            self._wide = magic == 0x20B
            self.subsystem, self._features = struct.unpack_from("<HH", data, self._optional + 68)
            self._sections = [
                _Section(address, max(virtual, raw), offset)
                for virtual, address, raw, offset in (
                    struct.unpack_from("<IIII", data, self._optional + optional_size + 40 * number + 8)
                    for number in range(sections)
                )
            ]
        except struct.error as error:
            raise NotAProgram("cut off") from error

    @classmethod
    def read(cls, path: Path) -> Program:
        """The program in a file. Raises NotAProgram, OSError."""
        return cls(path.read_bytes())

    @property
    def hardened(self) -> bool:
        """Whether its memory lies at random places and data cannot be executed."""
        wanted = _HIGH_ENTROPY | _DYNAMIC_BASE | _NX
        return bool(self._features & wanted == wanted)

    @cached_property
    def imports(self) -> frozenset[str]:
        """The DLLs it cannot be loaded without, in lower case."""
        return frozenset(self._import_names(1, 20, 12))

    @cached_property
    def delayed_imports(self) -> frozenset[str]:
        """The DLLs it loads when first used, in lower case."""
        return frozenset(self._import_names(13, 32, 4))

    @cached_property
    def manifest(self) -> str:
        """Its manifest; empty when it has none."""
        return next(self._resources(_MANIFEST), b"").decode("utf-8-sig", "replace")

    @cached_property
    def icon_sizes(self) -> tuple[int, ...]:
        """The widths of its icon's pictures, in pixels."""
        group = next(self._resources(_GROUP_ICON), b"")
        count = struct.unpack_from("<H", group, 4)[0] if group else 0
        return tuple(sorted(group[6 + 14 * number] or 256 for number in range(count)))

    @cached_property
    def version(self) -> tuple[int, int, int, int]:
        """The file version of the version resource; zeros when there is none."""
        block = next(self._resources(_VERSION), b"")
        at = block.find(struct.pack("<I", 0xFEEF04BD))
        if at < 0:
            return (0, 0, 0, 0)
        high, low = struct.unpack_from("<II", block, at + 8)
        return (high >> 16, high & 0xFFFF, low >> 16, low & 0xFFFF)

    @cached_property
    def version_words(self) -> dict[str, str]:
        """Names and values of the version resource, such as ProductName."""
        block = next(self._resources(_VERSION), b"")
        words = {}
        for name in ("CompanyName", "FileDescription", "FileVersion", "LegalCopyright", "OriginalFilename",
                     "ProductName", "ProductVersion"):  # fmt: skip
            key = name.encode("utf-16-le") + b"\0\0"
            at = block.find(key)
            if at < 0:
                continue
            at += len(key)
            at += -at % 4
            end = at
            while end + 1 < len(block) and block[end : end + 2] != b"\0\0":
                end += 2
            words[name] = block[at:end].decode("utf-16-le")
        return words

    def _offset(self, address: int) -> int:
        for one in self._sections:
            if one.address <= address < one.address + one.size:
                return one.offset + address - one.address
        raise NotAProgram(f"address {address:#x} lies in no section")

    def _directory(self, number: int) -> tuple[int, int]:
        at = self._optional + (112 if self._wide else 96) + 8 * number
        address, size = struct.unpack_from("<II", self._data, at)
        return address, size

    def _import_names(self, directory: int, length: int, name_at: int) -> Iterator[str]:
        address, _size = self._directory(directory)
        if not address:
            return
        at = self._offset(address)
        while name := struct.unpack_from("<I", self._data, at + name_at)[0]:
            start = self._offset(name)
            yield self._data[start : self._data.index(b"\0", start)].decode("ascii").lower()
            at += length

    def _resources(self, kind: int) -> Iterator[bytes]:
        address, _size = self._directory(2)
        if not address:
            return
        root = self._offset(address)

        def entries(at: int) -> Iterator[tuple[int, int]]:
            named, numbered = struct.unpack_from("<HH", self._data, at + 12)
            for number in range(named + numbered):
                yield struct.unpack_from("<II", self._data, at + 16 + 8 * number)

        for found, kind_at in entries(root):
            if found != kind:
                continue
            for _name, name_at in entries(root + (kind_at & 0x7FFFFFFF)):
                for _language, leaf in entries(root + (name_at & 0x7FFFFFFF)):
                    data, size = struct.unpack_from("<II", self._data, root + leaf)
                    start = self._offset(data)
                    yield self._data[start : start + size]


def set_timestamp(path: Path, epoch: int) -> None:
    """Write a fixed time where the linker wrote the time of day."""
    data = bytearray(path.read_bytes())
    (start,) = struct.unpack_from("<I", data, 0x3C)
    struct.pack_into("<I", data, start + 8, epoch & 0xFFFFFFFF)
    path.write_bytes(data)
