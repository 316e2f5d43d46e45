"""Small made-up lessons, and a clock that goes on when it is told to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from app.content.learning_lists import Course
from app.content.learning_packs import Choice, Lesson, Source, TestItem
from app.domain.language import Text


class Clock:
    """Noon in Japan on 23 November 2026, and later."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def advance(self, **by: float) -> None:
        self.at += timedelta(**by)


def text(value: str) -> Text:
    return Text(value, value)


def lesson(lesson_id: str, items: int = 2, edition: str = "2026-11") -> Lesson:
    """A lesson whose right choices are b."""
    return Lesson(
        id=lesson_id,
        question=lesson_id,
        edition=edition,
        title=text(f"lesson {lesson_id}"),
        minutes=5,
        picture=lesson_id,
        business="shop",
        case=text("case"),
        went_wrong=text("wrong"),
        what_to_do=(text("one"), text("two"), text("three")),
        for_one_person=text("alone"),
        today=text("today"),
        test=tuple(_item(f"{lesson_id}t{number}") for number in range(1, items + 1)),
        sources=(Source(text("IPA"), "https://www.ipa.go.jp/security/", None),),
        checked_on=date(2026, 11, 23),
    )


def lessons(*ids: str, edition: str = "2026-11") -> dict[str, Lesson]:
    return {one: lesson(one, edition=edition) for one in ids}


def course(course_id: str, ids: Iterable[str]) -> Course:
    return Course(course_id, text(course_id), text("about"), tuple(ids))


def _item(item_id: str) -> TestItem:
    choices = tuple(
        Choice(one, text(f"{item_id} {one}"), one == "b", text(f"why {one}")) for one in ("a", "b", "c")
    )
    return TestItem(item_id, text(f"ask {item_id}"), choices)
