"""Who holds our data: 委託先, with the promise of secrecy and the roles in an incident."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

from app.domain.json_value import JsonObject, JsonValue
from app.guideline.ledger import new_id
from app.guideline.ledger_row import LONGEST, is_day
from app.records.store import Store

COLLECTION = "contractor"
QUESTIONS = ("q22",)
SCS = ("2-1-1", "2-1-2", "2-1-4")


@dataclass(frozen=True, slots=True)
class Contractor:
    """One party that gets our data or reaches our systems. None means: not said.

    `agreement`: a contract with a promise of secrecy; `agreed_on` since when. `returns_data`: it is settled
    how data come back or are erased. `connected`: their system is connected with ours. `incident_*`: the
    roles in an incident: whom to call there, who of ours, within how many hours each tells the other.
    """

    id: str
    name: str = ""
    work: str = ""
    data: str = ""
    personal_data: bool | None = None
    agreement: bool | None = None
    agreed_on: str = ""
    agreement_place: str = ""
    returns_data: bool | None = None
    connected: bool | None = None
    passes_on: bool | None = None
    incident_contact: str = ""
    incident_ours: str = ""
    incident_hours: int | None = None
    checked_on: str = ""
    note: str = ""

    @property
    def open_points(self) -> tuple[str, ...]:
        """What is not settled yet: ids of `ledger.contractor.open.<point>`."""
        points = []
        if self.agreement is not True:
            points.append("agreement" if self.agreement is False else "agreement_unknown")
        elif not self.agreed_on:
            points.append("agreed_on")
        if self.returns_data is not True:
            points.append("returns_data")
        if not (self.incident_contact and self.incident_ours):
            points.append("incident")
        if self.connected is None:
            points.append("connected")
        if self.passes_on is None:
            points.append("passes_on")
        return tuple(points)

    def to_json(self) -> dict[str, JsonValue]:
        """The contractor as a JSON object; what is empty is left out."""
        values: dict[str, JsonValue] = {one.name: getattr(self, one.name) for one in fields(self)}
        return {name: value for name, value in values.items() if value not in ("", None)}

    @classmethod
    def from_json(cls, contractor_id: str, value: JsonObject) -> Contractor:
        """Read what `to_json` wrote; what is unknown or of a wrong type counts as not said."""
        contractor = cls(contractor_id)
        for one in fields(cls):
            kept = _kept(one.name, value.get(one.name)) if one.name != "id" else None
            if kept is not None:
                contractor = replace(contractor, **{one.name: kept})
        return contractor


_TRUTHS = ("personal_data", "agreement", "returns_data", "connected", "passes_on")


def _kept(name: str, value: JsonValue) -> Any:
    if name in _TRUTHS:
        return value if isinstance(value, bool) else None
    if name == "incident_hours":
        return (
            value if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 10_000 else None
        )
    if not isinstance(value, str):
        return None
    if name in ("agreed_on", "checked_on"):
        return value if is_day(value) else None
    return value[:LONGEST]


def contractors(store: Store) -> tuple[Contractor, ...]:
    """Every contractor, in the order in which they came."""
    entries = store.entries(COLLECTION).items()
    return tuple(Contractor.from_json(contractor_id, value) for contractor_id, value in entries)


def save_contractor(store: Store, contractor: Contractor) -> None:
    """Keep a contractor; on return it is durable."""
    store.save_entry(COLLECTION, contractor.id, contractor.to_json())


def remove_contractor(store: Store, contractor_id: str) -> None:
    """Take a contractor off the list."""
    store.remove_entry(COLLECTION, contractor_id)


def is_blank(one: Contractor) -> bool:
    """Whether nobody has said anything about a contractor who was only begun."""
    return one == Contractor(one.id, incident_ours=one.incident_ours)


def new_contractor(name: str = "", ours: str = "") -> Contractor:
    """A contractor of whom only the name is known; `ours` is who acts for us in an incident."""
    return Contractor(new_id(), name=name, incident_ours=ours)
