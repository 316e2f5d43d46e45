"""Who works on an article since when, and how copies are made, kept and tried: typed as one goes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.json_value import JsonObject, JsonValue
from app.records.store import Store

DUTIES = "article_duty"
HABITS = "backup_habit"
_THE_HABIT = "firm"
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Duty:
    """Who does it, since when, and in the owner's words what. Every part may be missing."""

    who: str = ""
    since: date | None = None
    what: str = ""

    @property
    def empty(self) -> bool:
        """True when nothing was said."""
        return not (self.who.strip() or self.since or self.what.strip())

    def to_json(self) -> dict[str, JsonValue]:
        """The duty as a JSON object."""
        return {"who": self.who, "since": self.since.isoformat() if self.since else None, "what": self.what}

    @classmethod
    def from_json(cls, value: JsonObject) -> Duty:
        """Read what `to_json` wrote; whatever is wrong is left out."""
        return cls(_text(value, "who"), _day(value, "since"), _text(value, "what"))


class Often(StrEnum):
    """How often copies are made."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    NOT_SETTLED = "not_settled"


class Medium(StrEnum):
    """On what a copy is kept."""

    EXTERNAL_DISK = "external_disk"
    USB_MEMORY = "usb_memory"
    NETWORK_DISK = "network_disk"
    CLOUD = "cloud"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class BackupHabit:
    """取る and しまう: what is copied how often, on what it is kept, apart from the PC or not, how many.

    `offline` is True when the copy cannot be reached from the PC between two copies. None: not said.
    """

    what: str = ""
    often: Often | None = None
    medium: Medium | None = None
    offline: bool | None = None
    generations: int | None = None

    def to_json(self) -> dict[str, JsonValue]:
        """The habit as a JSON object."""
        return {
            "what": self.what,
            "often": self.often.value if self.often else None,
            "medium": self.medium.value if self.medium else None,
            "offline": self.offline,
            "generations": self.generations,
        }

    @classmethod
    def from_json(cls, value: JsonObject) -> BackupHabit:
        """Read what `to_json` wrote; whatever is wrong is left out."""
        often, medium = _text(value, "often"), _text(value, "medium")
        offline, number = value.get("offline"), value.get("generations")
        return cls(
            what=_text(value, "what"),
            often=Often(often) if often in set(Often) else None,
            medium=Medium(medium) if medium in set(Medium) else None,
            offline=offline if isinstance(offline, bool) else None,
            generations=number if isinstance(number, int) and not isinstance(number, bool) else None,
        )


def duties(store: Store) -> Mapping[str, Duty]:
    """Who does what, by article id."""
    return {key: Duty.from_json(value) for key, value in store.entries(DUTIES).items()}


def save_duty(store: Store, article_id: str, duty: Duty) -> None:
    """Keep who works on an article. Raises StoreError."""
    if duty.empty:
        store.remove_entry(DUTIES, article_id)
    else:
        store.save_entry(DUTIES, article_id, duty.to_json())


def backup_habit(store: Store) -> BackupHabit:
    """How copies are made and kept, as far as said."""
    return BackupHabit.from_json(store.entry(HABITS, _THE_HABIT) or {})


def save_backup_habit(store: Store, habit: BackupHabit) -> None:
    """Keep how copies are made. Raises StoreError."""
    store.save_entry(HABITS, _THE_HABIT, habit.to_json())


def _text(value: JsonObject, key: str) -> str:
    found = value.get(key)
    return found if isinstance(found, str) else ""


def _day(value: JsonObject, key: str) -> date | None:
    try:
        return date.fromisoformat(_text(value, key))
    except ValueError:
        return None
