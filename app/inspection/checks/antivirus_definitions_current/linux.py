"""Linux: the date in the head of ClamAV's definitions."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.domain.calendar import local_date
from app.domain.verdict import Status, Verdict
from app.inspection.checks.antivirus_definitions_current.ends import aged
from app.inspection.data import Data
from app.inspection.decode_linux_antivirus import inside_container, linux_products
from app.inspection.observed import Observed, moment

_CLAMAV = "linux.clamav_database/1"


def judge_linux(observed: Observed, data: Data, now: datetime) -> Verdict:
    """The verdict for a Linux."""
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
    return aged(observed, data, "ClamAV", max(days, 0), (_CLAMAV,))
