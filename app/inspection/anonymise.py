"""Observations that may leave the PC: every name replaced, every fact a rule uses kept.

Which text is a name says the schema (`resources/schema/observation.schema.json`, keyword x-private).
What the schema does not describe is not sent on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.domain.calendar import parse_utc
from app.domain.json_value import JsonValue
from app.domain.observation import Observation
from app.inspection.bundle import write_bundle
from app.inspection.pseudonyms import Pseudonyms
from app.inspection.shapes import raw_shapes, sound

_PRIVATE = "x-private"


def anonymise(observations: Iterable[Observation], pseudonyms: Pseudonyms) -> tuple[Observation, ...]:
    """The observations under the pseudonym of their PC; rules judge them as they judge the originals.

    An observation whose name the schema does not know is left out: no rule reads it.
    """
    shapes = raw_shapes()
    return tuple(
        _anonymous(sound(one), shapes[one.name], pseudonyms) for one in observations if one.name in shapes
    )


def export_bundle(folder: Path, observations: Iterable[Observation], pseudonyms: Pseudonyms) -> Path:
    """Write an anonymised bundle `<PC>-<time>.jsonl` into `folder`, which is made if needed.

    Returns its path. Raises OSError, or ValueError when there is nothing to write.
    """
    found = anonymise(observations, pseudonyms)
    if not found:
        raise ValueError("there is no observation to write")
    newest = max(parse_utc(one.at) for one in found)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{pseudonyms.pc}-{newest:%Y%m%dT%H%M%SZ}.jsonl"
    write_bundle(path, found)
    return path


def _anonymous(one: Observation, shape: Mapping[str, Any], pseudonyms: Pseudonyms) -> Observation:
    return replace(
        one,
        source=pseudonyms.clean(one.source),
        error=None if one.error is None else pseudonyms.clean(one.error),
        host=replace(one.host, pc=pseudonyms.pc),
        raw=_cleaned(one.raw, shape, pseudonyms),
    )


def _cleaned(value: JsonValue, shape: Mapping[str, Any] | None, pseudonyms: Pseudonyms) -> JsonValue:
    """`shape` is None for what the schema does not describe: its texts are all made unreadable."""
    kind = "remark" if shape is None else shape.get(_PRIVATE)
    if isinstance(value, str):
        if kind is not None:
            return pseudonyms.replace(kind, value)
        return value if shape is not None and _describes_text(shape) else pseudonyms.replace("remark", value)
    if isinstance(value, Mapping):
        # A key the schema does not name may itself be a name: such a member is left out.
        known: Mapping[str, Any] = shape.get("properties", {}) if shape is not None else {}
        return {key: _cleaned(inner, known[key], pseudonyms) for key, inner in value.items() if key in known}
    if isinstance(value, (list, tuple)):
        members = shape if kind is not None or shape is None else shape.get("items")
        return [_cleaned(member, members, pseudonyms) for member in value]
    return value


def _describes_text(shape: Mapping[str, Any]) -> bool:
    kinds = shape.get("type", ())
    return "string" in ([kinds] if isinstance(kinds, str) else kinds) or "enum" in shape
