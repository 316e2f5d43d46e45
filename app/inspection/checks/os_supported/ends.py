"""What both systems say about an end of support."""

from __future__ import annotations

from datetime import datetime

from app.domain.calendar import local_date
from app.domain.verdict import Status, Verdict
from app.inspection.data import Data, age_in_days
from app.inspection.decode_os import End
from app.inspection.observed import Observed, part, whole


def before_end(
    observed: Observed, data: Data, now: datetime, name: str, end: End, sources: tuple[str, ...]
) -> Verdict:
    """Supported, or ending within the days of warning."""
    left = (end.earliest - local_date(now)).days
    if left <= (whole(part(data["thresholds"], "os_support"), "warn_days") or 180):
        return observed.verdict(
            Status.WARN, "ends_soon", sources, system=name, end=end.written, days=max(left, 0)
        )
    return observed.verdict(Status.PASS, "supported", sources, system=name, end=end.written)


def not_in_table(
    observed: Observed, data: Data, now: datetime, name: str, sources: tuple[str, ...]
) -> Verdict:
    """Unknown: the table has no such release, and perhaps it is old."""
    limit = whole(part(data["thresholds"], "os_support"), "table_old_days") or 180
    old = age_in_days(data["os_support"], now) > limit
    reason = "table_old" if old else "release_unknown"
    return observed.verdict(Status.UNKNOWN, reason, sources, system=name)


def ended(end: End, now: datetime) -> bool:
    """Whether an end of support lies before today; a month ends with its last day."""
    return end.latest < local_date(now)


def latest(end: End) -> str:
    """Sorts ends by their last possible day."""
    return end.latest.isoformat()
