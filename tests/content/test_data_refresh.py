"""The script that brings the dated tables up to date, on small recorded inputs."""

from __future__ import annotations

import importlib.util
import json
import shutil
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from app.system.folders import resource_folder

DATA = resource_folder() / "data"
PUBLISHED = Path(__file__).parent / "published"
TABLES = ("os_support", "software_support", "office_products", "browser_versions")


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("refresh_data", DATA / "refresh.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["refresh_data"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


REFRESH = script()


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    for name in TABLES:
        shutil.copy(DATA / f"{name}.json", tmp_path)
    return tmp_path


def refresh(tables: Path, *more: str) -> int:
    arguments = ["--tables", str(tables), "--checked-on", "2026-12-24", *more]
    return int(REFRESH.main(arguments))


def table(tables: Path, name: str) -> Any:
    return json.loads((tables / f"{name}.json").read_text(encoding="utf-8"))


def release(tables: Path, system: str, version: str) -> dict[str, Any]:
    rows = table(tables, "os_support")["linux"]["releases"]
    (found,) = (one for one in rows if (one["id"], one["version"]) == (system, version))
    return dict(found)


def build(tables: Path, number: int) -> dict[str, Any]:
    (found,) = (one for one in table(tables, "os_support")["windows"]["builds"] if one["build"] == number)
    return dict(found)


def folder(tmp_path: Path, **products: object) -> Path:
    """A folder with one product: a text is its page, anything else its JSON."""
    place = tmp_path / "downloaded"
    place.mkdir()
    for name, content in products.items():
        kind = "md" if isinstance(content, str) else "json"
        written = content if isinstance(content, str) else json.dumps(content)
        (place / f"{name.replace('_', '-')}.{kind}").write_text(written, encoding="utf-8")
    return place


def test_every_line_nothing_new_is_known_of_stays_to_the_letter(tables: Path, tmp_path: Path) -> None:
    before = {name: (tables / f"{name}.json").read_text(encoding="utf-8") for name in TABLES}
    nothing = folder(tmp_path, debian=[{"cycle": "2.2", "eol": "2003-06-30"}])

    assert refresh(tables, "--ends", str(nothing)) == 1
    assert {name: (tables / f"{name}.json").read_text(encoding="utf-8") for name in TABLES} == before


def test_a_page_with_front_matter_is_read(tables: Path) -> None:
    """products/debian.md as kept there: a month becomes a day, a new release is added behind its kin."""
    assert refresh(tables, "--ends", str(PUBLISHED)) == 1
    assert release(tables, "debian", "12") == {
        "id": "debian", "version": "12", "end": "2026-06-10", "extended_end": "2028-06-10",
    }  # fmt: skip
    rows = table(tables, "os_support")["linux"]["releases"]
    assert [one["version"] for one in rows if one["id"] == "debian"] == [
        "8",
        "9",
        "10",
        "11",
        "12",
        "13",
        "14",
    ]
    assert "3.1" not in {one["version"] for one in rows}


def test_both_forms_of_the_interface_are_read(tables: Path) -> None:
    refresh(tables, "--ends", str(PUBLISHED))

    assert release(tables, "ubuntu", "24.04")["pro_end"] == "2037-05-31"  # v1: eoesFrom
    assert release(tables, "fedora", "44") == {"id": "fedora", "version": "44", "end": "2027-05-12"}  # v0


def test_windows_ends_go_to_their_kind_of_edition_and_esu_stays(tables: Path) -> None:
    refresh(tables, "--ends", str(PUBLISHED))

    assert build(tables, 26300)["ends"] == {"hp": "2028-10-10", "ee": "2029-10-09"}
    assert build(tables, 26100)["ends"]["iot_ltsc"] == "2034-10-10"
    assert build(tables, 19045)["ends"] == {"hp": "2025-10-14", "ee": "2025-10-14"}
    assert build(tables, 19045)["esu"]["last_free_ubr"] == 6466
    assert build(tables, 20348)["ends"] == {"server": "2031-10-15"}
    assert build(tables, 28100) == {"build": 28100, "name": "Windows 11 27H2", "ends": {"hp": "2029-10-09"}}
    assert [one["build"] for one in table(tables, "os_support")["windows"]["builds"]][-2:] == [28000, 28100]


def test_programs_and_office_keep_the_ends_made_by_hand(tables: Path) -> None:
    before = {one["title"]: one for one in table(tables, "software_support")["windows"]}
    refresh(tables, "--ends", str(PUBLISHED))
    after = {one["title"]: one for one in table(tables, "software_support")["windows"]}

    assert after["Adobe Acrobat"] == before["Adobe Acrobat"]
    assert after[".NET"]["ends"]["11.0"] == "2029-05-08"
    assert after[".NET"]["ends"]["2.0"] == "2018-10-01"
    assert after["SQL Server"]["ends"]["2016"] == "2026-07-14"  # SP3's, not that of the first release
    assert "8" not in after["Java"]["ends"]  # its row names the versions it takes
    assert table(tables, "office_products")["ends"]["2024"] == "2029-10-16"
    assert "365" not in table(tables, "office_products")["ends"]


def test_an_end_that_is_known_is_never_lost(tables: Path, tmp_path: Path) -> None:
    before = release(tables, "debian", "13")
    refresh(tables, "--ends", str(folder(tmp_path, debian=[{"cycle": "13", "eol": False}])))

    assert release(tables, "debian", "13") == before


def test_the_day_moves_only_when_every_product_was_looked_at(
    tables: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    refresh(tables, "--ends", str(PUBLISHED))

    assert table(tables, "os_support")["checked_on"] == table(DATA, "os_support")["checked_on"]
    assert table(tables, "office_products")["checked_on"] == "2026-12-24"
    assert "not there, so the day of its table stays: rhel" in capsys.readouterr().err


def test_browsers_come_from_the_npm_package_without_what_is_yet_to_come(tables: Path) -> None:
    before = table(tables, "browser_versions")["browsers"]
    assert refresh(tables, "--browsers", str(PUBLISHED / "browsers")) == 0
    after = table(tables, "browser_versions")

    assert after["browsers"]["chrome"]["releases"]["158"] == "2026-11-17"
    assert "170" not in after["browsers"]["chrome"]["releases"]
    assert "1" not in after["browsers"]["firefox"]["releases"]
    assert after["browsers"]["firefox"]["esr"] == before["firefox"]["esr"]
    assert after["checked_on"] == "2026-12-24"


def test_a_mac_without_a_known_end_stays_without_one(tables: Path, tmp_path: Path) -> None:
    apple = [
        {"cycle": "27", "eol": False},
        {"cycle": "26", "eol": False},
        {"cycle": "14", "eol": "2026-09-14"},
    ]
    refresh(tables, "--ends", str(folder(tmp_path, macos=apple)))
    rows = table(tables, "os_support")["macos"]["releases"]
    assert rows[-4:] == [
        {"id": "macos", "version": "14", "end": "2026-09-14"},
        {"id": "macos", "version": "15", "end": None},
        {"id": "macos", "version": "26", "end": None},
        {"id": "macos", "version": "27", "end": None},
    ]


def test_a_second_run_changes_nothing_and_a_dry_one_neither(
    tables: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    everything = ("--ends", str(PUBLISHED), "--browsers", str(PUBLISHED / "browsers"))
    before = (tables / "os_support.json").read_bytes()
    refresh(tables, *everything, "--dry-run")
    assert (tables / "os_support.json").read_bytes() == before
    assert '+      {"id": "fedora", "version": "44"' in capsys.readouterr().out

    refresh(tables, *everything)
    once = [(tables / f"{name}.json").read_bytes() for name in TABLES]
    capsys.readouterr()
    refresh(tables, *everything)
    assert [(tables / f"{name}.json").read_bytes() for name in TABLES] == once
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("content", ["no front matter at all\n", {"result": {}}, [1, "x"]])
def test_a_file_that_is_no_product_changes_nothing(tables: Path, tmp_path: Path, content: object) -> None:
    before = [(tables / f"{name}.json").read_bytes() for name in TABLES]
    assert refresh(tables, "--ends", str(folder(tmp_path, debian=content))) == 2
    assert [(tables / f"{name}.json").read_bytes() for name in TABLES] == before
