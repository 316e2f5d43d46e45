"""Office and its macros: as stored, and every way of refusing."""

from __future__ import annotations

import pytest
from fake_winreg import FakeWinreg
from registry_answers import HOST, Keys, registry

from app.domain.observation import Access, Observation
from app.inspection.collectors.windows import office, office_macros
from app.system.registry import Hive, Registry, View

PROGRAMS = r"C:\Program Files (x86)\Microsoft Office\Office14" + "\\"


def found(
    keys: Keys, half: Keys | None = None, files: tuple[str, ...] = (), denied: tuple[str, ...] = ()
) -> Observation:
    narrow = Registry(view=View.BITS_32, winreg=FakeWinreg(half or {}))
    (one,) = office.collect(HOST, registry(keys, denied), narrow, lambda path: path in files)
    return one


def root(generation: str, path: str = PROGRAMS) -> Keys:
    return {rf"{office.ROOT}\{generation}\Common\InstallRoot": {"Path": path}}


def test_click_to_run_names_its_products_version_and_updates() -> None:
    keys = {
        office.CLICK_TO_RUN: {
            "ProductReleaseIds": "HomeBusiness2024Retail, ProofingToolsRetail",
            "VersionToReport": "16.0.19328.20190",
            "UpdatesEnabled": "True",
            "UpdateChannel": "http://officecdn.microsoft.com/pr/x",
        },
        office.POLICY: {"enableautomaticupdates": 0},
    }
    assert found(keys).raw == {
        "click_to_run": {
            "products": ["HomeBusiness2024Retail", "ProofingToolsRetail"],
            "version": "16.0.19328.20190",
            "updates_enabled": "True",
            "channel": "http://officecdn.microsoft.com/pr/x",
        },
        "generation": "16.0",
        "installed": [],
        "policy_updates": 0,
    }


def test_an_older_click_to_run_is_told_by_its_generation() -> None:
    keys = {office.OLDER_CLICK_TO_RUN: {"ProductReleaseIds": "HomeBusinessRetail"}, **root("15.0")}
    raw = found(keys, files=(PROGRAMS + "EXCEL.EXE",)).raw
    assert isinstance(raw, dict)
    assert (raw["generation"], raw["installed"]) == ("15.0", [])


@pytest.mark.parametrize(
    ("files", "installed"), [((PROGRAMS + "EXCEL.EXE",), ["14.0"]), ((PROGRAMS + "OIS.EXE",), []), ((), [])]
)
def test_an_older_office_counts_only_while_its_programs_are_there(
    files: tuple[str, ...], installed: list[str]
) -> None:
    raw = found({}, root("14.0"), files).raw
    assert isinstance(raw, dict)
    assert (raw["click_to_run"], raw["installed"]) == (None, installed)


def test_no_office_is_an_answer() -> None:
    nothing = {"click_to_run": None, "generation": None, "installed": [], "policy_updates": None}
    assert found({}).raw == nothing
    assert found({office.CLICK_TO_RUN: {}}).raw == nothing


@pytest.mark.parametrize(
    "key", [office.CLICK_TO_RUN, office.POLICY, rf"{office.ROOT}\16.0\Common\InstallRoot"]
)
def test_a_forbidden_key_is_no_answer(key: str) -> None:
    refused = found({key: {}}, denied=(key,))
    assert (refused.access, refused.raw) == (Access.DENIED, None)


def test_a_value_of_another_type_is_no_answer() -> None:
    assert found({office.CLICK_TO_RUN: {"ProductReleaseIds": 7}}).access is Access.ERROR


def macros(keys: Keys, denied: tuple[str, ...] = ()) -> Observation:
    (one,) = office_macros.collect(HOST, Registry(Hive.USER, winreg=FakeWinreg(keys, denied)))
    return one


EXCEL = rf"{office_macros.USER}\Excel\Security"
EXCEL_POLICY = rf"{office_macros.POLICY}\Excel\Security"
NOTHING = {"vba_warnings": None, "block_internet": None, "access_vbom": None}


def test_policy_and_the_users_own_settings_are_told_apart() -> None:
    keys = {
        EXCEL_POLICY: {"blockcontentexecutionfrominternet": 1},
        EXCEL: {"VBAWarnings": 1, "AccessVBOM": 0},
    }
    raw = macros(keys).raw
    assert isinstance(raw, dict)
    assert isinstance(raw["programs"], list)
    assert raw["programs"][1] == {
        "program": "Excel",
        "policy": {**NOTHING, "block_internet": 1},
        "user": {**NOTHING, "vba_warnings": 1, "access_vbom": 0},
        "trusted": [],
    }
    assert raw["programs"][0] == {"program": "Word", "policy": NOTHING, "user": NOTHING, "trusted": []}


def test_trusted_folders_are_kept_by_their_kind_and_not_by_their_path() -> None:
    place = rf"{EXCEL}\Trusted Locations"
    keys = {
        rf"{place}\Location0": {"Path": r"C:\Users\佐藤\AppData\Roaming\Microsoft\Templates"},
        rf"{place}\Location1": {"Path": r"\\nas\経理", "AllowSubFolders": 1},
        rf"{place}\Location2": {"Description": "no path"},
    }
    raw = macros(keys).raw
    assert "佐藤" not in str(raw)
    assert isinstance(raw, dict)
    assert isinstance(raw["programs"], list)
    assert raw["programs"][1]["trusted"] == [  # type: ignore[index,call-overload]
        {"kind": "other", "subfolders": False},
        {"kind": "network", "subfolders": True},
    ]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (r"\\server\share", "network"),
        ("//server/share", "network"),
        ("https://example.sharepoint.com/x", "network"),
        ("C:\\", "drive"),
        ("d:", "drive"),
        ("%USERPROFILE%", "drive"),
        (r"C:\Users\a\Downloads", "open"),
        (r"%userprofile%\Desktop\x", "open"),
        (r"C:\Temp", "open"),
        (r"C:\Users\a\AppData\Roaming\Microsoft\Excel\XLSTART", "other"),
        (r"C:\Templates", "other"),
    ],
)
def test_a_trusted_folder_is_of_one_kind(path: str, kind: str) -> None:
    assert office_macros.kind_of_folder(path) == kind


@pytest.mark.parametrize("key", [EXCEL, EXCEL_POLICY, rf"{EXCEL}\Trusted Locations"])
def test_forbidden_macro_settings_are_no_answer(key: str) -> None:
    assert macros({key: {}}, denied=(key,)).access is Access.DENIED


def test_a_macro_setting_of_another_type_is_no_answer() -> None:
    assert macros({EXCEL: {"VBAWarnings": "1"}}).access is Access.ERROR
