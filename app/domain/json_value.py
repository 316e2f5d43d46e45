"""The types a JSON document can hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Union

JsonScalar = Union[str, int, float, bool, None]
JsonValue = Union[JsonScalar, Sequence["JsonValue"], Mapping[str, "JsonValue"]]
JsonObject = Mapping[str, JsonValue]
