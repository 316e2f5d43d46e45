"""Moving to another edition: what still holds is carried over, the rest is asked, and it can be undone.

Answers stay tied to their edition, so the total of the earlier edition can be worked out at any time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.assessment.session import Assessment
from app.content.edition_changes import EditionChanges, Kind, edition_changes
from app.domain.answer import Answer
from app.domain.calendar import utc_text
from app.domain.json_value import JsonObject, JsonValue
from app.records.store import Store

COLLECTION = "edition_move"


@dataclass(frozen=True, slots=True)
class Move:
    """A move that was made: `carried` are the questions of the later edition that took an answer over.

    `replaced` are answers of the later edition that were older than those that took their place.
    """

    earlier: str
    later: str
    carried: tuple[str, ...]
    moved_at: str
    replaced: tuple[Answer, ...] = ()

    def to_json(self) -> dict[str, JsonValue]:
        """The move as a JSON object."""
        return {
            "earlier": self.earlier,
            "later": self.later,
            "carried": list(self.carried),
            "moved_at": self.moved_at,
            "replaced": [one.to_json() for one in self.replaced],
        }

    @classmethod
    def from_json(cls, value: JsonObject) -> Move:
        """Read what `to_json` wrote. Raises KeyError."""
        carried = value.get("carried")
        names = tuple(str(one) for one in carried) if isinstance(carried, list | tuple) else ()
        moved_at = str(value.get("moved_at") or "")
        rows = value.get("replaced")
        replaced = [_answer(one) for one in rows] if isinstance(rows, list | tuple) else []
        kept = tuple(one for one in replaced if one is not None)
        return cls(str(value["earlier"]), str(value["later"]), names, moved_at, kept)


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a move would do: `carried` answers hold, `to_ask` questions are left, before any is answered."""

    changes: EditionChanges
    carried: int
    to_ask: int


def outlook(store: Store, earlier: str, later: str) -> Outlook:
    """What moving would do now. Raises KeyError for an unknown edition."""
    changes = edition_changes(earlier, later)
    before, after = store.answers(earlier), store.answers(later)
    carried = [one for one in changes.of_kind(Kind.SAME) if one.earlier_id in before]
    known = {one.question.id for one in carried} | set(after)
    left = [one for one in changes.questions if one.question.id not in known]
    return Outlook(changes, len(carried), len(left))


def move(store: Store, assessment: Assessment, later: str, now: datetime) -> Move:
    """Carry over what still holds and use `later` from now on. An answer carried over keeps its day.

    Where both editions have an answer the younger one counts. Raises KeyError, ValueError, StoreError.
    """
    earlier = assessment.edition
    changes = edition_changes(earlier, later)
    before, after = store.answers(earlier), store.answers(later)
    carried, replaced = [], []
    for one in changes.of_kind(Kind.SAME):
        answer, there = before.get(one.earlier_id), after.get(one.question.id)
        if answer is None or (there is not None and there.answered_at >= answer.answered_at):
            continue
        if there is not None:
            replaced.append(there)
        store.save_answer(later, _renamed(answer, one.question.id))
        carried.append(one.question.id)
    done = Move(earlier, later, tuple(carried), utc_text(now), tuple(replaced))
    store.save_entry(COLLECTION, later, done.to_json())
    assessment.choose_edition(later)
    return done


def undo(store: Store, assessment: Assessment, done: Move) -> None:
    """Go back to the earlier edition; what was carried over and not changed since is taken away again."""
    changes = {one.question.id: one.earlier_id for one in edition_changes(done.earlier, done.later).questions}
    before, after = store.answers(done.earlier), store.answers(done.later)
    older = {one.question_id: one for one in done.replaced}
    for question_id in done.carried:
        source, now = before.get(changes.get(question_id, "")), after.get(question_id)
        if source is None or now != _renamed(source, question_id):
            continue
        if question_id in older:
            store.save_answer(done.later, older[question_id])
        else:
            store.clear_answer(done.later, question_id)
    assessment.choose_edition(done.earlier)
    store.remove_entry(COLLECTION, done.later)


def last_move(store: Store, edition: str) -> Move | None:
    """The move that led to `edition`, None when there was none."""
    kept = store.entry(COLLECTION, edition)
    try:
        return None if kept is None else Move.from_json(kept)
    except (KeyError, TypeError):
        return None


def _renamed(answer: Answer, question_id: str) -> Answer:
    return Answer(question_id, answer.choice, answer.answered_at, answer.note)


def _answer(value: JsonValue) -> Answer | None:
    try:
        return Answer.from_json(value) if isinstance(value, Mapping) else None
    except (KeyError, ValueError):
        return None
