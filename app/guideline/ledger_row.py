"""One row of the ledger, and what its plain answers say about its value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from typing import Any

from app.domain.json_value import JsonObject, JsonValue

LONGEST = 2000
"""Characters of one field that are kept; what is longer is cut where it is typed or read in."""


class RowKind(StrEnum):
    """What a row is about."""

    INFORMATION = "information"
    HARDWARE = "hardware"
    SOFTWARE = "software"


class Harm(StrEnum):
    """How bad it would be, in the owner's words; the number is the value of the guideline, 1 to 3."""

    SERIOUS = "serious"
    GREAT = "great"
    LITTLE = "little"

    @property
    def value_of_three(self) -> int:
        """3, 2 or 1."""
        return {Harm.SERIOUS: 3, Harm.GREAT: 2, Harm.LITTLE: 1}[self]


HARMS = ("leak", "wrong", "stop")
VALUES = ("confidentiality", "integrity", "availability")
PERSONAL = ("personal_info", "sensitive_info", "my_number")


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """The ten columns of one thing on one medium. Everything may be empty or None: not said yet.

    `medium` is an id of the pack, `place` says where exactly. `leak`, `wrong` and `stop` are the owner's
    answers to what would happen; `secrecy_duty`: promised to a partner to keep it secret; `survival`: its
    loss may end the business. `confidentiality` … are values the owner set against the derived ones, with
    `value_reason`. `retention` is free text; `registered_on` is a day in ISO. `details` holds what belongs
    to hardware and software only (maker, os, count, version, …); `edited` names the details the owner typed.
    `source` says where the row came from: "", "thing:<id>", "pc:<name>" or "import".
    """

    id: str
    kind: RowKind = RowKind.INFORMATION
    business: str = ""
    name: str = ""
    note: str = ""
    users: str = ""
    keeper: str = ""
    medium: str = ""
    place: str = ""
    personal_info: bool | None = None
    sensitive_info: bool | None = None
    my_number: bool | None = None
    leak: Harm | None = None
    wrong: Harm | None = None
    stop: Harm | None = None
    secrecy_duty: bool | None = None
    survival: bool | None = None
    confidentiality: int | None = None
    integrity: int | None = None
    availability: int | None = None
    value_reason: str = ""
    retention: str = ""
    registered_on: str = ""
    source: str = ""
    details: Mapping[str, str] = field(default_factory=dict)
    edited: tuple[str, ...] = ()

    @property
    def holds_personal_data(self) -> bool | None:
        """Whether any of the three kinds is there; None when one is not known and none is there."""
        said = [getattr(self, name) for name in PERSONAL]
        if any(said):
            return True
        return None if None in said else False

    @property
    def is_asked(self) -> bool:
        """Whether everything the value needs was said: nothing is left for the questions."""
        return importance(self).value is not None and bool(self.medium)

    def to_json(self) -> dict[str, JsonValue]:
        """The row as a JSON object; what is empty is left out."""
        found: dict[str, JsonValue] = {}
        for one in fields(self):
            value = getattr(self, one.name)
            if isinstance(value, StrEnum):
                value = value.value
            elif isinstance(value, tuple):
                value = list(value)
            elif isinstance(value, Mapping):
                value = dict(value)
            if value not in ("", None, [], {}):
                found[one.name] = value
        return found

    @classmethod
    def from_json(cls, row_id: str, value: JsonObject) -> LedgerRow:
        """Read what `to_json` wrote; what is unknown or of a wrong type counts as not said."""
        kept = {name: _kept(name, stored) for name, stored in value.items() if name in _STORED}
        return cls(row_id, **{name: one for name, one in kept.items() if one is not None})


_STORED = frozenset(one.name for one in fields(LedgerRow)) - {"id"}
_WORDS: Mapping[str, Mapping[str, StrEnum]] = {
    "kind": {one.value: one for one in RowKind},
    **{name: {one.value: one for one in Harm} for name in HARMS},
}
_TRUTHS = frozenset((*PERSONAL, "secrecy_duty", "survival"))
_TEXTS = _STORED - _TRUTHS - {*_WORDS, *VALUES, "details", "edited", "registered_on"}


def _kept(name: str, value: JsonValue) -> Any:
    """A field of a stored row when it is of the right type, else None. Called for each of every row."""
    if name in _TEXTS:
        return value[:LONGEST] if isinstance(value, str) else None
    if name in _WORDS:
        return _WORDS[name].get(value) if isinstance(value, str) else None
    if name in _TRUTHS:
        return value if isinstance(value, bool) else None
    if name in VALUES:
        return value if value in (1, 2, 3) and not isinstance(value, bool) else None
    if name == "details":
        if not isinstance(value, Mapping):
            return None
        return {str(key): text[:LONGEST] for key, text in value.items() if isinstance(text, str)}
    if name == "edited":
        return tuple(map(str, value)) if isinstance(value, list) else None
    return value if isinstance(value, str) and is_day(value) else None  # registered_on


def is_day(text: str) -> bool:
    """Whether a text is a day in ISO."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == len("2026-11-23")


@dataclass(frozen=True, slots=True)
class Derived:
    """A value from 1 to 3, None while something is not said, and why: ids of `ledger.why.<reason>`."""

    value: int | None
    reasons: tuple[str, ...]
    overridden: bool = False


def derived_value(row: LedgerRow, name: str) -> Derived:
    """One of confidentiality, integrity, availability, as the owner's answers say it.

    The criteria are those of the guideline in our words (facts, domain.md 3.7): 3 where the law demands
    protection, a promise of secrecy binds, or the harm is serious; 2 great harm to us; 1 hardly any.
    """
    harm: Harm | None = getattr(row, HARMS[VALUES.index(name)])
    reasons = []
    if name == "confidentiality":
        if row.holds_personal_data:
            reasons.append("personal")
        if row.secrecy_duty:
            reasons.append("secrecy")
    if reasons:
        return Derived(3, tuple(reasons))
    if harm is None:
        return Derived(None, ("not_asked",))
    return Derived(harm.value_of_three, (harm.value,))


def value_of(row: LedgerRow, name: str) -> Derived:
    """The value that counts: what the owner set, else what is derived."""
    own: int | None = getattr(row, name)
    if own is None:
        return derived_value(row, name)
    return Derived(own, ("owner",), overridden=True)


def importance(row: LedgerRow) -> Derived:
    """重要度 from 1 to 3: the greatest of the three.

    It is forced to 3 where there is personal data or survival is at stake. None while a value is missing
    that could still raise it: unknown is not low.
    """
    forced = [
        name for name, holds in (("personal", row.holds_personal_data), ("survival", row.survival)) if holds
    ]
    if forced:
        return Derived(3, tuple(forced))
    values = {name: value_of(row, name).value for name in VALUES}
    known = [value for value in values.values() if value is not None]
    if 3 in known:
        return Derived(3, tuple(name for name, value in values.items() if value == 3))
    if len(known) < len(values):
        return Derived(None, ("not_asked",))
    greatest = max(known)
    return Derived(greatest, tuple(name for name, value in values.items() if value == greatest))
