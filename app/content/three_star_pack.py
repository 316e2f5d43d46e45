"""The dated list of what ★3 of the SCS scheme asks for: ids and counts are facts, the words are ours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from app.content.kinds import ContentError
from app.content.packs import content_folder, read_json
from app.domain.language import Text

FILE = "guideline/scs.json"
JsonMap = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Category:
    """A part of the list. `official` is its short official name in Japanese."""

    id: str
    official: str
    title: Text


@dataclass(frozen=True, slots=True)
class Requirement:
    """One requirement. `criteria` says how many criteria it has; their wording is not ours to copy.

    `questions`, `checks` and `documents` are our own mapping: what of the program touches it. `outside`:
    nothing on this PC can touch it, an outside service is needed.
    """

    id: str
    category: str
    criteria: int
    name: Text
    summary: Text
    questions: tuple[str, ...]
    checks: tuple[str, ...]
    documents: tuple[str, ...]
    outside: bool

    @property
    def criterion_ids(self) -> tuple[str, ...]:
        """A name for each criterion, by its number in our list: "3-1-1/1"."""
        return tuple(f"{self.id}/{number}" for number in range(1, self.criteria + 1))


@dataclass(frozen=True, slots=True)
class MadeDocument:
    """A paper the program helps to make; `page` is where, `minutes` and `yen` what it takes."""

    id: str
    title: Text
    page: str
    minutes: int
    yen: int


@dataclass(frozen=True, slots=True)
class OutsideService:
    """The kind of service that watches from outside."""

    title: Text
    note: Text
    page: str
    url: str


@dataclass(frozen=True, slots=True)
class ThreeStarPack:
    """The whole list. `version` is the day of the published paper, `checked_on` when it was last compared."""

    version: date
    checked_on: date
    source_url: str
    verified: bool
    title: Text
    note: Text
    start: Text
    credit: Text
    categories: tuple[Category, ...]
    requirements: tuple[Requirement, ...]
    documents: tuple[MadeDocument, ...]
    outside_service: OutsideService
    four_star_ids: tuple[str, ...]

    @property
    def criterion_count(self) -> int:
        """How many criteria there are in all."""
        return sum(one.criteria for one in self.requirements)

    def document(self, document_id: str) -> MadeDocument:
        """The paper with this id. Raises KeyError."""
        for one in self.documents:
            if one.id == document_id:
                return one
        raise KeyError(document_id)


@cache
def load_three_star() -> ThreeStarPack:
    """The shipped list."""
    return read_three_star(content_folder())


def read_three_star(content: Path) -> ThreeStarPack:
    """Read the list below `content`. Raises ContentError."""
    path = content / FILE
    head = read_json(path)
    try:
        return ThreeStarPack(
            version=date.fromisoformat(head["version"]),
            checked_on=date.fromisoformat(head["checked_on"]),
            source_url=head["source_url"],
            verified=head["verified"],
            title=_text(head["title"]),
            note=_text(head["note"]),
            start=_text(head["start"]),
            credit=_text(head["credit"]),
            categories=tuple(
                Category(one["id"], one["official"], _text(one["title"])) for one in head["categories"]
            ),
            requirements=tuple(_requirement(one) for one in head["requirements"]),
            documents=tuple(_document(one) for one in head["documents"]),
            outside_service=_outside(head["outside_service"]),
            four_star_ids=tuple(str(one) for one in head["four_star_ids"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ContentError(f"{FILE}: {error!r}") from error


def _requirement(one: JsonMap) -> Requirement:
    return Requirement(
        id=one["id"],
        category=one["category"],
        criteria=int(one["criteria"]),
        name=_text(one["name"]),
        summary=_text(one["summary"]),
        questions=tuple(one["questions"]),
        checks=tuple(one["checks"]),
        documents=tuple(one["documents"]),
        outside=bool(one["outside"]),
    )


def _document(one: JsonMap) -> MadeDocument:
    return MadeDocument(one["id"], _text(one["title"]), one["page"], int(one["minutes"]), int(one["yen"]))


def _outside(one: JsonMap) -> OutsideService:
    return OutsideService(_text(one["title"]), _text(one["note"]), one["page"], one["url"])


def _text(value: JsonMap) -> Text:
    return Text(value["ja"], value["en"])
