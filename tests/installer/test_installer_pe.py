"""What the build reads out of Windows programs."""

from __future__ import annotations

from pathlib import Path

import pytest
from pe_factory import program

from installer.pe import AMD64, NotAProgram, Program, set_timestamp


def test_a_program_says_what_it_is() -> None:
    found = Program(program(version=(0, 1, 0, 0), imports=("KERNEL32.dll", "Qt6Core.dll"), manifest="<a/>"))
    assert (found.machine, found.subsystem, found.hardened) == (AMD64, 2, True)
    assert found.imports == {"kernel32.dll", "qt6core.dll"}
    assert found.version == (0, 1, 0, 0)
    assert found.version_words == {"ProductName": "まもりカルテ", "CompanyName": "Mamori Karte"}
    assert found.icon_sizes == (16, 256)
    assert found.manifest == "<a/>"
    assert found.delayed_imports == frozenset()


def test_a_program_without_memory_protection_is_seen() -> None:
    assert not Program(program(features=0x100)).hardened


@pytest.mark.parametrize("data", [b"", b"MZ", b"PK\x03\x04" + bytes(200), program()[:0x90]])
def test_what_is_no_program_is_refused(data: bytes) -> None:
    with pytest.raises(NotAProgram):
        Program(data)


def test_the_linkers_time_of_day_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.exe"
    path.write_bytes(program())
    set_timestamp(path, 1_700_000_000)
    found = Program.read(path)
    assert found.timestamp == 1_700_000_000
    assert found.imports == {"kernel32.dll"}
