"""Loads the learning packs: lessons with their test, courses, pictures, videos, the yearly threats.

`resources/schema/learning.md` describes the files. As with the other packs the loader trusts their
shape and raises ContentError where it is broken; `app.content.validate_learning` looks at the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from app.content.kinds import ContentError
from app.content.packs import content_folder, read_json
from app.domain.language import Text

JsonMap = dict[str, Any]
Made = TypeVar("Made")

FOLDER = "learning"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer offered by a test item. `why` explains it, whether it is right or wrong."""

    id: str
    text: Text
    right: bool
    why: Text


@dataclass(frozen=True, slots=True)
class TestItem:
    """One question of a lesson's test. Exactly one of its choices is right."""

    __test__ = False  # its name is no invitation to pytest

    id: str
    ask: Text
    choices: tuple[Choice, ...]

    @property
    def right(self) -> Choice:
        """The one right choice."""
        return next(one for one in self.choices if one.right)

    def choice(self, choice_id: str) -> Choice | None:
        """The choice with this id, None when there is none."""
        return next((one for one in self.choices if one.id == choice_id), None)


@dataclass(frozen=True, slots=True)
class Source:
    """Where what a lesson teaches is written. `note` says which part of the page, or what is not certain."""

    title: Text
    url: str
    note: Text | None


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson of five minutes about one question of the self-assessment.

    `edition` is that of our lessons ("2026-11"): a certificate names it. `business` is the firm of the
    case: shop, builder or office. `picture` names a drawing of `resources/pictures/lessons`.
    """

    id: str
    question: str
    edition: str
    title: Text
    minutes: int
    picture: str
    business: str
    case: Text
    went_wrong: Text
    what_to_do: tuple[Text, ...]
    for_one_person: Text
    today: Text
    test: tuple[TestItem, ...]
    sources: tuple[Source, ...]
    checked_on: date

    def item(self, item_id: str) -> TestItem | None:
        """The test item with this id, None when there is none."""
        return next((one for one in self.test if one.id == item_id), None)


@cache
def load_lessons() -> Mapping[str, Lesson]:
    """All lessons by id, in the order of their ids."""
    return MappingProxyType(read_lessons(content_folder()))


def read_lessons(content: Path) -> dict[str, Lesson]:
    """Read `learning/lessons/*.json` below `content`. Raises ContentError for a broken file."""
    return {one.id: one for one in map(read_lesson, lesson_files(content))}


def lesson_files(content: Path) -> list[Path]:
    """The files of all lessons below `content`, in the order of their names."""
    return sorted((content / FOLDER / "lessons").glob("*.json"))


def read_lesson(path: Path) -> Lesson:
    """Read one lesson. Raises ContentError for a broken file."""
    return build(path, read_json(path), _lesson)


def build(path: Path, value: JsonMap, make: Callable[[JsonMap], Made]) -> Made:
    """`make(value)`; whatever is wrong with its shape becomes a ContentError that names the file."""
    try:
        return make(value)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        what = f"{error} is missing" if isinstance(error, KeyError) else str(error)
        raise ContentError(f"{path.name}: {value.get('id', '?')}: {what}") from error


def text(value: JsonMap) -> Text:
    """A text in both languages. Raises KeyError or TypeError."""
    return Text(value["ja"], value["en"])


def optional_text(value: JsonMap | None) -> Text | None:
    """A text, or None where there is none."""
    return None if value is None else text(value)


def _lesson(one: JsonMap) -> Lesson:
    return Lesson(
        id=one["id"],
        question=one["question"],
        edition=one["edition"],
        title=text(one["title"]),
        minutes=one["minutes"],
        picture=one["picture"],
        business=one["case"]["business"],
        case=text(one["case"]["text"]),
        went_wrong=text(one["went_wrong"]),
        what_to_do=tuple(text(step) for step in one["what_to_do"]),
        for_one_person=text(one["for_one_person"]),
        today=text(one["today"]),
        test=tuple(_item(item) for item in one["test"]),
        sources=tuple(_source(source) for source in one["sources"]),
        checked_on=date.fromisoformat(one["checked_on"]),
    )


def _item(one: JsonMap) -> TestItem:
    return TestItem(one["id"], text(one["ask"]), tuple(_choice(choice) for choice in one["choices"]))


def _choice(one: JsonMap) -> Choice:
    return Choice(one["id"], text(one["text"]), one.get("right", False) is True, text(one["why"]))


def _source(one: JsonMap) -> Source:
    return Source(text(one["title"]), one["url"], optional_text(one.get("note")))
