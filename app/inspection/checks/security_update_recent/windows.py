"""Windows: how many monthly updates were missed since the one in force."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.domain.calendar import local_date
from app.domain.observation import Access
from app.domain.verdict import Status, Verdict
from app.inspection.data import Data
from app.inspection.decode_os import WindowsVersion, last_free_day, windows_version
from app.inspection.decode_updates import (
    Delivered,
    delivered,
    missed_between,
    missed_updates,
    newer_than_table,
    waiting_since,
)
from app.inspection.observed import Observed, part, whole, yes_no

_SERVICES = "windows.update_services/1"
_RESTART = "windows.reboot_pending/1"
_DISABLED = 4


def judge_windows(observed: Observed, data: Data, now: datetime) -> Verdict:
    """The verdict for a Windows."""
    if _switched_off(observed):
        return observed.verdict(Status.FAIL, "switched_off", (_SERVICES,))
    version = windows_version(observed)
    if version is None or version.ubr is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    update = delivered(observed, version, data, now)
    if update is None:
        reason = "table_old" if newer_than_table(version, data) else "not_measured"
        return observed.verdict(Status.UNKNOWN, reason, ("windows.version/1",))
    if update.day > local_date(now) + timedelta(days=1):
        return observed.verdict(Status.UNKNOWN, "clock_wrong", update.sources)
    return _by_missed(observed, data, now, version, update)


def _by_missed(
    observed: Observed, data: Data, now: datetime, version: WindowsVersion, update: Delivered
) -> Verdict:
    limits = part(data["thresholds"], "security_update")
    missed, day = missed_updates(update.day, now, data), update.day.isoformat()
    if missed < (whole(limits, "missed_warn") or 1):
        if observed.access(_SERVICES) not in {None, Access.OK}:
            return observed.verdict(Status.UNKNOWN, "services_unreadable", update.sources, date=day)
        return observed.verdict(Status.PASS, "current", update.sources, date=day)
    if _nothing_newer(version, update, data, now):
        return observed.verdict(Status.FAIL, "no_more_updates", update.sources, date=day)
    several = missed >= (whole(limits, "missed_fail") or 2)
    waiting = waiting_since(observed, version, data)
    if waiting is not None:
        since = local_date(waiting).isoformat()
        late = several and now - waiting > timedelta(days=whole(limits, "grace_days") or 14)
        status, reason = (Status.FAIL, "restart_overdue") if late else (Status.WARN, "restart_to_finish")
        return observed.verdict(status, reason, ("windows.cbs_rollups/1",), date=day, since=since)
    if not several and _restart_pending(observed):
        decisive = (*update.sources, _RESTART)
        return observed.verdict(Status.WARN, "restart_pending", decisive, date=day, missed=missed)
    status, reason = (Status.FAIL, "several_missed") if several else (Status.WARN, "one_missed")
    return observed.verdict(status, reason, update.sources, date=day, missed=missed)


def _nothing_newer(version: WindowsVersion, update: Delivered, data: Data, now: datetime) -> bool:
    """Whether the support has ended and this PC already has the last update that was given to it."""
    end = last_free_day(data["os_support"], version)
    return end is not None and end < local_date(now) and missed_between(update.day, end) == 0


def _restart_pending(observed: Observed) -> bool:
    """Whether something waits for a restart; which update it is, this source does not say."""
    raw = observed.fields(_RESTART)
    return raw is not None and True in {yes_no(raw, "component_servicing"), yes_no(raw, "windows_update")}


def _switched_off(observed: Observed) -> bool:
    raw = observed.fields(_SERVICES)
    if raw is None:
        return False
    managed = whole(raw, "use_wu_server") == 1
    stopped = _DISABLED in {whole(raw, "wuauserv_start"), whole(raw, "usosvc_start")}
    # NoAutoUpdate only ends the automatic way: whether updates were put in by hand is told by their dates.
    return stopped or (whole(raw, "disable_access") == 1 and not managed)
