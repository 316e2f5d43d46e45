"""A set of rules as it was decided on: a full copy that prints the same years later. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.content.rule_packs import RuleKind
from app.domain.json_value import JsonObject, JsonValue
from app.domain.language import Text
from app.guideline.rules import DraftChapter, Situation
from app.guideline.set_procedure import CHAPTER, SetProcedure

EARLIEST = date(2000, 1, 1)
LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class SetRule:
    """One sentence of a set. `own`: the owner's words."""

    id: str
    kind: RuleKind
    text: Text
    handbook: bool
    own: bool = False


@dataclass(frozen=True, slots=True)
class SetChapter:
    """One chapter of a set. `changed_on`: the day the words it has now were decided; None in a draft.

    `procedure` is what the owner decided for an incident, in the chapter on incidents only.
    """

    id: str
    number: int | None
    title: Text
    purpose: Text
    rules: tuple[SetRule, ...]
    changed_on: date | None = None
    procedure: SetProcedure | None = None

    @property
    def content(self) -> object:
        """What makes it another chapter when it differs."""
        return self.rules, self.procedure


@dataclass(frozen=True, slots=True)
class RuleSet:
    """All chapters in use. `number` is 0 and `decided_on` None while it is a draft.

    `decided_by` is the name of who decided; `approved_at` is when that was typed in, UTC.
    """

    number: int
    trade_name: str
    alone: bool
    responsible_person: Text
    chapters: tuple[SetChapter, ...]
    decided_on: date | None = None
    decided_by: str = ""
    approved_at: str = ""

    @property
    def is_draft(self) -> bool:
        """Whether nobody has decided on it."""
        return self.decided_on is None

    @property
    def rules(self) -> tuple[SetRule, ...]:
        """All sentences in order."""
        return tuple(rule for chapter in self.chapters for rule in chapter.rules)

    def says_the_same(self, other: RuleSet) -> bool:
        """Whether both would print the same sentences under the same chapters for the same firm."""
        return _content(self) == _content(other)


@dataclass(frozen=True, slots=True)
class Revision:
    """One line of the table of revisions: titles of the chapters that changed; none for the first."""

    number: int
    decided_on: date
    decided_by: str
    changed: tuple[Text, ...]
    dropped: tuple[Text, ...]


def as_set(
    chapters: Sequence[DraftChapter], situation: Situation, procedure: SetProcedure | None = None
) -> RuleSet:
    """The draft as a set that nobody has decided on; `procedure` goes into the chapter on incidents."""
    used = tuple(
        SetChapter(
            one.id,
            one.number,
            one.title,
            one.purpose,
            tuple(SetRule(rule.id, rule.kind, rule.text, rule.handbook, rule.own) for rule in one.kept),
            procedure=procedure if one.id == CHAPTER else None,
        )
        for one in chapters
        if one.in_use and one.kept
    )
    name = situation.profile.display_name
    return RuleSet(0, name, situation.alone, situation.responsible_person, used)


def decide(
    drafted: RuleSet,
    earlier: RuleSet | None,
    number: int,
    decided_on: date,
    decided_by: str,
    today: date,
    now: str,
) -> RuleSet:
    """The draft, decided on. A chapter whose words did not change keeps its date.

    Raises ValueError, saying "empty", "name" or "date", for a set without a sentence, without a name, or
    with a day before 2000 or after today.
    """
    name = decided_by.strip()[:LONGEST_NAME]
    if not drafted.rules:
        raise ValueError("empty")
    if not name:
        raise ValueError("name")
    if not EARLIEST <= decided_on <= today:
        raise ValueError("date")
    before = {one.id: one for one in earlier.chapters} if earlier else {}
    dated = tuple(
        replace(one, changed_on=_kept_date(one, before.get(one.id)) or decided_on) for one in drafted.chapters
    )
    return replace(
        drafted, number=number, chapters=dated, decided_on=decided_on, decided_by=name, approved_at=now
    )


def revisions(sets: Sequence[RuleSet]) -> tuple[Revision, ...]:
    """The table of revisions for sets in their order."""
    found, before = [], None
    for one in sets:
        if one.decided_on is None:
            continue
        changed, dropped = _differences(before, one) if before else ((), ())
        found.append(Revision(one.number, one.decided_on, one.decided_by, changed, dropped))
        before = one
    return tuple(found)


def _differences(before: RuleSet, after: RuleSet) -> tuple[tuple[Text, ...], tuple[Text, ...]]:
    old = {one.id: one.content for one in before.chapters}
    kept = {one.id for one in after.chapters}
    changed = tuple(one.title for one in after.chapters if old.get(one.id) != one.content)
    return changed, tuple(one.title for one in before.chapters if one.id not in kept)


def _kept_date(chapter: SetChapter, before: SetChapter | None) -> date | None:
    return before.changed_on if before and before.content == chapter.content else None


def _content(one: RuleSet) -> object:
    return one.trade_name, one.responsible_person, [(part.id, part.content) for part in one.chapters]


# JSON


def to_json(one: RuleSet) -> dict[str, JsonValue]:
    """A set as a JSON object."""
    return {
        "number": one.number,
        "trade_name": one.trade_name,
        "alone": one.alone,
        "responsible_person": _text_json(one.responsible_person),
        "decided_on": one.decided_on.isoformat() if one.decided_on else None,
        "decided_by": one.decided_by,
        "approved_at": one.approved_at,
        "chapters": [_chapter_json(part) for part in one.chapters],
    }


def from_json(value: JsonObject) -> RuleSet | None:
    """Read what `to_json` wrote; None for anything that is not a whole set."""
    found: Any = value
    try:
        return RuleSet(
            number=int(found["number"]),
            trade_name=str(found["trade_name"]),
            alone=bool(found["alone"]),
            responsible_person=_text_of(found["responsible_person"]),
            chapters=tuple(_chapter_of(one) for one in found["chapters"]),
            decided_on=date.fromisoformat(found["decided_on"]),
            decided_by=str(found["decided_by"]),
            approved_at=str(found["approved_at"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def _text_json(text: Text) -> dict[str, JsonValue]:
    return {"ja": text.ja, "en": text.en}


def _text_of(value: Mapping[str, Any]) -> Text:
    return Text(str(value["ja"]), str(value["en"]))


def _chapter_json(one: SetChapter) -> dict[str, JsonValue]:
    rules: list[JsonValue] = [
        {
            "id": rule.id,
            "kind": rule.kind.value,
            "text": _text_json(rule.text),
            "handbook": rule.handbook,
            "own": rule.own,
        }
        for rule in one.rules
    ]
    return {
        "id": one.id,
        "number": one.number,
        "title": _text_json(one.title),
        "purpose": _text_json(one.purpose),
        "changed_on": one.changed_on.isoformat() if one.changed_on else None,
        "rules": rules,
        "procedure": one.procedure.to_json() if one.procedure else None,
    }


def _chapter_of(one: Mapping[str, Any]) -> SetChapter:
    rules = tuple(
        SetRule(
            str(rule["id"]),
            RuleKind(rule["kind"]),
            _text_of(rule["text"]),
            bool(rule["handbook"]),
            bool(rule["own"]),
        )
        for rule in one["rules"]
    )
    number = one["number"]
    return SetChapter(
        str(one["id"]),
        None if number is None else int(number),
        _text_of(one["title"]),
        _text_of(one["purpose"]),
        rules,
        date.fromisoformat(one["changed_on"]) if one["changed_on"] else None,
        SetProcedure.from_json(one["procedure"]) if one.get("procedure") else None,
    )
