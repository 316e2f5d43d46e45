"""The judge: one verdict for every check that applies, whatever a rule does."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from scenarios import SCENARIOS

from app.domain.language import Language
from app.domain.observation import Access, Host, Observation, System
from app.domain.verdict import Status, Verdict
from app.inspection import check as check_module
from app.inspection.check import Check, load_check, load_checks
from app.inspection.judge import judge

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)
WINDOWS = Host(System.WINDOWS)
GOOD = next(one for one in SCENARIOS if (one.check, one.name) == ("os_supported", "windows_11_25h2_home"))


def observation(
    name: str, host: Host = WINDOWS, access: Access = Access.OK, raw: object = None
) -> Observation:
    return Observation(name, "test", access, "2026-11-23T03:00:00Z", host, raw)  # type: ignore[arg-type]


def test_without_observations_every_check_is_unknown() -> None:
    verdicts = judge([], NOW)

    assert [one.check_id for one in verdicts] == [one.id for one in load_checks()]
    assert {(one.status, one.reason) for one in verdicts} == {(Status.UNKNOWN, "not_measured")}


def test_a_rule_that_fails_is_unknown_and_takes_no_other_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def explode(*_: object) -> Verdict:
        raise ZeroDivisionError

    real = check_module.importlib.import_module

    def import_module(name: str) -> object:
        return SimpleNamespace(evaluate=explode) if "os_supported" in name else real(name)

    monkeypatch.setattr(check_module.importlib, "import_module", import_module)
    verdicts = {one.check_id: one for one in judge(GOOD.observations, NOW)}

    assert verdicts["os_supported"].reason == "internal_error"
    assert verdicts["os_supported"].status is Status.UNKNOWN
    assert verdicts["security_update_recent"].reason == "one_missed"
    assert "internal_error" not in {one.reason for key, one in verdicts.items() if key != "os_supported"}


def test_a_rule_that_answers_outside_its_contract_is_an_internal_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rule = SimpleNamespace(evaluate=lambda *_: Verdict("os_supported", Status.PASS, "made_up"))
    monkeypatch.setattr(check_module.importlib, "import_module", lambda _: rule)

    (verdict,) = judge(GOOD.observations, NOW, only={"os_supported"})

    assert (verdict.status, verdict.reason) == (Status.UNKNOWN, "internal_error")


def test_only_the_wanted_checks_are_judged() -> None:
    assert [one.check_id for one in judge(GOOD.observations, NOW, only=["firewall_active"])] == [
        "firewall_active"
    ]


def test_a_check_that_does_not_apply_to_a_system_gives_no_verdict() -> None:
    mac = [observation("macos.version/1", Host(System.MACOS))]
    assert judge(mac, NOW, only={"wifi_encrypted"}) == ()
    assert {one.check_id for one in judge(mac, NOW)} == {
        one.id for one in load_checks() if System.MACOS in one.systems
    }


def test_the_time_of_a_verdict_is_the_time_of_its_facts() -> None:
    earlier = [replace(one, at="2026-11-20T01:00:00Z") for one in GOOD.observations]
    (verdict,) = judge(earlier, NOW, only={"os_supported"})

    assert verdict.measured_at == "2026-11-20T01:00:00Z"


def test_the_same_answer_twice_is_no_contradiction() -> None:
    (verdict,) = judge([*GOOD.observations, *GOOD.observations], NOW, only={"os_supported"})

    assert verdict.status is Status.PASS


def test_a_second_source_may_answer_where_the_first_failed() -> None:
    failed = observation("windows.version/1", GOOD.observations[0].host, Access.DENIED)
    (verdict,) = judge([failed, *GOOD.observations], NOW, only={"os_supported"})

    assert verdict.status is Status.PASS
    assert [one.access for one in verdict.evidence] == [Access.DENIED, Access.OK]


def test_an_unknown_check_id_is_a_key_error() -> None:
    for wrong in ("no_such_check", "../os_supported", ""):
        with pytest.raises(KeyError):
            load_check(wrong)


def test_a_cause_is_named_when_nothing_could_be_measured() -> None:
    check = load_check("os_supported")
    (denied,) = judge([observation("windows.version/1", access=Access.DENIED)], NOW, only={check.id})
    (gone,) = judge([observation("windows.version/1", access=Access.ABSENT)], NOW, only={check.id})

    assert "許可" in check.sentence(denied, Language.JA)
    assert "not found" in check.sentence(gone, Language.EN)


def shown(check: Check, **facts: object) -> str:
    verdict = Verdict(check.id, Status.PASS, "supported", facts)  # type: ignore[arg-type]
    return check.sentence(verdict, Language.JA) + check.sentence(verdict, Language.EN)


def test_dates_are_written_out_and_a_month_stays_a_month() -> None:
    check = load_check("os_supported")

    assert "2027年10月12日" in shown(check, system="W", end="2027-10-12")
    assert "12 October 2027" in shown(check, system="W", end="2027-10-12")
    assert "2028年10月 まで" in shown(check, system="W", end="2028-10")
    assert "October 2028" in shown(check, system="W", end="2028-10")


def test_names_from_the_pc_cannot_bring_control_marks_along() -> None:
    written = shown(load_check("os_supported"), system="Win\x1b[31m\u202edows\n{end}", end="2028-10")

    assert "Win[31mdows{end}" in written


def test_a_record_without_a_newer_fact_still_has_a_sentence() -> None:
    assert "―" in shown(load_check("os_supported"), system="W")
    old = Verdict("os_supported", Status.PASS, "a_reason_of_long_ago", {})
    assert load_check("os_supported").sentence(old, Language.EN)
