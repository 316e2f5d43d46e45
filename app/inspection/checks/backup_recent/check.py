"""WIN-BAK-01: whether there is a recent copy of the data, by the day of the last success only."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from app.domain.calendar import local_date
from app.domain.observation import Host, System
from app.domain.verdict import Status, Verdict
from app.inspection.checks.backup_recent.macos import judge_macos
from app.inspection.data import Data
from app.inspection.decode_programs import PROGRAMS, installed_of
from app.inspection.observed import Observed, moment, part, parts, text, whole, yes_no

_HISTORY, _STATE = "windows.file_history/1", "windows.file_history_state/1"
_ONEDRIVE, _LINUX = "windows.onedrive/1", "linux.backup/1"
_OFF = frozenset({1, 2})  # off, off by policy
_FAILING = frozenset({0x03, 0x0D, 0x0E, 0x0F, 0x10, 0x11, 0x12, 0x15, 0x810})
_WORKING = frozenset({0x13, 0x14, 0xF0, 0xFF})
_RUNNING = 0x100


def evaluate(observed: Observed, data: Data, now: datetime, host: Host) -> Verdict:
    """Recent, getting old, old, or not to be found out: a program that is only installed proves nothing."""
    if host.system is System.MACOS:
        return judge_macos(observed, now, lambda days: _by_days(days, data))
    if host.system is not System.WINDOWS:
        return _linux(observed, data, now)
    raw, state = observed.fields(_HISTORY), _protection_state(observed)
    until = moment(raw, "protected_up_to") if raw else None
    if until is not None and now - until < -timedelta(days=1):
        return observed.verdict(Status.UNKNOWN, "clock_wrong", (_HISTORY,))
    if until is not None:
        judged = _by_date(observed, data, max((local_date(now) - local_date(until)).days, 0), state)
        if judged is not None:
            return judged
    elif state in _FAILING:
        return observed.verdict(Status.FAIL, "failing", (_STATE,))
    elif state in _WORKING:
        return observed.verdict(Status.UNKNOWN, "date_unreadable", (_STATE,))
    return _without_file_history(observed, data)


def _protection_state(observed: Observed) -> int | None:
    raw = observed.fields(_STATE)
    state = whole(raw, "state") if raw else None
    return None if state is None else state & ~_RUNNING


def _by_date(observed: Observed, data: Data, days: int, state: int | None) -> Verdict | None:
    """By the day of the last copy; None when File History was given up long ago and says so."""
    status, sources = _by_days(days, data), (_HISTORY, _STATE)
    if status is Status.PASS and (state in _OFF or state in _FAILING):
        return observed.verdict(Status.WARN, "stopped", sources, days=days)
    if status is not Status.PASS and state in _FAILING:
        return observed.verdict(Status.FAIL, "failing", sources)
    if status is Status.PASS:
        return observed.verdict(status, "recent", sources, product="file_history", days=days)
    if state in _OFF:
        return None
    if status is Status.WARN:
        return observed.verdict(status, "getting_old", sources, product="file_history", days=days)
    reason = "old" if state in _WORKING else "old_unsure"
    judged = Status.FAIL if reason == "old" else Status.WARN
    return observed.verdict(judged, reason, sources, product="file_history", days=days)


def _by_days(days: int, data: Data) -> Status:
    limits = part(data["thresholds"], "backup")
    if days <= (whole(limits, "good_days") or 7):
        return Status.PASS
    return Status.WARN if days <= (whole(limits, "fail_days") or 31) else Status.FAIL


def _without_file_history(observed: Observed, data: Data) -> Verdict:
    """Nothing with a date: what is there is named, and the owner is asked."""
    products = installed_of(observed, data["backup_products"])
    if products:
        names = " / ".join(products)
        return observed.verdict(Status.UNKNOWN, "product_unread", (PROGRAMS,), product=names)
    if not observed.readable(_HISTORY) and not observed.readable(_STATE):
        return observed.verdict(Status.UNKNOWN, "not_measured")
    onedrive = observed.fields(_ONEDRIVE)
    accounts = parts(onedrive, "accounts") if onedrive else None
    if any(whole(one, "folders") for one in accounts or ()) and observed.readable(PROGRAMS):
        return observed.verdict(Status.WARN, "sync_only", (_ONEDRIVE, _HISTORY, _STATE, PROGRAMS))
    return observed.verdict(Status.UNKNOWN, "nothing_seen", (_HISTORY, _STATE, _ONEDRIVE, PROGRAMS))


def _linux(observed: Observed, data: Data, now: datetime) -> Verdict:
    raw = observed.fields(_LINUX)
    if raw is None or "tools" not in raw:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    settings = part(raw, "deja_dup")
    last = moment(settings, "last_backup")
    if last is None:
        return _linux_without_date(observed, raw.get("tools"))
    if now - last < -timedelta(days=1):
        return observed.verdict(Status.UNKNOWN, "clock_wrong", (_LINUX,))
    days = max((local_date(now) - local_date(last)).days, 0)
    status, periodic = _by_days(days, data), yes_no(settings, "periodic")
    if status is Status.PASS and text(settings, "backend") in {None, "local"}:
        return observed.verdict(Status.WARN, "perhaps_same_disk", (_LINUX,), product="Déjà Dup", days=days)
    if status is Status.FAIL and periodic is not True:
        return observed.verdict(Status.WARN, "old_unsure", (_LINUX,), product="Déjà Dup", days=days)
    reason = {Status.PASS: "recent", Status.WARN: "getting_old", Status.FAIL: "old"}[status]
    return observed.verdict(status, reason, (_LINUX,), product="Déjà Dup", days=days)


def _linux_without_date(observed: Observed, tools: object) -> Verdict:
    listed = tools if isinstance(tools, Sequence) and not isinstance(tools, str) else ()
    names = [one for one in listed if isinstance(one, str)]
    if names:
        return observed.verdict(Status.UNKNOWN, "product_unread", (_LINUX,), product=" / ".join(names[:3]))
    return observed.verdict(Status.UNKNOWN, "nothing_seen", (_LINUX,))
