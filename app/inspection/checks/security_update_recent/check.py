"""WIN-UPD-01: how many monthly updates were missed; on Linux, which security updates wait."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.domain.calendar import local_date
from app.domain.observation import Access, Host, System
from app.domain.verdict import Status, Verdict
from app.inspection.data import Data
from app.inspection.decode_linux_updates import LinuxUpdates, linux_updates
from app.inspection.decode_os import WindowsVersion, windows_version
from app.inspection.decode_updates import (
    Delivered,
    delivered,
    missed_updates,
    newer_than_table,
    waiting_since,
)
from app.inspection.observed import Observed, part, whole

_SERVICES = "windows.update_services/1"
_DISABLED = 4


def evaluate(observed: Observed, data: Data, now: datetime, host: Host) -> Verdict:
    """Current, one update late, several late, or switched off."""
    return (_windows if host.system is System.WINDOWS else _linux)(observed, data, now)


def _windows(observed: Observed, data: Data, now: datetime) -> Verdict:
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
    several = missed >= (whole(limits, "missed_fail") or 2)
    waiting = waiting_since(observed, version, data)
    if waiting is not None:
        since = local_date(waiting).isoformat()
        late = several and now - waiting > timedelta(days=whole(limits, "grace_days") or 14)
        status, reason = (Status.FAIL, "restart_overdue") if late else (Status.WARN, "restart_to_finish")
        return observed.verdict(status, reason, ("windows.cbs_rollups/1",), date=day, since=since)
    status, reason = (Status.FAIL, "several_missed") if several else (Status.WARN, "one_missed")
    return observed.verdict(status, reason, update.sources, date=day, missed=missed)


def _switched_off(observed: Observed) -> bool:
    raw = observed.fields(_SERVICES)
    if raw is None:
        return False
    managed = whole(raw, "use_wu_server") == 1
    stopped = _DISABLED in {whole(raw, "wuauserv_start"), whole(raw, "usosvc_start")}
    return stopped or whole(raw, "no_auto_update") == 1 or (whole(raw, "disable_access") == 1 and not managed)


def _linux(observed: Observed, data: Data, now: datetime) -> Verdict:
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
