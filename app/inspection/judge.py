"""From observations to verdicts: pure, and never louder or greener than the facts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from app.domain.observation import Host, Observation, System
from app.domain.verdict import Status, Verdict
from app.inspection.check import Check, load_checks
from app.inspection.observed import ContradictionError, Observed


def judge(
    observations: Sequence[Observation], now: datetime, only: Iterable[str] | None = None
) -> tuple[Verdict, ...]:
    """One verdict per check that applies to the system of these observations, never raising.

    `only` holds check ids; None means all. Without any observation every check is unknown. What stems
    from another system than the first observation's is not evidence and is left aside.
    """
    wanted = None if only is None else frozenset(only)
    host = observations[0].host if observations else None
    return tuple(
        _judge_one(check, observations, now, host)
        for check in load_checks()
        if (wanted is None or check.id in wanted) and (host is None or host.system in check.systems)
    )


def _judge_one(
    check: Check, observations: Sequence[Observation], now: datetime, host: Host | None
) -> Verdict:
    if host is None:
        return Observed(check.id, ()).verdict(Status.UNKNOWN, "not_measured")
    observed = Observed(check.id, _evidence_for(check, observations, host.system))
    try:
        return check.evaluate(observed, now, host)
    except ContradictionError:
        return observed.verdict(Status.UNKNOWN, "contradictory")
    except Exception:
        # A rule that stumbles over one PC must not take the others with it, nor vanish from the list.
        return observed.verdict(Status.UNKNOWN, "internal_error")


def _evidence_for(check: Check, observations: Sequence[Observation], system: System) -> list[Observation]:
    names = check.reads[system]
    return [one for one in observations if one.name in names and one.host.system is system]
