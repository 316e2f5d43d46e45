"""macOS: the screen saver or the dark display, whichever comes first, and the wait for the password."""

from __future__ import annotations

from app.domain.json_value import JsonObject
from app.domain.verdict import Status, Verdict
from app.inspection.observed import Observed, whole, yes_no

_SOURCE = "macos.screen_lock/1"


def judge_macos(observed: Observed, limits: JsonObject, portable: bool) -> Verdict:
    """The verdict for a Mac."""
    raw = observed.fields(_SOURCE)
    locks = yes_no(raw, "locks") if raw else None
    if raw is None or locks is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    waits = [whole(raw, "idle_seconds"), whole(raw, "display_seconds")]
    # A wait that is not told can only bring the lock forward.
    first, delay = min((one for one in waits if one), default=None), whole(raw, "delay_seconds")
    if locks and (delay is None or (first is None and None in waits)):
        return observed.verdict(Status.UNKNOWN, "not_measured", (_SOURCE,))
    if not locks or first is None or delay is None:
        if portable:
            return observed.verdict(Status.FAIL, "never_on_a_portable_mac", (_SOURCE,))
        return observed.verdict(Status.WARN, "never_on_a_mac", (_SOURCE,))
    minutes = -(-(first + delay) // 60)
    if first + delay <= (whole(limits, "good_seconds") or 900):
        return observed.verdict(Status.PASS, "locks", (_SOURCE,), minutes=minutes)
    return observed.verdict(Status.WARN, "late_on_a_mac", (_SOURCE,), minutes=minutes)
