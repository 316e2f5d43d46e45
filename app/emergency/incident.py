"""An incident and its timeline: which step was taken when, what was noted, whom one called."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.json_value import JsonObject, JsonValue
from app.emergency.reading import LONGEST_TEXT, moment_of, text_of
from app.records.notebook import CHANGED_AT


class StepKind(StrEnum):
    """What a line of the timeline is."""

    DONE = "done"  # `ref` is the id of the step
    SKIPPED = "skipped"  # could not be done, or does not apply
    CALLED = "called"  # `ref` is "desk:<id>" or "own:<id>", `text` the name as it was then
    NOTE = "note"  # `text` is what the person wrote
    CHANGED = "changed"  # another situation was chosen; `ref` is its id


@dataclass(frozen=True, slots=True)
class Incident:
    """One bad hour. `situation` is an id of situations.json; times are UTC; `ended_at` is "" while it lasts.

    `private` is True when it is no business matter, which decides whom to call first.
    """

    id: str
    situation: str
    started_at: str
    private: bool = False
    ended_at: str = ""
    changed_at: str = ""

    def to_json(self) -> dict[str, JsonValue]:
        """The incident as a JSON object."""
        return {
            "situation": self.situation,
            "started_at": self.started_at,
            "private": self.private,
            "ended_at": self.ended_at,
            CHANGED_AT: self.changed_at,
        }

    @classmethod
    def from_json(cls, incident_id: str, value: JsonObject) -> Incident | None:
        """Read what `to_json` wrote; None for one without a beginning."""
        started_at = moment_of(value, "started_at")
        if not started_at:
            return None
        return cls(
            id=incident_id,
            situation=text_of(value, "situation") or "other",
            started_at=started_at,
            private=value.get("private") is True,
            ended_at=moment_of(value, "ended_at"),
            changed_at=moment_of(value, CHANGED_AT),
        )


@dataclass(frozen=True, slots=True)
class IncidentStep:
    """One line of the timeline."""

    id: str
    incident_id: str
    at: str
    kind: StepKind
    ref: str = ""
    text: str = ""
    changed_at: str = ""

    def with_text(self, text: str, changed_at: str) -> IncidentStep:
        """The same line with another text; its time stays that of the first word."""
        return replace(self, text=text[:LONGEST_TEXT], changed_at=changed_at)

    def to_json(self) -> dict[str, JsonValue]:
        """The line as a JSON object."""
        return {
            "incident": self.incident_id,
            "at": self.at,
            "kind": self.kind.value,
            "ref": self.ref,
            "text": self.text,
            CHANGED_AT: self.changed_at,
        }

    @classmethod
    def from_json(cls, step_id: str, value: JsonObject) -> IncidentStep | None:
        """Read what `to_json` wrote; None for a line without time, kind or incident."""
        at, incident_id, kind = moment_of(value, "at"), text_of(value, "incident"), value.get("kind")
        if not at or not incident_id or kind not in list(StepKind):
            return None
        return cls(
            id=step_id,
            incident_id=incident_id,
            at=at,
            kind=StepKind(str(kind)),
            ref=text_of(value, "ref"),
            text=text_of(value, "text", LONGEST_TEXT),
            changed_at=moment_of(value, CHANGED_AT),
        )
