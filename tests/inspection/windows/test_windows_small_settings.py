"""AutoPlay and Secure Boot: as stored, the default as null, and every way of refusing."""

from __future__ import annotations

import pytest
from fake_winreg import FakeWinreg
from registry_answers import HOST, Keys, one, registry

from app.domain.observation import Access, Observation
from app.inspection.collectors.windows import autorun, secure_boot
from app.system.registry import Hive, Registry


def played(machine: Keys, user: Keys, denied: tuple[str, ...] = ()) -> Observation:
    users = Registry(Hive.USER, winreg=FakeWinreg(user, denied))
    (observation,) = autorun.collect(HOST, registry(machine, denied), users)
    return observation


def test_machine_and_user_are_told_apart() -> None:
    chosen = rf"{autorun.HANDLERS}\UserChosenExecuteHandlers\StorageOnArrival"
    raw = played(
        {autorun.POLICY: {"NoDriveTypeAutoRun": 0xFF}},
        {
            autorun.POLICY: {"NoDriveTypeAutoRun": 0x91, "NoAutorun": 1},
            autorun.HANDLERS: {"DisableAutoplay": 1},
            chosen: {"": "MSOpenFolder"},
        },
    ).raw
    assert raw == {
        "machine": {"no_drive_type": 0xFF, "no_autorun": None},
        "user": {"no_drive_type": 0x91, "no_autorun": 1},
        "autoplay_off": 1,
        "handlers": ["MSOpenFolder"],
    }


def test_nothing_set_is_null_and_not_zero() -> None:
    nothing = {"no_drive_type": None, "no_autorun": None}
    assert played({}, {}).raw == {
        "machine": nothing,
        "user": nothing,
        "autoplay_off": None,
        "handlers": [],
    }


@pytest.mark.parametrize("key", [autorun.POLICY, autorun.HANDLERS])
def test_a_forbidden_key_is_no_answer(key: str) -> None:
    assert played({}, {key: {}}, denied=(key,)).access is Access.DENIED


def test_a_number_written_as_text_is_no_answer() -> None:
    assert played({autorun.POLICY: {"NoDriveTypeAutoRun": "255"}}, {}).access is Access.ERROR


def test_secure_boot_has_its_state_and_the_outcome_of_the_change() -> None:
    keys = {
        secure_boot.CONTROL: {"PEFirmwareType": 2},
        secure_boot.STATE: {"UEFISecureBootEnabled": 1},
        secure_boot.SERVICING: {"UEFICA2023Status": "InProgress", "UEFICA2023Error": 0},
    }
    assert one(secure_boot.collect, keys).raw == {
        "state_key": True,
        "firmware": 2,
        "enabled": 1,
        "status": "InProgress",
        "error": 0,
    }


def test_an_older_pc_without_secure_boot_is_an_answer() -> None:
    assert one(secure_boot.collect, {secure_boot.CONTROL: {"PEFirmwareType": 1}}).raw == {
        "state_key": False,
        "firmware": 1,
        "enabled": None,
        "status": None,
        "error": None,
    }


def test_without_the_settings_of_windows_or_in_a_forbidden_key_there_is_no_answer() -> None:
    assert one(secure_boot.collect, {}).access is Access.ABSENT
    keys = {secure_boot.CONTROL: {"PEFirmwareType": 2}, secure_boot.STATE: {}}
    assert one(secure_boot.collect, keys, denied=(secure_boot.STATE,)).access is Access.DENIED
    assert one(secure_boot.collect, {secure_boot.CONTROL: {"PEFirmwareType": "2"}}).access is Access.ERROR
