"""Which checks can be judged for good while slow sources are still being asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from app.domain.observation import Observation
from app.domain.verdict import Verdict
from app.inspection.check import load_checks
from app.inspection.host import collectors_of
from app.inspection.judge import judge


def settled_verdicts(observations: Sequence[Observation], now: datetime) -> tuple[Verdict, ...]:
    """The verdicts nothing can change any more: every source the check reads has answered.

    A check that waits for a source is left out, so that nothing is called good or bad too early.
    """
    if not observations:
        return ()
    system = observations[0].host.system
    answered = {one.name for one in observations}
    asked = {name for collector in collectors_of(system) for name in collector.observations}
    settled = frozenset(
        check.id
        for check in load_checks()
        if system in check.systems and asked.intersection(check.reads.get(system, ())) <= answered
    )
    return judge(observations, now, settled) if settled else ()
