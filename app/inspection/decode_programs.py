"""The list of installed programs as several checks read it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.json_value import JsonObject
from app.inspection.observed import Observed, text

PROGRAMS = "windows.programs/1"


@dataclass(frozen=True, slots=True)
class Program:
    """One installed program as "Installed apps" shows it."""

    name: str
    version: str
    publisher: str


def installed_programs(observed: Observed) -> tuple[Program, ...] | None:
    """Every program; None when the list could not be read."""
    rows = observed.rows(PROGRAMS)
    if rows is None:
        return None
    return tuple(
        Program(text(row, "name") or "", text(row, "version") or "", text(row, "publisher") or "")
        for row in rows
    )


def installed_of(observed: Observed, table: JsonObject) -> tuple[str, ...]:
    """The names of the installed programs that hold one of the table's `known` parts, at most three."""
    known = words(table, "known")
    found = installed_programs(observed) or ()
    names = (one.name for one in found if any(part in one.name.casefold() for part in known))
    return tuple(dict.fromkeys(names))[:3]


def words(table: JsonObject, key: str) -> tuple[str, ...]:
    """A list of texts of a table, in small letters."""
    found = table.get(key)
    if not isinstance(found, Sequence) or isinstance(found, str):
        return ()
    return tuple(one.casefold() for one in found if isinstance(one, str))


def version_numbers(written: str) -> tuple[int, ...]:
    """ "16.0.17932.20130" as numbers; what follows the numbers ("145.0 (x64 ja)") does not count."""
    found = re.match(r"\d{1,9}(?:\.\d{1,9}){0,5}", written.strip())
    return tuple(int(one) for one in found[0].split(".")) if found else ()
