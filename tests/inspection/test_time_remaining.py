"""How long a look may still take is never said better than it is."""

from __future__ import annotations

from app.domain.observation import Access, Host, Observation, System
from app.inspection.collector import Collector
from app.inspection.remaining import Remaining, remaining

HOST = Host(System.WINDOWS)


def source(name: str, budget: float = 20.0, in_child: bool = False) -> Collector:
    return Collector(name, (f"{name}/1",), frozenset({System.WINDOWS}), budget, in_child, lambda _host: ())


def took(name: str, seconds: float, access: Access = Access.OK) -> Observation:
    at = "2026-11-23T03:00:00Z"
    return Observation(f"{name}/1", name, access, at, HOST, took_ms=round(seconds * 1000))


def test_the_slowest_source_still_waited_for_decides() -> None:
    sources = [source("quick"), source("slow"), source("slower")]
    earlier = [took("quick", 1), took("slow", 8), took("slower", 15)]
    assert remaining(sources, (), earlier, 5) == Remaining(10, at_most=False)
    assert remaining(sources, {"slower/1"}, earlier, 5) == Remaining(3, at_most=False)


def test_without_an_earlier_look_only_the_limit_is_said() -> None:
    assert remaining([source("a", 20), source("b", 60)], (), (), 5) == Remaining(55, at_most=True)
    known = [took("a", 1)]
    assert remaining([source("a", 20), source("b", 60)], (), known, 0) == Remaining(60, at_most=True)


def test_a_source_that_is_slower_than_last_time_falls_back_to_its_limit() -> None:
    assert remaining([source("a", 20)], (), [took("a", 3)], 4) == Remaining(16, at_most=True)


def test_how_long_a_source_took_that_never_answered_says_nothing() -> None:
    for access in (Access.TIMEOUT, Access.ERROR):
        assert remaining([source("a", 20)], (), [took("a", 0.1, access)], 0) == Remaining(20, at_most=True)


def test_a_child_needs_time_to_start_and_to_be_ended() -> None:
    child = source("a", 20, in_child=True)
    expected = remaining([child], (), [took("a", 3)], 0)
    limit = remaining([child], (), (), 0)
    assert expected is not None
    assert limit is not None
    assert expected.seconds > 3
    assert limit.seconds > 20


def test_when_all_have_answered_or_every_limit_is_over_nothing_is_said() -> None:
    assert remaining([source("a")], {"a/1"}, (), 1) is None
    assert remaining([source("a", 20)], (), (), 21) is None
