"""What the owner decided for an incident, as it is copied into the chapter on incidents. Pure.

The procedure itself belongs to the emergency area, which stands beside this one: it is read by its name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.json_value import JsonObject, JsonValue
from app.records.store import Store

CHAPTER = "incidents"
_COLLECTION, _OWN = "incident_procedure", "own"
_LONGEST, _LONGEST_NAME = 4000, 200


@dataclass(frozen=True, slots=True)
class SetProcedure:
    """Who leads and who stands in, and the owner's own lines. Any of them may be empty."""

    decided_on: date
    responsible: str = ""
    deputy: str = ""
    additions: tuple[str, ...] = ()

    def to_json(self) -> dict[str, JsonValue]:
        """The procedure as a JSON object."""
        return {
            "decided_on": self.decided_on.isoformat(),
            "responsible": self.responsible,
            "deputy": self.deputy,
            "additions": list(self.additions),
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> SetProcedure:
        """Read what `to_json` wrote. Raises KeyError, TypeError or ValueError."""
        return cls(
            date.fromisoformat(value["decided_on"]),
            str(value["responsible"]),
            str(value["deputy"]),
            tuple(str(one) for one in value["additions"]),
        )


def decided_procedure(store: Store) -> SetProcedure | None:
    """The procedure of the store; None while the owner has not decided on it."""
    kept = store.entry(_COLLECTION, _OWN) or {}
    try:
        on = date.fromisoformat(_text(kept, "decided_on"))
    except ValueError:
        return None
    lines = tuple(line.strip() for line in _text(kept, "additions").splitlines() if line.strip())
    lead, deputy = (_text(kept, part)[:_LONGEST_NAME] for part in ("responsible", "deputy"))
    return SetProcedure(on, lead, deputy, lines)


def _text(value: JsonObject, key: str) -> str:
    found = value.get(key)
    return found[:_LONGEST].strip() if isinstance(found, str) else ""
