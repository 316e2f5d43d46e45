"""macOS: the last copy of Time Machine; where it may not be seen, the owner is asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from app.domain.calendar import local_date
from app.domain.verdict import Status, Verdict
from app.inspection.observed import Observed, moment, whole

_SOURCE, _PRODUCT = "macos.backup/1", "Time Machine"


def judge_macos(observed: Observed, now: datetime, by_days: Callable[[int], Status]) -> Verdict:
    """The verdict for a Mac; `by_days` says what an age in days is worth."""
    raw = observed.fields(_SOURCE)
    places = whole(raw, "places") if raw else None
    if raw is None or places is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    last = moment(raw, "last_backup")
    if last is None and places:
        return observed.verdict(Status.UNKNOWN, "product_unread", (_SOURCE,), product=_PRODUCT)
    if last is None:
        return observed.verdict(Status.UNKNOWN, "nothing_seen", (_SOURCE,))
    if last > now + timedelta(days=1):
        return observed.verdict(Status.UNKNOWN, "clock_wrong", (_SOURCE,))
    days = max((local_date(now) - local_date(last)).days, 0)
    status = by_days(days)
    if status is not Status.PASS and not places:
        # Time Machine was given up; perhaps something else makes the copies now.
        return observed.verdict(Status.WARN, "old_unsure", (_SOURCE,), product=_PRODUCT, days=days)
    reason = {Status.PASS: "recent", Status.WARN: "getting_old"}.get(status, "old")
    return observed.verdict(status, reason, (_SOURCE,), product=_PRODUCT, days=days)
