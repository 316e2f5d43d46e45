"""How a call for a subsidy stands on a day, by its own dates. Whether a firm qualifies is never said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.content.emergency_kinds import Deadline, Subsidy

STALE_AFTER_DAYS = 90
"""A list this old is said to be old, whatever its dates are: calls change every few weeks."""


@dataclass(frozen=True, slots=True)
class CallState:
    """`may_have_ended`: the last day we know of lies behind. `next_day`: the next of its days, if one is."""

    subsidy: Subsidy
    may_have_ended: bool
    next_day: Deadline | None


def call_state(subsidy: Subsidy, today: date) -> CallState:
    """How the call stands on `today`. On the last day itself it has not ended."""
    coming = [one for one in subsidy.dates if one.on >= today]
    return CallState(
        subsidy,
        today > subsidy.valid_until,
        min(coming, key=lambda one: one.on, default=None),
    )


def list_is_old(checked_on: date, today: date) -> bool:
    """True when nobody has looked at the list for a while."""
    return (today - checked_on).days > STALE_AFTER_DAYS
