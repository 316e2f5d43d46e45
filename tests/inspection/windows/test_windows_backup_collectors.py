"""File History and OneDrive: dates and states as stored, and every way of refusing."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from fake_library import target
from fake_winreg import FakeWinreg
from registry_answers import HOST, Keys, registry, ticks

from app.domain.observation import Access, Observation
from app.inspection.collectors.windows import file_history, file_history_state, onedrive
from app.system import windows_file_history
from app.system.registry import Hive, Registry
from app.system.windows_errors import NoAnswer, no_answer_hresult


def user(keys: Keys, denied: tuple[str, ...] = ()) -> Registry:
    return Registry(Hive.USER, winreg=FakeWinreg(keys, denied))


def history(
    folder: Path | None, keys: Keys, machine: Keys | None = None, denied: tuple[str, ...] = ()
) -> Observation:
    (one,) = file_history.collect(HOST, registry(machine or {}), user(keys, denied), folder)
    return one


def test_the_day_of_the_last_copy_is_read_with_the_service(tmp_path: Path) -> None:
    (tmp_path / "Config1.xml").write_text("", encoding="utf-8")
    when = ticks(datetime(2026, 11, 22, 21, 4, 33, tzinfo=UTC))
    found = history(
        tmp_path, {file_history.KEY: {"ProtectedUpToTime": when}}, {file_history.SERVICE_KEY: {"Start": 3}}
    )
    assert found.raw == {
        "configured": True,
        "protected_up_to": "2026-11-22T21:04:33Z",
        "service_start": 3,
    }


@pytest.mark.parametrize("keys", [{}, {file_history.KEY: {}}, {file_history.KEY: {"ProtectedUpToTime": 0}}])
def test_never_set_up_is_an_answer_without_a_date(tmp_path: Path, keys: Keys) -> None:
    assert history(tmp_path, keys).raw == {
        "configured": False,
        "protected_up_to": None,
        "service_start": None,
    }


def test_without_a_folder_of_settings_nobody_says_whether_it_is_set_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    raw = history(None, {}).raw
    assert isinstance(raw, dict)
    assert raw["configured"] is None


def test_the_folder_of_settings_is_the_users_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert file_history.configuration_folder() == tmp_path.joinpath(
        "Microsoft", "Windows", "FileHistory", "Configuration"
    )


def test_a_date_of_another_type_or_a_forbidden_key_is_no_answer(tmp_path: Path) -> None:
    assert history(tmp_path, {file_history.KEY: {"ProtectedUpToTime": "x"}}).access is Access.ERROR
    assert history(tmp_path, {}, denied=(file_history.KEY,)).access is Access.DENIED


@pytest.mark.parametrize(
    ("state", "raw"),
    [
        (0x1FF, {"set_up": True, "state": 0x1FF}),
        (0, {"set_up": True, "state": 0}),
        (None, {"set_up": False, "state": None}),
    ],
)
def test_the_state_is_kept_as_given(state: int | None, raw: dict[str, Any]) -> None:
    assert file_history_state.collect(HOST, lambda: state)[0].raw == raw


class COMError(Exception):
    """Named like the one of comtypes."""


class Manager:
    """IFhConfigMgr."""

    def __init__(self, loading: int, asking: int = 0) -> None:
        self.loading, self.asking = loading, asking

    def LoadConfiguration(self) -> None:  # noqa: N802
        self._answer(self.loading)

    def QueryProtectionStatus(self, state: Any, _until: Any) -> None:  # noqa: N802
        self._answer(self.asking)
        target(state).value = 0x15

    def _answer(self, code: int) -> None:
        if code:
            raise COMError(code - 2**32, "", None)


def ask(monkeypatch: pytest.MonkeyPatch, manager: Manager | NoAnswer) -> int | None:
    class Comtypes:
        BSTR = windows_file_history.ctypes.c_wchar_p

    def create(_class: str, _wanted: Any) -> Manager:
        if isinstance(manager, NoAnswer):
            raise manager
        return manager

    monkeypatch.setattr(windows_file_history, "start_com", Comtypes)
    monkeypatch.setattr(windows_file_history, "_manager", lambda: None)
    monkeypatch.setattr(windows_file_history, "create", create)
    return windows_file_history.protection_state()


def test_the_state_comes_from_the_manager(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ask(monkeypatch, Manager(0)) == 0x15


def test_no_settings_means_never_set_up(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ask(monkeypatch, Manager(0x80040301)) is None


@pytest.mark.parametrize(
    ("manager", "access"),
    [
        (Manager(0x80040300), Access.ERROR),
        (Manager(0, 0x80070005), Access.DENIED),
        (no_answer_hresult(0x80040154, "gone"), Access.ABSENT),
    ],
)
def test_every_other_refusal_is_no_answer(
    monkeypatch: pytest.MonkeyPatch, manager: Manager | NoAnswer, access: Access
) -> None:
    with pytest.raises(NoAnswer) as caught:
        ask(monkeypatch, manager)
    assert caught.value.access is access


def test_onedrive_tells_only_how_many_kinds_of_folders_it_keeps() -> None:
    keys = {
        rf"{onedrive.KEY}\Personal": {"KfmFoldersProtectedNow": 7, "UserEmail": "a@example.jp"},
        rf"{onedrive.KEY}\Business1": {},
    }
    assert onedrive.collect(HOST, user(keys))[0].raw == {
        "accounts": [{"business": False, "folders": 7}, {"business": True, "folders": None}]
    }


def test_no_onedrive_is_an_answer_and_a_forbidden_one_is_none() -> None:
    assert onedrive.collect(HOST, user({}))[0].raw == {"accounts": []}
    key = rf"{onedrive.KEY}\Personal"
    assert onedrive.collect(HOST, user({key: {}}, denied=(key,)))[0].access is Access.DENIED
