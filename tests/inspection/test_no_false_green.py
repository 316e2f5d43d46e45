"""Whatever is lost or spoilt on the way: a finding never becomes good news, and nothing is raised."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from scenarios import SCENARIOS, Scenario

from app.domain.observation import Access, Observation, System
from app.domain.verdict import Status, Verdict
from app.inspection.check import load_check
from app.inspection.judge import judge
from app.inspection.shapes import sound

FAILURES = [one for one in Access if one is not Access.OK]
# Where two sources contradict each other, losing the warning one leaves only the reassuring one.
AGREEING = tuple(one for one in SCENARIOS if not one.sources_disagree and one.status != "pass")

SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**40), 2**40),
    st.integers(min_value=2**63),
    st.floats(),
    st.text(max_size=12),
    st.sampled_from(
        ["2026-11-23T03:00:00Z", "0001-01-01T00:00:00+14:00", "Normal", "S-1-1-0", "/Date(99999999999999)/"]
    ),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


def judged(scenario: Scenario, observations: list[Observation]) -> Verdict:
    (verdict,) = judge(observations, scenario.now, {scenario.check}, scenario.rule_set)
    return verdict


@settings(max_examples=600, deadline=None)
@given(st.data())
def test_losing_sources_never_turns_a_finding_into_good_news(data: st.DataObject) -> None:
    scenario = data.draw(st.sampled_from(AGREEING))
    observations = [
        replace(one, access=data.draw(st.sampled_from(FAILURES)), raw=None)
        if data.draw(st.booleans(), label=f"lose {one.name}")
        else one
        for one in scenario.observations
    ]

    assert judged(scenario, observations).status is not Status.PASS


def mutated(value: Any, data: st.DataObject) -> Any:
    """The value with one place changed, dropped or doubled; at every depth."""
    if isinstance(value, dict) and value and data.draw(st.booleans()):
        key = data.draw(st.sampled_from(sorted(value)))
        return {**value, key: mutated(value[key], data)}
    if isinstance(value, list) and value and data.draw(st.booleans()):
        place = data.draw(st.integers(0, len(value) - 1))
        changed = mutated(value[place], data)
        return data.draw(
            st.sampled_from([[*value[:place], changed, *value[place + 1 :]], value[:place], [*value, *value]])
        )
    return data.draw(VALUES)


@settings(max_examples=800, deadline=None)
@given(st.data())
def test_spoilt_facts_never_raise_and_never_leave_the_list(data: st.DataObject) -> None:
    scenario = data.draw(st.sampled_from(SCENARIOS))
    observations = [
        replace(one, raw=mutated(one.raw, data)) if data.draw(st.booleans()) else one
        for one in scenario.observations
    ]

    verdict = judged(scenario, observations)

    assert verdict.check_id == scenario.check
    # A rule copes with every shape by itself; "internal_error" is only the net under it.
    assert verdict.reason != "internal_error"


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_facts_that_are_all_noise_are_never_good_news(data: st.DataObject) -> None:
    scenario = data.draw(st.sampled_from([one for one in SCENARIOS if one.observations]))
    observations = [replace(one, access=Access.OK, raw=data.draw(VALUES)) for one in scenario.observations]

    assert judged(scenario, observations).status is not Status.PASS


def test_empty_denied_absent_timed_out_or_broken_is_never_good_news() -> None:
    for scenario in SCENARIOS:
        for access in FAILURES:
            observations = [replace(one, access=access, raw=None) for one in scenario.observations]
            assert judged(scenario, observations).status is not Status.PASS, (scenario, access)


def test_facts_in_an_answer_that_is_not_ok_are_not_believed() -> None:
    for scenario in SCENARIOS:
        observations = [replace(one, access=Access.DENIED) for one in scenario.observations]
        assert judged(scenario, observations).status is not Status.PASS, scenario


def test_evidence_of_another_system_is_left_aside() -> None:
    for scenario in SCENARIOS:
        if scenario.status != "pass":
            continue
        own = scenario.observations[0].host
        other = replace(own, system=System.LINUX if own.system is System.WINDOWS else System.WINDOWS)
        if other.system not in load_check(scenario.check).systems:
            continue  # there such a check is not even listed
        first = replace(scenario.observations[0], name="nobody.asks/1", host=other)
        moved = [replace(one, host=own) for one in scenario.observations]

        assert judged(scenario, [first, *moved]).status is not Status.PASS, scenario


def test_a_verdict_lists_every_source_that_was_asked() -> None:
    for scenario in SCENARIOS:
        verdict = judged(scenario, list(scenario.observations))
        asked = [(one.name, one.access) for one in map(sound, scenario.observations)]
        listed = [(one.observation, one.access) for one in verdict.evidence]

        assert set(listed) <= set(asked)
        if verdict.status is Status.PASS:
            assert any(one.decisive for one in verdict.evidence), scenario
            assert verdict.measured_at is not None
