"""What is still to do: who does it, until when, and how it was closed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.json_value import JsonObject, JsonValue


class PlanState(StrEnum):
    """Where an item of the plan stands."""

    OPEN = "open"
    POSTPONED = "postponed"  # 後回し: stays visible, with its date
    DONE = "done"


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One thing to do.

    `action` is an id of `resources/content/actions.json`, or the owner's own words; `subject` is what asked
    for it: "question:<edition>/<id>", "check:<id>" or "risk:<ledger row>/<measure>" (`note` names the thing).
    Dates are ISO ("2026-12-24"), times UTC.
    `closed_by` is "measurement" or "owner".
    """

    action: str
    subject: str
    state: PlanState = PlanState.OPEN
    owner: str = ""
    due_on: str | None = None
    created_at: str = ""
    closed_at: str | None = None
    closed_by: str | None = None
    note: str = ""

    def to_json(self) -> dict[str, JsonValue]:
        """The item as a JSON object."""
        return {
            "action": self.action,
            "subject": self.subject,
            "state": self.state.value,
            "owner": self.owner,
            "due_on": self.due_on,
            "created_at": self.created_at,
            "closed_at": self.closed_at,
            "closed_by": self.closed_by,
            "note": self.note,
        }

    @classmethod
    def from_json(cls, value: JsonObject) -> PlanItem:
        """Read what `to_json` wrote. Raises ValueError or KeyError for anything else."""

        def optional(key: str) -> str | None:
            found = value.get(key)
            return None if found is None else str(found)

        return cls(
            action=str(value["action"]),
            subject=str(value["subject"]),
            state=PlanState(str(value["state"])),
            owner=str(value.get("owner") or ""),
            due_on=optional("due_on"),
            created_at=str(value.get("created_at") or ""),
            closed_at=optional("closed_at"),
            closed_by=optional("closed_by"),
            note=str(value.get("note") or ""),
        )
