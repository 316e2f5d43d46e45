"""macOS: ended releases by their day; Apple names no end for the others, so an old table says nothing."""

from __future__ import annotations

import re
from datetime import datetime

from app.domain.verdict import Status, Verdict
from app.inspection.checks.os_supported.ends import before_end, ended
from app.inspection.data import Data, age_in_days
from app.inspection.decode_os import read_end
from app.inspection.observed import Observed, part, parts, text
from app.inspection.support_table import table_old_days

_SOURCES = ("macos.version/1",)
_MAJOR = re.compile(r"(10\.\d+|[1-9]\d+)(?:\.|$)")


def judge_macos(observed: Observed, data: Data, now: datetime) -> Verdict:
    """The verdict for a Mac."""
    raw = observed.fields("macos.version/1")
    version = text(raw, "version") if raw else None
    major = _MAJOR.match(version) if version else None
    if version is None or major is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    table, name = part(data["os_support"], "macos"), f"macOS {version}"
    row = next((one for one in parts(table, "releases") or () if one.get("version") == major[1]), None)
    end = read_end(row.get("end")) if row else None
    if end is not None and ended(end, now):
        return observed.verdict(Status.FAIL, "ended", _SOURCES, system=name, end=end.written)
    if end is not None:
        return before_end(observed, data, now, name, end, _SOURCES)
    if age_in_days(table, now) > table_old_days(data["thresholds"]):
        return observed.verdict(Status.UNKNOWN, "table_old", _SOURCES, system=name)
    if row is None:
        return observed.verdict(Status.UNKNOWN, "release_unknown", _SOURCES, system=name)
    return observed.verdict(Status.PASS, "corrected_on_macos", _SOURCES, system=name)
