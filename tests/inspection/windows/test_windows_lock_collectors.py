"""Screen lock and power settings: what is set, by whom, and every way of not knowing."""

from __future__ import annotations

import ctypes
import uuid
from typing import Any

import pytest
from fake_library import library, loader, target
from registry_answers import HOST, Keys, registry
from security_center_answers import only

from app.domain.observation import Access, Observation
from app.inspection.collectors.windows import power, screen_lock
from app.system import windows_power

NOTHING = {"active": None, "secure": None, "seconds": None, "program": None}


def lock(machine: Keys, own: Keys, denied: tuple[str, ...] = ()) -> Observation:
    return only(screen_lock.collect(HOST, registry(machine, denied), registry(own, denied)))


def test_a_fresh_windows_has_a_saver_without_a_program() -> None:
    own = {screen_lock.DESKTOP: {"ScreenSaveActive": "1"}}
    assert lock({}, own).raw == {
        "inactivity_seconds": None,
        "policy": NOTHING,
        "user": {**NOTHING, "active": 1},
        "delay_seconds": None,
        "dynamic_lock": None,
    }


def test_policy_person_and_company_limit_are_kept_apart() -> None:
    own = {
        screen_lock.DESKTOP: {
            "ScreenSaveActive": "1",
            "ScreenSaverIsSecure": "0",
            "ScreenSaveTimeOut": "600",
            "SCRNSAVE.EXE": r"C:\Windows\system32\scrnsave.scr",
            "DelayLockInterval": 0xFFFFFFFF,
        },
        screen_lock.DESKTOP_POLICY: {"ScreenSaverIsSecure": "1", "SCRNSAVE.EXE": ""},
        screen_lock.WINLOGON: {"EnableGoodbye": 1},
    }
    assert lock({screen_lock.SYSTEM_POLICY: {"InactivityTimeoutSecs": 900}}, own).raw == {
        "inactivity_seconds": 900,
        "policy": {"active": None, "secure": 1, "seconds": None, "program": False},
        "user": {"active": 1, "secure": 0, "seconds": 600, "program": True},
        "delay_seconds": 0xFFFFFFFF,
        "dynamic_lock": 1,
    }


@pytest.mark.parametrize("written", ["", "soon", "-1", "10.5"])
def test_a_time_that_is_no_number_is_no_time(written: str) -> None:
    raw = lock({}, {screen_lock.DESKTOP: {"ScreenSaveTimeOut": written}}).raw
    assert isinstance(raw, dict)
    assert raw["user"] == NOTHING


@pytest.mark.parametrize(
    ("denied", "access"),
    [
        ((), Access.ABSENT),
        ((screen_lock.DESKTOP,), Access.DENIED),
        ((screen_lock.DESKTOP_POLICY,), Access.DENIED),
    ],
)
def test_settings_of_a_person_that_cannot_be_read_are_no_facts(
    denied: tuple[str, ...], access: Access
) -> None:
    own: Keys = {screen_lock.DESKTOP: {}} if screen_lock.DESKTOP_POLICY in denied else {}
    assert lock({}, own, denied).access is access


class Scheme:
    """powrprof.dll with one scheme; `values` by (source of power, setting)."""

    def __init__(self, values: dict[tuple[str, str], int], modern: bool | None = True) -> None:
        self.values, self.modern, self.freed = values, modern, 0

    def load(self) -> Any:
        """powrprof and kernel32."""

        def reader(source: str) -> Any:
            def read(_root: Any, _scheme: Any, _group: Any, setting: Any, found: Any) -> int:
                value = self.values.get((source, str(uuid.UUID(bytes_le=setting.raw))))
                if value is None:
                    return 2
                target(found).value = value
                return 0

            return read

        def active(_root: Any, scheme: Any) -> int:
            target(scheme).value = 0x1234
            return 0

        def capabilities(buffer: Any) -> int:
            buffer[windows_power._AOAC] = b"\x01" if self.modern else b"\x00"
            return 0 if self.modern is None else 1

        def free(scheme: ctypes.c_void_p) -> None:
            assert scheme.value == 0x1234
            self.freed += 1

        dll = library(
            PowerGetActiveScheme=active,
            PowerReadACValueIndex=reader("ac"),
            PowerReadDCValueIndex=reader("dc"),
            GetPwrCapabilities=capabilities,
        )
        return loader(powrprof=dll, kernel32=library(LocalFree=free))


VALUES = {
    ("ac", windows_power._VIDEO_AFTER): 300,
    ("ac", windows_power._SLEEP_AFTER): 0,
    ("ac", windows_power._CONSOLE_LOCK): 1,
    ("dc", windows_power._VIDEO_AFTER): 180,
    ("dc", windows_power._CONSOLE_LOCK): 0,
}


def test_times_are_read_for_mains_and_battery_and_the_scheme_is_freed() -> None:
    scheme = Scheme(VALUES)
    assert only(power.collect(HOST, scheme.load())).raw == {
        "mains": {"display_off": 300, "sleep": 0, "password_on_wake": True},
        "battery": {"display_off": 180, "sleep": None, "password_on_wake": False},
        "sleeps_with_display": True,
    }
    assert scheme.freed == 1


@pytest.mark.parametrize(("modern", "expected"), [(False, False), (None, None)])
def test_the_kind_of_sleep_is_known_or_not(modern: bool | None, expected: bool | None) -> None:
    raw = only(power.collect(HOST, Scheme(VALUES, modern).load())).raw
    assert isinstance(raw, dict)
    assert raw["sleeps_with_display"] is expected


def test_a_scheme_without_any_setting_is_no_answer() -> None:
    scheme = Scheme({})
    assert only(power.collect(HOST, scheme.load())).access is Access.ERROR
    assert scheme.freed == 1


@pytest.mark.parametrize(("code", "access"), [(5, Access.DENIED), (2, Access.ABSENT), (1, Access.ERROR)])
def test_a_refused_scheme_is_no_answer(code: int, access: Access) -> None:
    refused = loader(powrprof=library(PowerGetActiveScheme=lambda *_: code))
    assert only(power.collect(HOST, refused)).access is access
    assert only(power.collect(HOST, loader())).access is Access.ABSENT
