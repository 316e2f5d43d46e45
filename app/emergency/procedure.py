"""The firm's incident procedure: who leads, who stands in, and the day the owner decided it.

It may count as a document (書類) for question 24; that is the owner's word, never assumed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.json_value import JsonObject, JsonValue
from app.domain.profile import Profile
from app.emergency.reading import LONGEST_TEXT, day_of, moment_of, text_of
from app.records.notebook import CHANGED_AT, Notebook

INCIDENT_PROCEDURE = "incident_procedure"
QUESTION = "q24"
_OWN = "own"
_A_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class OwnProcedure:
    """What the owner adds to the five phases. `decided_on` is None until the owner says "we decided this"."""

    responsible: str = ""
    deputy: str = ""
    additions: str = ""
    decided_on: date | None = None
    changed_at: str = ""

    @property
    def look_again_on(self) -> date | None:
        """A year after it was decided."""
        try:
            return self.decided_on + _A_YEAR if self.decided_on else None
        except OverflowError:
            return None

    def to_json(self) -> dict[str, JsonValue]:
        """As a JSON object."""
        return {
            "responsible": self.responsible,
            "deputy": self.deputy,
            "additions": self.additions,
            "decided_on": self.decided_on.isoformat() if self.decided_on else None,
            CHANGED_AT: self.changed_at,
        }

    @classmethod
    def from_json(cls, value: JsonObject) -> OwnProcedure:
        """Read what `to_json` wrote; what cannot be read is empty."""
        return cls(
            responsible=text_of(value, "responsible"),
            deputy=text_of(value, "deputy"),
            additions=text_of(value, "additions", LONGEST_TEXT),
            decided_on=day_of(value, "decided_on"),
            changed_at=moment_of(value, CHANGED_AT),
        )


def own_procedure(notebook: Notebook) -> OwnProcedure:
    """What the owner wrote so far."""
    return OwnProcedure.from_json(notebook.entries(INCIDENT_PROCEDURE).get(_OWN) or {})


def save_procedure(notebook: Notebook, own: OwnProcedure) -> None:
    """Keep it."""
    notebook.save(INCIDENT_PROCEDURE, _OWN, own.to_json())


def responsible_person(own: OwnProcedure, named: str, profile: Profile) -> str:
    """Who leads: as written here, else the firm's person in charge (`named`), else the owner."""
    return own.responsible or named or profile.person_name
