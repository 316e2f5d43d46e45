"""WIN-UPD-02: no update waits to be installed, and none waits for a restart."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.domain.calendar import local_date
from app.domain.observation import Host, System
from app.domain.verdict import Status, Verdict
from app.inspection.data import Data
from app.inspection.decode_linux_updates import linux_updates
from app.inspection.decode_os import windows_version
from app.inspection.decode_pending_updates import (
    PENDING,
    RESTART_AGENT,
    RESTART_KEYS,
    RESULTS,
    Pending,
    last_search,
    pending_updates,
    restart_needed,
)
from app.inspection.decode_updates import waiting_since
from app.inspection.observed import Observed, part, whole

_SERVICES, _ROLLUPS = "windows.update_services/1", "windows.cbs_rollups/1"
_RESTART = (RESTART_KEYS, RESTART_AGENT)
# Windows Update is forbidden to this person, or as a whole, by a policy.
_FORBIDDEN = frozenset({"0x80240025", "0x8024002E"})


def evaluate(observed: Observed, data: Data, now: datetime, host: Host) -> Verdict:
    """Nothing waits, something waits, or something has waited too long."""
    if host.system is not System.WINDOWS:
        return _linux(observed, data, now)
    found, restart = pending_updates(observed), restart_needed(observed)
    if found is not None and found.blocked is not None:
        return _blocked(observed, found.blocked)
    if found is not None:
        late = _late(found, data, now)
        if late is not None:
            count, day = late
            return observed.verdict(Status.FAIL, "important_waiting", (PENDING,), count=count, date=day)
    if restart or (found is not None and found.after_restart):
        return _restart(observed, data, now)
    if found is None or restart is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    if found.waiting:
        return observed.verdict(Status.WARN, "waiting", (PENDING,), count=len(found.waiting))
    return _nothing_waits(observed, data, now)


def _blocked(observed: Observed, code: str) -> Verdict:
    """A company with a server of its own may keep people away from Windows Update; others may not."""
    services = observed.fields(_SERVICES)
    if code in _FORBIDDEN and services is not None and whole(services, "use_wu_server") == 1:
        return observed.verdict(Status.UNKNOWN, "left_to_the_company", (PENDING, _SERVICES))
    return observed.verdict(Status.FAIL, "blocked", (PENDING,), code=code)


def _late(found: Pending, data: Data, now: datetime) -> tuple[int, str] | None:
    """How many important updates have been out for longer than the days of grace, and since when."""
    grace = timedelta(days=whole(part(data["thresholds"], "pending_updates"), "grace_days") or 14)
    released = [one.released_at for one in found.waiting if one.important and one.released_at is not None]
    late = [one for one in released if now - one > grace]
    return (len(late), local_date(min(late)).isoformat()) if late else None


def _restart(observed: Observed, data: Data, now: datetime) -> Verdict:
    version = windows_version(observed)
    since = waiting_since(observed, version, data) if version is not None else None
    grace = timedelta(days=whole(part(data["thresholds"], "pending_updates"), "grace_days") or 14)
    if since is not None and now - since > grace:
        day = local_date(since).isoformat()
        return observed.verdict(Status.FAIL, "restart_overdue", (*_RESTART, _ROLLUPS), since=day)
    return observed.verdict(Status.WARN, "restart_needed", (*_RESTART, PENDING))


def _nothing_waits(observed: Observed, data: Data, now: datetime) -> Verdict:
    """Nothing found is good news only when the search is fresh and asked Microsoft itself."""
    services, searched = observed.fields(_SERVICES), last_search(observed)
    if searched is None or services is None:
        return observed.verdict(Status.UNKNOWN, "not_measured", (PENDING,))
    if searched > now + timedelta(days=1):
        return observed.verdict(Status.UNKNOWN, "clock_wrong", (RESULTS,))
    day = local_date(searched).isoformat()
    limit = whole(part(data["thresholds"], "pending_updates"), "search_days") or 7
    if (now - searched).days > limit:
        return observed.verdict(Status.UNKNOWN, "search_old", (PENDING, RESULTS), date=day)
    if whole(services, "use_wu_server"):
        return observed.verdict(Status.UNKNOWN, "company_server", (PENDING, _SERVICES), date=day)
    return observed.verdict(Status.PASS, "none_waiting", (PENDING, RESULTS, *_RESTART), date=day)


def _linux(observed: Observed, data: Data, now: datetime) -> Verdict:
    found = linux_updates(observed)
    if found is None or (found.restart_needed is None and not found.waiting):
        return observed.verdict(Status.UNKNOWN, "not_measured")
    if found.lists_at > now + timedelta(days=1):
        return observed.verdict(Status.UNKNOWN, "clock_wrong", found.sources)
    day, count = local_date(found.lists_at).isoformat(), found.waiting
    if found.restart_needed:
        return observed.verdict(Status.WARN, "restart_needed_linux", found.sources)
    if count:
        return observed.verdict(Status.WARN, "waiting_linux", found.sources, count=count, date=day)
    limit = whole(part(data["thresholds"], "security_update"), "lists_old_days") or 14
    if (now - found.lists_at).days > limit:
        return observed.verdict(Status.UNKNOWN, "lists_old", found.sources, date=day)
    return observed.verdict(Status.PASS, "none_waiting_linux", found.sources, date=day)
