"""The reviewer's table of the test bank (REVIEW.md) and the lessons say the same."""

from pathlib import Path

import pytest

from app.content.learning_packs import Lesson, TestItem, load_lessons

TABLE = Path(__file__).with_name("REVIEW.md")
ITEMS = [(lesson, item) for lesson in load_lessons().values() for item in lesson.test]


def rows() -> dict[str, list[str]]:
    """The table by item: question, right answer, words of the lesson, origin."""
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line.startswith("| q")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return {first: rest for first, *rest in cells}


def japanese(lesson: Lesson) -> str:
    """All that somebody reads before the test."""
    parts = (lesson.case, lesson.went_wrong, *lesson.what_to_do, lesson.for_one_person)
    return "\n".join(part.ja for part in parts)


def test_every_item_was_reviewed_and_nothing_else_is_in_the_table() -> None:
    assert list(rows()) == [item.id for _, item in ITEMS]


@pytest.mark.parametrize(("lesson", "item"), ITEMS, ids=[item.id for _, item in ITEMS])
def test_the_lesson_still_says_what_the_item_asks(lesson: Lesson, item: TestItem) -> None:
    question, answer, words, origin = rows()[item.id]
    assert question == item.ask.ja
    assert answer == f"{item.right.id}: {item.right.text.ja}"
    assert words
    assert words in japanese(lesson)
    assert origin


def test_the_place_of_the_right_choice_gives_nothing_away() -> None:
    places = [item.right.id for _, item in ITEMS]
    assert max(places.count(place) for place in "abc") < len(places) * 0.4


def test_the_length_of_the_right_choice_gives_nothing_away() -> None:
    longest = 0
    for _, item in ITEMS:
        others = [len(one.text.ja) for one in item.choices if not one.right]
        longest += len(item.right.text.ja) > max(others)
    assert longest < len(ITEMS) * 0.4
