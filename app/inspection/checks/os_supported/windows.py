"""Windows: the end of support of its build and edition, and the extended updates (ESU) by their delivery."""

from __future__ import annotations

from datetime import datetime

from app.domain.verdict import Status, Verdict
from app.inspection.checks.os_supported.ends import before_end, ended, latest, not_in_table
from app.inspection.data import Data
from app.inspection.decode_os import (
    WindowsVersion,
    newest_build,
    read_end,
    windows_ends,
    windows_name,
    windows_row,
    windows_version,
)
from app.inspection.decode_updates import delivered, missed_updates
from app.inspection.observed import Observed, part, whole

_WINDOWS = ("windows.version/1",)


def judge_windows(observed: Observed, data: Data, now: datetime) -> Verdict:
    """The verdict for a Windows."""
    version = windows_version(observed)
    if version is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    table = data["os_support"]
    name, ends = windows_name(table, version), windows_ends(table, version)
    if not ends:
        return _without_end(observed, data, now, version, name)
    if windows_row(table, version.build) and ended(max(ends, key=latest), now):
        return _ended_windows(observed, data, now, version, name)
    earliest = min(ends, key=latest)
    if len(ends) > 1 and ended(earliest, now):
        return observed.verdict(Status.UNKNOWN, "edition_unclear", _WINDOWS, system=name)
    return before_end(observed, data, now, name, earliest, _WINDOWS)


def _without_end(
    observed: Observed, data: Data, now: datetime, version: WindowsVersion, name: str
) -> Verdict:
    table = data["os_support"]
    if version.build < (whole(part(table, "windows"), "first_windows_10_build") or 0):
        return observed.verdict(Status.FAIL, "ended_long_ago", _WINDOWS, system=name)
    if version.build > newest_build(table):
        return observed.verdict(Status.UNKNOWN, "preview_build", _WINDOWS, build=version.build)
    return not_in_table(observed, data, now, name, _WINDOWS)


def _ended_windows(
    observed: Observed, data: Data, now: datetime, version: WindowsVersion, name: str
) -> Verdict:
    """After the end, only what was really delivered shows that extended updates (ESU) arrive."""
    ends = windows_ends(data["os_support"], version)
    end = max(ends, key=latest).written
    esu = part(windows_row(data["os_support"], version.build) or {}, "esu")
    last_free, paid_end = whole(esu, "last_free_ubr"), read_end(esu.get("commercial_end"))
    if last_free is None or paid_end is None or version.ubr is None or version.ubr <= last_free:
        return observed.verdict(Status.FAIL, "ended", _WINDOWS, system=name, end=end)
    if ended(paid_end, now):
        return observed.verdict(Status.FAIL, "ended", _WINDOWS, system=name, end=paid_end.written)
    update = delivered(observed, version, data, now)
    if update is None:
        return observed.verdict(Status.UNKNOWN, "esu_unclear", _WINDOWS, system=name, end=end)
    if missed_updates(update.day, now, data) >= _missed_fail(data):
        day = update.day.isoformat()
        return observed.verdict(Status.FAIL, "esu_stopped", update.sources, system=name, end=end, date=day)
    day = update.day.isoformat()
    return observed.verdict(Status.WARN, "esu", update.sources, system=name, end=end, date=day)


def _missed_fail(data: Data) -> int:
    return whole(part(data["thresholds"], "security_update"), "missed_fail") or 2
