"""WIN-OS-01: the end of support of this system, from the dated table."""

from __future__ import annotations

from datetime import datetime

from app.domain.calendar import local_date
from app.domain.observation import Host, System
from app.domain.verdict import Status, Verdict
from app.inspection.data import Data, age_in_days
from app.inspection.decode_os import (
    End,
    WindowsVersion,
    linux_row,
    newest_build,
    read_end,
    windows_ends,
    windows_name,
    windows_row,
    windows_version,
)
from app.inspection.decode_updates import delivered, missed_updates
from app.inspection.observed import Observed, part, text, whole, yes_no

_WINDOWS = ("windows.version/1",)
_LINUX = ("linux.os_release/1",)


def evaluate(observed: Observed, data: Data, now: datetime, host: Host) -> Verdict:
    """Supported, ending within the days of warning, or ended."""
    return (_windows if host.system is System.WINDOWS else _linux)(observed, data, now)


def _windows(observed: Observed, data: Data, now: datetime) -> Verdict:
    version = windows_version(observed)
    if version is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    table = data["os_support"]
    name, ends = windows_name(table, version), windows_ends(table, version)
    if not ends:
        return _without_end(observed, data, now, version, name)
    if windows_row(table, version.build) and _ended(max(ends, key=_latest), now):
        return _ended_windows(observed, data, now, version, name)
    earliest = min(ends, key=_latest)
    if len(ends) > 1 and _ended(earliest, now):
        return observed.verdict(Status.UNKNOWN, "edition_unclear", _WINDOWS, system=name)
    return _before_end(observed, data, now, name, earliest, _WINDOWS)


def _without_end(
    observed: Observed, data: Data, now: datetime, version: WindowsVersion, name: str
) -> Verdict:
    table = data["os_support"]
    if version.build < (whole(part(table, "windows"), "first_windows_10_build") or 0):
        return observed.verdict(Status.FAIL, "ended_long_ago", _WINDOWS, system=name)
    if version.build > newest_build(table):
        return observed.verdict(Status.UNKNOWN, "preview_build", _WINDOWS, build=version.build)
    return _not_in_table(observed, data, now, name, _WINDOWS)


def _ended_windows(
    observed: Observed, data: Data, now: datetime, version: WindowsVersion, name: str
) -> Verdict:
    """After the end, only what was really delivered shows that extended updates (ESU) arrive."""
    ends = windows_ends(data["os_support"], version)
    end = max(ends, key=_latest).written
    esu = part(windows_row(data["os_support"], version.build) or {}, "esu")
    last_free, paid_end = whole(esu, "last_free_ubr"), read_end(esu.get("commercial_end"))
    if last_free is None or paid_end is None or version.ubr is None or version.ubr <= last_free:
        return observed.verdict(Status.FAIL, "ended", _WINDOWS, system=name, end=end)
    if _ended(paid_end, now):
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


def _linux(observed: Observed, data: Data, now: datetime) -> Verdict:
    raw = observed.fields("linux.os_release/1")
    system_id = text(raw, "id") if raw else None
    if raw is None or system_id is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    table, version = data["os_support"], text(raw, "version_id")
    name = f"{text(raw, 'name') or system_id} {version or ''}".strip()
    rolling = part(table, "linux").get("rolling")
    if isinstance(rolling, list) and system_id in rolling:
        return observed.verdict(Status.PASS, "rolling", _LINUX, system=name)
    row = linux_row(table, system_id, version) if version else None
    ends = [end for end in (read_end(row.get(key)) for key in ("end", "extended_end")) if end] if row else []
    if row is None or not ends:
        return _not_in_table(observed, data, now, name, _LINUX)
    end = max(ends, key=_latest)
    paid = read_end(row.get("pro_end"))
    if _ended(end, now) and paid and not _ended(paid, now) and _pro(observed):
        decisive = ("linux.os_release/1", "linux.ubuntu_pro/1")
        return observed.verdict(Status.WARN, "esm", decisive, system=name, end=paid.written)
    if _ended(end, now):
        return observed.verdict(Status.FAIL, "ended", _LINUX, system=name, end=end.written)
    return _before_end(observed, data, now, name, end, _LINUX)


def _pro(observed: Observed) -> bool:
    raw = observed.fields("linux.ubuntu_pro/1")
    return raw is not None and yes_no(raw, "esm_infra") is True


def _before_end(
    observed: Observed, data: Data, now: datetime, name: str, end: End, sources: tuple[str, ...]
) -> Verdict:
    left = (end.earliest - local_date(now)).days
    if left <= (whole(part(data["thresholds"], "os_support"), "warn_days") or 180):
        return observed.verdict(
            Status.WARN, "ends_soon", sources, system=name, end=end.written, days=max(left, 0)
        )
    return observed.verdict(Status.PASS, "supported", sources, system=name, end=end.written)


def _not_in_table(
    observed: Observed, data: Data, now: datetime, name: str, sources: tuple[str, ...]
) -> Verdict:
    limit = whole(part(data["thresholds"], "os_support"), "table_old_days") or 180
    old = age_in_days(data["os_support"], now) > limit
    reason = "table_old" if old else "release_unknown"
    return observed.verdict(Status.UNKNOWN, reason, sources, system=name)


def _ended(end: End, now: datetime) -> bool:
    return end.latest < local_date(now)


def _latest(end: End) -> str:
    return end.latest.isoformat()
