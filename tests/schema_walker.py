"""A strict reader of the part of JSON Schema (2020-12) that our own and OCSF's schemas use.

A keyword it does not know is an error, so that nothing in a schema is silently left unchecked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

_TYPES: Mapping[str, Any] = {
    "object": lambda one: isinstance(one, dict),
    "array": lambda one: isinstance(one, list),
    "string": lambda one: isinstance(one, str),
    "integer": lambda one: isinstance(one, int) and not isinstance(one, bool),
    "number": lambda one: isinstance(one, int | float) and not isinstance(one, bool),
    "boolean": lambda one: isinstance(one, bool),
    "null": lambda one: one is None,
}
_SILENT = {
    "$schema",
    "$id",
    "$comment",
    "title",
    "description",
    "$defs",
    "x-private",
    "deprecated",
    "default",
}
_TOGETHER = {"then", "else"}  # read with "if"


def problems(value: object, schema: Mapping[str, Any], root: Mapping[str, Any] | None = None) -> list[str]:
    """What in `value` breaks the schema, each with its place; empty when it is valid."""
    return list(_walk(value, schema, root if root is not None else schema, "$"))


def _walk(value: Any, schema: Any, root: Mapping[str, Any], where: str) -> Iterator[str]:
    if schema is True:
        return
    if schema is False:
        yield f"{where}: not allowed"
        return
    for keyword in schema:
        if keyword in _SILENT or keyword in _TOGETHER:
            continue
        yield from _KEYWORDS[keyword](value, schema, root, where)


def _type(value: Any, schema: Any, _root: Any, where: str) -> Iterator[str]:
    names = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if not any(_TYPES[name](value) for name in names):
        yield f"{where}: {value!r} is not {names}"


def _ref(value: Any, schema: Any, root: Any, where: str) -> Iterator[str]:
    target: Any = root
    for part in schema["$ref"].removeprefix("#/").split("/"):
        target = target[part.replace("~1", "/").replace("~0", "~")]
    yield from _walk(value, target, root, where)


def _properties(value: Any, schema: Any, root: Any, where: str) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in schema["properties"].items():
            if key in value:
                yield from _walk(value[key], inner, root, f"{where}.{key}")


def _additional(value: Any, schema: Any, root: Any, where: str) -> Iterator[str]:
    if isinstance(value, dict):
        for key in value.keys() - schema.get("properties", {}).keys():
            yield from _walk(value[key], schema["additionalProperties"], root, f"{where}.{key}")


def _required(value: Any, schema: Any, _root: Any, where: str) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (f"{where}.{key}: missing" for key in schema["required"] if key not in value)


def _items(value: Any, schema: Any, root: Any, where: str) -> Iterator[str]:
    if isinstance(value, list):
        for place, member in enumerate(value):
            yield from _walk(member, schema["items"], root, f"{where}[{place}]")


def _enum(value: Any, schema: Any, _root: Any, where: str) -> Iterator[str]:
    if not any(_same(value, one) for one in schema["enum"]):
        yield f"{where}: {value!r} is not one of {schema['enum']}"


def _const(value: Any, schema: Any, _root: Any, where: str) -> Iterator[str]:
    if not _same(value, schema["const"]):
        yield f"{where}: {value!r} is not {schema['const']!r}"


def _same(one: Any, other: Any) -> bool:
    return bool(one == other) and isinstance(one, bool) is isinstance(other, bool)


def _pattern(value: Any, schema: Any, _root: Any, where: str) -> Iterator[str]:
    if isinstance(value, str) and re.search(schema["pattern"], value) is None:
        yield f"{where}: {value!r} does not match {schema['pattern']}"


def _minimum(value: Any, schema: Any, _root: Any, where: str) -> Iterator[str]:
    if _TYPES["number"](value) and value < schema["minimum"]:
        yield f"{where}: {value!r} is less than {schema['minimum']}"


def _maximum(value: Any, schema: Any, _root: Any, where: str) -> Iterator[str]:
    if _TYPES["number"](value) and value > schema["maximum"]:
        yield f"{where}: {value!r} is more than {schema['maximum']}"


def _max_length(value: Any, schema: Any, _root: Any, where: str) -> Iterator[str]:
    if isinstance(value, str) and len(value) > schema["maxLength"]:
        yield f"{where}: longer than {schema['maxLength']}"


def _min_items(value: Any, schema: Any, _root: Any, where: str) -> Iterator[str]:
    if isinstance(value, list) and len(value) < schema["minItems"]:
        yield f"{where}: fewer than {schema['minItems']}"


def _all_of(value: Any, schema: Any, root: Any, where: str) -> Iterator[str]:
    for one in schema["allOf"]:
        yield from _walk(value, one, root, where)


def _any_of(value: Any, schema: Any, root: Any, where: str) -> Iterator[str]:
    if all(list(_walk(value, one, root, where)) for one in schema["anyOf"]):
        yield f"{where}: fits none of anyOf"


def _if(value: Any, schema: Any, root: Any, where: str) -> Iterator[str]:
    branch = "else" if list(_walk(value, schema["if"], root, where)) else "then"
    yield from _walk(value, schema.get(branch, True), root, where)


_KEYWORDS: Mapping[str, Any] = {
    "type": _type,
    "$ref": _ref,
    "properties": _properties,
    "additionalProperties": _additional,
    "required": _required,
    "items": _items,
    "enum": _enum,
    "const": _const,
    "pattern": _pattern,
    "minimum": _minimum,
    "maximum": _maximum,
    "minItems": _min_items,
    "maxLength": _max_length,
    "allOf": _all_of,
    "anyOf": _any_of,
    "if": _if,
}
