"""From days to a verdict, the same on both systems."""

from __future__ import annotations

from app.domain.json_value import JsonObject
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
    if raw is None or days > (whole(limits, "off_days") or 30):
        return False
    first_hours = (whole(limits, "off_hours") or 2) * 3600
    seconds = whole(raw, "seconds")
    return (seconds is not None and seconds < first_hours) or _slept_long(raw, limits, days, first_hours)


def _slept_long(raw: JsonObject, limits: JsonObject, days: int, first_hours: int) -> bool:
    """Shutting down the fast way counts as sleep, and only a long one explains why definitions are old."""
    slept, awake = whole(raw, "slept_seconds"), whole(raw, "awake_seconds")
    if slept is None or awake is None or awake >= first_hours:
        return False
    away = slept // 86_400
    explained = days - away <= (whole(limits, "good_days") or 3)
    return away >= (whole(limits, "good_days") or 3) and explained
