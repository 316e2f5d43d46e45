"""What changed from one edition of the sheet to another, by what the packs say (`same_as` and its overlays).

A question counts as the same when the later edition takes it over and asks it in the same words; then an
answer given to it still holds. Where the words differ it is asked again; where nothing is taken over it
is new.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from app.content.packs import content_folder, read_edition_ids, read_json, read_questionnaire
from app.domain.questionnaire import Question


class Kind(StrEnum):
    """What became of a question."""

    SAME = "same"
    CHANGED = "changed"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class QuestionChange:
    """One question of the later edition; `earlier_id` is the question it was taken over from, "" when new."""

    question: Question
    kind: Kind
    earlier_id: str


@dataclass(frozen=True, slots=True)
class EditionChanges:
    """The way from one edition to another. `new_articles` are ids the earlier edition does not have."""

    earlier: str
    later: str
    questions: tuple[QuestionChange, ...]
    new_articles: tuple[str, ...]

    def of_kind(self, kind: Kind) -> tuple[QuestionChange, ...]:
        """The questions of one kind, in the order of the later edition."""
        return tuple(one for one in self.questions if one.kind is kind)

    @property
    def to_ask(self) -> tuple[QuestionChange, ...]:
        """What has to be asked: new or changed."""
        return tuple(one for one in self.questions if one.kind is not Kind.SAME)


def newest_edition() -> str:
    """The newest edition among the packs, checked against the original or not."""
    return read_edition_ids(content_folder())[-1]


@cache
def edition_changes(earlier: str, later: str) -> EditionChanges:
    """What `later` takes over from `earlier`. Raises KeyError for an unknown edition."""
    return read_edition_changes(content_folder(), earlier, later)


def read_edition_changes(content: Path, earlier: str, later: str) -> EditionChanges:
    """The same for the packs below `content`. Raises KeyError."""
    before, after = read_questionnaire(content, earlier), read_questionnaire(content, later)
    taken_over = _references(content, earlier, later)
    known = {one.id: one for one in before.questions}
    changes = []
    for question in after.questions:
        earlier_id = taken_over.get(question.id, "")
        was = known.get(earlier_id)
        if was is None:
            changes.append(QuestionChange(question, Kind.NEW, ""))
        else:
            kind = Kind.SAME if _asks_the_same(was, question) else Kind.CHANGED
            changes.append(QuestionChange(question, kind, earlier_id))
    articles = {one.id for one in before.articles}
    new_articles = tuple(one.id for one in after.articles if one.id not in articles)
    return EditionChanges(earlier, later, tuple(changes), new_articles)


def _asks_the_same(was: Question, now: Question) -> bool:
    return (was.wording, was.wording_alone, was.plain, was.topic) == (
        now.wording,
        now.wording_alone,
        now.plain,
        now.topic,
    )


def _references(content: Path, earlier: str, later: str) -> dict[str, str]:
    """For each question of `later` the id in `earlier` it is taken over from, over any number of editions."""
    found: dict[str, str] = {}
    raw: dict[str, dict[str, str]] = {}
    for edition in read_edition_ids(content):
        rows = read_json(content / "editions" / edition / "questions.json")["questions"]
        raw[edition] = {str(one["id"]): str(one.get("same_as", "")) for one in rows}
    for question_id in raw.get(later, {}):
        edition, name = later, question_id
        for _step in range(len(raw)):
            if edition == earlier:
                found[question_id] = name
                break
            edition, _, name = raw.get(edition, {}).get(name, "").partition("/")
    return found
