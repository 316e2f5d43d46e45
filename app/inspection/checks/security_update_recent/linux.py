"""Linux: how old the lists of updates are, and which updates wait."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.domain.calendar import local_date
from app.domain.verdict import Status, Verdict
from app.inspection.data import Data
from app.inspection.decode_linux_updates import LinuxUpdates, linux_updates
from app.inspection.observed import Observed, part, whole


def judge_linux(observed: Observed, data: Data, now: datetime) -> Verdict:
    """The verdict for a Linux."""
    found = linux_updates(observed)
    if found is None:
        return observed.verdict(Status.UNKNOWN, "lists_unreadable")
    if found.lists_at > now + timedelta(days=1):
        return observed.verdict(Status.UNKNOWN, "clock_wrong", found.sources)
    return _by_lists(observed, data, now, found)


def _by_lists(observed: Observed, data: Data, now: datetime, found: LinuxUpdates) -> Verdict:
    limits = part(data["thresholds"], "security_update")
    old, stale = whole(limits, "lists_old_days") or 14, whole(limits, "stale_days") or 60
    age, day = (now - found.lists_at).days, local_date(found.lists_at).isoformat()
    if age > stale:
        return observed.verdict(Status.FAIL, "lists_stale", found.sources, date=day, days=age)
    if found.waiting_security:
        idle = None if found.last_upgrade is None else (now - found.last_upgrade).days
        status, reason = (Status.WARN, "security_waiting")
        if idle is not None and idle > stale:
            status, reason = Status.FAIL, "security_waiting_long"
        return observed.verdict(status, reason, found.sources, count=found.waiting_security, date=day)
    if age > old:
        return observed.verdict(Status.WARN, "lists_old", found.sources, date=day, days=age)
    if found.waiting_unsorted:
        return observed.verdict(Status.WARN, "waiting", found.sources, count=found.waiting_unsorted, date=day)
    if found.restart_needed:
        return observed.verdict(Status.WARN, "restart_needed", found.sources, date=day)
    return observed.verdict(Status.PASS, "none_waiting", found.sources, date=day)
