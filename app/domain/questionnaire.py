"""The dated question sets: editions of IPA's self-assessment, in our own words.

Nothing in Python knows how many questions, parts or articles there are: the packs say so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.answer import Choice
from app.domain.language import Text


@dataclass(frozen=True, slots=True)
class Example:
    """How the point looks in one kind of business: shop, builder, office."""

    business: str
    text: Text


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `wording_alone` is the reading for a one-person business, where it differs.

    `verified` is False when number, wording or part could not be checked against the official
    edition: the program then says so beside the question. `hints` are those of `checks` that are shown
    beside the question but say too little to confirm or contradict an answer.
    """

    id: str
    number: int
    part: str
    topic: Text
    wording: Text
    wording_alone: Text | None
    plain: Text
    why: Text
    examples: tuple[Example, ...]
    dont_know_help: Text
    action: str
    checks: tuple[str, ...]
    confirmable: bool
    produced_by_app: bool
    verified: bool
    hints: tuple[str, ...] = ()

    @property
    def telling_checks(self) -> tuple[str, ...]:
        """The checks that can confirm or contradict an answer."""
        return tuple(check for check in self.checks if check not in self.hints)

    def wording_for(self, works_alone: bool) -> Text:
        """The wording that fits the business."""
        return self.wording_alone if works_alone and self.wording_alone else self.wording


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the sheet. `id` is stable; questions name it."""

    id: str
    title: Text
    note: Text


@dataclass(frozen=True, slots=True)
class Band:
    """A range of the official total, from `at_least` points upwards, with what it suggests."""

    at_least: int
    state: Text
    next_step: Text
    verified: bool


@dataclass(frozen=True, slots=True)
class Article:
    """One of the 5か条 / 6か条. `title` is the official short title in Japanese."""

    id: str
    number: int
    title: Text
    meaning: Text
    steps: tuple[Text, ...]
    questions: tuple[str, ...]
    checks: tuple[str, ...]
    verified: bool


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """One edition of the sheet, complete.

    `credit` is the line that names the model and says that IPA did not supervise or approve it.
    """

    edition: str
    title: Text
    articles_title: Text
    published: Text
    source_url: str
    checked_on: date
    verified: bool
    caveat: Text | None
    points: Mapping[Choice, int]
    parts: tuple[Part, ...]
    questions: tuple[Question, ...]
    bands: tuple[Band, ...]
    articles: tuple[Article, ...]
    credit: Text | None = None

    def question(self, question_id: str) -> Question:
        """The question with this id. Raises KeyError."""
        for one in self.questions:
            if one.id == question_id:
                return one
        raise KeyError(question_id)

    def of_part(self, part_id: str) -> tuple[Question, ...]:
        """The questions of one part, in the order of the sheet."""
        return tuple(one for one in self.questions if one.part == part_id)
