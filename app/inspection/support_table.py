"""Ends of support as the dated tables write them: to the day ("2026-10-13") or to the month ("2021-10")."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import date

from app.domain.json_value import JsonObject
from app.domain.verdict import Status
from app.inspection.observed import part, whole


def last_day(written: object) -> date | None:
    """The last day with support; of an end known to the month only, the last of that month."""
    if not isinstance(written, str):
        return None
    try:
        if len(written) == 7:
            year, month = (int(one) for one in written.split("-"))
            return date(year, month, calendar.monthrange(year, month)[1])
        return date.fromisoformat(written)
    except (ValueError, calendar.IllegalMonthError):
        return None


def by_end(end: date, today: date, thresholds: JsonObject) -> Status:
    """FAIL after the last day, WARN when it is near, PASS before."""
    if end < today:
        return Status.FAIL
    return Status.WARN if (end - today).days <= warn_days(thresholds) else Status.PASS


def warn_days(thresholds: JsonObject) -> int:
    """How many days before the end a warning begins."""
    return whole(part(thresholds, "software_support"), "warn_days") or 180


def table_old_days(thresholds: JsonObject) -> int:
    """After how many days without a look at its source a table says nothing good any more."""
    return whole(part(thresholds, "software_support"), "table_old_days") or 180


def matching_end(ends: Mapping[str, object], numbers: tuple[str, ...]) -> str | None:
    """The end of the longest version in `ends` that `numbers` begin with: "8.0" before "8"."""
    for length in range(len(numbers), 0, -1):
        found = ends.get(".".join(numbers[:length]))
        if isinstance(found, str):
            return found
    return None
