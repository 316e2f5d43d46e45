"""JSON as the store writes it: any text a person can type comes back as it was."""

from __future__ import annotations

import json
import zlib
from typing import cast

from app.domain.json_value import JsonObject, JsonValue


def to_text(value: JsonValue) -> str:
    """The value as compact JSON. Raises ValueError for what JSON cannot hold (NaN, infinity).

    Half an emoji (a lone surrogate, which some input methods leave behind) has no UTF-8 form: such a
    text is written with escapes instead, and so comes back unchanged.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(value, ensure_ascii=True, separators=(",", ":"), allow_nan=False)
    return text


def from_text(text: str) -> JsonValue:
    """Read what `to_text` wrote. Raises ValueError."""
    return cast(JsonValue, json.loads(text))


def object_from_text(text: str) -> JsonObject:
    """Read a JSON object. Raises ValueError for anything else."""
    value = json.loads(text)
    if not isinstance(value, dict):
        raise ValueError("a JSON object is needed")
    return cast(JsonObject, value)


def pack(value: JsonValue) -> tuple[str, bytes]:
    """SHA-256 of the canonical JSON, in hexadecimal, and that JSON packed with zlib."""
    import hashlib  # 3 ms: not before the first paint

    text = json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"), allow_nan=False)
    content = text.encode("ascii")
    return hashlib.sha256(content).hexdigest(), zlib.compress(content, 6)


def unpack(body: bytes) -> JsonObject:
    """Read what `pack` packed. Raises ValueError."""
    try:
        return object_from_text(zlib.decompress(body).decode("ascii"))
    except zlib.error as error:
        raise ValueError(f"not a packed text: {error}") from error


def column_text(text: str) -> str:
    """The text as a list column can hold it: what has no UTF-8 form is shown as a question mark."""
    return text.encode("utf-8", "replace").decode("utf-8")
