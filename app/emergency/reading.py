"""Reading entries tolerantly: a wrong value is dropped, never a crash. Shared by this room's dataclasses."""

from __future__ import annotations

from datetime import date

from app.domain.calendar import parse_utc
from app.domain.json_value import JsonObject

LONGEST_LINE = 300
LONGEST_TEXT = 20_000


def text_of(value: JsonObject, key: str, longest: int = LONGEST_LINE) -> str:
    """A text, cut to `longest` characters; "" for anything else."""
    found = value.get(key)
    return found[:longest] if isinstance(found, str) else ""


def moment_of(value: JsonObject, key: str) -> str:
    """A time "2026-11-23T03:00:00Z"; "" for anything that is none."""
    found = value.get(key)
    if not isinstance(found, str):
        return ""
    try:
        parse_utc(found)
    except ValueError:
        return ""
    return found


def day_of(value: JsonObject, key: str) -> date | None:
    """A day "2026-11-23"; None for anything that is none."""
    found = value.get(key)
    try:
        return date.fromisoformat(found) if isinstance(found, str) else None
    except ValueError:
        return None
