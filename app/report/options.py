"""What the owner decides about the partner page: to whom, what is shown, what is said besides the record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.json_value import JsonObject, JsonValue
from app.domain.language import Language


class Says(StrEnum):
    """An owner's reply to a question of the buyer."""

    YES = "yes"
    NO = "no"
    PARTLY = "partly"


class Signing(StrEnum):
    """Where the owner signs. A seal is not asked for unless the owner wants the field."""

    NONE = "none"
    SEAL_FIELD = "seal_field"  # 記名押印欄
    SIGNATURE_FIELD = "signature_field"  # 署名欄


@dataclass(frozen=True, slots=True)
class BuyerReply:
    """A reply to one of the three things buyers ask; `note` says it in the owner's own words."""

    says: Says
    note: str = ""


@dataclass(frozen=True, slots=True)
class SecurityAction:
    """The owner's own declaration with IPA, as the owner states it: `stars` is 1 or 2."""

    stars: int
    declaration_id: str
    declared_on: date | None = None


@dataclass(frozen=True, slots=True)
class RestoreDrill:
    """The newest restore drill. `passed` is None where it proved neither the one nor the other.

    `medium` is a name of `declaration.medium.<medium>`, "" when not said; `offline` is the owner's word.
    """

    tried_on: date
    passed: bool | None
    medium: str = ""
    offline: bool | None = None

    def to_json(self) -> dict[str, JsonValue]:
        """The drill as a JSON object."""
        return {
            "tried_on": self.tried_on.isoformat(),
            "passed": self.passed,
            "medium": self.medium,
            "offline": self.offline,
        }

    @classmethod
    def from_json(cls, value: JsonValue) -> RestoreDrill | None:
        """Read what `to_json` wrote; None for None. Raises ValueError for wrong values."""
        if not isinstance(value, Mapping):
            return None
        tried_on = _day(value, "tried_on")
        if tried_on is None:
            raise ValueError("restore_drill: tried_on is missing")
        return cls(tried_on, _answer(value, "passed"), _text(value, "medium"), _answer(value, "offline"))


@dataclass(frozen=True, slots=True)
class PartnerPageOptions:
    """Everything the page says that no record holds. What is None or empty is not claimed.

    `issued_on` is the date of issue; None stands for the day of the record. The three replies answer:
    do we hold your secrets, does our standstill stop you, do we reach your systems. A reply that is
    None is printed as 未回答. `notify_within_hours` is how soon we tell the partner of an incident.
    `security_action` and `restore_drill` are looked up in the owner's records (`declared_options`).
    """

    language: Language = Language.JA
    issued_on: date | None = None
    addressee: str = ""
    holds_your_secrets: BuyerReply | None = None
    our_stop_stops_you: BuyerReply | None = None
    reaches_your_systems: BuyerReply | None = None
    cloud_services: str = ""
    subcontractors: str = ""
    policy_published_at: str = ""
    policy_published_on: date | None = None
    incident_contact: str = ""
    notify_within_hours: int | None = None
    security_action: SecurityAction | None = None
    invoice_number: str = ""
    signing: Signing = Signing.NONE
    show_address: bool = True
    show_phone: bool = True
    show_email: bool = True
    show_measurements: bool = True
    show_not_done: bool = True
    show_names: bool = False
    show_declaration: bool = True
    restore_drill: RestoreDrill | None = None

    def to_json(self) -> dict[str, JsonValue]:
        """The options as a JSON object, so that they are typed once and used again."""
        action = self.security_action
        return {
            "language": self.language.value,
            "issued_on": _day_text(self.issued_on),
            "addressee": self.addressee,
            "holds_your_secrets": _reply_json(self.holds_your_secrets),
            "our_stop_stops_you": _reply_json(self.our_stop_stops_you),
            "reaches_your_systems": _reply_json(self.reaches_your_systems),
            "cloud_services": self.cloud_services,
            "subcontractors": self.subcontractors,
            "policy_published_at": self.policy_published_at,
            "policy_published_on": _day_text(self.policy_published_on),
            "incident_contact": self.incident_contact,
            "notify_within_hours": self.notify_within_hours,
            "security_action": None
            if action is None
            else {
                "stars": action.stars,
                "declaration_id": action.declaration_id,
                "declared_on": _day_text(action.declared_on),
            },
            "invoice_number": self.invoice_number,
            "signing": self.signing.value,
            "restore_drill": None if self.restore_drill is None else self.restore_drill.to_json(),
            **{name: getattr(self, name) for name in _SWITCHES},
        }

    @classmethod
    def from_json(cls, value: JsonObject) -> PartnerPageOptions:
        """Read what `to_json` wrote; missing keys keep their defaults. Raises ValueError for wrong values."""
        plain = cls()
        return cls(
            language=Language(str(value.get("language", plain.language))),
            issued_on=_day(value, "issued_on"),
            addressee=_text(value, "addressee"),
            holds_your_secrets=_reply(value, "holds_your_secrets"),
            our_stop_stops_you=_reply(value, "our_stop_stops_you"),
            reaches_your_systems=_reply(value, "reaches_your_systems"),
            cloud_services=_text(value, "cloud_services"),
            subcontractors=_text(value, "subcontractors"),
            policy_published_at=_text(value, "policy_published_at"),
            policy_published_on=_day(value, "policy_published_on"),
            incident_contact=_text(value, "incident_contact"),
            notify_within_hours=_number(value, "notify_within_hours"),
            security_action=_security_action(value),
            invoice_number=_text(value, "invoice_number"),
            signing=Signing(str(value.get("signing", plain.signing))),
            restore_drill=RestoreDrill.from_json(value.get("restore_drill")),
            **{name: bool(value.get(name, getattr(plain, name))) for name in _SWITCHES},
        )


_SWITCHES = (
    "show_address",
    "show_phone",
    "show_email",
    "show_measurements",
    "show_not_done",
    "show_names",
    "show_declaration",
)


def _day_text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _reply_json(reply: BuyerReply | None) -> JsonValue:
    return None if reply is None else {"says": reply.says.value, "note": reply.note}


def _text(value: JsonObject, key: str) -> str:
    found = value.get(key)
    return found if isinstance(found, str) else ""


def _day(value: JsonObject, key: str) -> date | None:
    found = _text(value, key)
    return date.fromisoformat(found) if found else None


def _number(value: JsonObject, key: str) -> int | None:
    found = value.get(key)
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def _answer(value: JsonObject, key: str) -> bool | None:
    found = value.get(key)
    return found if isinstance(found, bool) else None


def _reply(value: JsonObject, key: str) -> BuyerReply | None:
    found = value.get(key)
    if not isinstance(found, Mapping):
        return None
    return BuyerReply(Says(str(found.get("says"))), _text(found, "note"))


def _security_action(value: JsonObject) -> SecurityAction | None:
    found = value.get("security_action")
    if not isinstance(found, Mapping):
        return None
    stars = _number(found, "stars")
    if stars not in (1, 2):
        raise ValueError("security_action: stars must be 1 or 2")
    return SecurityAction(stars, _text(found, "declaration_id"), _day(found, "declared_on"))
