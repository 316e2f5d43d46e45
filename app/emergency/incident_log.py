"""The incidents and their timelines in a notebook. Every call is on the disk when it returns."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from app.domain.calendar import utc_text
from app.emergency.incident import Incident, IncidentStep, StepKind
from app.emergency.reading import LONGEST_TEXT
from app.records.notebook import Notebook
from app.system.clock import utc_now

INCIDENT = "incident"
INCIDENT_STEP = "incident_step"


class IncidentLog:
    """Starts incidents, writes their lines, and gives them back in order."""

    def __init__(self, notebook: Notebook, now: Callable[[], datetime] = utc_now) -> None:
        self._notebook = notebook
        self._now = now

    @property
    def kept(self) -> bool:
        """False when the last line could not be written to the disk."""
        return self._notebook.kept

    def incidents(self) -> tuple[Incident, ...]:
        """All incidents, newest first."""
        found = (Incident.from_json(key, value) for key, value in self._notebook.entries(INCIDENT).items())
        return tuple(
            sorted((one for one in found if one), key=lambda one: (one.started_at, one.id), reverse=True)
        )

    def incident(self, incident_id: str) -> Incident | None:
        """One incident, None when it is not there."""
        return next((one for one in self.incidents() if one.id == incident_id), None)

    def open_incident(self, situation: str) -> Incident | None:
        """The newest incident of this situation that was not ended."""
        return next(
            (one for one in self.incidents() if one.situation == situation and not one.ended_at), None
        )

    def start(self, situation: str, private: bool = False, at: str = "") -> Incident:
        """Begin a new incident: now, or at the moment `at` at which its page was opened."""
        now = utc_text(self._now())
        return self._keep(Incident(uuid.uuid4().hex, situation, at or now, private, changed_at=now))

    def change(
        self, incident: Incident, *, private: bool | None = None, ended: bool | None = None
    ) -> Incident:
        """Change whose matter it is, or end it (or take the end back)."""
        at = utc_text(self._now())
        if private is not None:
            incident = replace(incident, private=private)
        if ended is not None:
            incident = replace(incident, ended_at=at if ended else "")
        return self._keep(replace(incident, changed_at=at))

    def remove(self, incident: Incident) -> tuple[IncidentStep, ...]:
        """Take an incident with its lines away; give both to `put_back` to undo it."""
        lines = self.steps(incident.id)
        for one in lines:
            self._notebook.remove(INCIDENT_STEP, one.id)
        self._notebook.remove(INCIDENT, incident.id)
        return lines

    def put_back(self, incident: Incident, lines: tuple[IncidentStep, ...]) -> None:
        """Undo `remove`."""
        self._keep(incident)
        for one in lines:
            self.put_back_step(one)

    def steps(self, incident_id: str) -> tuple[IncidentStep, ...]:
        """The timeline of an incident, oldest line first."""
        found = (
            IncidentStep.from_json(key, value) for key, value in self._notebook.entries(INCIDENT_STEP).items()
        )
        lines = [one for one in found if one is not None and one.incident_id == incident_id]
        return tuple(sorted(lines, key=lambda one: one.at))

    def record(self, incident: Incident, kind: StepKind, ref: str = "", text: str = "") -> IncidentStep:
        """Write one line with the present time."""
        at = utc_text(self._now())
        line = IncidentStep(uuid.uuid4().hex, incident.id, at, kind, ref, text[:LONGEST_TEXT], at)
        self._notebook.save(INCIDENT_STEP, line.id, line.to_json())
        return line

    def rewrite(self, line: IncidentStep, text: str) -> IncidentStep:
        """Change the text of a note while it is being typed."""
        changed = line.with_text(text, utc_text(self._now()))
        self._notebook.save(INCIDENT_STEP, changed.id, changed.to_json())
        return changed

    def remove_step(self, line: IncidentStep) -> None:
        """Take one line away."""
        self._notebook.remove(INCIDENT_STEP, line.id)

    def put_back_step(self, line: IncidentStep) -> None:
        """Undo `remove_step`."""
        self._notebook.save(INCIDENT_STEP, line.id, line.to_json())

    def _keep(self, incident: Incident) -> Incident:
        self._notebook.save(INCIDENT, incident.id, incident.to_json())
        return incident
