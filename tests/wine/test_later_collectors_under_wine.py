"""The later collectors on a real CPython for Windows: seeded facts come out true, the rest as no answer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from wine_bench import Bench, why_not_ready

from app.domain.calendar import parse_utc
from app.domain.observation import Observation
from app.inspection.judge import judge

HERE = Path(__file__).resolve().parent
MINE = (
    "disk_encrypted",
    "backup_recent",
    "browsers_current",
    "software_supported",
    "office_supported",
    "wifi_encrypted",
    "macros_blocked",
    "autorun_off",
    "secure_boot_current",
    "antivirus_quiet",
)

pytestmark = pytest.mark.skipif(bool(why_not_ready()), reason=why_not_ready() or "ready")

INSPECTION = r"""
import json, sys
from app.inspection.run import inspect_pc
for one in inspect_pc(lambda _: None, lambda: False, frozenset(sys.argv[1].split(","))).observations:
    print(json.dumps(one.to_json()))
"""


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    """A prefix with the facts these checks need."""
    made = Bench(HERE.parents[1])
    try:
        for name in ("version", "programs_and_browsers", "office", "safety"):
            made.import_registry(HERE / f"{name}.reg")
        yield made
    finally:
        made.close()


@pytest.fixture(scope="module")
def found(bench: Bench) -> dict[str, Any]:
    """What a whole inspection for these checks says, in children where it should be, by observation."""
    lines = bench.run_program(INSPECTION, ",".join(MINE), seconds=240).stdout.splitlines()
    return {one["obs"]: one for one in map(json.loads, lines)}


def verdicts(found: dict[str, Any]) -> dict[str, tuple[str, str]]:
    observations = [Observation.from_json(one) for one in found.values()]
    judged = judge(observations, parse_utc("2026-11-23T03:00:00Z"), only=MINE)
    return {one.check_id: (one.status.value, one.reason) for one in judged}


def test_programs_of_both_halves_and_of_the_user_are_listed(found: dict[str, Any]) -> None:
    rows = {row["name"]: row for row in found["windows.programs/1"]["raw"]}
    assert rows["弥生会計 26"] == {"name": "弥生会計 26", "version": "32.1.1", "publisher": "弥生株式会社"}
    assert rows["Microsoft Silverlight"]["version"] == "5.1.50918.0"
    assert rows["自分用のアプリ"]["publisher"] is None
    assert "a part of Windows" not in rows


def test_a_browser_has_the_version_of_its_file_and_a_removed_one_no_row(found: dict[str, Any]) -> None:
    (row,) = found["windows.browsers/1"]["raw"]
    assert row["browser"] == "chrome"
    assert [number.isdecimal() for number in row["version"].split(".")] == [True] * 4
    assert row["changed_at"].endswith("Z")
    raw = found["windows.browser_updates/1"]["raw"]
    assert (raw["edge_start"], raw["google_policy"], raw["google_start"], raw["default_https"]) == (
        4,
        0,
        None,
        "IE.HTTPS",
    )


def test_office_and_its_macros_are_read(found: dict[str, Any]) -> None:
    assert found["windows.office/1"]["raw"] == {
        "click_to_run": {
            "products": ["HomeBusiness2021Retail", "ProofingToolsRetail"],
            "version": "16.0.14332.20812",
            "updates_enabled": "False",
            "channel": None,
        },
        "generation": "16.0",
        "installed": [],
        "policy_updates": None,
    }
    programs = {one["program"]: one for one in found["windows.office_macros/1"]["raw"]["programs"]}
    assert programs["Excel"]["user"]["vba_warnings"] == 1
    assert programs["Excel"]["trusted"] == [{"kind": "network", "subfolders": True}]
    assert programs["Word"]["policy"]["block_internet"] == 1


def test_settings_and_dates_are_read(found: dict[str, Any]) -> None:
    assert found["windows.autorun/1"]["raw"]["machine"]["no_drive_type"] == 0xFF
    assert found["windows.secure_boot/1"]["raw"]["status"] == "InProgress"
    assert found["windows.file_history/1"]["raw"]["protected_up_to"] == "2026-11-22T21:04:33Z"
    assert found["windows.onedrive/1"]["raw"] == {"accounts": [{"business": False, "folders": 7}]}


@pytest.mark.parametrize(
    "name", ["windows.disk_encryption/1", "windows.file_history_state/1", "defender.threats/1"]
)
def test_what_wine_lacks_is_no_answer(found: dict[str, Any], name: str) -> None:
    assert found[name]["access"] in {"absent", "error", "unsupported"}, found[name]
    assert found[name]["raw"] is None


def test_true_verdicts_where_facts_were_seeded_and_no_good_news_where_wine_is_silent(
    found: dict[str, Any],
) -> None:
    judged = verdicts(found)
    assert judged["software_supported"] == ("fail", "ended")
    assert judged["office_supported"] == ("fail", "ended")
    assert judged["browsers_current"] == ("fail", "default_ended")
    assert judged["macros_blocked"] == ("fail", "all_run")
    assert judged["autorun_off"] == ("pass", "off")
    assert judged["secure_boot_current"] == ("warn", "waiting")
    assert judged["backup_recent"] == ("pass", "recent")
    assert judged["disk_encrypted"][0] == "unknown"
    assert judged["antivirus_quiet"][0] == "unknown"
    assert judged["wifi_encrypted"][0] in {"unknown", "not_applicable"}


NAMES = """
from app.system.windows_errors import NoAnswer
from app.system.windows_networks import connected_network_names
try:
    print(connected_network_names())
except NoAnswer as answer:
    print(answer.access.value, answer.error)
"""


def test_names_of_networks_are_asked_through_our_own_table_and_wine_refuses(bench: Bench) -> None:
    assert bench.run_program(NAMES).stdout.split()[:2] == ["unsupported", "0x80004001"]
