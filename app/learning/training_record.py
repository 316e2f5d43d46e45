"""The training record: who learned what and when. What a partner or question 20 can be shown as 書類."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.calendar import local_date, parse_utc
from app.domain.language import Language, Text
from app.files.csv_text import WrittenCsv, csv_bytes
from app.learning.certificate import Certificate, certificate_for, certificates
from app.learning.courses import CourseStanding
from app.learning.progress import Learning
from app.learning.results import Learner


@dataclass(frozen=True, slots=True)
class TrainingRow:
    """One lesson one person did: all tests right on `done_on`. `title` may be empty: lesson gone."""

    learner: str
    name: str
    lesson: str
    title: Text
    edition: str
    done_on: date
    items: int


@dataclass(frozen=True, slots=True)
class TrainingPerson:
    """One person with the standing of the course they take."""

    learner: Learner
    standing: CourseStanding
    certificates: tuple[Certificate, ...]


@dataclass(frozen=True, slots=True)
class TrainingRecord:
    """Everything of the record: people in the order in which they began, rows oldest first."""

    people: tuple[TrainingPerson, ...]
    rows: tuple[TrainingRow, ...]

    @property
    def last_done_on(self) -> date | None:
        """The day of the latest lesson, None before the first."""
        return max((one.done_on for one in self.rows), default=None)


def training_record(learning: Learning) -> TrainingRecord:
    """Who learned what, drawn from the results; a completed course gets its certificate's number now."""
    _give_certificates(learning)
    given = certificates(learning)
    people = []
    for learner in learning.learners:
        course = learning.course(learner.course) or learning.courses[0]
        mine = tuple(one for one in given if one.learner == learner.id)
        people.append(TrainingPerson(learner, learning.standing(learner, course), mine))
    return TrainingRecord(tuple(people), _rows(learning))


def _give_certificates(learning: Learning) -> None:
    for learner in learning.learners:
        for course in learning.courses:
            certificate_for(learning, learner, learning.standing(learner, course))


def training_csv(record: TrainingRecord, language: Language, head: tuple[str, ...]) -> WrittenCsv:
    """The record as a table for a table program. `head` are the names of its six columns."""
    rows = [
        (one.done_on.isoformat(), one.name, one.lesson, one.title.to(language), one.edition, str(one.items))
        for one in record.rows
    ]
    return csv_bytes([head, *rows])


def _rows(learning: Learning) -> tuple[TrainingRow, ...]:
    names = {one.id: one.name for one in learning.learners}
    found: list[TrainingRow] = []
    for result in learning.every_result():
        if result.learner not in names:
            continue
        lesson = learning.lessons.get(result.lesson)
        same = lesson is not None and lesson.edition == result.edition
        found.extend(
            TrainingRow(
                learner=result.learner,
                name=names[result.learner],
                lesson=result.lesson,
                title=lesson.title if lesson is not None else Text("", ""),
                edition=result.edition,
                done_on=local_date(parse_utc(moment)),
                items=len(lesson.test) if lesson is not None and same else 0,
            )
            for moment in result.completions
        )
    return tuple(sorted(found, key=lambda one: (one.done_on, one.name, one.lesson)))
