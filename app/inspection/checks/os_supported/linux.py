"""Linux: the end of support of its release, and Ubuntu's extended maintenance."""

from __future__ import annotations

from datetime import datetime

from app.domain.verdict import Status, Verdict
from app.inspection.checks.os_supported.ends import before_end, ended, latest, not_in_table
from app.inspection.data import Data
from app.inspection.decode_os import linux_row, read_end
from app.inspection.observed import Observed, part, text, yes_no

_LINUX = ("linux.os_release/1",)


def judge_linux(observed: Observed, data: Data, now: datetime) -> Verdict:
    """The verdict for a Linux."""
    raw = observed.fields("linux.os_release/1")
    system_id = text(raw, "id") if raw else None
    if raw is None or system_id is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    table, version = data["os_support"], text(raw, "version_id")
    name = f"{text(raw, 'name') or system_id} {version or ''}".strip()
    rolling = part(table, "linux").get("rolling")
    if isinstance(rolling, list) and system_id in rolling:
        return observed.verdict(Status.PASS, "rolling", _LINUX, system=name)
    row = linux_row(table, system_id, version) if version else None
    ends = [end for end in (read_end(row.get(key)) for key in ("end", "extended_end")) if end] if row else []
    if row is None or not ends:
        return not_in_table(observed, data, now, name, _LINUX)
    end = max(ends, key=latest)
    paid = read_end(row.get("pro_end"))
    if ended(end, now) and paid and not ended(paid, now) and _pro(observed):
        decisive = ("linux.os_release/1", "linux.ubuntu_pro/1")
        return observed.verdict(Status.WARN, "esm", decisive, system=name, end=paid.written)
    if ended(end, now):
        return observed.verdict(Status.FAIL, "ended", _LINUX, system=name, end=end.written)
    return before_end(observed, data, now, name, end, _LINUX)


def _pro(observed: Observed) -> bool:
    raw = observed.fields("linux.ubuntu_pro/1")
    return raw is not None and yes_no(raw, "esm_infra") is True
