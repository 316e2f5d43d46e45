"""WIN-BRW-01: whether the browsers are current and keep themselves so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.domain.calendar import local_date
from app.domain.json_value import JsonObject
from app.domain.observation import Host
from app.domain.verdict import Confidence, Status, Verdict
from app.inspection.data import Data, age_in_days
from app.inspection.decode_programs import version_numbers, words
from app.inspection.observed import Observed, moment, part, text, whole, yes_no
from app.inspection.support_table import last_day

_BROWSERS, _UPDATES = "windows.browsers/1", "windows.browser_updates/1"
_SWITCHED_OFF = 4
_ORDER = ("far_behind", "updates_off", "updates_off_by_policy", "restart", "behind", "unchanged")
_STATUS = {"far_behind": Status.FAIL, "updates_off": Status.FAIL, "updates_off_by_policy": Status.FAIL}


@dataclass(frozen=True, slots=True)
class _Finding:
    """What one browser gives: a reason, "current", or "version_unreadable"."""

    reason: str
    title: str
    version: str


def evaluate(observed: Observed, data: Data, now: datetime, host: Host) -> Verdict:
    """Current, behind, far behind, not updating, or not to be found out."""
    rows, updates = observed.rows(_BROWSERS), observed.fields(_UPDATES)
    table, thresholds = data["browser_versions"], part(data["thresholds"], "browsers")
    default = (text(updates, "default_https") or "").casefold() if updates else ""
    if default and default in words(table, "ended_defaults"):
        return observed.verdict(Status.FAIL, "default_ended", (_UPDATES,))
    if rows is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    findings = [_one(row, updates or {}, table, thresholds, now, host) for row in rows]
    for reason in _ORDER:
        found = [one for one in findings if one.reason == reason]
        if found:
            return _verdict(observed, _STATUS.get(reason, Status.WARN), found)
    unread = [one for one in findings if one.reason == "version_unreadable"]
    if unread:
        return _verdict(observed, Status.UNKNOWN, unread)
    if updates is None:
        return observed.verdict(Status.UNKNOWN, "updates_unreadable", (_BROWSERS,))
    if age_in_days(table, now) > (whole(thresholds, "table_old_days") or 60):
        return _verdict(observed, Status.UNKNOWN, findings, "table_old")
    return _verdict(observed, Status.PASS, findings)


def _verdict(
    observed: Observed, status: Status, found: Sequence[_Finding], reason: str | None = None
) -> Verdict:
    names = " / ".join(f"{one.title} {one.version}".strip() for one in found)
    inferred = found[0].reason == "unchanged"
    return observed.verdict(
        status,
        reason or found[0].reason,
        (_BROWSERS, _UPDATES),
        Confidence.INFERRED if inferred else Confidence.MEASURED,
        product=names,
    )


def _one(
    row: JsonObject, updates: JsonObject, table: JsonObject, limits: JsonObject, now: datetime, host: Host
) -> _Finding:
    name = text(row, "browser") or "?"
    known = part(part(table, "browsers"), name)
    title, numbers = text(known, "title") or name, version_numbers(text(row, "version") or "")
    if not numbers or not part(known, "releases"):
        return _Finding("version_unreadable", title, "")
    version = str(numbers[0])
    behind = _behind(known, numbers[0], text(row, "channel") == "esr", limits, local_date(now))
    off = _updates_off(name, updates)
    managed = host.managed not in {None, "none"}
    if behind == "far_behind":
        return _Finding(behind, title, version)
    if off and not (managed and behind is None and off == "updates_off_by_policy"):
        # A firm may switch off updating and bring new versions itself: then the version is what counts.
        return _Finding(off, title, version)
    if yes_no(row, "waiting"):
        return _Finding("restart", title, version)
    changed = moment(row, "changed_at")
    still = changed is not None and (now - changed).days > (whole(limits, "unchanged_days") or 45)
    return _Finding(behind or ("unchanged" if still else "current"), title, version)


def _behind(known: JsonObject, major: int, esr: bool, limits: JsonObject, today: date) -> str | None:
    """ "behind" or "far_behind" by the day on which the next major version came out."""
    releases = {int(key): last_day(day) for key, day in part(known, "releases").items() if key.isdecimal()}
    if esr:
        kept = [int(one) for one in words(known, "esr") if one.isdecimal()]
        return "behind" if kept and major < max(kept) else None
    newer = sorted((number, day) for number, day in releases.items() if number > major and day is not None)
    if not newer:
        return None
    days = (today - newer[0][1]).days
    many = len(newer) >= (whole(limits, "fail_majors") or 3)
    if many and days > (whole(limits, "fail_days") or 45):
        return "far_behind"
    return "behind" if days > (whole(limits, "warn_days") or 14) else None


def _updates_off(name: str, updates: JsonObject) -> str | None:
    policies = {"chrome": "google_policy", "edge": "edge_policy"}
    services = {"chrome": "google_start", "edge": "edge_start"}
    if name in policies and whole(updates, policies[name]) == 0:
        return "updates_off_by_policy"
    if name == "firefox" and whole(updates, "firefox_disabled") == 1:
        return "updates_off_by_policy"
    if name in services and whole(updates, services[name]) == _SWITCHED_OFF:
        return "updates_off"
    return None
