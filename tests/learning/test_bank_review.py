"""The table of the test bank (REVIEW.md), what reviewers wrote (review.json) and the lessons agree."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lesson_factory import lessons
from review_table import TABLE, review_notes, review_table

from app.content.learning_packs import Lesson, TestItem, load_lessons
from app.domain.language import Text

ITEMS = [(lesson, item) for lesson in load_lessons().values() for item in lesson.test]


def japanese(lesson: Lesson) -> str:
    """All that somebody reads before the test."""
    parts = (lesson.case, lesson.went_wrong, *lesson.what_to_do, lesson.for_one_person)
    return "\n".join(part.ja for part in parts)


def test_the_table_on_the_disk_is_made_from_the_lessons_and_the_notes() -> None:
    how = "run: .venv/bin/python tests/learning/review_table.py"
    assert TABLE.read_text(encoding="utf-8") == review_table(load_lessons(), review_notes()), how


def test_every_item_was_reviewed_and_nothing_else() -> None:
    assert list(review_notes()) == [item.id for _, item in ITEMS]


@pytest.mark.parametrize(("lesson", "item"), ITEMS, ids=[item.id for _, item in ITEMS])
def test_the_lesson_says_what_the_item_asks_for(lesson: Lesson, item: TestItem) -> None:
    note = review_notes()[item.id]
    assert note["says"]
    assert note["says"] in japanese(lesson)
    assert note["origin"]


@pytest.mark.parametrize(("lesson", "item"), ITEMS, ids=[item.id for _, item in ITEMS])
def test_every_choice_is_explained_in_both_languages_in_the_table(lesson: Lesson, item: TestItem) -> None:
    line = next(
        one
        for one in review_table({lesson.id: lesson}, review_notes()).splitlines()
        if one.startswith(f"| {item.id} |")
    )
    cells = line.split(" | ")
    for choice in item.choices:
        cell = cells[2] if choice.right else cells[4]
        for text in (choice.text, choice.why):
            assert text.ja in cell
            assert text.en in cell


def test_the_place_of_the_right_choice_gives_nothing_away() -> None:
    places = [item.right.id for _, item in ITEMS]
    assert max(places.count(place) for place in "abc") < len(places) * 0.4


def test_the_length_of_the_right_choice_gives_nothing_away() -> None:
    longest = 0
    for _, item in ITEMS:
        others = [len(one.text.ja) for one in item.choices if not one.right]
        longest += len(item.right.text.ja) > max(others)
    assert longest < len(ITEMS) * 0.4


def test_a_bar_in_a_text_does_not_break_the_table() -> None:
    (lesson,) = lessons("q01").values()
    spoilt = replace(lesson.test[0], ask=Text("a|b\nc", "a|b\nc"))
    notes = {spoilt.id: {"says": "x|y", "origin": "z"}}
    table = review_table({"q01": replace(lesson, test=(spoilt,))}, notes)
    assert "a\\|b c<br>a\\|b c" in table
    assert "x\\|y" in table
