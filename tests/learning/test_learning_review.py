"""The reviewer's table says what the lessons say."""

from __future__ import annotations

from lesson_factory import lessons

from app.content.learning_packs import load_lessons
from app.learning.review import REVIEW_FILE, review_table
from app.system.folders import resource_folder


def test_the_table_on_the_disk_is_that_of_the_lessons() -> None:
    kept = (resource_folder() / REVIEW_FILE).read_text(encoding="utf-8")
    how = "run: mamori-karte lessons --table resources/content/learning/REVIEW.md"
    assert kept == review_table(load_lessons()), how


def test_every_item_has_its_right_answer_and_the_others_in_both_languages() -> None:
    table = review_table(load_lessons())
    for lesson in load_lessons().values():
        for item in lesson.test:
            line = next(one for one in table.splitlines() if one.startswith(f"| {item.id} |"))
            right, wrong = line.split(" | ")[2:]
            assert f"**{item.right.text.ja}**" in right
            for choice in item.choices:
                assert choice.why.ja in (right if choice.right else wrong)
                assert choice.why.en in (right if choice.right else wrong)


def test_a_bar_in_a_text_does_not_break_the_table() -> None:
    given = lessons("q01")
    (lesson,) = given.values()
    from dataclasses import replace

    from app.domain.language import Text

    spoilt = replace(lesson.test[0], ask=Text("a|b\nc", "a|b\nc"))
    table = review_table({"q01": replace(lesson, test=(spoilt,))})
    assert "a\\|b c<br>a\\|b c" in table
