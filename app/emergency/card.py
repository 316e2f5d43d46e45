"""The emergency card: what stands on it, and whether it changed since it was printed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.content.emergency_packs import load_card
from app.content.kinds import Desk
from app.content.packs import load_assets, load_contacts
from app.domain.calendar import local_date, parse_utc
from app.domain.json_value import JsonObject, JsonValue
from app.domain.language import Text
from app.domain.profile import Profile
from app.domain.verdict import Status, Verdict
from app.emergency.contacts import OwnContact, desk_for
from app.emergency.reading import day_of, moment_of, text_of
from app.records.notebook import CHANGED_AT, Notebook

EMERGENCY_CARD = "emergency_card"
_PRINTED = "printed"


@dataclass(frozen=True, slots=True)
class CardContent:
    """Everything the card says, whatever the language. No serial number, no name of PC or user.

    `verdicts` are those of the checks the card shows, as far as they say something.
    """

    profile: Profile
    desks: tuple[Desk, ...]
    contacts: tuple[OwnContact, ...]
    steps: tuple[Text, ...]
    verdicts: tuple[Verdict, ...]
    assets: tuple[Text, ...]
    measured_on: date | None

    def fingerprint(self) -> str:
        """The same for the same content. The day of the inspection alone does not change it."""
        said = {
            "profile": self.profile.to_json(),
            "desks": [[one.id, one.phone, one.mail, one.url] for one in self.desks],
            "contacts": [[one.kind, one.name, one.phone, one.mail, one.note] for one in self.contacts],
            "steps": [list(one) for one in self.steps],
            "facts": [[one.check_id, one.reason] for one in self.verdicts],
        }
        text = json.dumps(said, ensure_ascii=True, sort_keys=True)
        return hashlib.sha256(text.encode("ascii")).hexdigest()


@dataclass(frozen=True, slots=True)
class PrintedCard:
    """The card as it was last printed or saved."""

    fingerprint: str
    printed_on: date
    changed_at: str = ""

    def to_json(self) -> dict[str, JsonValue]:
        """As a JSON object."""
        return {
            "fingerprint": self.fingerprint,
            "printed_on": self.printed_on.isoformat(),
            CHANGED_AT: self.changed_at,
        }

    @classmethod
    def from_json(cls, value: JsonObject) -> PrintedCard | None:
        """Read what `to_json` wrote; None for anything else."""
        day, fingerprint = day_of(value, "printed_on"), text_of(value, "fingerprint")
        return cls(fingerprint, day, moment_of(value, CHANGED_AT)) if day and fingerprint else None


def card_content(
    profile: Profile, contacts: Sequence[OwnContact], verdicts: Sequence[Verdict]
) -> CardContent:
    """Gather the card. `verdicts` may be empty: then the card says that the PC was not looked at."""
    pack, desks = load_card(), load_contacts()
    shown = {one.check_id: one for one in verdicts if _says_something(one)}
    days = [local_date(parse_utc(one.measured_at)) for one in shown.values() if one.measured_at]
    order = [kind.id for kind in pack.kinds]
    noted = [one for one in contacts if not one.is_empty]
    return CardContent(
        profile=profile,
        desks=tuple(desk for name in pack.desks if (desk := desk_for(name, desks, False)) is not None),
        contacts=tuple(sorted(noted, key=lambda one: _place(order, one.kind))),
        steps=pack.steps,
        verdicts=tuple(shown[check] for check in pack.checks if check in shown),
        assets=tuple(one.label for one in load_assets() if one.id in profile.assets),
        measured_on=min(days, default=None),
    )


def printed_card(notebook: Notebook) -> PrintedCard | None:
    """The card as it was last printed; None before the first time."""
    value = notebook.entries(EMERGENCY_CARD).get(_PRINTED)
    return None if value is None else PrintedCard.from_json(value)


def remember_printed(notebook: Notebook, card: CardContent, today: date, at: str) -> PrintedCard:
    """Keep what was printed today."""
    printed = PrintedCard(card.fingerprint(), today, at)
    notebook.save(EMERGENCY_CARD, _PRINTED, printed.to_json())
    return printed


def card_is_out_of_date(notebook: Notebook, card: CardContent) -> bool:
    """True when a card was printed and says something else than it would now."""
    printed = printed_card(notebook)
    return printed is not None and printed.fingerprint != card.fingerprint()


def _says_something(verdict: Verdict) -> bool:
    return verdict.status not in (Status.UNKNOWN, Status.NOT_APPLICABLE) and verdict.pc is None


def _place(order: list[str], kind: str) -> int:
    return order.index(kind) if kind in order else len(order)
