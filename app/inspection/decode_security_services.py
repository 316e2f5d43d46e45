"""Security products whose service runs although Windows does not list them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.json_value import JsonObject
from app.domain.observation import Access
from app.inspection.data import Data
from app.inspection.decode_antivirus import CENTER, WSC, health, service_down
from app.inspection.decode_programs import words
from app.inspection.observed import Observed, parts, text, whole, yes_no

SERVICES = "windows.security_services/1"
_RUNNING = 4


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A product at work that Windows does not list. `beside`: made to work beside another antivirus."""

    name: str
    beside: bool


def unlisted(observed: Observed, data: Data) -> tuple[Unlisted, ...]:
    """What runs and is not listed; none as long as the lists themselves are in doubt.

    A product may be listed under a name of its seller. So nothing is said as soon as one listed name
    cannot be told apart.
    """
    listed, raw = _listed_names(observed), observed.fields(SERVICES)
    running = [row for row in (parts(raw, "products") if raw else None) or () if _runs(row)]
    if listed is None or not running:
        return ()
    known = parts(data["antivirus_products"], "services") or ()
    if any(not _told_apart(name, known) for name in listed):
        return ()
    names = {text(row, "name") for row in running}
    return tuple(
        Unlisted(text(row, "name") or "?", yes_no(row, "beside") is True)
        for row in known
        if text(row, "name") in names and not any(_is_of(name, row) for name in listed)
    )


def _runs(row: JsonObject) -> bool:
    return whole(row, "state") == _RUNNING


def _listed_names(observed: Observed) -> tuple[str, ...] | None:
    """The names in Windows' lists in small letters; None when what they say counts for nothing."""
    if service_down(observed):
        return None
    rows = [*(observed.rows(WSC) or ()), *(observed.rows(CENTER) or ())]
    empty = observed.access(WSC) is Access.EMPTY and health(observed, "service") == 0
    if not rows and not empty:
        return None
    return tuple((text(row, "name") or "").casefold() for row in rows)


def _told_apart(name: str, known: Iterable[JsonObject]) -> bool:
    return "defender" in name or any(_is_of(name, row) for row in known)


def _is_of(name: str, row: JsonObject) -> bool:
    return any(one in name for one in words(row, "listed_as"))
