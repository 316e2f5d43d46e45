"""From observations to verdicts: pure, and never louder or greener than the facts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from app.domain.calendar import local_date, parse_utc
from app.domain.observation import Host, Inspection, Observation, System
from app.domain.verdict import Status, Verdict
from app.inspection.check import Check, load_checks
from app.inspection.data import STANDARD, rule_sets
from app.inspection.observed import ContradictionError, Observed
from app.inspection.shapes import sound

FRESH_DAYS = 35
"""The longest time between two monthly updates: what is older says nothing about today."""
CLOCK_ALLOWANCE = timedelta(days=1)


def judge(
    observations: Sequence[Observation],
    now: datetime,
    only: Iterable[str] | None = None,
    rule_set: str = STANDARD,
) -> tuple[Verdict, ...]:
    """One verdict per check that applies to the system of these observations, never raising.

    `only` holds check ids; None means all. `rule_set` is an id of `app.inspection.data.rule_sets`; one that
    does not exist is read as the standard one. Without any observation every check is unknown. What stems
    from another system than the first observation's is not evidence and is left aside.
    """
    wanted = None if only is None else frozenset(only)
    host = observations[0].host if observations else None
    rules = rule_set if rule_set in rule_sets() else STANDARD
    return tuple(
        _judge_one(check, observations, now, host, rules)
        for check in load_checks()
        if (wanted is None or check.id in wanted) and (host is None or host.system in check.systems)
    )


def judge_inspection(inspection: Inspection, now: datetime, rule_set: str = STANDARD) -> tuple[Verdict, ...]:
    """The verdicts as they were on the day of an inspection, as long as that day says anything about `now`.

    Judging old facts by today's clock would blame the PC for updates it may have had since; leaving them
    good for ever would praise it for what nobody looked at.
    """
    verdicts = judge(inspection.observations, parse_utc(inspection.finished_at), rule_set=rule_set)
    if is_fresh(inspection, now):
        return verdicts
    day = local_date(parse_utc(inspection.finished_at)).isoformat()
    return tuple(
        replace(one, status=Status.UNKNOWN, reason="measured_long_ago", facts={"date": day})
        for one in verdicts
    )


def is_fresh(inspection: Inspection, now: datetime) -> bool:
    """Whether an inspection still counts; one from after `now` does not, but for small errors of clocks."""
    age = now - parse_utc(inspection.finished_at)
    return -CLOCK_ALLOWANCE <= age <= timedelta(days=FRESH_DAYS)


def _judge_one(
    check: Check, observations: Sequence[Observation], now: datetime, host: Host | None, rule_set: str
) -> Verdict:
    if host is None:
        return Observed(check.id, ()).verdict(Status.UNKNOWN, "not_measured")
    observed = Observed(check.id, _evidence_for(check, observations, host.system))
    try:
        return check.evaluate(observed, now, host, rule_set)
    except ContradictionError:
        return observed.verdict(Status.UNKNOWN, "contradictory")
    except Exception:
        # A rule that stumbles over one PC must not take the others with it, nor vanish from the list.
        return observed.verdict(Status.UNKNOWN, "internal_error")


def _evidence_for(check: Check, observations: Sequence[Observation], system: System) -> list[Observation]:
    names = check.reads[system]
    return [sound(one) for one in observations if one.name in names and one.host.system is system]
