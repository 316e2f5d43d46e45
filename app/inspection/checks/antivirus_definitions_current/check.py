"""WIN-AV-02: how old the definitions are, by their date wherever one can be read."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.domain.calendar import local_date
from app.domain.observation import Host, System
from app.domain.verdict import Confidence, Status, Verdict
from app.inspection.data import Data
from app.inspection.decode_antivirus import CENTER, Products, products
from app.inspection.decode_defender import REGISTRY, STATUS, Defender, Mode, defender, definition_days
from app.inspection.decode_linux_antivirus import inside_container, linux_products
from app.inspection.observed import Observed, moment, part, whole

_CLAMAV = "linux.clamav_database/1"


def evaluate(observed: Observed, data: Data, now: datetime, host: Host) -> Verdict:
    """Current, getting old, old, or not to be found out."""
    if host.system is not System.WINDOWS:
        return _linux(observed, data, now)
    found, own = products(observed, data), defender(observed)
    if found is None:
        return _defender_alone(observed, data, own)
    if not found.on:
        return observed.verdict(Status.UNKNOWN, "no_active_product", found.sources)
    own_name = next((one.name for one in found.on if one.microsoft), None)
    if own_name is not None and all(one.doubtful for one in found.others_on):
        return _defender(observed, data, own_name)
    return _others(observed, data, found)


def _defender_alone(observed: Observed, data: Data, own: Defender | None) -> Verdict:
    """Without a list of products Defender's age counts only where Defender is the one that guards."""
    if own is None or own.mode not in {Mode.NORMAL, Mode.UNSAID} or own.guards is not True:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    return _defender(observed, data, "Microsoft Defender")


def _defender(observed: Observed, data: Data, name: str) -> Verdict:
    witnesses = definition_days(observed)
    if witnesses is None:
        return observed.verdict(Status.UNKNOWN, "date_unreadable", (STATUS, REGISTRY), product=name)
    if not witnesses:
        return observed.verdict(Status.FAIL, "never", (STATUS,), product=name)
    if min(days for days, _ in witnesses) < -1:
        return observed.verdict(Status.UNKNOWN, "clock_wrong", (STATUS, REGISTRY))
    newest, oldest = min(witnesses), max(witnesses)
    if oldest[0] - newest[0] > 1 and _by_days(newest[0], data) is Status.PASS is not _by_days(
        oldest[0], data
    ):
        days, other, sources = max(newest[0], 0), oldest[0], (newest[1], oldest[1])
        return observed.verdict(
            Status.WARN, "conflict_dates", sources, product=name, days=days, other_days=other
        )
    return _aged(observed, data, name, max(oldest[0], 0), (oldest[1],))


def _aged(observed: Observed, data: Data, name: str, days: int, sources: tuple[str, ...]) -> Verdict:
    status = _by_days(days, data)
    if status is Status.FAIL and _was_off(observed, data, days):
        return observed.verdict(Status.WARN, "updating", sources, product=name, days=days)
    reason = {Status.PASS: "current", Status.WARN: "getting_old", Status.FAIL: "old"}[status]
    return observed.verdict(status, reason, sources, product=name, days=days)


def _by_days(days: int, data: Data) -> Status:
    limits = part(data["thresholds"], "definitions")
    if days <= (whole(limits, "good_days") or 3):
        return Status.PASS
    return Status.WARN if days <= (whole(limits, "fail_days") or 7) else Status.FAIL


def _was_off(observed: Observed, data: Data, days: int) -> bool:
    """A PC that was switched off for a while gets its definitions within the first hours."""
    limits = part(data["thresholds"], "definitions")
    raw = observed.fields("windows.uptime/1")
    seconds = whole(raw, "seconds") if raw else None
    hours = whole(limits, "off_hours") or 2
    return seconds is not None and seconds < hours * 3600 and days <= (whole(limits, "off_days") or 30)


def _others(observed: Observed, data: Data, found: Products) -> Verdict:
    """Other makers' definitions: Windows repeats what the product says of itself."""
    names, said = " / ".join(one.name for one in found.others_on), Confidence.VENDOR_SAYS
    states = {one.current for one in found.others_on}
    if None in states:
        return observed.verdict(Status.UNKNOWN, "state_unreadable", found.sources, product=names)
    if any(one.doubtful for one in found.others_on):
        return observed.verdict(Status.UNKNOWN, "product_doubtful", found.sources, product=names)
    if True in states and CENTER not in found.sources:
        # Only that list knows whether the program behind the entry is still there.
        return observed.verdict(Status.UNKNOWN, "program_not_seen", found.sources, product=names)
    if found.disagree_on_age is not None:
        name = found.disagree_on_age.name
        return observed.verdict(Status.WARN, "conflict_lists", found.sources, said, product=name)
    if states == {True, False}:
        return observed.verdict(Status.WARN, "one_of_two_old", found.sources, said, product=names)
    if states == {False} and _was_off(observed, data, 0):
        return observed.verdict(Status.WARN, "updating_other", found.sources, said, product=names)
    if states == {False}:
        return observed.verdict(Status.FAIL, "old_other", found.sources, said, product=names)
    return observed.verdict(Status.PASS, "current_other", found.sources, said, product=names)


def _linux(observed: Observed, data: Data, now: datetime) -> Verdict:
    found, raw = linux_products(observed), observed.fields(_CLAMAV)
    if found is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    if not found and inside_container(observed):
        return observed.verdict(Status.UNKNOWN, "in_container", ("linux.antivirus/1",))
    if not found:
        return observed.verdict(Status.NOT_APPLICABLE, "no_product_on_linux", ("linux.antivirus/1",))
    names = " / ".join(one.name for one in found)
    if not any(one.active for one in found):
        return observed.verdict(Status.UNKNOWN, "no_active_product", ("linux.antivirus/1",))
    built = moment(raw, "built_at") if raw else None
    if built is None or not any("clamav" in one.name.casefold() and one.active for one in found):
        return observed.verdict(Status.UNKNOWN, "date_unreadable", ("linux.antivirus/1",), product=names)
    days = (local_date(now) - local_date(built)).days
    if now - built < -timedelta(days=1):
        return observed.verdict(Status.UNKNOWN, "clock_wrong", (_CLAMAV,))
    return _aged(observed, data, "ClamAV", max(days, 0), (_CLAMAV,))
