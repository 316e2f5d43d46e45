"""The PC is recognised again without its number ever being shown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fake_winreg import FakeWinreg

from app.system import machine_identity
from app.system.registry import Registry

KEY = r"SOFTWARE\Microsoft\Cryptography"


def windows(values: dict[str, Any]) -> str:
    return machine_identity._windows_identity(Registry(winreg=FakeWinreg({KEY: values})))


def test_windows_and_linux_have_a_number_of_their_own(tmp_path: Path) -> None:
    file = tmp_path / "machine-id"
    file.write_text("1DB2F2A0c3e84f7d9a1b2c3d4e5f6a7b\n", encoding="ascii")

    assert windows({"MachineGuid": "0B5A1C77-1111-2222-3333-444455556666"}).startswith("0b5a1c77")
    assert machine_identity._linux_identity((tmp_path / "none", file)) == "1db2f2a0c3e84f7d9a1b2c3d4e5f6a7b"


def test_what_many_pcs_share_is_no_number(tmp_path: Path) -> None:
    file = tmp_path / "machine-id"
    for content in ("", "uninitialized\n", "0" * 32, "é"):
        file.write_text(content, encoding="utf-8")
        assert machine_identity._linux_identity((file,)) == ""
    assert windows({}) == ""
    assert windows({"MachineGuid": 5}) == ""
    assert machine_identity._windows_identity(Registry(winreg=FakeWinreg({}))) == ""


def test_without_one_a_random_number_is_kept_in_the_data_folder(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    first = machine_identity._own_identity(folder)

    assert machine_identity._own_identity(folder) == first
    assert len(first) >= 16
    assert machine_identity._own_identity(tmp_path / "other") != first


def test_this_pc_gives_the_same_answer_twice(tmp_path: Path) -> None:
    assert machine_identity.machine_identity(tmp_path) == machine_identity.machine_identity(tmp_path)
