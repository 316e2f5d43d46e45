"""What real PCs said, replayed: the verdicts the published outputs must lead to."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.calendar import parse_utc
from app.domain.verdict import Confidence
from app.inspection.bundle import read_bundle
from app.inspection.judge import judge

RECORDED = Path(__file__).resolve().parent.parent / "samples" / "recorded"
EXPECTED = {
    "D01_defender_alone": {"antivirus_active": ("pass", "on")},
    "D02_three_products_two_on": {
        "antivirus_active": ("warn", "two_products"),
        "antivirus_definitions_current": ("pass", "current_other"),
    },
    "D03_bitdefender_and_defender_off": {
        "antivirus_active": ("pass", "on"),
        "antivirus_definitions_current": ("pass", "current_other"),
    },
    "D04_cylance_and_defender_off": {
        "antivirus_active": ("pass", "on"),
        "antivirus_definitions_current": ("pass", "current_other"),
    },
    "D05_eset_outdated": {
        "antivirus_active": ("pass", "on"),
        "antivirus_definitions_current": ("fail", "old_other"),
    },
    "D06_symantec": {
        "antivirus_active": ("pass", "on"),
        "antivirus_definitions_current": ("pass", "current_other"),
    },
    "D07_kaspersky_german": {
        "antivirus_active": ("pass", "on"),
        "antivirus_definitions_current": ("pass", "current_other"),
    },
    "D08_health_firewall_and_uac_poor": {
        "antivirus_active": ("unknown", "on_unnamed"),
        "firewall_active": ("unknown", "not_measured"),
    },
    "D09_server_2022_defender": {
        "antivirus_active": ("pass", "on"),
        "antivirus_definitions_current": ("pass", "current"),
    },
    "D10_kaspersky_active_defender_not_running": {
        "antivirus_active": ("pass", "on"),
        "antivirus_definitions_current": ("pass", "current_other"),
    },
    "D11_documentation_2013_no_mode": {
        "antivirus_active": ("pass", "on"),
        "antivirus_definitions_current": ("pass", "current"),
    },
    "D12_definitions_12_days": {
        "antivirus_active": ("pass", "on"),
        "antivirus_definitions_current": ("fail", "old"),
    },
    "D13_shares_standard_user": {"shares_restricted": ("pass", "none_shared")},
    "D14_shares_default_with_more_drives": {"shares_restricted": ("pass", "none_shared")},
    "D15_two_user_shares": {"shares_restricted": ("unknown", "ask_about_shares")},
    "D16_shares_japanese": {"shares_restricted": ("pass", "none_shared")},
    "D17_definitions_share_everyone_change": {"shares_restricted": ("warn", "everyone_writes")},
    "D18_registry_share_korean": {"shares_restricted": ("unknown", "ask_about_shares")},
    "D19_french_accounts": {"accounts_protected": ("unknown", "not_measured")},
    "D20_security_policy": {
        "password_policy_strong": ("warn", "no_length_asked"),
        "accounts_protected": ("warn", "administrator_enabled"),
    },
    "D24_pending_server_2019": {"updates_installed": ("fail", "important_waiting")},
    "D21_firewall_registry_windows_10": {"firewall_active": ("pass", "on")},
    "D22_firewall_profiles_domain_missing": {"firewall_active": ("pass", "on")},
    "D26_windows_7": {"os_supported": ("pass", "supported")},
    "D29_before_enrolment": {
        "os_supported": ("fail", "ended"),
        "security_update_recent": ("fail", "no_more_updates"),
    },
    "D29_after_enrolment": {
        "os_supported": ("warn", "esu"),
        "security_update_recent": ("pass", "current"),
    },
}


def test_every_recording_is_judged_and_every_judgement_has_a_recording() -> None:
    assert {path.stem for path in RECORDED.glob("*.jsonl")} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_recording_leads_to_its_verdicts(name: str) -> None:
    observations = read_bundle(RECORDED / f"{name}.jsonl")
    now = parse_utc(observations[0].at) + timedelta(hours=1)
    verdicts = {one.check_id: (one.status.value, one.reason) for one in judge(observations, now)}

    assert verdicts.items() >= EXPECTED[name].items()
    # What was not recorded stays unknown, or does not apply: no check speaks without evidence.
    others = {status for check, (status, _) in verdicts.items() if check not in EXPECTED[name]}
    assert others <= {"unknown", "not_applicable"}


def test_another_makers_word_is_marked_as_such() -> None:
    observations = read_bundle(RECORDED / "D03_bitdefender_and_defender_off.jsonl")
    (verdict,) = judge(observations, parse_utc(observations[0].at), only={"antivirus_definitions_current"})

    assert verdict.confidence is Confidence.VENDOR_SAYS


def test_windows_7_is_over_today() -> None:
    observations = read_bundle(RECORDED / "D26_windows_7.jsonl")
    (verdict,) = judge(observations, parse_utc("2026-11-23T03:00:00Z"), only={"os_supported"})

    assert (verdict.status.value, verdict.facts["end"]) == ("fail", "2020-01-14")
