"""The owner's own contacts, and who is to be called in which order."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from app.content.emergency_kinds import Call, Situation
from app.content.kinds import Contacts, Desk
from app.domain.json_value import JsonObject, JsonValue
from app.emergency.reading import moment_of, text_of
from app.records.notebook import CHANGED_AT, Notebook

EMERGENCY_CONTACT = "emergency_contact"
IPA = "ipa"
_BUSINESS_DESK, _PRIVATE_DESK = "ipa_business", "ipa_personal"


@dataclass(frozen=True, slots=True)
class OwnContact:
    """Somebody the owner calls. `kind` is an id of card.json; every other field may be empty."""

    id: str
    kind: str
    name: str = ""
    phone: str = ""
    mail: str = ""
    note: str = ""
    changed_at: str = ""

    @property
    def is_empty(self) -> bool:
        """True while nothing was typed."""
        return not (self.name or self.phone or self.mail or self.note)

    def to_json(self) -> dict[str, JsonValue]:
        """The contact as a JSON object."""
        return {
            "kind": self.kind,
            "name": self.name,
            "phone": self.phone,
            "mail": self.mail,
            "note": self.note,
            CHANGED_AT: self.changed_at,
        }

    @classmethod
    def from_json(cls, contact_id: str, value: JsonObject) -> OwnContact:
        """Read what `to_json` wrote; what is not a text is empty."""
        return cls(
            id=contact_id,
            kind=text_of(value, "kind") or "other",
            name=text_of(value, "name"),
            phone=text_of(value, "phone"),
            mail=text_of(value, "mail"),
            note=text_of(value, "note"),
            changed_at=moment_of(value, CHANGED_AT),
        )


@dataclass(frozen=True, slots=True)
class Target:
    """Somebody to call in a situation: a desk, or own contacts of one kind (none when none is noted)."""

    call: Call
    desk: Desk | None
    own: tuple[OwnContact, ...] = ()


def new_contact(kind: str) -> OwnContact:
    """An empty contact."""
    return OwnContact(uuid.uuid4().hex, kind)


def own_contacts(notebook: Notebook) -> tuple[OwnContact, ...]:
    """The owner's contacts, in the order in which they were added."""
    found = notebook.entries(EMERGENCY_CONTACT)
    return tuple(OwnContact.from_json(key, value) for key, value in found.items())


def save_contact(notebook: Notebook, contact: OwnContact) -> None:
    """Keep one contact."""
    notebook.save(EMERGENCY_CONTACT, contact.id, contact.to_json())


def targets(
    situation: Situation, contacts: Contacts, own: Iterable[OwnContact], private: bool
) -> tuple[Target, ...]:
    """Whom to call, in order. A desk that is gone from the list is left out, never replaced by a guess."""
    noted = [one for one in own if not one.is_empty]
    found = []
    for call in situation.calls:
        if call.own:
            found.append(Target(call, None, tuple(one for one in noted if one.kind == call.own)))
            continue
        desk = desk_for(call.desk, contacts, private)
        if desk is not None:
            found.append(Target(call, desk))
    return tuple(found)


def desk_for(desk_id: str, contacts: Contacts, private: bool) -> Desk | None:
    """The desk of this id; "ipa" is the one for businesses, or, for a private matter, the one for people."""
    if desk_id == IPA:
        desk_id = _PRIVATE_DESK if private else _BUSINESS_DESK
    return next((one for one in contacts.desks if one.id == desk_id), None)
