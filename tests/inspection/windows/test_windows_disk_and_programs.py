"""Encryption of the drives and the list of programs: as stored, and every way of refusing."""

from __future__ import annotations

from typing import Any

import pytest
from fake_library import library, loader, target
from fake_winreg import FakeWinreg
from registry_answers import HOST, Keys, registry

from app.domain.observation import Access, Observation
from app.inspection.collectors.windows import disk_encryption, programs
from app.system import windows_volumes
from app.system.registry import Hive, Registry, View
from app.system.windows_errors import NoAnswer, no_answer_hresult


def kernel(system: str = "C:\\Windows") -> Any:
    """C: and E: are built in, D: is a DVD drive."""

    def windows_folder(buffer: Any, _size: Any) -> int:
        buffer.value = system
        return len(system)

    return library(
        GetLogicalDrives=lambda: 0b11100,
        GetDriveTypeW=lambda root: 5 if root.value == "D:\\" else 3,
        GetSystemWindowsDirectoryW=windows_folder,
    )


def drives(states: dict[str, Any], system: str = "C:\\Windows") -> Observation:
    def ask(drive: str) -> int | None:
        state = states[drive]
        if isinstance(state, NoAnswer):
            raise state
        return int(state) if state is not None else None

    (one,) = disk_encryption.collect(HOST, loader(kernel32=kernel(system)), ask)
    return one


def test_each_built_in_drive_has_its_state_and_windows_own_comes_first() -> None:
    assert drives({"C:": 2, "E:": 1}, "E:\\Windows").raw == [
        {"drive": "E:", "system": True, "protection": 1},
        {"drive": "C:", "system": False, "protection": 2},
    ]


def test_a_drive_without_the_property_is_null_and_not_off() -> None:
    raw = drives({"C:": 1, "E:": None}).raw
    assert isinstance(raw, list)
    assert raw[1] == {"drive": "E:", "system": False, "protection": None}


@pytest.mark.parametrize(
    ("code", "access"),
    [(0x80070005, Access.DENIED), (0x80004001, Access.UNSUPPORTED), (0x80004005, Access.ERROR)],
)
def test_a_refusal_of_one_drive_is_no_answer_for_any(code: int, access: Access) -> None:
    found = drives({"C:": 1, "E:": no_answer_hresult(code, "GetInt32")})
    assert (found.access, found.raw, found.error) == (access, None, f"0x{code:08X} GetInt32")


def test_without_drives_or_a_windows_folder_there_is_no_answer() -> None:
    nothing = library(
        GetLogicalDrives=lambda: 0, GetDriveTypeW=lambda _: 0, GetSystemWindowsDirectoryW=lambda *_: 0
    )
    (found,) = disk_encryption.collect(HOST, loader(kernel32=nothing), lambda _: 1)
    assert (found.access, found.raw) == (Access.ERROR, None)
    assert disk_encryption.collect(HOST, loader(), lambda _: 1)[0].access is Access.ABSENT


class ShellItem:
    """An item that gives a number, or an error as comtypes would raise it."""

    def __init__(self, answer: int) -> None:
        self.answer = answer

    def GetInt32(self, _key: Any, value: Any) -> None:  # noqa: N802
        if self.answer & 0x80000000:
            raise COMError(self.answer - 2**32, "", None)
        target(value).value = self.answer


class COMError(Exception):
    """Named like the one of comtypes."""


@pytest.mark.parametrize(("answer", "expected"), [(1, 1), (8, 8), (0x80070490, None)])
def test_the_shells_number_is_handed_on_and_not_found_is_null(
    monkeypatch: pytest.MonkeyPatch, answer: int, expected: int | None
) -> None:
    assert shell(monkeypatch, answer) == expected


@pytest.mark.parametrize(("answer", "access"), [(0x80070005, Access.DENIED), (0x80004005, Access.ERROR)])
def test_a_refusal_of_the_shell_keeps_its_code(
    monkeypatch: pytest.MonkeyPatch, answer: int, access: Access
) -> None:
    with pytest.raises(NoAnswer) as caught:
        shell(monkeypatch, answer)
    assert caught.value.access is access


def test_a_windows_that_does_not_know_the_property_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NoAnswer) as caught:
        shell(monkeypatch, 1, named=0x80004001)
    assert (caught.value.access, caught.value.error[:10]) == (Access.UNSUPPORTED, "0x80004001")


def shell(monkeypatch: pytest.MonkeyPatch, answer: int, named: int = 0) -> int | None:
    """`protection` with a shell of Python."""

    class Comtypes:
        GUID = staticmethod(lambda text: windows_volumes._PropertyKey())

    monkeypatch.setattr(windows_volumes, "start_shell_com", Comtypes)
    monkeypatch.setattr(windows_volumes, "_shell_item", lambda: None)
    monkeypatch.setattr(windows_volumes.ctypes, "POINTER", lambda _: lambda: ShellItem(answer))
    load = loader(
        propsys=library(PSGetPropertyKeyFromName=lambda *_: named),
        shell32=library(SHCreateItemFromParsingName=lambda *_: 0),
    )
    monkeypatch.setattr(windows_volumes.ctypes, "byref", lambda thing: Reference(thing))
    return windows_volumes.protection("C:", load)


class Reference:
    """What `byref` gives."""

    def __init__(self, thing: Any) -> None:
        self._obj = thing


FIREFOX = {"DisplayName": "Mozilla Firefox (x64 ja)", "DisplayVersion": "160.0", "Publisher": "Mozilla"}


def listed(
    machine: Keys, half: Keys | None = None, user: Keys | None = None, denied: tuple[str, ...] = ()
) -> Observation:
    (one,) = programs.collect(
        HOST,
        registry(machine, denied),
        Registry(view=View.BITS_32, winreg=FakeWinreg(half or {})),
        Registry(Hive.USER, winreg=FakeWinreg(user or {})),
    )
    return one


def entry(name: str, **values: object) -> Keys:
    return {rf"{programs.KEY}\{name}": values}


def test_programs_of_both_halves_and_of_the_user_are_listed_once() -> None:
    found = listed(
        entry("Firefox", **FIREFOX),
        {**entry("Firefox", **FIREFOX), **entry("{1}", DisplayName="勘定奉行", DisplayVersion="11.00")},
        entry("app", DisplayName="アプリ"),
    )
    assert found.raw == [
        {"name": "Mozilla Firefox (x64 ja)", "version": "160.0", "publisher": "Mozilla"},
        {"name": "勘定奉行", "version": "11.00", "publisher": None},
        {"name": "アプリ", "version": None, "publisher": None},
    ]


def test_parts_of_windows_and_updates_of_programs_are_left_out() -> None:
    found = listed(
        {
            **entry("Firefox", **FIREFOX),
            **entry("a", DisplayName="part", SystemComponent=1),
            **entry("b", DisplayName="update", ParentKeyName="OperatingSystem"),
            **entry("c", DisplayName="hotfix", ReleaseType="Hotfix"),
            **entry("d", DisplayVersion="1.0"),
            **entry("e", DisplayName="kept", SystemComponent=0),
        }
    )
    assert isinstance(found.raw, list)
    assert [row["name"] for row in found.raw] == ["Mozilla Firefox (x64 ja)", "kept"]


def test_one_forbidden_entry_does_not_hide_the_others() -> None:
    keys = {**entry("a", DisplayName="secret"), **entry("Firefox", **FIREFOX)}
    found = listed(keys, denied=(rf"{programs.KEY}\a",))
    assert isinstance(found.raw, list)
    assert [row["name"] for row in found.raw] == ["Mozilla Firefox (x64 ja)"]


def test_the_machines_list_must_answer_and_an_empty_one_is_no_fact() -> None:
    assert listed({}).access is Access.ABSENT
    assert listed({programs.KEY: {}}).access is Access.EMPTY
    assert listed(entry("a", DisplayName="x"), denied=(programs.KEY,)).access is Access.DENIED


def test_a_name_of_another_type_is_no_name() -> None:
    assert listed(entry("a", DisplayName=7)).access is Access.EMPTY
