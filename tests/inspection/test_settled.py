"""While slow sources are asked, only what they cannot change is shown."""

from __future__ import annotations

from datetime import UTC, datetime

from app.domain.observation import Access, Host, Observation, System
from app.domain.verdict import Status
from app.inspection.check import load_check
from app.inspection.host import collectors_of
from app.inspection.settled import settled_verdicts

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)
AT = "2026-11-23T03:00:00Z"
HOST = Host(System.WINDOWS, build=26200, ubr=7171, edition="Core", install="Client")


def failed(name: str) -> Observation:
    return Observation(name, "test", Access.TIMEOUT, AT, HOST)


def asked_by(check_id: str) -> set[str]:
    names = {name for collector in collectors_of(System.WINDOWS) for name in collector.observations}
    return names.intersection(load_check(check_id).reads[System.WINDOWS])


def test_nothing_is_settled_before_the_first_answer() -> None:
    assert settled_verdicts([], NOW) == ()


def test_a_check_is_settled_once_all_its_sources_answered() -> None:
    names = asked_by("firewall_active")
    verdicts = settled_verdicts([failed(name) for name in sorted(names)], NOW)
    assert ("firewall_active", Status.UNKNOWN) in [(one.check_id, one.status) for one in verdicts]


def test_a_check_that_waits_for_one_source_is_left_out() -> None:
    for missing in sorted(asked_by("firewall_active")):
        rest = [failed(name) for name in asked_by("firewall_active") - {missing}]
        assert "firewall_active" not in [one.check_id for one in settled_verdicts(rest, NOW)]
