"""macOS: every part of Software Update is on, and it did search."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.domain.calendar import local_date
from app.domain.verdict import Status, Verdict
from app.inspection.data import Data
from app.inspection.observed import Observed, moment, part, whole, yes_no

_SOURCE = "macos.automatic_updates/1"
# What is not written down is the default: on. Only "installs" was asked at the first start of the Mac.
_SWITCHES = ("checks", "downloads", "installs", "security_responses")


def judge_macos(observed: Observed, data: Data, now: datetime) -> Verdict:
    """The verdict for a Mac."""
    raw, decisive = observed.fields(_SOURCE), (_SOURCE,)
    if raw is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    if any(yes_no(raw, one) is False for one in _SWITCHES):
        reason = "off_on_macos_by_policy" if yes_no(raw, "managed") else "off_on_macos"
        return observed.verdict(Status.WARN, reason, decisive)
    if yes_no(raw, "installs") is None:
        return observed.verdict(Status.UNKNOWN, "not_said_on_macos", decisive)
    searched = moment(raw, "last_success_at")
    if searched is None:
        return observed.verdict(Status.UNKNOWN, "search_unknown_on_macos", decisive)
    if searched > now + timedelta(days=1):
        return observed.verdict(Status.UNKNOWN, "clock_wrong", decisive)
    limits, date = part(data["thresholds"], "automatic_updates"), local_date(searched).isoformat()
    days = (now - searched).days
    if days > (whole(limits, "silent_days") or 30):
        return observed.verdict(Status.WARN, "silent_on_macos", decisive, date=date)
    if days > (whole(limits, "search_days") or 7):
        return observed.verdict(Status.UNKNOWN, "search_old", decisive, date=date)
    return observed.verdict(Status.PASS, "on_macos", decisive, date=date)
