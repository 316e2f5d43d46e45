"""戻せるか試す: the drills that were made, and which of them may be shown as proof.

A drill keeps the name of the file, never its path, and no content. The newest drill decides: a success of
last year does not cover a failure of today.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.declaration.duties import Medium
from app.declaration.file_comparison import Comparison, Fingerprint, Outcome, Proof, proof_of
from app.domain.calendar import local_date, parse_utc, utc_text
from app.domain.json_value import JsonObject, JsonValue
from app.records.store import Store
from app.system.clock import utc_now

COLLECTION = "restore_drill"
FRESH_DAYS = 365
"""Older drills are shown with their day, but prove nothing about today."""


@dataclass(frozen=True, slots=True)
class Drill:
    """One drill. `tried_at` is UTC; `offline` is the owner's word that the copy is kept unplugged.

    `outcome` is what the program found by reading; `same_disk` is True when copy and original lie on
    one volume. `size` in bytes.
    """

    id: str
    tried_at: str
    outcome: Outcome
    file_name: str = ""
    size: int | None = None
    sha256: str = ""
    medium: Medium | None = None
    offline: bool | None = None
    same_disk: bool | None = None
    scrambled: bool = False
    app_version: str = ""

    @property
    def proof(self) -> Proof:
        """Passed, failed, or not proven."""
        return proof_of(self.outcome)

    @property
    def tried_on(self) -> date:
        """The day in Japan."""
        return local_date(parse_utc(self.tried_at))

    def is_fresh(self, today: date) -> bool:
        """True while it says something about today; a day in the future says nothing."""
        return timedelta() <= today - self.tried_on <= timedelta(days=FRESH_DAYS)

    def to_json(self) -> dict[str, JsonValue]:
        """The drill as a JSON object."""
        return {
            "id": self.id,
            "tried_at": self.tried_at,
            "outcome": self.outcome.value,
            "file_name": self.file_name,
            "size": self.size,
            "sha256": self.sha256,
            "medium": self.medium.value if self.medium else None,
            "offline": self.offline,
            "same_disk": self.same_disk,
            "scrambled": self.scrambled,
            "app_version": self.app_version,
        }

    @classmethod
    def from_json(cls, value: JsonObject) -> Drill:
        """Read what `to_json` wrote. Raises ValueError or KeyError where day or outcome cannot be read."""
        tried_at = str(value["tried_at"])
        local_date(parse_utc(tried_at))
        size, medium = value.get("size"), value.get("medium")
        return cls(
            id=str(value.get("id") or tried_at),
            tried_at=tried_at,
            outcome=Outcome(str(value["outcome"])),
            file_name=str(value.get("file_name") or ""),
            size=size if isinstance(size, int) and not isinstance(size, bool) else None,
            sha256=str(value.get("sha256") or ""),
            medium=Medium(medium) if isinstance(medium, str) and medium in set(Medium) else None,
            offline=_bool(value, "offline"),
            same_disk=_bool(value, "same_disk"),
            scrambled=value.get("scrambled") is True,
            app_version=str(value.get("app_version") or ""),
        )


def make_drill(
    comparison: Comparison,
    file_name: str,
    now: datetime,
    medium: Medium | None = None,
    offline: bool | None = None,
    app_version: str = "",
) -> Drill:
    """A drill from what was found. Raises ValueError for an outcome that is no drill at all."""
    if proof_of(comparison.outcome) is Proof.NO_DRILL:
        raise ValueError(comparison.outcome.value)
    return Drill(
        id=uuid.uuid4().hex,
        tried_at=utc_text(now),
        outcome=comparison.outcome,
        file_name=file_name,
        size=comparison.backup_size,
        sha256=comparison.sha256,
        medium=medium,
        offline=offline,
        same_disk=comparison.same_disk,
        scrambled=comparison.scrambled,
        app_version=app_version,
    )


def keep_drill(store: Store, drill: Drill) -> None:
    """Keep a drill. Raises StoreError."""
    store.save_entry(COLLECTION, drill.id, drill.to_json())


def forget_drill(store: Store, drill: Drill) -> None:
    """Take a drill away again."""
    store.remove_entry(COLLECTION, drill.id)


def drills(store: Store) -> tuple[Drill, ...]:
    """Every drill that can be read, newest first; those of a clock that ran ahead are the last."""
    now = utc_text(utc_now())
    found = [_read(one) for one in store.entries(COLLECTION).values()]
    known = [one for one in found if one is not None]
    return tuple(sorted(known, key=lambda one: (one.tried_at <= now, one.tried_at), reverse=True))


def latest_drill(store: Store) -> Drill | None:
    """The newest drill, None before the first."""
    return next(iter(drills(store)), None)


def recorded_fingerprints(store: Store, file_name: str) -> tuple[Fingerprint, ...]:
    """What earlier drills noted of files with this name, which were then equal to their originals."""
    return tuple(
        Fingerprint(one.size, one.sha256)
        for one in drills(store)
        if one.outcome in (Outcome.SAME, Outcome.SAME_AS_RECORDED)
        and one.file_name == file_name
        and one.size is not None
        and one.sha256
    )


def _read(value: JsonObject) -> Drill | None:
    try:
        return Drill.from_json(value)
    except (ValueError, KeyError, TypeError):
        return None


def _bool(value: Mapping[str, JsonValue], key: str) -> bool | None:
    found = value.get(key)
    return found if isinstance(found, bool) else None
