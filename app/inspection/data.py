"""The dated tables of `resources/data`: each names its source and the day it was last checked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, cast

from app.domain.calendar import local_date
from app.domain.json_value import JsonObject, JsonValue
from app.domain.language import Text
from app.system.folders import resource_folder

Data = Mapping[str, JsonObject]
STANDARD = "standard"
_THRESHOLDS, _PROFILES = "thresholds", "threshold_profiles"


@dataclass(frozen=True, slots=True)
class RuleSet:
    """A choice of thresholds: `changes` replaces single values of the standard ones, group by group."""

    id: str
    title: Text
    note: Text
    changes: Mapping[str, Mapping[str, JsonValue]]


def load_data(names: Iterable[str], rule_set: str = STANDARD) -> Data:
    """The tables with these names (file names without ".json"), the thresholds as `rule_set` wants them.

    Raises OSError, ValueError, or KeyError for a rule set that does not exist.
    """
    return {name: _thresholds(rule_set) if name == _THRESHOLDS else _load(name) for name in names}


@cache
def rule_sets() -> Mapping[str, RuleSet]:
    """The choices of thresholds by id, the standard one first."""
    found = cast("Mapping[str, Mapping[str, Any]]", _load(_PROFILES)["profiles"])
    return {
        name: RuleSet(name, Text(**one["title"]), Text(**one["note"]), one["changes"])
        for name, one in found.items()
    }


@cache
def _thresholds(rule_set: str) -> JsonObject:
    groups = dict(_load(_THRESHOLDS))
    for group, changed in rule_sets()[rule_set].changes.items():
        groups[group] = {**cast(JsonObject, groups[group]), **changed}
    return groups


def checked_on(table: JsonObject) -> date:
    """The day a table was last compared with its source. Raises ValueError."""
    return date.fromisoformat(str(table["checked_on"]))


def age_in_days(table: JsonObject, now: datetime) -> int:
    """How old a table is at `now`."""
    return (local_date(now) - checked_on(table)).days


@cache
def _load(name: str) -> JsonObject:
    path = resource_folder() / "data" / f"{name}.json"
    found = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(found, dict):
        raise ValueError(f"{path.name}: an object is needed")
    return cast(JsonObject, found)
