"""Every check keeps its contract: folder, texts in both languages, and a scenario for every reason."""

from __future__ import annotations

import re
import string
from typing import Any

import pytest
from scenarios import SCENARIOS, Scenario

from app.domain.language import Language
from app.domain.observation import System
from app.domain.verdict import Status
from app.inspection.check import CHECKS_FOLDER, COMMON_REASONS, Check, load_check, load_checks
from app.inspection.collectors.linux import COLLECTORS as LINUX
from app.inspection.collectors.macos import COLLECTORS as MACOS
from app.inspection.collectors.windows import COLLECTORS as WINDOWS
from app.inspection.judge import judge

CHECKS = load_checks()
NAMES = {"id": [one.id for one in CHECKS]}
OF_THE_FIRST_VERSION = ["WIN-OS-01", "WIN-UPD-01", "WIN-AV-01", "WIN-AV-02", "WIN-SHR-01", "WIN-FW-01"]
OTHER_SYSTEMS = {System.LINUX: "linux_", System.MACOS: "macos_"}  # how their scenarios begin


def places(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def sentences(written: str, language: Language) -> int:
    return written.count("。") if language is Language.JA else len(re.findall(r"[.?!](?:\s|$)", written))


@pytest.mark.parametrize("scenario", SCENARIOS, ids=str)
def test_a_scenario_leads_to_the_verdict_in_its_name(scenario: Scenario) -> None:
    (verdict,) = judge(scenario.observations, scenario.now, {scenario.check}, scenario.rule_set)

    assert (verdict.status.value, verdict.reason) == (scenario.status, scenario.reason)
    assert scenario.facts.items() <= dict(verdict.facts).items()


@pytest.mark.parametrize("scenario", SCENARIOS, ids=str)
def test_every_verdict_is_said_in_both_languages_without_a_gap(scenario: Scenario) -> None:
    (verdict,) = judge(scenario.observations, scenario.now, {scenario.check}, scenario.rule_set)
    check = load_check(scenario.check)

    for language in Language:
        found, advice = check.sentence(verdict, language), check.advice(verdict, language)
        assert "{" not in found + advice
        assert "―" not in found + advice
        assert bool(advice) is (verdict.status not in {Status.PASS, Status.NOT_APPLICABLE})


def test_codes_are_unique_and_the_first_checks_keep_their_order() -> None:
    codes = [one.code for one in CHECKS]

    assert len(set(codes)) == len(codes)
    assert [one for one in codes if one in OF_THE_FIRST_VERSION] == OF_THE_FIRST_VERSION


@pytest.mark.parametrize("check", CHECKS, ids=lambda one: one.id)
def test_every_reason_has_a_scenario(check: Check) -> None:
    played = {one.reason for one in SCENARIOS if one.check == check.id}

    assert set(check.reasons) - set(COMMON_REASONS) - played == set()
    assert "not_measured" in played


@pytest.mark.parametrize("check", CHECKS, ids=lambda one: one.id)
@pytest.mark.parametrize("access", ["empty", "absent", "denied", "timeout", "error"])
def test_every_check_has_a_scenario_for_every_way_to_fail(check: Check, access: str) -> None:
    names = {one.name for one in SCENARIOS if one.check == check.id}

    prefixes = {System.WINDOWS: "all", System.LINUX: "linux_all", System.MACOS: "macos_all"}
    assert {f"{prefixes[system]}_{access}" for system in check.systems} <= names


@pytest.mark.parametrize("check", CHECKS, ids=lambda one: one.id)
def test_both_languages_hold_the_same_keys_and_places(check: Check) -> None:
    ja, en = check.texts[Language.JA], check.texts[Language.EN]

    def shape(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: shape(member) for key, member in value.items()}
        return sorted(places(value))

    assert shape(ja) == shape(en)


@pytest.mark.parametrize("check", CHECKS, ids=lambda one: one.id)
@pytest.mark.parametrize("language", list(Language))
def test_advice_is_two_plain_sentences_and_none_for_what_is_well(check: Check, language: Language) -> None:
    reasons = check.texts[language]["reasons"]

    assert set(reasons) == set(check.reasons)
    for reason, status in check.reasons.items():
        wanted = 0 if status in {Status.PASS, Status.NOT_APPLICABLE} else 2
        assert sentences(reasons[reason]["advice"], language) == wanted, reason
        assert reasons[reason]["found"]


@pytest.mark.parametrize("check", CHECKS, ids=lambda one: one.id)
def test_a_check_says_why_it_matters_and_how_it_is_measured(check: Check) -> None:
    for language in Language:
        assert check.title.to(language)
        assert check.why.to(language)
        for system in check.systems:
            assert check.how_measured(language, system) in check.how_measured(language)
            assert check.click_path[system].to(language)
    assert check.action == f"fix_{check.id}"
    # Where Windows has no page for it, the path in words is all there is.
    assert check.settings.get(System.WINDOWS, "ms-settings:").startswith("ms-settings:")


@pytest.mark.parametrize("check", CHECKS, ids=lambda one: one.id)
def test_a_folder_holds_what_a_check_needs_and_its_id_is_its_name(check: Check) -> None:
    folder = CHECKS_FOLDER / check.id
    needed = {"__init__.py", "check.json", "check.py", "text.ja.json", "text.en.json", "scenarios"}

    there = {one.name for one in folder.iterdir()} - {"__pycache__"}
    assert there >= needed
    assert there - needed <= {"windows.py", "linux.py", "macos.py", "ends.py"}


@pytest.mark.parametrize(
    ("system", "collectors"), [(System.WINDOWS, WINDOWS), (System.LINUX, LINUX), (System.MACOS, MACOS)]
)
def test_what_checks_read_is_collected(system: System, collectors: tuple[Any, ...]) -> None:
    collected = {name for one in collectors for name in one.observations}
    read = {name for check in CHECKS for name in check.reads.get(system, ())}

    # Recorded by other tools, judged when a bundle has it, not asked by us.
    assert read - collected <= {"windows.firewall_profiles/1", "windows.server_service/1"}


def test_the_schema_describes_every_observation_a_check_reads(root: Any) -> None:
    schema = (root / "resources" / "schema" / "observations.md").read_text(encoding="utf-8")

    for check in CHECKS:
        for names in check.reads.values():
            assert [name for name in names if f"`{name}`" not in schema] == []
