"""How far somebody is with a course. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.content.learning_lists import Course
from app.content.learning_packs import Lesson
from app.learning.results import LessonResult


@dataclass(frozen=True, slots=True)
class CourseStanding:
    """`done` and `open` are ids of lessons in the order of the course.

    `missing` are lessons the course names but the packs lack: with one of them missing the course
    cannot be complete. `last_done_at` is the moment at which the last of the done ones was done.
    """

    course: Course
    done: tuple[str, ...]
    open: tuple[str, ...]
    missing: tuple[str, ...]
    last_done_at: str

    @property
    def total(self) -> int:
        """How many lessons the course has."""
        return len(self.course.lessons)

    @property
    def complete(self) -> bool:
        """Whether every lesson of the course is done, with all its tests right."""
        return bool(self.course.lessons) and len(self.done) == self.total

    @property
    def next(self) -> str | None:
        """The lesson to go on with."""
        return self.open[0] if self.open else None


def course_standing(
    course: Course, lessons: Mapping[str, Lesson], results: Mapping[str, LessonResult]
) -> CourseStanding:
    """Count a lesson as done only where a result of its present edition says so."""
    there = [one for one in course.lessons if one in lessons]
    done = tuple(one for one in there if _done(one, lessons, results))
    return CourseStanding(
        course=course,
        done=done,
        open=tuple(one for one in there if one not in done),
        missing=tuple(one for one in course.lessons if one not in lessons),
        # The first time each was done: taking one again next year does not move the day of the certificate.
        last_done_at=max((results[one].completions[0] for one in done), default=""),
    )


def _done(lesson_id: str, lessons: Mapping[str, Lesson], results: Mapping[str, LessonResult]) -> bool:
    result = results.get(lesson_id)
    return result is not None and result.done and result.edition == lessons[lesson_id].edition
