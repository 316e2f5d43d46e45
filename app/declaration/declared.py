"""The owner's own declaration with IPA: star, number, day, and when to look at it again. Typed once, here.

Nobody certifies anything: what is kept is what the owner says, and it is shown as 申告.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.calendar import LAST_DAY
from app.domain.json_value import JsonObject, JsonValue
from app.records.store import Store

COLLECTION = "declaration"
CURRENT = "security_action"
FIRST_DAY = date(2017, 2, 7)
"""The scheme was announced on this day (facts: domain.md 2.2); no declaration is older."""


class DayProblem(StrEnum):
    """Why a day cannot be that of a declaration."""

    BEFORE_THE_SCHEME = "before_the_scheme"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True)
class Declaration:
    """What was declared. `stars` is 0 while nothing was; `aim` is the star the owner works for.

    `declaration_id` is kept as typed. `review_on` is the day the owner chose for looking again; None
    stands for a year after the declaration, which is our advice and no official term.
    """

    stars: int = 0
    declaration_id: str = ""
    declared_on: date | None = None
    review_on: date | None = None
    reviewed_on: date | None = None
    aim: int = 2

    @property
    def declared(self) -> bool:
        """True when the owner says that a star was declared."""
        return self.stars > 0

    def to_json(self) -> dict[str, JsonValue]:
        """The declaration as a JSON object."""
        return {
            "stars": self.stars,
            "declaration_id": self.declaration_id,
            "declared_on": _day_text(self.declared_on),
            "review_on": _day_text(self.review_on),
            "reviewed_on": _day_text(self.reviewed_on),
            "aim": self.aim,
        }

    @classmethod
    def from_json(cls, value: JsonObject) -> Declaration:
        """Read what `to_json` wrote; whatever is wrong is left out."""
        stars, aim, number = value.get("stars"), value.get("aim"), value.get("declaration_id")
        return cls(
            stars=_star(stars, 0),
            declaration_id=number if isinstance(number, str) else "",
            declared_on=_day(value.get("declared_on")),
            review_on=_day(value.get("review_on")),
            reviewed_on=_day(value.get("reviewed_on")),
            aim=_star(aim, 2),
        )


def declaration(store: Store) -> Declaration:
    """The declaration as kept; an empty one before anything was said."""
    kept = store.entry(COLLECTION, CURRENT)
    return Declaration() if kept is None else Declaration.from_json(kept)


def save_declaration(store: Store, declared: Declaration) -> None:
    """Keep the declaration. Raises StoreError."""
    store.save_entry(COLLECTION, CURRENT, declared.to_json())


def was_asked(store: Store) -> bool:
    """True once anything about the declaration was kept here."""
    return store.entry(COLLECTION, CURRENT) is not None


def day_problem(day: date, today: date) -> DayProblem | None:
    """Why `day` cannot be the day of a declaration; None when it can."""
    if day < FIRST_DAY:
        return DayProblem.BEFORE_THE_SCHEME
    return DayProblem.NOT_YET if day > today else None


def _day_text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(value: JsonValue) -> date | None:
    """A day as kept; None for what is none, or what nobody can have typed."""
    try:
        day = date.fromisoformat(value) if isinstance(value, str) and value else None
    except ValueError:
        return None
    return day if day is not None and day <= LAST_DAY else None


def _star(value: JsonValue, otherwise: int) -> int:
    plain = isinstance(value, int) and not isinstance(value, bool) and value in (1, 2)
    return value if plain and isinstance(value, int) else otherwise
