"""Sharing, sign-in and remote access on a real CPython for Windows: seeded settings lead to true verdicts."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from wine_bench import CHILD_NAMES, ENDS_ON_WINE, Bench, why_not_ready

from app.domain.observation import Observation
from app.inspection.judge import judge

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)

pytestmark = pytest.mark.skipif(bool(why_not_ready()), reason=why_not_ready() or "ready")


def test_rules_of_the_firewall_come_without_names_and_without_other_programs(inline: dict[str, Any]) -> None:
    raw = inline["windows.firewall_rules/1"]["raw"]
    assert raw["count"] == 3
    assert sorted((row["program"], row["ports"], row["profiles"]) for row in raw["rules"]) == [
        ("svchost.exe", ["3389"], ["domain", "private", "public"]),
        ("system", ["445"], ["private"]),
    ]


def test_settings_of_sharing_and_sign_in_are_read(inline: dict[str, Any]) -> None:
    assert inline["windows.smb_security/1"]["raw"] == {
        "everyone_includes_anonymous": 1,
        "restrict_anonymous_sam": 0,
        "force_guest": None,
        "restrict_null_session": None,
        "null_session_shares": 1,
        "insecure_guest": None,
        "insecure_guest_policy": None,
    }
    assert inline["windows.smb1/1"]["raw"] == {"server": 1, "client_there": True, "client_start": 2}
    assert inline["windows.logon_settings/1"]["raw"] == {
        "automatic": True,
        "password_stored": True,
        "limit_blank_passwords": 0,
    }
    assert inline["windows.account_control/1"]["raw"]["enabled"] == 0


def test_a_stored_password_never_leaves_the_registry(inline: dict[str, Any]) -> None:
    assert "ひみつ" not in str(inline)


def test_the_screen_lock_of_this_person_and_of_the_company_are_read(inline: dict[str, Any]) -> None:
    raw = inline["windows.screen_lock/1"]["raw"]
    assert raw["inactivity_seconds"] == 900
    assert raw["user"] == {"active": 1, "secure": 1, "seconds": 1200, "program": True}


def test_security_services_are_looked_for_among_those_that_are_there(inline: dict[str, Any]) -> None:
    found = inline["windows.security_services/1"]
    assert found["access"] == "ok"
    assert found["raw"]["services"] > 0
    assert found["raw"]["products"] == []


def test_remote_desktop_and_a_tool_are_found_among_real_services(inline: dict[str, Any]) -> None:
    assert inline["windows.remote_desktop/1"]["raw"] == {
        "policy": {"deny": None, "sign_in_first": None},
        "local": {"deny": 0, "sign_in_first": 0},
        "port": 3389,
    }
    raw = inline["windows.remote_tools/1"]["raw"]
    assert raw["tools"] == [{"name": "TeamViewer", "start": 2}]
    assert raw["services"] > 10


def test_the_rights_of_a_real_token_are_read(inline: dict[str, Any]) -> None:
    raw = inline["windows.user_rights/1"]["raw"]
    assert raw["elevation_type"] in {1, 2, 3}
    assert isinstance(raw["administrator"], bool)


@pytest.mark.parametrize(
    ("name", "access", "error"),
    [
        ("windows.power/1", "unsupported", "win32 120 PowerGetActiveScheme"),
        ("windows.password_policy/1", "error", "win32 2140 NetUserModalsGet"),
    ],
)
def test_what_wine_lacks_is_no_answer(inline: dict[str, Any], name: str, access: str, error: str) -> None:
    found = inline[name]
    assert (found["access"], found["raw"], found["error"]) == (access, None, error)


@pytest.mark.parametrize(
    ("name", "access"),
    [
        ("windows.update_results/1", "unsupported"),
        ("windows.update_reboot/1", "unsupported"),
        ("windows.updates_pending/1", "unsupported"),
        ("windows.smb1_feature/1", "empty"),  # Wine's trap: no rows for a class it does not have
    ],
)
def test_what_wines_com_lacks_is_no_answer(in_children: dict[str, Any], name: str, access: str) -> None:
    assert (in_children[name]["access"], in_children[name]["raw"]) == (access, None)


def test_a_property_can_be_set_before_an_object_is_asked(bench: Bench) -> None:
    program = """
from app.system.com import create_object
book = create_object("Scripting.Dictionary")
book.put("CompareMode", 1)
book.call("Add", "a", 1)
print(book.get("CompareMode"), book.call("Exists", "A"))
"""
    assert bench.run_program(program).stdout.split() == ["1", "True"]


CRASH = """
import json
from app.inspection.run import inspect_pc
for one in inspect_pc(lambda _: None, lambda: False, frozenset({"accounts_protected"})).observations:
    print(json.dumps([one.name, one.access.value, one.error]))
"""


def test_a_child_that_ends_in_the_middle_is_an_error_and_takes_nothing_with_it(bench: Bench) -> None:
    assert set(CHILD_NAMES) >= ENDS_ON_WINE
    said = bench.run_program(CRASH).stdout
    assert '["windows.accounts/1", "error", "child process ended with ' in said
    assert '["windows.logon_settings/1", "ok", null]' in said


EXPECTED = {
    "file_sharing_not_exposed": ("fail", "nameless_let_in"),
    "smb1_off": ("fail", "server_on"),
    "accounts_protected": ("fail", "signs_in_by_itself"),
    "user_account_control_on": ("fail", "off"),
    "screen_locks_itself": ("pass", "locks"),
    "remote_access_closed": ("unknown", "ask_about_tools"),  # the seeded Windows is Home
    "automatic_updates_on": ("warn", "paused"),
    "updates_installed": ("warn", "restart_needed"),
    "password_policy_strong": ("unknown", "not_measured"),
}


def test_seeded_settings_lead_to_true_verdicts_and_the_rest_to_none(
    inline: dict[str, Any], in_children: dict[str, Any]
) -> None:
    said = [
        one for one in (*inline.values(), *in_children.values()) if isinstance(one, dict) and "obs" in one
    ]
    verdicts = {
        one.check_id: (one.status.value, one.reason)
        for one in judge([Observation.from_json(one) for one in said], NOW, only=EXPECTED)
    }
    assert verdicts == EXPECTED
