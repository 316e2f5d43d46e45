"""The test bank as a table for a reviewer: each item, its right answer, why the others are not right."""

from __future__ import annotations

from collections.abc import Mapping

from app.content.learning_packs import Lesson, TestItem
from app.domain.language import Language, Text

REVIEW_FILE = "content/learning/REVIEW.md"
"""Where the table lies below the resources; a test compares it with the lessons."""

_HEAD = """# Test bank of the lessons, for review

Generated from `lessons/*.json` by `mamori-karte lessons --table resources/content/learning/REVIEW.md`;
do not edit it here. For each item: can somebody who read only this lesson answer it? Can only one
answer be defended? Is every wrong answer explained without blame? Write what you find into the lesson
and generate the table anew.
"""


def review_table(lessons: Mapping[str, Lesson]) -> str:
    """The whole table as Markdown, Japanese first, English below it."""
    items = sum(len(one.test) for one in lessons.values())
    parts = [_HEAD, f"{len(lessons)} lessons, {items} items.", ""]
    for lesson in lessons.values():
        parts.extend(_lesson(lesson))
    return "\n".join(parts).rstrip("\n") + "\n"


def _lesson(lesson: Lesson) -> list[str]:
    sources = "; ".join(f"[{_cell(one.title.en)}]({one.url})" for one in lesson.sources)
    lines = [
        f"## {lesson.id} {lesson.title.ja} / {lesson.title.en}",
        "",
        f"Edition {lesson.edition}, checked on {lesson.checked_on.isoformat()}. Sources: {sources}",
        "",
        "| Item | Asked | Right answer, and why | Other answers, and why not |",
        "|---|---|---|---|",
    ]
    lines.extend(_row(item) for item in lesson.test)
    return [*lines, ""]


def _row(item: TestItem) -> str:
    right = [one for one in item.choices if one.right]
    wrong = [one for one in item.choices if not one.right]
    cells = (
        item.id,
        _both(item.ask),
        "<br>".join(_choice(one.text, one.why) for one in right),
        "<br>".join(_choice(one.text, one.why) for one in wrong),
    )
    return f"| {' | '.join(cells)} |"


def _choice(text: Text, why: Text) -> str:
    japanese, english = (
        f"**{_cell(text.to(language))}** {_cell(why.to(language))}" for language in (Language.JA, Language.EN)
    )
    return f"{japanese}<br>{english}"


def _both(text: Text) -> str:
    return f"{_cell(text.ja)}<br>{_cell(text.en)}"


def _cell(text: str) -> str:
    """A text that stays within its cell."""
    return text.replace("|", "\\|").replace("\n", " ")
