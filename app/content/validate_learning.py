"""Checks the lessons: one right choice per test item, every choice explained, sources, dates, length.

Called by `app.content.validate`, which looks at the words (both languages, plain Japanese, sentence
length) of these files as it does of all packs.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path

from app.content.learning_packs import FOLDER, Lesson, TestItem, lesson_files, read_lesson, read_lessons
from app.content.problem import Problem
from app.content.validate_edition import date_problems, link_problems
from app.content.validate_learning_lists import LIST_READERS, list_problems
from app.domain.language import Text

LEARNING_READERS = (read_lessons, *LIST_READERS)
"""What the loaders read: each raises ContentError where a file has not its shape."""

BUSINESSES = ("shop", "builder", "office")
_EDITION = re.compile(r"\d{4}-\d{2}")
_TEST_ITEMS = range(2, 4)
_CHOICES = range(3, 5)  # the keys 1 to 4 choose
_STEPS = range(3, 6)
# Characters of Japanese: what fits a calm page, and five minutes in all.
LONGEST = {
    "case": 260,
    "went_wrong": 260,
    "step": 120,
    "for_one_person": 200,
    "today": 60,
    "ask": 120,
    "text": 80,
    "why": 140,
}
# Who sees at a glance which answer was written with most care has learnt nothing.
_LENGTH_GIVES_AWAY = 1.5


def learning_problems(
    folder: Path, questions: Collection[str], checks: Collection[str], day: date
) -> list[Problem]:
    """Every problem of the learning packs below `folder`.

    `questions` are the ids of the questions of all editions, `checks` those of the program's checks.
    """
    problems = list_problems(folder, questions, checks, day)
    for path in lesson_files(folder):
        lesson = read_lesson(path)
        name = f"{FOLDER}/lessons/{path.name}"
        problems += _head_problems(name, path.stem, lesson, questions, day)
        problems += _length_problems(name, lesson)
        problems += _test_problems(name, lesson)
    return problems


def _head_problems(
    name: str, stem: str, lesson: Lesson, questions: Collection[str], day: date
) -> Iterator[Problem]:
    if lesson.id != stem:
        yield Problem(name, "id", f"it calls itself {lesson.id}", f"write {stem}, like its file")
    if lesson.question not in questions:
        yield Problem(name, "question", f"there is no question {lesson.question}", "name one of an edition")
    if not _EDITION.fullmatch(lesson.edition):
        yield Problem(name, "edition", f"{lesson.edition!r} is no edition", "write year and month: 2026-11")
    if type(lesson.minutes) is not int or not 1 <= lesson.minutes <= 10:
        yield Problem(name, "minutes", f"{lesson.minutes!r} minutes", "a lesson takes about five")
    if lesson.business not in BUSINESSES:
        yield Problem(name, "case.business", f"{lesson.business!r}", f"one of {', '.join(BUSINESSES)}")
    if len(lesson.what_to_do) not in _STEPS:
        yield Problem(name, "what_to_do", f"{len(lesson.what_to_do)} steps", "write three to five")
    if not lesson.sources:
        yield Problem(name, "sources", "nothing says where it is written", "name at least one page")
    for number, source in enumerate(lesson.sources):
        yield from link_problems(name, f"sources.{number}.url", source.url)
    yield from date_problems(name, "checked_on", lesson.checked_on.isoformat(), day)


def _length_problems(name: str, lesson: Lesson) -> Iterator[Problem]:
    texts: list[tuple[str, str, Text]] = [
        ("case.text", "case", lesson.case),
        ("went_wrong", "went_wrong", lesson.went_wrong),
        ("for_one_person", "for_one_person", lesson.for_one_person),
        ("today", "today", lesson.today),
    ]
    texts += [(f"what_to_do.{number}", "step", step) for number, step in enumerate(lesson.what_to_do)]
    for item in lesson.test:
        texts.append((item.id, "ask", item.ask))
        for choice in item.choices:
            texts.append((f"{item.id}.{choice.id}", "text", choice.text))
            texts.append((f"{item.id}.{choice.id}.why", "why", choice.why))
    for where, kind, text in texts:
        if len(text.ja) > LONGEST[kind]:
            yield Problem(
                name, where, f"{len(text.ja)} Japanese characters", f"at most {LONGEST[kind]}: cut it"
            )


def _test_problems(name: str, lesson: Lesson) -> Iterator[Problem]:
    if len(lesson.test) not in _TEST_ITEMS:
        yield Problem(name, "test", f"{len(lesson.test)} items", "write two or three")
    for number, item in enumerate(lesson.test, start=1):
        if item.id != f"{lesson.id}t{number}":
            yield Problem(name, item.id, "the id is not in order", f"name it {lesson.id}t{number}")
        yield from _item_problems(name, item)
    places = [next((at for at, one in enumerate(item.choices) if one.right), -1) for item in lesson.test]
    if len(places) > 1 and len(set(places)) == 1:
        yield Problem(name, "test", "the right choice always has the same place", "let it change its place")


def _item_problems(name: str, item: TestItem) -> Iterator[Problem]:
    right = [one for one in item.choices if one.right]
    wrong = [one for one in item.choices if not one.right]
    if len(right) != 1:
        yield Problem(name, item.id, f"{len(right)} right choices", "exactly one is right")
    if len(item.choices) not in _CHOICES:
        yield Problem(name, item.id, f"{len(item.choices)} choices", "offer three or four")
    if [one.id for one in item.choices] != list("abcd"[: len(item.choices)]):
        yield Problem(name, item.id, "the ids of the choices are not in order", "name them a, b, c, d")
    if len({one.text.ja for one in item.choices}) < len(item.choices):
        yield Problem(name, item.id, "two choices say the same", "write another one")
    if not (item.ask.ja.endswith("か。") and item.ask.en.endswith("?")):
        yield Problem(name, item.id, "it does not ask", "end with か。 and with a question mark")
    if right and wrong and _gives_away(right[0].text, [one.text for one in wrong]):
        yield Problem(
            name, item.id, "the right choice is much the longest", "make the choices alike in length"
        )


def _gives_away(right: Text, wrong: list[Text]) -> bool:
    return len(right.ja) > _LENGTH_GIVES_AWAY * max(len(one.ja) for one in wrong)
