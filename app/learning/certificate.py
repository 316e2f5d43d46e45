"""修了証: when all tests of a course are right. A paper of this program, which certifies nothing else."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.content.learning_packs import Lesson
from app.domain.calendar import local_date, parse_utc
from app.domain.json_value import JsonObject, JsonValue
from app.learning.courses import CourseStanding
from app.learning.progress import Learning
from app.learning.results import Learner
from app.records.errors import StoreWriteFailed

CERTIFICATES = "certificate"


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate as it was given: who, which course of which edition, when, and its number.

    `lessons` is how many lessons the course had. `edition` is that of its newest lesson.
    """

    number: str
    learner: str
    name: str
    course: str
    edition: str
    issued_on: date
    lessons: int

    def to_json(self) -> dict[str, JsonValue]:
        """The certificate as a JSON object."""
        return {
            "learner": self.learner,
            "name": self.name,
            "course": self.course,
            "edition": self.edition,
            "issued_on": self.issued_on.isoformat(),
            "lessons": self.lessons,
        }

    @classmethod
    def from_json(cls, number: str, value: JsonObject) -> Certificate:
        """Read what `to_json` wrote. Raises ValueError or KeyError for anything else."""
        lessons = value["lessons"]
        if type(lessons) is not int or lessons < 1:
            raise ValueError(number)
        return cls(
            number=number,
            learner=str(value["learner"]),
            name=str(value["name"]),
            course=str(value["course"]),
            edition=str(value["edition"]),
            issued_on=date.fromisoformat(str(value["issued_on"])),
            lessons=lessons,
        )


def certificates(learning: Learning) -> tuple[Certificate, ...]:
    """Every certificate, oldest first; one that cannot be read is left out."""
    found = []
    for number, value in learning.store.entries(CERTIFICATES).items():
        try:
            found.append(Certificate.from_json(number, value))
        except (KeyError, ValueError):
            continue
    return tuple(found)


def certificate_for(learning: Learning, learner: Learner, standing: CourseStanding) -> Certificate | None:
    """The certificate of a complete course, kept when it is first asked for; None before that.

    A name that was mended since is taken over; number and date stay. Where nothing can be written it is the
    same one: number and date follow from what was learnt.
    """
    if not standing.complete:
        return None
    fresh = Certificate(
        number=certificate_number(learner.id, standing, edition_of(standing, learning.lessons)),
        learner=learner.id,
        name=learner.name,
        course=standing.course.id,
        edition=edition_of(standing, learning.lessons),
        issued_on=local_date(parse_utc(standing.last_done_at)),
        lessons=standing.total,
    )
    if learning.store.entry(CERTIFICATES, fresh.number) != fresh.to_json():
        with contextlib.suppress(StoreWriteFailed):
            learning.store.save_entry(CERTIFICATES, fresh.number, fresh.to_json())
    return fresh


def edition_of(standing: CourseStanding, lessons: Mapping[str, Lesson]) -> str:
    """The edition of a course: that of its newest lesson."""
    return max((lessons[one].edition for one in standing.done), default="")


def certificate_number(learner_id: str, standing: CourseStanding, edition: str) -> str:
    """A number such as MK-20261123-7F3A2C: the day, and six digits that are the same each time."""
    day = local_date(parse_utc(standing.last_done_at))
    mark = hashlib.sha256(f"{learner_id}|{standing.course.id}|{edition}".encode()).hexdigest()
    return f"MK-{day:%Y%m%d}-{mark[:6].upper()}"
