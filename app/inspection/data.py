"""The dated tables of `resources/data`: each names its source and the day it was last checked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cache
from typing import cast

from app.domain.calendar import local_date
from app.domain.json_value import JsonObject
from app.system.folders import resource_folder

Data = Mapping[str, JsonObject]


def load_data(names: Iterable[str]) -> Data:
    """The tables with these names (file names without ".json"). Raises OSError or ValueError."""
    return {name: _load(name) for name in names}


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
