"""How far it is to ★3: what of the 26 requirements is touched, by what, and what would touch most for least.

Touched is not met. Whether a requirement is met is for the expert who confirms; the program never says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.content.three_star_pack import Requirement, ThreeStarPack
from app.domain.action import Action
from app.domain.json_value import JsonObject
from app.domain.language import Text
from app.guideline.evidence import Evidence, Finding, Grade, Known
from app.records.store import Store

NOTES = "scs_note"
LONGEST_NOTE = 2000
_RULES = "rules"
_SHOWN_MOVES = 5


class Standing(StrEnum):
    """Where a requirement stands."""

    MEASURED = "measured"  # 実測あり
    DOCUMENT = "document"  # 書類あり
    DECLARED = "declared"  # 申告のみ
    OPEN = "open"  # まだ
    OUTSIDE = "outside"  # 外のサービス


@dataclass(frozen=True, slots=True)
class RequirementStanding:
    """One requirement with everything that touches it, strongest evidence first."""

    requirement: Requirement
    standing: Standing
    evidence: tuple[Evidence, ...]

    @property
    def concerns(self) -> tuple[Evidence, ...]:
        """What speaks against it, or is only half good."""
        return tuple(one for one in self.evidence if one.finding in (Finding.BAD, Finding.PARTLY))


@dataclass(frozen=True, slots=True)
class Move:
    """Something to do here. `closes` are ids of requirements it would touch with more than a declaration.

    `kind` is "paper" (`id` is the paper, `page` where it is made) or "action" (`id` of actions.json).
    `begun`: the paper is there, and something of it is still to be done, or it is too old.
    """

    kind: str
    id: str
    title: Text
    page: str
    minutes: int
    yen: int
    closes: tuple[str, ...]
    begun: bool = False


def three_star(pack: ThreeStarPack, known: Known) -> tuple[RequirementStanding, ...]:
    """Every requirement of the list, in its order."""
    return tuple(_standing_of(one, known) for one in pack.requirements)


def counts(standings: Sequence[RequirementStanding]) -> dict[Standing, int]:
    """How many requirements stand where; every standing is there."""
    return {one: sum(found.standing is one for found in standings) for one in Standing}


def _standing_of(requirement: Requirement, known: Known) -> RequirementStanding:
    measured = known.measured(requirement.checks)
    documents = known.documents(_serving(requirement, known))
    declared = known.declared(requirement.questions)
    evidence = (*measured, *documents, *declared)
    return RequirementStanding(requirement, _stand(requirement, measured, documents, declared), evidence)


def _serving(requirement: Requirement, known: Known) -> tuple[str, ...]:
    """The rules touch a requirement only where a sentence of them serves it."""
    served = requirement.id in known.served_by_rules
    return tuple(one for one in requirement.documents if one != _RULES or served)


def _stand(
    requirement: Requirement,
    measured: Sequence[Evidence],
    documents: Sequence[Evidence],
    declared: Sequence[Evidence],
) -> Standing:
    if requirement.outside:
        return Standing.OUTSIDE
    seen = {one.finding for one in measured} - {Finding.UNKNOWN}
    if Finding.BAD in seen or any(one.finding is Finding.BAD for one in documents):
        return Standing.OPEN  # what was looked at and found wanting is not covered by a paper
    if seen == {Finding.GOOD}:
        return Standing.MEASURED
    if any(one.finding is Finding.GOOD for one in documents):
        return Standing.DOCUMENT
    if any(one.finding in (Finding.GOOD, Finding.PARTLY) for one in declared):
        return Standing.DECLARED
    return Standing.OPEN


def next_moves(
    pack: ThreeStarPack,
    standings: Sequence[RequirementStanding],
    known: Known,
    actions: Mapping[str, Action],
) -> tuple[Move, ...]:
    """What would touch most for least: most requirements for each minute first, free before paid.

    What an earlier move touches already is not counted again for a later one.
    """
    left = [*_paper_moves(pack, standings, known), *_fix_moves(standings, actions)]
    chosen: list[Move] = []
    while left and len(chosen) < _SHOWN_MOVES:
        left.sort(key=lambda one: (one.yen > 0, -len(one.closes) / max(one.minutes, 1), one.yen, one.id))
        best = left.pop(0)
        chosen.append(best)
        rest = (
            replace(one, closes=tuple(key for key in one.closes if key not in best.closes)) for one in left
        )
        left = [one for one in rest if one.closes]
    return tuple(chosen)


def _wanting(standings: Sequence[RequirementStanding]) -> list[RequirementStanding]:
    return [one for one in standings if one.standing in (Standing.OPEN, Standing.DECLARED)]


def _found_bad(one: RequirementStanding) -> bool:
    return any(found.grade is not Grade.DECLARED and found.finding is Finding.BAD for found in one.evidence)


def _paper_moves(pack: ThreeStarPack, standings: Sequence[RequirementStanding], known: Known) -> list[Move]:
    """A paper closes nothing where a measurement speaks against it; a half-finished one is to be finished."""
    moves = []
    for paper in pack.documents:
        (there,) = known.documents([paper.id]) or (None,)
        if there is not None and there.finding is not Finding.PARTLY:
            continue
        closes = tuple(
            one.requirement.id
            for one in _wanting(standings)
            if paper.id in one.requirement.documents and not _found_bad(one)
        )
        if closes:
            cost = (paper.minutes, paper.yen)
            begun = there is not None
            moves.append(Move("paper", paper.id, paper.title, paper.page, *cost, closes, begun))
    return moves


def _fix_moves(standings: Sequence[RequirementStanding], actions: Mapping[str, Action]) -> list[Move]:
    """A fix closes a requirement only when it is the last thing a measurement finds wanting there."""
    closes: dict[str, list[str]] = {}
    for one in _wanting(standings):
        wanting = [
            found.subject
            for found in one.evidence
            if found.grade is Grade.MEASURED and found.finding in (Finding.BAD, Finding.PARTLY)
        ]
        if len(wanting) == 1 and f"fix_{wanting[0]}" in actions:
            closes.setdefault(f"fix_{wanting[0]}", []).append(one.requirement.id)
    found = []
    for action_id, ids in closes.items():
        action = actions[action_id]
        found.append(Move("action", action_id, action.title, "plan", action.minutes, action.yen, tuple(ids)))
    return found


class CriterionNotes:
    """What the owner or the expert noted at a criterion, by its id such as "3-1-1/2"."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> dict[str, str]:
        """Every note that is not empty."""
        found = {key: _note(value) for key, value in self._store.entries(NOTES).items()}
        return {key: text for key, text in found.items() if text}

    def save(self, criterion_id: str, text: str) -> None:
        """Keep a note; an empty one takes it away."""
        text = text[:LONGEST_NOTE]
        if text.strip():
            self._store.save_entry(NOTES, criterion_id, {"text": text})
        else:
            self._store.remove_entry(NOTES, criterion_id)


def _note(value: JsonObject) -> str:
    found = value.get("text")
    return found[:LONGEST_NOTE] if isinstance(found, str) else ""
