"""How long a look at this PC may still take: as long as the sources took last time, else their own limits.

Never better than it is: where a source is slower than last time, or was never asked before, only the time
after which it is given up is known.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from app.domain.observation import Access, Observation
from app.inspection.collector import Collector

_GIVING_UP = 2.0  # seconds a child may take to end after its time is up
_STARTING = 1.5  # seconds a child needs before it asks


@dataclass(frozen=True, slots=True)
class Remaining:
    """`seconds` from now; `at_most`: no expectation, only a limit that is kept whatever hangs."""

    seconds: float
    at_most: bool


def remaining(
    collectors: Iterable[Collector],
    answered: Collection[str],
    earlier: Sequence[Observation],
    elapsed: float,
) -> Remaining | None:
    """The time left after `elapsed` seconds; None when it cannot be said.

    `answered` are the names of the observations that are there, `earlier` those of the last look. All
    sources are asked side by side, so the slowest of those still waited for decides.
    """
    waiting = [one for one in collectors if not set(one.observations) <= set(answered)]
    if not waiting:
        return None
    expected = [_as_last_time(one, earlier) for one in waiting]
    known = [one for one in expected if one is not None]
    if len(known) == len(waiting) and max(known) > elapsed:
        return Remaining(max(known) - elapsed, at_most=False)
    limit = max(one.budget_seconds + (_GIVING_UP if one.in_child else 0.0) for one in waiting)
    return Remaining(limit - elapsed, at_most=True) if limit > elapsed else None


def _as_last_time(collector: Collector, earlier: Sequence[Observation]) -> float | None:
    """How long the source took; None for one that did not answer or was not asked."""
    mine = [one for one in earlier if one.name in collector.observations]
    if {one.name for one in mine} != set(collector.observations):
        return None
    if any(one.access in (Access.TIMEOUT, Access.ERROR) for one in mine):
        return None
    took = sum(one.took_ms for one in mine) / 1000
    return took + (_STARTING if collector.in_child else 0.0)
