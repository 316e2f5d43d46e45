"""The choice of thresholds: whole, honest about itself, and never laxer than the standard one."""

from __future__ import annotations

import pytest
from scenarios import SCENARIOS

from app.domain.verdict import Status
from app.inspection.data import STANDARD, checked_on, load_data, rule_sets
from app.inspection.judge import judge

THRESHOLDS = load_data(["thresholds"])["thresholds"]
CHOICES = [one for one in rule_sets() if one != STANDARD]
WORSE = {Status.PASS: 0, Status.WARN: 1, Status.FAIL: 2}


def test_the_three_choices_are_there_and_the_standard_one_changes_nothing() -> None:
    assert list(rule_sets()) == ["standard", "strict", "scs3"]
    assert not rule_sets()[STANDARD].changes
    assert load_data(["thresholds"], STANDARD)["thresholds"] == THRESHOLDS
    table = load_data(["threshold_profiles"])["threshold_profiles"]
    assert checked_on(table).year >= 2026
    assert table["source_url"]


@pytest.mark.parametrize("rule_set", CHOICES)
def test_a_choice_only_replaces_limits_that_exist(rule_set: str) -> None:
    for group, changed in rule_sets()[rule_set].changes.items():
        standard = THRESHOLDS[group]
        assert isinstance(standard, dict)
        for name, value in changed.items():
            assert type(value) is type(standard[name]), (group, name)
            assert value != standard[name], (group, name)


@pytest.mark.parametrize("rule_set", CHOICES)
def test_a_stricter_choice_never_turns_a_verdict_for_the_better(rule_set: str) -> None:
    changed = 0
    for scenario in SCENARIOS:
        (standard,) = judge(scenario.observations, scenario.now, {scenario.check})
        (chosen,) = judge(scenario.observations, scenario.now, {scenario.check}, rule_set)
        assert chosen.reason != "internal_error"
        if standard.status in WORSE and chosen.status in WORSE:
            assert WORSE[chosen.status] >= WORSE[standard.status], scenario
        changed += chosen.status is not standard.status

    assert changed, "a choice that changes no verdict is none"


def test_a_choice_that_does_not_exist_is_read_as_the_standard_one() -> None:
    scenario = SCENARIOS[0]
    given = judge(scenario.observations, scenario.now, {scenario.check}, "of a later version")

    assert given == judge(scenario.observations, scenario.now, {scenario.check})
    with pytest.raises(KeyError):
        load_data(["thresholds"], "of a later version")
