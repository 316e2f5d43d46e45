"""WIN-SW-01: installed programs past the end of their support, and how many could be looked up at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from app.domain.calendar import local_date
from app.domain.json_value import JsonObject
from app.domain.observation import Host, System
from app.domain.verdict import Status, Verdict
from app.inspection.data import Data, age_in_days
from app.inspection.decode_programs import PROGRAMS, Program, installed_programs, version_numbers
from app.inspection.observed import Observed, part, parts, text
from app.inspection.support_table import by_end, last_day, matching_end, table_old_days

_LINUX = "linux.programs/1"


@dataclass(frozen=True, slots=True)
class _Known:
    """A program whose end is in the table; `written` as the table has it, `end` its last day."""

    name: str
    written: str
    end: date


def evaluate(observed: Observed, data: Data, now: datetime, host: Host) -> Verdict:
    """Ended, ends soon, supported as far as known, or not to be found out."""
    windows = host.system is System.WINDOWS
    source = PROGRAMS if windows else _LINUX
    programs = installed_programs(observed) if windows else _linux_programs(observed)
    if programs is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    if not programs:
        return observed.verdict(Status.NOT_APPLICABLE, "only_distribution", (source,))
    table = parts(data["software_support"], "windows" if windows else "linux") or ()
    known = [found for one in programs if (found := _look_up(one, table)) is not None]
    return _judge(observed, data, now, source, len(programs), known)


def _judge(
    observed: Observed, data: Data, now: datetime, source: str, count: int, known: Sequence[_Known]
) -> Verdict:
    today, thresholds = local_date(now), data["thresholds"]
    facts: dict[str, Any] = {"all": count, "known": len(known)}
    for status, reason in ((Status.FAIL, "ended"), (Status.WARN, "ends_soon")):
        found = sorted(
            (one for one in known if by_end(one.end, today, thresholds) is status), key=lambda one: one.end
        )
        if found:
            return observed.verdict(
                status, reason, (source,), product=_names(found), end=found[0].written, **facts
            )
    if age_in_days(data["software_support"], now) > table_old_days(thresholds):
        return observed.verdict(Status.UNKNOWN, "table_old", (source,), **facts)
    if not known:
        return observed.verdict(Status.UNKNOWN, "none_known", (source,), **facts)
    return observed.verdict(Status.PASS, "supported", (source,), **facts)


def _names(found: Iterable[_Known]) -> str:
    """The first three names; which others there are is shown by "Installed apps"."""
    names = list(dict.fromkeys(one.name for one in found))
    return " / ".join(names[:3]) + (f" (+{len(names) - 3})" if len(names) > 3 else "")


def _look_up(program: Program, table: Sequence[JsonObject]) -> _Known | None:
    for product in table:
        found = re.match(text(product, "name") or "(?!)", program.name.casefold())
        publisher = text(product, "publisher")
        if found is None or (publisher and not re.search(publisher, program.publisher.casefold())):
            continue
        version = tuple(found[1].split(".")) if found.re.groups and found[1] else _numbers(program.version)
        written = matching_end(part(product, "ends"), version)
        end = last_day(written)
        if written is not None and end is not None:
            cycle = ".".join(version[:2])
            title = text(product, "title") or program.name
            return _Known(title if not cycle[:1].isdecimal() else f"{title} {cycle}", written, end)
    return None


def _numbers(version: str) -> tuple[str, ...]:
    return tuple(str(one) for one in version_numbers(version))


def _linux_programs(observed: Observed) -> tuple[Program, ...] | None:
    raw = observed.fields(_LINUX)
    rows = parts(raw, "programs") if raw else None
    if rows is None:
        return None
    return tuple(Program(text(row, "name") or "", text(row, "version") or "", "") for row in rows)
