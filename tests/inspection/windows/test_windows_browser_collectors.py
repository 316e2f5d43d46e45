"""Browsers, the version in a program file, and what keeps browsers up to date."""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fake_library import address_of, library, loader, target
from fake_winreg import FakeWinreg
from registry_answers import HOST, Keys, registry

from app.domain.observation import Access, Observation
from app.inspection.collectors.windows import browser_updates, browsers
from app.system.registry import Hive, Registry
from app.system.windows_errors import NoAnswer, no_answer_win32
from app.system.windows_file_version import file_version

CHROME = r"C:\Program Files\Google\Chrome\Application\chrome.exe"
FIREFOX = r"C:\Program Files\Mozilla Firefox\firefox.exe"


def user(keys: Keys, denied: tuple[str, ...] = ()) -> Registry:
    return Registry(Hive.USER, winreg=FakeWinreg(keys, denied))


def app_path(program: str, path: str) -> Keys:
    return {rf"{browsers.APP_PATHS}\{program}": {"": path}}


def on_disk(folder: Path, *paths: str) -> Callable[[str], Path]:
    """Files of a Windows, in a folder of this system; each last written on 2026-11-19."""

    def place(path: str) -> Path:
        return folder / path.replace("\\", "_").replace(":", "")

    for path in paths:
        place(path).write_text("[Settings]\nACCEPTED_MAR_CHANNEL_IDS=firefox-mozilla-esr\n", encoding="utf-8")
        os.utime(place(path), (1795057200, 1795057200))
    return place


def found(
    keys: Keys, users: Keys, ask: Any, place: Callable[[str], Path], denied: tuple[str, ...] = ()
) -> Observation:
    (one,) = browsers.collect(HOST, registry(keys, denied), user(users), ask, place)
    return one


def test_a_browser_has_the_version_of_its_program_and_the_day_it_changed(tmp_path: Path) -> None:
    place = on_disk(tmp_path, CHROME, CHROME.replace("chrome.exe", "new_chrome.exe"))
    raw = found(app_path("chrome.exe", f'"{CHROME}"'), {}, lambda path: "157.0.7700.41", place).raw
    assert raw == [
        {
            "browser": "chrome",
            "version": "157.0.7700.41",
            "changed_at": "2026-11-19T03:00:00Z",
            "waiting": True,
            "channel": None,
        }
    ]


def test_a_firefox_of_the_user_says_which_updates_it_accepts(tmp_path: Path) -> None:
    place = on_disk(tmp_path, FIREFOX, FIREFOX.replace("firefox.exe", "update-settings.ini"))
    raw = found({}, app_path("firefox.exe", FIREFOX), lambda path: "153.4.0.0", place).raw
    assert isinstance(raw, list)
    assert (raw[0]["browser"], raw[0]["channel"], raw[0]["waiting"]) == ("firefox", "esr", False)


def refuse(_path: str) -> str:
    raise no_answer_win32(5, "x")


@pytest.mark.parametrize(
    ("users", "version"),
    [({r"SOFTWARE\Google\Chrome\BLBeacon": {"version": "156.0.1.1"}}, "156.0.1.1"), ({}, None)],
)
def test_without_a_version_in_the_program_the_browsers_own_note_counts(
    tmp_path: Path, users: Keys, version: str | None
) -> None:
    raw = found(app_path("chrome.exe", CHROME), users, refuse, on_disk(tmp_path, CHROME)).raw
    assert isinstance(raw, list)
    assert raw[0]["version"] == version


def test_a_removed_browser_leaves_no_row(tmp_path: Path) -> None:
    note = {r"SOFTWARE\Google\Chrome\BLBeacon": {"version": "99.0"}}
    gone = found(app_path("chrome.exe", CHROME), note, refuse, on_disk(tmp_path))
    assert gone.access is Access.EMPTY


def test_a_forbidden_or_damaged_key_is_no_answer(tmp_path: Path) -> None:
    key = rf"{browsers.APP_PATHS}\chrome.exe"
    assert found({key: {}}, {}, refuse, on_disk(tmp_path), denied=(key,)).access is Access.DENIED
    assert found({key: {"": 7}}, {}, refuse, on_disk(tmp_path)).access is Access.ERROR


SERVICES = browser_updates.SERVICES


def settings(keys: Keys, users: Keys | None = None, denied: tuple[str, ...] = ()) -> Observation:
    (one,) = browser_updates.collect(HOST, registry(keys, denied), user(users or {}))
    return one


def test_the_best_of_several_update_services_counts() -> None:
    keys = {
        rf"{SERVICES}\GoogleUpdaterService120.0": {"Start": 4},
        rf"{SERVICES}\GoogleUpdaterService145.0": {"Start": 2},
        rf"{SERVICES}\edgeupdate": {"Start": 4},
        browser_updates.EDGE_POLICY: {"UpdateDefault": 0},
        browser_updates.FIREFOX_POLICY: {"DisableAppUpdate": 1},
    }
    assert settings(keys, {browser_updates.DEFAULT: {"ProgId": "IE.HTTPS"}}).raw == {
        "google_start": 2,
        "edge_start": 4,
        "google_policy": None,
        "edge_policy": 0,
        "firefox_disabled": 1,
        "default_https": "IE.HTTPS",
    }


def test_nothing_set_is_null_and_not_zero() -> None:
    raw = settings({rf"{SERVICES}\Dhcp": {"Start": 2}}).raw
    assert isinstance(raw, dict)
    assert set(raw.values()) == {None}


def test_without_the_list_of_services_there_is_no_answer() -> None:
    assert settings({}).access is Access.ABSENT
    assert settings({SERVICES: {}}, denied=(SERVICES,)).access is Access.DENIED
    assert (
        settings({SERVICES: {}, browser_updates.GOOGLE_POLICY: {"UpdateDefault": "0"}}).access is Access.ERROR
    )


def version_of(block: bytes, *, size: int = 100, query: int = 1) -> str:
    """`file_version` with a DLL whose fixed part of the version is `block`."""
    kept = ctypes.create_string_buffer(block, max(1, len(block)))

    def value(_block: Any, _name: Any, found_at: Any, length: Any) -> int:
        target(found_at).value, target(length).value = address_of(kept), len(block)
        return query

    version = library(
        GetFileVersionInfoSizeW=lambda *_: size, GetFileVersionInfoW=lambda *_: 1, VerQueryValueW=value
    )
    return file_version("C:\\x.exe", loader(version=version))


FIXED = struct.pack("<4I", 0xFEEF04BD, 0x10000, 157 << 16, 7700 << 16 | 41) + bytes(36)


def test_the_four_numbers_of_a_version_are_read() -> None:
    assert version_of(FIXED) == "157.0.7700.41"


@pytest.mark.parametrize(
    ("block", "options", "access"),
    [
        (FIXED, {"size": 0}, Access.ABSENT),
        (FIXED, {"query": 0}, Access.ABSENT),
        (FIXED[:8], {}, Access.ABSENT),
        (bytes(52), {}, Access.ERROR),
    ],
)
def test_a_file_without_or_with_a_damaged_version_is_no_answer(
    block: bytes, options: dict[str, int], access: Access
) -> None:
    with pytest.raises(NoAnswer) as caught:
        version_of(block, **options)
    assert caught.value.access is access
