"""Who learns, and how far: kept as it happens, so that a lesson goes on at the same point.

Several people may learn on one PC; each has a name and their own results, nobody an account.
"""

from __future__ import annotations

import unicodedata
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from app.content.learning_lists import Course, load_courses
from app.content.learning_packs import Lesson, load_lessons
from app.domain.calendar import utc_text
from app.domain.json_value import JsonObject, JsonValue
from app.domain.profile import Profile
from app.learning.courses import CourseStanding, course_standing
from app.learning.results import LONGEST_NAME, Learner, LessonResult, Reply
from app.system.clock import utc_now

LEARNERS = "learner"
RESULTS = "lesson_result"
_CURRENT = "learner"  # setting: who learns now
_TURNING = {chr(code) for code in (0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))}


@dataclass(frozen=True, slots=True)
class RemovedLearner:
    """What was taken away with a learner, to put it back."""

    learner: Learner
    results: Mapping[str, JsonObject]


class Shelf(Protocol):
    """Where learning is kept: the store, or a file beside it (`side_shelf`) while that cannot be opened."""

    def profile(self) -> Profile:
        """The business."""

    def setting(self, key: str, default: JsonValue = None) -> JsonValue:
        """A setting."""

    def save_setting(self, key: str, value: JsonValue) -> None:
        """Keep a setting."""

    def entries(self, collection: str) -> dict[str, JsonObject]:
        """All entries of a collection by id."""

    def entry(self, collection: str, entry_id: str) -> JsonObject | None:
        """One entry."""

    def save_entry(self, collection: str, entry_id: str, value: JsonObject) -> None:
        """Keep one entry."""

    def save_entries(self, collection: str, values: Mapping[str, JsonObject]) -> None:
        """Keep several entries."""

    def remove_entry(self, collection: str, entry_id: str) -> None:
        """Take one entry away."""


class Learning:
    """Learning on the shelf of one business. `lessons` are those of the packs, unless a test gives others."""

    def __init__(
        self,
        store: Shelf,
        now: Callable[[], datetime] = utc_now,
        lessons: Mapping[str, Lesson] | None = None,
        courses: tuple[Course, ...] | None = None,
    ) -> None:
        self.store = store
        self._now = now
        self.lessons = load_lessons() if lessons is None else lessons
        self.courses = load_courses() if courses is None else courses

    # Who learns

    @property
    def learners(self) -> tuple[Learner, ...]:
        """Everybody, in the order in which they began."""
        return tuple(Learner.from_json(key, one) for key, one in self.store.entries(LEARNERS).items())

    def learner(self, learner_id: str) -> Learner | None:
        """One learner."""
        found = self.store.entry(LEARNERS, learner_id)
        return None if found is None else Learner.from_json(learner_id, found)

    @property
    def current(self) -> Learner | None:
        """Who learns now: the one last chosen, else the first; None while there is nobody."""
        chosen = self.store.setting(_CURRENT)
        everybody = self.learners
        return next((one for one in everybody if one.id == chosen), everybody[0] if everybody else None)

    def choose(self, learner_id: str) -> None:
        """Somebody else learns now."""
        self.store.save_setting(_CURRENT, learner_id)

    def add_learner(self, name: str, course: str = "") -> Learner:
        """Somebody new, who learns from now on. An empty name may be filled in later."""
        known = {one.id for one in self.courses}
        default = self.courses[0].id if not self.learners else self.courses[-1].id
        learner = Learner(
            uuid.uuid4().hex[:12],
            tidy_name(name),
            course if course in known else default,
            utc_text(self._now()),
        )
        self.store.save_entry(LEARNERS, learner.id, learner.to_json())
        self.choose(learner.id)
        return learner

    def somebody(self) -> Learner:
        """Who learns now; the first one takes the name of the business's person."""
        return self.current or self.add_learner(self.store.profile().person_name)

    def rename(self, learner_id: str, name: str) -> None:
        """Change a name. Nothing happens where there is no such learner."""
        learner = self.learner(learner_id)
        if learner is not None:
            self._keep(replace(learner, name=tidy_name(name)))

    def take_course(self, learner_id: str, course: str) -> None:
        """Change the course; results stay, because lessons belong to both."""
        learner = self.learner(learner_id)
        if learner is not None and course in {one.id for one in self.courses}:
            self._keep(replace(learner, course=course))

    def remove(self, learner_id: str) -> RemovedLearner | None:
        """Take somebody away with all results; `put_back` undoes it. Certificates stay as they are."""
        learner = self.learner(learner_id)
        if learner is None:
            return None
        results = {
            key: one
            for key, one in self.store.entries(RESULTS).items()
            if LessonResult.from_json(one).learner == learner_id
        }
        for key in results:
            self.store.remove_entry(RESULTS, key)
        self.store.remove_entry(LEARNERS, learner_id)
        return RemovedLearner(learner, results)

    def put_back(self, removed: RemovedLearner) -> None:
        """Undo `remove`."""
        self._keep(removed.learner)
        if removed.results:
            self.store.save_entries(RESULTS, removed.results)
        self.choose(removed.learner.id)

    # How far

    def results(self, learner_id: str) -> dict[str, LessonResult]:
        """The results of one learner by lesson, of the present edition of each lesson."""
        found = {}
        for one in map(LessonResult.from_json, self.store.entries(RESULTS).values()):
            lesson = self.lessons.get(one.lesson)
            if one.learner == learner_id and lesson is not None and lesson.edition == one.edition:
                found[one.lesson] = one
        return found

    def every_result(self) -> tuple[LessonResult, ...]:
        """All results of everybody, also of earlier editions of a lesson."""
        return tuple(map(LessonResult.from_json, self.store.entries(RESULTS).values()))

    def result(self, learner_id: str, lesson_id: str) -> LessonResult:
        """The result of one lesson; an empty one before it was opened. Raises KeyError."""
        lesson = self.lessons[lesson_id]
        found = self.store.entry(RESULTS, _key(learner_id, lesson))
        if found is None:
            return LessonResult(learner_id, lesson_id, lesson.edition)
        kept = replace(
            LessonResult.from_json(found), learner=learner_id, lesson=lesson_id, edition=lesson.edition
        )
        return kept.with_step(kept.step, lesson)

    def move_to(self, learner_id: str, lesson_id: str, step: int) -> LessonResult:
        """Remember where in a lesson the learner stands. Raises KeyError."""
        return self._save(self.result(learner_id, lesson_id).with_step(step, self.lessons[lesson_id]))

    def reply(self, learner_id: str, lesson_id: str, item_id: str, choice_id: str) -> LessonResult:
        """Keep a choice. When it makes the last item right, the lesson is done. Raises KeyError.

        An item that is right stays so until the lesson is begun again.
        """
        lesson, before = self.lessons[lesson_id], self.result(learner_id, lesson_id)
        item = lesson.item(item_id)
        choice = item.choice(choice_id) if item else None
        if choice is None:
            raise KeyError(f"{item_id}.{choice_id}")
        moment, earlier = utc_text(self._now()), before.replies.get(item_id)
        if earlier is not None and earlier.right:
            return before
        given = Reply(choice_id, choice.right, (earlier.tries if earlier else 0) + 1, moment)
        after = replace(before, replies={**before.replies, item_id: given})
        if after.answered(lesson) and not before.answered(lesson):
            after = replace(after, completions=(*after.completions, moment))
        return self._save(after)

    def start_again(self, learner_id: str, lesson_id: str) -> LessonResult:
        """Begin a lesson from its start; that it was done before stays. Raises KeyError."""
        return self._save(replace(self.result(learner_id, lesson_id), step=0, replies={}))

    # Courses

    def course(self, course_id: str) -> Course | None:
        """One course."""
        return next((one for one in self.courses if one.id == course_id), None)

    def standing(self, learner: Learner, course: Course) -> CourseStanding:
        """How far somebody is with a course."""
        return course_standing(course, self.lessons, self.results(learner.id))

    def _keep(self, learner: Learner) -> None:
        self.store.save_entry(LEARNERS, learner.id, learner.to_json())

    def _save(self, result: LessonResult) -> LessonResult:
        self.store.save_entry(RESULTS, _key(result.learner, self.lessons[result.lesson]), result.to_json())
        return result


def tidy_name(name: str) -> str:
    """A name on one line: no control characters, no signs that turn the writing, at most 80 characters."""
    plain = "".join(
        " " if one.isspace() or unicodedata.category(one) == "Cc" else one
        for one in name[: LONGEST_NAME * 20]
        if one not in _TURNING
    )
    return " ".join(plain.split())[:LONGEST_NAME].strip()


def _key(learner_id: str, lesson: Lesson) -> str:
    """One result for each learner, lesson and edition: a new edition takes nothing from an earlier one."""
    return f"{learner_id}.{lesson.id}.{lesson.edition}"
