"""WIN-BOOT-01: Secure Boot, whose certificates of 2011 expired in 2026."""

from __future__ import annotations

from datetime import datetime

from app.domain.observation import Host
from app.domain.verdict import Status, Verdict
from app.inspection.data import Data
from app.inspection.observed import Observed, text, whole, yes_no

_NAME = "windows.secure_boot/1"
_UEFI = 2


def evaluate(observed: Observed, _data: Data, _now: datetime, _host: Host) -> Verdict:
    """Up to date, off, not yet changed, failed, not there at all, or not to be found out."""
    raw = observed.fields(_NAME)
    state_key = yes_no(raw, "state_key") if raw else None
    if raw is None or state_key is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    if not state_key:
        if whole(raw, "firmware") == _UEFI:
            return observed.verdict(Status.UNKNOWN, "state_missing", (_NAME,))
        return observed.verdict(Status.NOT_APPLICABLE, "older_firmware", (_NAME,))
    enabled, status = whole(raw, "enabled"), (text(raw, "status") or "").casefold()
    if enabled == 0:
        return observed.verdict(Status.WARN, "off", (_NAME,))
    if enabled != 1:
        return observed.verdict(Status.UNKNOWN, "state_missing", (_NAME,))
    if status == "updated":
        return observed.verdict(Status.PASS, "updated", (_NAME,))
    if status == "failed":
        return observed.verdict(Status.FAIL, "failed", (_NAME,))
    if status in {"inprogress", "notstarted"}:
        return observed.verdict(Status.WARN, "waiting", (_NAME,))
    return observed.verdict(Status.UNKNOWN, "status_not_told", (_NAME,))
