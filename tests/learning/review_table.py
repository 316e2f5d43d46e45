"""Writes REVIEW.md: the test bank of the lessons for somebody who judges it, from lessons and review.json.

`.venv/bin/python tests/learning/review_table.py` writes it anew. What a reviewer adds to an item, the words
of the lesson that answer it and where the advice comes from, stands in review.json.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
if __name__ == "__main__":
    sys.path.insert(0, str(FOLDER.parents[1]))

from app.content.learning_packs import Lesson, TestItem, load_lessons  # noqa: E402 - the path comes first
from app.domain.language import Language, Text  # noqa: E402

TABLE = FOLDER / "REVIEW.md"
Notes = Mapping[str, Mapping[str, str]]

_HEAD = """# The test bank, for review

Made by `tests/learning/review_table.py` from the lessons and from `review.json`; do not edit it here.
Tests hold it to both.

How each item was read, by its writer and once more as a reader who knows nothing but the lesson:

- Who has read only this lesson in Japanese can answer: the words in "The lesson says" stand in it.
- No other choice can be defended, and why not is written at every choice, without blame.
- Wrong choices are things people really do; no trick, no "all of the above", no two half right.
- Neither the place nor the length of the right choice gives it away (both are tests).

"Guideline, appendix 3, item n" means that the content of IPA's item n asks for it; the wording is ours.
"Our advice" is everyday practice that carries the item out; no source is claimed for it. Before another
edition of the lessons is published, somebody who did not write them reads this table against them.
"""


def review_notes() -> Notes:
    """What reviewers wrote, by item."""
    notes: Notes = json.loads((FOLDER / "review.json").read_text(encoding="utf-8"))
    return notes


def review_table(lessons: Mapping[str, Lesson], notes: Notes) -> str:
    """The whole table as Markdown, Japanese first, English below it."""
    items = sum(len(one.test) for one in lessons.values())
    parts = [_HEAD, f"{len(lessons)} lessons, {items} items.", ""]
    for lesson in lessons.values():
        parts.extend(_lesson(lesson, notes))
    return "\n".join(parts).rstrip("\n") + "\n"


def _lesson(lesson: Lesson, notes: Notes) -> list[str]:
    sources = "; ".join(f"[{_cell(one.title.en)}]({one.url})" for one in lesson.sources)
    lines = [
        f"## {lesson.id} {lesson.title.ja} / {lesson.title.en}",
        "",
        f"Edition {lesson.edition}, checked on {lesson.checked_on.isoformat()}. Sources: {sources}",
        "",
        "| Item | Asked | Right answer, and why | The lesson says | Other answers, and why not | Origin |",
        "|---|---|---|---|---|---|",
    ]
    lines.extend(_row(item, notes[item.id]) for item in lesson.test)
    return [*lines, ""]


def _row(item: TestItem, note: Mapping[str, str]) -> str:
    cells = (
        item.id,
        _both(item.ask),
        "<br>".join(_choice(one.text, one.why) for one in item.choices if one.right),
        _cell(note["says"]),
        "<br>".join(_choice(one.text, one.why) for one in item.choices if not one.right),
        _cell(note["origin"]),
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


if __name__ == "__main__":
    TABLE.write_text(review_table(load_lessons(), review_notes()), encoding="utf-8")
