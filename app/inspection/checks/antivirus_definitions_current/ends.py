"""From days to a verdict, the same on both systems."""

from __future__ import annotations

from app.domain.verdict import Status, Verdict
from app.inspection.data import Data
from app.inspection.observed import Observed, part, whole


def aged(observed: Observed, data: Data, name: str, days: int, sources: tuple[str, ...]) -> Verdict:
    """Current, getting old or old; a PC that was just started may still be updating."""
    status = by_days(days, data)
    if status is Status.FAIL and was_off(observed, data, days):
        return observed.verdict(Status.WARN, "updating", sources, product=name, days=days)
    reason = {Status.PASS: "current", Status.WARN: "getting_old", Status.FAIL: "old"}[status]
    return observed.verdict(status, reason, sources, product=name, days=days)


def by_days(days: int, data: Data) -> Status:
    """The status of definitions of this age."""
    limits = part(data["thresholds"], "definitions")
    if days <= (whole(limits, "good_days") or 3):
        return Status.PASS
    return Status.WARN if days <= (whole(limits, "fail_days") or 7) else Status.FAIL


def was_off(observed: Observed, data: Data, days: int) -> bool:
    """A PC that was switched off for a while gets its definitions within the first hours."""
    limits = part(data["thresholds"], "definitions")
    raw = observed.fields("windows.uptime/1")
    seconds = whole(raw, "seconds") if raw else None
    hours = whole(limits, "off_hours") or 2
    return seconds is not None and seconds < hours * 3600 and days <= (whole(limits, "off_days") or 30)
