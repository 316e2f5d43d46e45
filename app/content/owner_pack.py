"""The three principles and seven actions for the owner: official short titles, our own words."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from app.content.kinds import ContentError
from app.content.packs import content_folder, read_json
from app.content.problem import Problem
from app.content.validate_edition import date_problems, link_problems
from app.domain.language import Text

FILE = "guideline/owner_checklist.json"
PRINCIPLE, ACTION = "principle", "action"


@dataclass(frozen=True, slots=True)
class OwnerItem:
    """One line of the checklist.

    `kind` is "principle" or "action"; `known` names what the records may say about it
    (`app.guideline.owner_checklist.KNOWN`); `page` is where one goes on.
    """

    id: str
    kind: str
    number: int
    title: Text
    meaning: Text
    known: tuple[str, ...]
    page: str


@dataclass(frozen=True, slots=True)
class OwnerPack:
    """The checklist with its source."""

    checked_on: date
    source_url: str
    verified: bool
    credit: Text
    items: tuple[OwnerItem, ...]


@cache
def load_owner_pack() -> OwnerPack:
    """The checklist. Raises ContentError for a broken pack."""
    return read_owner_pack(content_folder())


def read_owner_pack(content: Path) -> OwnerPack:
    """Read the checklist below `content`. Raises ContentError."""
    value = read_json(content / FILE)
    try:
        return OwnerPack(
            checked_on=date.fromisoformat(value["checked_on"]),
            source_url=value["source_url"],
            verified=bool(value["verified"]),
            credit=Text(value["credit"]["ja"], value["credit"]["en"]),
            items=tuple(
                OwnerItem(
                    id=one["id"],
                    kind=one["kind"],
                    number=int(one["number"]),
                    title=Text(one["title"]["ja"], one["title"]["en"]),
                    meaning=Text(one["meaning"]["ja"], one["meaning"]["en"]),
                    known=tuple(one["known"]),
                    page=one["page"],
                )
                for one in value["items"]
            ),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ContentError(f"{FILE}: {error!r}") from error


def owner_problems(folder: Path, phrases: Collection[str], day: date) -> list[Problem]:
    """Whether the counts are right and everything the records may say has its words."""
    pack, head = read_owner_pack(folder), read_json(folder / FILE)
    problems = [*date_problems(FILE, "checked_on", head.get("checked_on"), day)]
    problems += link_problems(FILE, "source_url", head.get("source_url"))
    for kind, count in ((PRINCIPLE, head.get("principle_count")), (ACTION, head.get("action_count"))):
        numbers = [one.number for one in pack.items if one.kind == kind]
        if numbers != list(range(1, len(numbers) + 1)) or len(numbers) != count:
            problems.append(Problem(FILE, kind, f"the numbers are {numbers}", f"number them 1 to {count}"))
    for item in pack.items:
        for known in item.known:
            if f"owner.known.{known}" not in phrases:
                what = f"no words for {known}"
                problems.append(Problem(FILE, item.id, what, "add owner.known.… to phrases/owner.json"))
    return problems
