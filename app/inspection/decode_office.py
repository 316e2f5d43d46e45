"""Which Office a PC has, out of the ids of Click-to-Run and the folders of the older installer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.json_value import JsonObject
from app.inspection.decode_programs import version_numbers, words
from app.inspection.observed import Observed, part, text, whole

OFFICE = "windows.office/1"
_YEAR = re.compile(r"(20\d\d)")
_NO_YEAR = "?"


@dataclass(frozen=True, slots=True)
class Office:
    """`years` are "2024", "2016" … or "?" for an id nobody knows; `subscription`: Microsoft 365.

    `build` is that of Click-to-Run; `classic`: put there by the older installer, which keeps 2016's rules.
    """

    years: tuple[str, ...]
    subscription: bool
    build: int | None
    classic: bool
    updates_off: bool
    updates_off_by_policy: bool

    @property
    def installed(self) -> bool:
        """Whether there is any Office at all."""
        return self.subscription or bool(self.years)


def office(observed: Observed, table: JsonObject) -> Office | None:
    """What is installed; None when that could not be read."""
    raw = observed.fields(OFFICE)
    if raw is None or not {"click_to_run", "installed"} <= set(raw):
        return None
    run, installed = raw["click_to_run"], _texts(raw["installed"])
    if installed is None or not (run is None or isinstance(run, dict)):
        return None
    settings = part(raw, "click_to_run")
    ids = _texts(settings.get("products")) if run is not None else ()
    if ids is None or (run is not None and not ids):
        return None
    counted = [one for one in ids if not one.casefold().startswith(words(table, "ignored"))]
    newest = [one for one in counted if one.casefold().startswith(words(table, "subscriptions"))]
    generation = text(raw, "generation") or ""
    years = [_year(one, generation, table) for one in counted if one not in newest]
    years += [text(part(table, "generations"), one) or _NO_YEAR for one in installed]
    return Office(
        years=tuple(dict.fromkeys(sorted(years))),
        subscription=bool(newest),
        build=_build(text(settings, "version") or ""),
        classic=bool(installed),
        updates_off=(text(settings, "updates_enabled") or "").casefold() == "false",
        updates_off_by_policy=whole(raw, "policy_updates") == 0,
    )


def _year(product: str, generation: str, table: JsonObject) -> str:
    """The year in an id such as HomeBusiness2024Retail; without one, the year of its generation."""
    found = _YEAR.search(product)
    if found:
        return found[1]
    if re.fullmatch(r"[A-Za-z]+(?:Retail|Volume)", product):
        return text(part(table, "generations"), generation) or _NO_YEAR
    return _NO_YEAR


def _build(version: str) -> int | None:
    """17932 out of "16.0.17932.20130"."""
    numbers = version_numbers(version)
    return numbers[2] if len(numbers) > 2 else None


def _texts(value: object) -> tuple[str, ...] | None:
    if not isinstance(value, Sequence) or isinstance(value, str):
        return None
    found = tuple(one for one in value if isinstance(one, str))
    return found if len(found) == len(value) else None
