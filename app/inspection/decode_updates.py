"""How current the cumulative update of a Windows is: by what was delivered, not by what was searched."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.domain.calendar import local_date
from app.inspection.data import Data
from app.inspection.decode_os import WindowsVersion
from app.inspection.observed import Observed, moment, part, parts, text, whole

_INSTALLED = {112, 128}  # installed, permanent
_WAITING = 96  # installed as soon as Windows restarts
_DONE = {2, 3}  # succeeded, succeeded with errors
_BUILD_IN_TITLE = re.compile(r"\((\d{5})\.(\d{3,5})\)")
# Definitions, removal tool and Defender's platform are no cumulative update, however fresh.
_NOT_CUMULATIVE = ("KB2267602", "KB890830", "KB4052623")


@dataclass(frozen=True, slots=True)
class Delivered:
    """The cumulative update in force. It was released or installed on `day`, or not before it.

    `sources` are the observations that say so. `newer_than_table` means that the update number is
    above all our table knows.
    """

    day: date
    sources: tuple[str, ...]
    newer_than_table: bool = False


def second_tuesday(year: int, month: int) -> date:
    """The day of a month on which Microsoft releases its corrections."""
    first = date(year, month, 1)
    return first + timedelta(days=(1 - first.weekday()) % 7 + 7)


def missed_updates(day: date, now: datetime, data: Data) -> int:
    """How many monthly updates came after `day` and are out for longer than the days of grace."""
    grace = whole(part(data["thresholds"], "security_update"), "grace_days") or 14
    today = local_date(now)
    return sum(1 for one in _patch_days(day, today) if one > day and one + timedelta(days=grace) < today)


def missed_between(day: date, end: date) -> int:
    """How many monthly updates came after `day`, up to `end`."""
    return sum(1 for one in _patch_days(day, end) if day < one <= end)


def _patch_days(start: date, end: date) -> Iterator[date]:
    year, month = start.year, start.month
    while (year, month) <= (end.year, end.month):
        yield second_tuesday(year, month)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def delivered(observed: Observed, version: WindowsVersion, data: Data, now: datetime) -> Delivered | None:
    """The cumulative update in force, from the table of releases, then the installation records.

    None when the sources leave open how many updates were missed.
    """
    if version.ubr is None:
        return None
    released = _releases(data["windows_builds"], version)
    exact = released.get(version.ubr)
    if exact is not None:
        return Delivered(exact, ("windows.version/1",))
    before = max((day for ubr, day in released.items() if ubr < version.ubr), default=None)
    after = min((day for ubr, day in released.items() if ubr > version.ubr), default=None)
    newer = bool(released) and after is None
    installed = _installed(observed, version, data)
    if installed is not None:
        day, source = installed
        # An update cannot be younger than its successor: a late installation does not make it fresh.
        day = min(day, after) if after else day
        return Delivered(day, ("windows.version/1", source), newer)
    candidates = [one for one in (before, _older_installed(observed, version, data)) if one]
    return _from_bounds(max(candidates, default=None), after, newer, data, now)


def _from_bounds(
    before: date | None, after: date | None, newer: bool, data: Data, now: datetime
) -> Delivered | None:
    """The update lies between two known days: enough when both lead to the same finding."""
    fail_at = whole(part(data["thresholds"], "security_update"), "missed_fail") or 2
    at_most = missed_updates(before, now, data) if before else None
    if before and at_most == 0:
        return Delivered(before, ("windows.version/1",), newer)
    at_least = missed_updates(after, now, data) if after else 0
    if after and (at_least >= fail_at or at_least == at_most):
        return Delivered(after, ("windows.version/1",), newer)
    return None


def newer_than_table(version: WindowsVersion, data: Data) -> bool:
    """Whether the update number is above all our table knows of this Windows."""
    released = _releases(data["windows_builds"], version)
    return version.ubr is not None and bool(released) and version.ubr > max(released)


def waiting_since(observed: Observed, version: WindowsVersion, data: Data) -> datetime | None:
    """When a newer cumulative update was laid ready for the next restart; None when none waits."""
    family = _family(data["windows_builds"], version)
    found = [
        moment(row, "installed_at")
        for row in observed.rows("windows.cbs_rollups/1") or ()
        if whole(row, "state") == _WAITING
        and whole(row, "build") in family
        and (whole(row, "ubr") or 0) > (version.ubr or 0)
    ]
    return max((one for one in found if one is not None), default=None)


def _installed(observed: Observed, version: WindowsVersion, data: Data) -> tuple[date, str] | None:
    """The day on which exactly this update was installed, and who says so."""
    family = _family(data["windows_builds"], version)
    for source, rows in _records(observed):
        days = [day for build, ubr, day in rows if build in family and ubr == version.ubr]
        if days:
            return min(days), source
    return None


def _older_installed(observed: Observed, version: WindowsVersion, data: Data) -> date | None:
    """The day of the newest recorded update below the one in force: it is at least as fresh."""
    family = _family(data["windows_builds"], version)
    days = [
        day
        for _, rows in _records(observed)
        for build, ubr, day in rows
        if build in family and ubr < (version.ubr or 0)
    ]
    return max(days, default=None)


def _records(observed: Observed) -> Iterator[tuple[str, list[tuple[int, int, date]]]]:
    yield "windows.cbs_rollups/1", list(_component_records(observed))
    yield "windows.update_history/1", list(_history_records(observed))


def _component_records(observed: Observed) -> Iterator[tuple[int, int, date]]:
    for row in observed.rows("windows.cbs_rollups/1") or ():
        build, ubr, at = whole(row, "build"), whole(row, "ubr"), moment(row, "installed_at")
        if whole(row, "state") in _INSTALLED and build is not None and ubr is not None and at is not None:
            yield build, ubr, at.date()


def _history_records(observed: Observed) -> Iterator[tuple[int, int, date]]:
    for row in observed.rows("windows.update_history/1") or ():
        title, at = text(row, "title") or "", moment(row, "date")
        found = _BUILD_IN_TITLE.search(title)
        if whole(row, "operation") != 1 or whole(row, "result_code") not in _DONE or not found or at is None:
            continue
        if not any(one in title for one in _NOT_CUMULATIVE):
            yield int(found[1]), int(found[2]), at.date()


def _releases(table: Mapping[str, object], version: WindowsVersion) -> dict[int, date]:
    """Update number → day of release, for the family this Windows belongs to."""
    kinds = ("server", "any") if version.server else ("client", "any")
    for family in parts(table, "families") or ():
        if version.build in _builds(family) and family.get("kind") in kinds:
            return {int(ubr): date.fromisoformat(str(day)) for ubr, day in part(family, "released").items()}
    return {}


def _family(table: Mapping[str, object], version: WindowsVersion) -> frozenset[int]:
    """The builds that share one numbering: 25H2 installs packages that call themselves 26100."""
    for family in parts(table, "families") or ():
        if version.build in _builds(family):
            return _builds(family)
    return frozenset({version.build})


def _builds(family: Mapping[str, object]) -> frozenset[int]:
    builds = family.get("builds")
    return (
        frozenset(one for one in builds if isinstance(one, int)) if isinstance(builds, list) else frozenset()
    )
