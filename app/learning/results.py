"""What is kept of learning: who learns, and how far each lesson is. Shapes only; `progress` keeps them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.content.learning_packs import Lesson
from app.domain.calendar import parse_utc
from app.domain.json_value import JsonObject, JsonValue

LONGEST_NAME = 80
_FIRST_STEPS = 3  # case, what went wrong, what to do


@dataclass(frozen=True, slots=True)
class Learner:
    """Somebody who learns on this PC; no account, only a name. `course` is the id of the course taken."""

    id: str
    name: str
    course: str
    joined_at: str

    def to_json(self) -> dict[str, JsonValue]:
        """The learner as a JSON object."""
        return {"name": self.name, "course": self.course, "joined_at": self.joined_at}

    @classmethod
    def from_json(cls, learner_id: str, value: JsonObject) -> Learner:
        """Read what `to_json` wrote; what is missing or of a wrong type is empty."""
        return cls(
            learner_id,
            _text(value.get("name"))[:LONGEST_NAME],
            _text(value.get("course")),
            _moment(value.get("joined_at")),
        )


@dataclass(frozen=True, slots=True)
class Reply:
    """The last choice for one test item in the present run. `tries` counts the choices made in it."""

    choice: str
    right: bool
    tries: int
    replied_at: str

    def to_json(self) -> dict[str, JsonValue]:
        """The reply as a JSON object."""
        return {
            "choice": self.choice,
            "right": self.right,
            "tries": self.tries,
            "replied_at": self.replied_at,
        }


@dataclass(frozen=True, slots=True)
class LessonResult:
    """How far one learner is with one lesson of one edition.

    `step` is where the lesson goes on: 0 case, 1 what went wrong, 2 what to do, then the test items,
    at last the end. `completions` are the moments at which all items of a run were right, oldest first:
    a lesson taken again next year adds one.
    """

    learner: str
    lesson: str
    edition: str
    step: int = 0
    replies: Mapping[str, Reply] = field(default_factory=dict)
    completions: tuple[str, ...] = ()

    @property
    def done(self) -> bool:
        """Whether all items were right at least once."""
        return bool(self.completions)

    @property
    def begun(self) -> bool:
        """Whether a run is under way, neither untouched nor at its end."""
        return bool(self.replies) or self.step > 0

    def answered(self, lesson: Lesson) -> bool:
        """Whether every item of the present run is right."""
        return all(one.id in self.replies and self.replies[one.id].right for one in lesson.test)

    def with_step(self, step: int, lesson: Lesson) -> LessonResult:
        """The same at another step, which stays within the lesson."""
        return replace(self, step=max(0, min(step, last_step(lesson))))

    def to_json(self) -> dict[str, JsonValue]:
        """The result as a JSON object."""
        return {
            "learner": self.learner,
            "lesson": self.lesson,
            "edition": self.edition,
            "step": self.step,
            "replies": {item: reply.to_json() for item, reply in self.replies.items()},
            "completions": list(self.completions),
        }

    @classmethod
    def from_json(cls, value: JsonObject) -> LessonResult:
        """Read what `to_json` wrote. A completion that is no moment does not count."""
        step, replies, completions = value.get("step"), value.get("replies"), value.get("completions")
        moments = completions if isinstance(completions, list) else []
        return cls(
            learner=_text(value.get("learner")),
            lesson=_text(value.get("lesson")),
            edition=_text(value.get("edition")),
            step=step if type(step) is int and step > 0 else 0,
            replies=_replies(replies) if isinstance(replies, Mapping) else {},
            completions=tuple(sorted(found for one in moments if (found := _moment(one)))),
        )


def last_step(lesson: Lesson) -> int:
    """The number of the last step: the end of the lesson."""
    return _FIRST_STEPS + len(lesson.test)


def item_step(lesson: Lesson, item_id: str) -> int:
    """The step at which a test item is asked. Raises ValueError."""
    return _FIRST_STEPS + [one.id for one in lesson.test].index(item_id)


def _replies(value: Mapping[str, JsonValue]) -> dict[str, Reply]:
    found = {}
    for item, one in value.items():
        if isinstance(one, Mapping):
            tries = one.get("tries")
            found[item] = Reply(
                choice=_text(one.get("choice")),
                right=one.get("right") is True,
                tries=tries if type(tries) is int and tries > 0 else 1,
                replied_at=_moment(one.get("replied_at")),
            )
    return found


def _text(value: JsonValue) -> str:
    return value if isinstance(value, str) else ""


def _moment(value: JsonValue) -> str:
    """The moment as it was written, or "" where it is none."""
    if not isinstance(value, str):
        return ""
    try:
        parse_utc(value)
    except ValueError:
        return ""
    return value
