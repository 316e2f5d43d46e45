"""WIN-UPD-03: updates come by themselves: nothing forbids, pauses or silences them."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.domain.calendar import local_date
from app.domain.json_value import JsonObject
from app.domain.observation import Host, System
from app.domain.verdict import Confidence, Status, Verdict
from app.inspection.checks.automatic_updates_on.macos import judge_macos
from app.inspection.data import Data
from app.inspection.decode_linux_antivirus import inside_container
from app.inspection.decode_pending_updates import RESULTS, last_search
from app.inspection.observed import Observed, moment, part, text, whole, yes_no

_SERVICES, _LINUX = "windows.update_services/1", "linux.automatic_updates/1"
_DISABLED, _ASKS_FIRST = 4, 2
_STARTS = frozenset({2, 3})  # automatic, and on demand, which is how Windows Update normally starts
_KNOWN_OPTIONS = frozenset({2, 3, 4, 5, 7})


def evaluate(observed: Observed, data: Data, now: datetime, host: Host) -> Verdict:
    """On and at work, paused, asking first, or switched off."""
    if host.system is System.MACOS:
        return judge_macos(observed, data, now)
    if host.system is not System.WINDOWS:
        return _linux(observed)
    raw = observed.fields(_SERVICES)
    if raw is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    return (
        _switched_off(observed, raw) or _held_back(observed, raw, now) or _at_work(observed, raw, data, now)
    )


def _switched_off(observed: Observed, raw: JsonObject) -> Verdict | None:
    forbidden = whole(raw, "disable_access") == 1 and whole(raw, "use_wu_server") != 1
    if whole(raw, "no_auto_update") == 1 or forbidden:
        return observed.verdict(Status.FAIL, "switched_off_by_policy", (_SERVICES,))
    if _DISABLED in {whole(raw, "wuauserv_start"), whole(raw, "usosvc_start")}:
        return observed.verdict(Status.FAIL, "service_disabled", (_SERVICES,))
    return None


def _held_back(observed: Observed, raw: JsonObject, now: datetime) -> Verdict | None:
    paused = moment(raw, "pause_until")
    if paused is not None and paused > now:
        day = local_date(paused).isoformat()
        return observed.verdict(Status.WARN, "paused", (_SERVICES,), date=day)
    if whole(raw, "au_options") == _ASKS_FIRST:
        return observed.verdict(Status.WARN, "asks_first", (_SERVICES,))
    return None


def _at_work(observed: Observed, raw: JsonObject, data: Data, now: datetime) -> Verdict:
    """The settings allow it. Whether it works is told by the last search that succeeded."""
    starts = {whole(raw, "wuauserv_start"), whole(raw, "usosvc_start")}
    options_known = raw.get("au_options") is None or whole(raw, "au_options") in _KNOWN_OPTIONS
    if not starts <= _STARTS or not options_known:
        return observed.verdict(Status.UNKNOWN, "services_unreadable", (_SERVICES,))
    searched = last_search(observed)
    if searched is None:
        return observed.verdict(Status.UNKNOWN, "search_unknown", (_SERVICES,))
    if searched > now + timedelta(days=1):
        return observed.verdict(Status.UNKNOWN, "clock_wrong", (RESULTS,))
    limits = part(data["thresholds"], "automatic_updates")
    days, day = (now - searched).days, local_date(searched).isoformat()
    if days > (whole(limits, "silent_days") or 30):
        if whole(raw, "use_wu_server") == 1:
            return observed.verdict(Status.FAIL, "company_server_silent", (_SERVICES, RESULTS), date=day)
        return observed.verdict(Status.WARN, "silent", (_SERVICES, RESULTS), date=day)
    if days > (whole(limits, "search_days") or 7):
        return observed.verdict(Status.UNKNOWN, "search_old", (_SERVICES, RESULTS), date=day)
    return observed.verdict(Status.PASS, "on", (_SERVICES, RESULTS), date=day)


def _linux(observed: Observed) -> Verdict:
    raw, contained = observed.fields(_LINUX), inside_container(observed)
    if raw is None or contained is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    if contained:
        return observed.verdict(Status.UNKNOWN, "in_container", (_LINUX,))
    said = {key: yes_no(raw, key) for key in ("searches", "installs", "program", "timer")}
    if None in said.values() or text(raw, "manager") is None:
        return observed.verdict(Status.UNKNOWN, "not_measured", (_LINUX,))
    if all(said.values()):
        return observed.verdict(Status.PASS, "on_linux", (_LINUX,), Confidence.INFERRED)
    reason = "searches_only" if said["searches"] and said["timer"] else "off_on_linux"
    return observed.verdict(Status.WARN, reason, (_LINUX,), Confidence.INFERRED)
