"""WIN-LOCK-01: the screen locks by itself soon enough when nobody is there."""

from __future__ import annotations

from datetime import datetime

from app.domain.json_value import JsonObject
from app.domain.observation import Host, System
from app.domain.verdict import Confidence, Status, Verdict
from app.inspection.checks.screen_locks_itself.macos import judge_macos
from app.inspection.data import Data
from app.inspection.decode_screen_lock import LINUX, LOCK, POWER, Lock, linux_lock, windows_lock
from app.inspection.observed import Observed, part, whole


def evaluate(observed: Observed, data: Data, _now: datetime, host: Host) -> Verdict:
    """Locks in time, late, only by sleeping, or never."""
    limits = part(data["thresholds"], "screen_lock")
    # A PC of unknown kind is treated as one that stays on its desk: no alarm without a reason.
    portable = host.portable is True
    if host.system is System.MACOS:
        return judge_macos(observed, limits, portable)
    if host.system is not System.WINDOWS:
        return _linux(observed, limits, portable)
    lock = windows_lock(observed, portable)
    if lock is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    return _windows(observed, limits, portable, lock)


def _windows(observed: Observed, limits: JsonObject, portable: bool, lock: Lock) -> Verdict:
    good = whole(limits, "good_seconds") or 900
    if lock.idle is not None and lock.idle <= good:
        return observed.verdict(Status.PASS, "locks", (LOCK,), minutes=_minutes(lock.idle))
    if lock.display is not None and lock.display <= good:
        minutes = _minutes(lock.display)
        return observed.verdict(
            Status.PASS, "locks_with_display", (LOCK, POWER), Confidence.INFERRED, minutes=minutes
        )
    if not lock.power_known and lock.idle is None:
        return observed.verdict(Status.UNKNOWN, "not_measured", (LOCK,))
    if lock.managed:
        return observed.verdict(Status.WARN, "late_by_policy", (LOCK, POWER), limit=_minutes(good))
    late = min((one for one in (lock.idle, lock.display) if one is not None), default=None)
    if late is not None:
        # While nobody knows when the display locks, the saver may not be the first: no finding on its word.
        return _late(observed, limits, portable and lock.power_known, late, (LOCK, POWER))
    if lock.sleep is not None:
        return observed.verdict(Status.WARN, "only_by_sleeping", (LOCK, POWER), minutes=_minutes(lock.sleep))
    return _never(observed, portable, (LOCK, POWER))


def _linux(observed: Observed, limits: JsonObject, portable: bool) -> Verdict:
    seconds = linux_lock(observed)
    if seconds is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    if not seconds:
        return _never(observed, portable, (LINUX,))
    if seconds <= (whole(limits, "good_seconds") or 900):
        return observed.verdict(Status.PASS, "locks", (LINUX,), minutes=_minutes(seconds))
    return _late(observed, limits, portable, seconds, (LINUX,))


def _late(
    observed: Observed, limits: JsonObject, portable: bool, seconds: int, sources: tuple[str, ...]
) -> Verdict:
    minutes, limit = _minutes(seconds), _minutes(whole(limits, "good_seconds") or 900)
    if portable and seconds > (whole(limits, "fail_seconds") or 1800):
        return observed.verdict(Status.FAIL, "too_late", sources, minutes=minutes, limit=limit)
    return observed.verdict(Status.WARN, "late", sources, minutes=minutes, limit=limit)


def _never(observed: Observed, portable: bool, sources: tuple[str, ...]) -> Verdict:
    if portable:
        return observed.verdict(Status.FAIL, "never_on_the_move", sources)
    return observed.verdict(Status.WARN, "never_on_the_desk", sources)


def _minutes(seconds: int) -> int:
    """Whole minutes, rounded up: nobody is told a lock comes earlier than it does."""
    return -(-seconds // 60)
