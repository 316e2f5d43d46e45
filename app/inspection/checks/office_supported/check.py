"""WIN-SW-02: whether Microsoft Office is still supported and lets itself be updated."""

from __future__ import annotations

from datetime import datetime

from app.domain.calendar import local_date
from app.domain.observation import Host
from app.domain.verdict import Status, Verdict
from app.inspection.data import Data, age_in_days
from app.inspection.decode_office import OFFICE, Office, office
from app.inspection.observed import Observed, part, text
from app.inspection.support_table import by_end, last_day, table_old_days


def evaluate(observed: Observed, data: Data, now: datetime, _host: Host) -> Verdict:
    """Ended, not updated, ends soon, supported, none there, or not to be found out."""
    table, thresholds = data["office_products"], data["thresholds"]
    found = office(observed, table)
    if found is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    if not found.installed:
        return observed.verdict(Status.NOT_APPLICABLE, "no_office", (OFFICE,))
    ends = {year: text(part(table, "ends"), year) for year in found.years}
    known = sorted((end, year) for year, end in ends.items() if end is not None)
    today, soon = local_date(now), None
    for end, year in known:
        day = last_day(end)
        status = by_end(day, today, thresholds) if day is not None else Status.PASS
        if status is Status.FAIL:
            return observed.verdict(status, "ended", (OFFICE,), product=f"Office {year}", end=end)
        soon = (end, year) if status is Status.WARN and soon is None else soon
    if found.updates_off or found.updates_off_by_policy:
        reason = "updates_off_by_policy" if found.updates_off_by_policy else "updates_off"
        return observed.verdict(Status.FAIL, reason, (OFFICE,), product=_name(found))
    if soon is not None:
        product = f"Office {soon[1]}"
        return observed.verdict(Status.WARN, "ends_soon", (OFFICE,), product=product, end=soon[0])
    if len(known) < len(found.years):
        return observed.verdict(Status.UNKNOWN, "edition_unknown", (OFFICE,))
    if found.years and age_in_days(table, now) > table_old_days(thresholds):
        return observed.verdict(Status.UNKNOWN, "table_old", (OFFICE,), product=_name(found))
    if not found.years:
        return observed.verdict(Status.PASS, "subscription", (OFFICE,), product=_name(found))
    product, end = f"Office {known[0][1]}", known[0][0]
    return observed.verdict(Status.PASS, "supported", (OFFICE,), product=product, end=end)


def _name(found: Office) -> str:
    return "Microsoft 365" if found.subscription else f"Office {found.years[0]}"
