"""A dated table that nobody has looked at for too long never says that all is well."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from scenarios import SCENARIOS, Scenario

from app.domain.calendar import local_date
from app.domain.verdict import Status
from app.inspection import data as tables
from app.inspection.check import load_check, load_checks
from app.inspection.judge import judge

# After how many days a table may not be the reason of good news any more.
LIMITS = {"browser_versions": 60, "software_support": 180, "office_products": 180, "os_support": 180}
# Tables whose age cannot make a verdict greener than the PC is.
AGELESS = {
    "thresholds": "our own limits",
    "windows_builds": "days of release of what is installed; what was missed since is counted by day",
    "antivirus_products": "names; one that is missing here is asked about",
    "backup_products": "names; a name alone is never good news",
    "encryption_products": "names; a name only keeps us from calling a disk open",
    "remote_tools": "names; a tool is looked for at the firewall and at Remote Desktop as well",
}
# Good news that no table decides: an end of support that is known does not move when we stop looking.
KNOWN_BY_DATE = {
    ("os_supported", "supported"),
    ("os_supported", "rolling"),
    ("office_supported", "subscription"),
}
# Good news rests on no day of the table: only from which version on Office blocks macros by itself, and
# after which day nothing comes any more, which is a finding.
NO_DAY_READ = {"macros_blocked", "security_update_recent"}
PASSING = tuple(
    one
    for one in SCENARIOS
    if one.status == "pass" and set(LIMITS) & set(load_check(one.check).data) and one.check not in NO_DAY_READ
)


def judged_with_age(scenario: Scenario, days: int, monkeypatch: pytest.MonkeyPatch) -> tuple[Status, str]:
    """The verdict with every table that has a limit last looked at so many days past that limit."""
    today, real = local_date(scenario.now), tables._load

    def aged(name: str) -> Any:
        limit = LIMITS.get(name)
        if limit is None:
            return real(name)
        checked_on = (today - timedelta(days=limit + days)).isoformat()
        aged_part = {**real(name).get("macos", {}), "checked_on": checked_on}  # has a day of its own
        return {**real(name), "checked_on": checked_on, "macos": aged_part}

    monkeypatch.setattr(tables, "_load", aged)
    (verdict,) = judge(scenario.observations, scenario.now, {scenario.check}, scenario.rule_set)
    return verdict.status, verdict.reason


def test_every_table_has_a_limit_or_a_reason_to_have_none() -> None:
    read = {name for check in load_checks() for name in check.data}
    assert read <= LIMITS.keys() | AGELESS.keys()
    assert LIMITS.keys() <= read


def test_the_limits_are_those_of_the_thresholds() -> None:
    groups = tables.load_data(["thresholds"])["thresholds"]
    assert {
        name: groups[name]["table_old_days"] for name in ("browsers", "software_support", "os_support")
    } == {  # type: ignore[index,call-overload]
        "browsers": LIMITS["browser_versions"],
        "software_support": LIMITS["software_support"],
        "os_support": LIMITS["os_support"],
    }


@pytest.mark.parametrize("scenario", PASSING, ids=str)
def test_a_table_past_its_limit_is_never_green(scenario: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    on_the_last_day, _ = judged_with_age(scenario, 0, monkeypatch)
    assert on_the_last_day is Status.PASS

    status, reason = judged_with_age(scenario, 1, monkeypatch)
    if (scenario.check, reason) in KNOWN_BY_DATE:
        assert status is Status.PASS
    else:
        assert (status, reason) == (Status.UNKNOWN, "table_old")


@pytest.mark.parametrize("scenario", PASSING, ids=str)
def test_nothing_stays_green_by_a_table_of_ten_years_ago(scenario: Scenario) -> None:
    later = scenario.now + timedelta(days=3653)
    (verdict,) = judge(scenario.observations, later, {scenario.check}, scenario.rule_set)
    endless = {("os_supported", "rolling"), ("office_supported", "subscription")}
    known_until = str(verdict.facts.get("end", ""))[:10]
    still_known = len(known_until) == 10 and date.fromisoformat(known_until) > local_date(later)
    assert verdict.status is not Status.PASS or (verdict.check_id, verdict.reason) in endless or still_known
