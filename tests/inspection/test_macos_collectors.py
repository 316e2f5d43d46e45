"""The collectors for macOS on recorded output. Nobody has run them on a Mac yet: the program says so."""

from __future__ import annotations

import plistlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from app.domain.calendar import utc_text
from app.domain.language import Language
from app.domain.observation import Access, Host, Observation, System
from app.inspection.check import load_checks
from app.inspection.collectors import macos
from app.inspection.collectors.linux.machine import Machine
from app.inspection.collectors.macos import (
    automatic_updates,
    backup,
    disk_encryption,
    firewall,
    screen_lock,
    version,
)
from app.inspection.host import collectors_of
from app.system.process import Finished

HOST = Host(System.MACOS)
PREFERENCES = "Library/Preferences/com.apple.SoftwareUpdate.plist"
MANAGED = "Library/Managed Preferences/com.apple.SoftwareUpdate.plist"


def mac(root: Path, answer: Finished | Exception) -> Machine:
    """A Mac whose every command gives this answer."""

    def run(_program: str, _arguments: Sequence[str], _seconds: float) -> Finished:
        if isinstance(answer, Exception):
            raise answer
        return answer

    return Machine(root, run)


def only(observations: Sequence[Observation]) -> Observation:
    (one,) = observations
    return one


def test_the_version_is_read_from_sw_vers(tmp_path: Path) -> None:
    said = "ProductName:\t\tmacOS\nProductVersion:\t\t26.3.1\nBuildVersion:\t\t25D2128\n"
    found = only(version.collect(HOST, mac(tmp_path, Finished(0, said))))
    assert found.raw == {"version": "26.3.1", "build": "25D2128"}
    assert only(version.collect(HOST, mac(tmp_path, Finished(0, "")))).access is Access.EMPTY
    assert only(version.collect(HOST, mac(tmp_path, Finished(1, said)))).access is Access.ERROR


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("FileVault is On.\n", "on"),
        ("FileVault is Off.\n", "off"),
        ("FileVault is On.\nEncryption in progress: Percent completed = 42.5\n", "encrypting"),
        ("FileVault is On.\nEncryption in progress: Pending\n", "encrypting"),
        ("FileVault is Off.\nDecryption in progress: Percent completed = 80\n", "decrypting"),
        ("FileVault is Off.\nDeferred enablement appears to be active for user 'x'.\n", "off"),
    ],
)
def test_filevault_is_read_in_every_state(tmp_path: Path, said: str, state: str) -> None:
    assert only(disk_encryption.collect(HOST, mac(tmp_path, Finished(0, said)))).raw == {"filevault": state}


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("Firewall is disabled. (State = 0)\n", 0),
        ("Firewall is enabled. (State = 1)\n", 1),
        ("Firewall is blocking all non-essential incoming connections. (State = 2)\n", 2),
    ],
)
def test_the_firewall_is_read_by_its_number(tmp_path: Path, said: str, state: int) -> None:
    assert only(firewall.collect(HOST, mac(tmp_path, Finished(0, said)))).raw == {"state": state}


@pytest.mark.parametrize("collector", [disk_encryption, firewall, screen_lock, version])
def test_words_nobody_knows_and_silence_are_no_facts(tmp_path: Path, collector: Any) -> None:
    for answer, access in (
        (Finished(0, ""), {Access.EMPTY}),
        (Finished(0, "something else entirely\n"), {Access.ERROR, Access.EMPTY}),
        (FileNotFoundError(2, "no such command"), {Access.ABSENT}),
        (TimeoutError("slow"), {Access.TIMEOUT}),
        (PermissionError(13, "no"), {Access.DENIED}),
    ):
        found = only(collector.collect(HOST, mac(tmp_path, answer)))
        assert (found.access in access, found.raw) == (True, None)


_ONE_PLACE = "====\nName          : Backup Disk\nKind          : Local\nID            : 6D0E\n"
_TWO_PLACES = _ONE_PLACE + "> ===\nName          : NAS\nKind          : Network\n"
_NEW_PATH = "/Volumes/.timemachine/6D0E/2026-11-22-031502.backup/2026-11-22-031502.backup\n"
# On the clock of the wall, wherever this test runs.
_AT = utc_text(datetime(2026, 11, 22, 3, 15, 2).astimezone(UTC))


def copies(tmp_path: Path, places: str, last: str) -> Observation:
    def run(_program: str, arguments: Sequence[str], _seconds: float) -> Finished:
        return Finished(0, places if "destinationinfo" in arguments[1] else last)

    return only(backup.collect(HOST, Machine(tmp_path, run)))


@pytest.mark.parametrize(
    ("places", "last", "raw"),
    [
        (_ONE_PLACE, _NEW_PATH, {"places": 1, "last_backup": _AT}),
        (
            _TWO_PLACES,
            "/Volumes/TM/Backups.backupdb/Mac/2026-11-22-031502\n",
            {"places": 2, "last_backup": _AT},
        ),
        (
            _ONE_PLACE,
            "tmutil: latestbackup requires Full Disk Access privileges.\n",
            {"places": 1, "last_backup": None},
        ),
        (_ONE_PLACE, "/Volumes/TM/2026-13-45-999999.backup\n", {"places": 1, "last_backup": None}),
        (
            "tmutil: No destinations configured.\n",
            "Failed to mount destination.\n",
            {"places": 0, "last_backup": None},
        ),
    ],
)
def test_the_last_copy_of_time_machine_is_read_from_the_name_of_its_folder(
    tmp_path: Path, places: str, last: str, raw: Mapping[str, Any]
) -> None:
    assert copies(tmp_path, places, last).raw == raw


def test_what_time_machine_says_otherwise_is_no_fact(tmp_path: Path) -> None:
    assert copies(tmp_path, "", "").access is Access.EMPTY
    assert copies(tmp_path, "something else\n", _NEW_PATH).access is Access.ERROR


@pytest.mark.parametrize(
    ("status", "idle", "display", "raw"),
    [
        (
            "2026-09-26 08:00:00.123 sysadminctl[1:2] screenLock delay is immediate\n",
            Finished(0, "600\n"),
            " displaysleep         10 (display sleep prevented by x)\n sleep  1\n",
            {"locks": True, "delay_seconds": 0, "idle_seconds": 600, "display_seconds": 600},
        ),
        (
            "screenLock delay is 300 seconds\n",
            Finished(1, ""),
            " displaysleep 0\n",
            {"locks": True, "delay_seconds": 300, "idle_seconds": None, "display_seconds": 0},
        ),
        (
            "screenLock is off\n",
            FileNotFoundError(2, "none"),
            "",
            {"locks": False, "delay_seconds": None, "idle_seconds": None, "display_seconds": None},
        ),
        (
            "screenLock delay is -1.000000 seconds\n",
            Finished(0, "x\n"),
            "",
            {"locks": False, "delay_seconds": None, "idle_seconds": None, "display_seconds": None},
        ),
    ],
)
def test_the_screen_lock_is_read_from_three_answers(
    tmp_path: Path, status: str, idle: Finished | Exception, display: str, raw: Mapping[str, Any]
) -> None:
    def run(program: str, _arguments: Sequence[str], _seconds: float) -> Finished:
        if program == "defaults" and isinstance(idle, Exception):
            raise idle
        answers = {"sh": Finished(0, status), "defaults": idle, "pmset": Finished(0, display)}
        answer = answers[program]
        assert isinstance(answer, Finished)
        return answer

    assert only(screen_lock.collect(HOST, Machine(tmp_path, run))).raw == raw


def preferences(root: Path, path: str, settings: Mapping[str, Any]) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(plistlib.dumps(dict(settings), fmt=plistlib.FMT_BINARY))


def updates(root: Path) -> Observation:
    return only(automatic_updates.collect(HOST, mac(root, FileNotFoundError(2, "none"))))


def test_the_settings_of_software_update_are_read_from_their_binary_file(tmp_path: Path) -> None:
    preferences(
        tmp_path,
        PREFERENCES,
        {
            "AutomaticCheckEnabled": True,
            "AutomaticDownload": 1,
            "AutomaticallyInstallMacOSUpdates": False,
            "LastSuccessfulDate": datetime(2026, 11, 20, 1, 2, 3),  # noqa: DTZ001 - as plistlib gives it: UTC
            "RecommendedUpdates": [{"Display Name": "macOS"}],
        },
    )
    assert updates(tmp_path).raw == {
        "checks": True,
        "downloads": True,
        "installs": False,
        "security_responses": None,
        "managed": False,
        "last_success_at": "2026-11-20T01:02:03Z",
    }


def test_the_firm_decides_before_the_mac(tmp_path: Path) -> None:
    preferences(tmp_path, PREFERENCES, {"AutomaticallyInstallMacOSUpdates": True})
    preferences(tmp_path, MANAGED, {"AutomaticallyInstallMacOSUpdates": False})
    raw: Any = updates(tmp_path).raw
    assert (raw["installs"], raw["managed"]) == (False, True)


@pytest.mark.parametrize("content", [b"", b"bplist00 torn", b"<plist><array/></plist>", b"\xff" * 40])
def test_a_damaged_file_of_settings_is_an_error(tmp_path: Path, content: bytes) -> None:
    preferences(tmp_path, PREFERENCES, {})
    (tmp_path / PREFERENCES).write_bytes(content)
    assert updates(tmp_path).access is Access.ERROR
    assert updates(tmp_path / "bare").access is Access.ABSENT


@pytest.mark.parametrize(
    ("answer", "portable"),
    [
        (Finished(0, "Now drawing from 'AC Power'\n -InternalBattery-0 (id=1)\t100%; charged;\n"), True),
        (Finished(0, "Now drawing from 'AC Power'\n"), False),
        (Finished(0, ""), None),
        (FileNotFoundError(2, "none"), None),
        (TimeoutError("slow"), None),
    ],
)
def test_a_battery_of_its_own_makes_a_mac_portable(
    tmp_path: Path, answer: Finished | Exception, portable: bool | None
) -> None:
    assert macos.read_host(mac(tmp_path, answer)).portable is portable


def test_every_collector_belongs_to_the_mac_and_answers_in_time() -> None:
    assert collectors_of(System.MACOS) == macos.COLLECTORS
    assert all(one.systems == {System.MACOS} and one.budget_seconds <= 9 for one in macos.COLLECTORS)


def test_every_check_for_the_mac_says_that_nobody_proved_it_on_a_mac() -> None:
    checks = [one for one in load_checks() if System.MACOS in one.systems]
    assert len(checks) >= 6
    for one in checks:
        assert one.how_measured(Language.JA, System.MACOS).endswith("実物のMacではまだ確かめていません。")
        assert one.how_measured(Language.EN, System.MACOS).endswith("not yet proved on a real Mac.")
