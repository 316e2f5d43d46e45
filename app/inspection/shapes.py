"""Whether facts have the shape that `resources/schema/observation.schema.json` describes.

Collectors always give that shape. What has another one was damaged or forged on its way, and a source
whose facts make no sense is worth no more than a source that gave no answer.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from app.domain.observation import Access, Observation
from app.system.folders import resource_folder

_KINDS: Mapping[str, Callable[[Any], bool]] = {
    "object": lambda one: isinstance(one, Mapping),
    "array": lambda one: isinstance(one, (list, tuple)),
    "string": lambda one: isinstance(one, str),
    "boolean": lambda one: isinstance(one, bool),
    "integer": lambda one: isinstance(one, int) and not isinstance(one, bool),
    "number": lambda one: isinstance(one, (int, float)) and not isinstance(one, bool),
}


def sound(one: Observation) -> Observation:
    """The observation, or what is left of one whose facts are of a wrong type: a source that failed.

    Otherwise the bad half of an answer could be spoilt, and the good half would stand alone.
    """
    if one.access is not Access.OK or fits(one.name, one.raw):
        return one
    return replace(one, access=Access.ERROR, raw=None, error="facts of an unexpected type")


@cache
def raw_shapes() -> Mapping[str, Mapping[str, Any]]:
    """The shape of the facts of each observation, by its name."""
    path = resource_folder() / "schema" / "observation.schema.json"
    shapes: Mapping[str, Mapping[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["$defs"]
    return shapes


def fits(name: str, raw: object) -> bool:
    """Whether every value is of its type. What is missing, null or not described is fine, if not all is."""
    shape = raw_shapes().get(name)
    return shape is None or _fits(raw, shape)


def _fits(value: Any, shape: Mapping[str, Any]) -> bool:
    kinds = shape.get("type")
    if value is None or kinds is None:
        return True
    named = (kinds,) if isinstance(kinds, str) else kinds
    if not any(_KINDS[kind](value) for kind in named if kind in _KINDS):
        return False
    if isinstance(value, Mapping):
        inner: Mapping[str, Any] = shape.get("properties", {})
        known = [key for key in value if key in inner]
        return (bool(known) or not value) and all(_fits(value[key], inner[key]) for key in known)
    if isinstance(value, (list, tuple)) and "items" in shape:
        # A row that is nothing at all would hide what stood there.
        return all(member is not None and _fits(member, shape["items"]) for member in value)
    return True
