"""Checks one edition: its numbers, parts, bands and articles, and everything its questions name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from app.content import packs
from app.content.problem import Problem
from app.content.wording import LONGEST_PLAIN
from app.domain.answer import Choice
from app.domain.language import Language
from app.domain.questionnaire import Question, Questionnaire

_OFFICIAL_CHOICES = frozenset(Choice) - {Choice.NOT_APPLICABLE}
_HELP_LINES = 2
_END_OF_SENTENCE = re.compile(r"[。！？]")


def edition_problems(
    folder: Path,
    edition: str,
    actions: Collection[str],
    checks: Collection[str],
    fixable: Collection[str],
    day: date,
) -> list[Problem]:
    """Every problem of one edition. `fixable` are the checks for which actions.json has an action."""
    sheet = packs.read_questionnaire(folder, edition)
    head = packs.read_json(folder / "editions" / edition / "edition.json")
    problems = [*_head_problems(sheet, head, edition, day), *_band_problems(sheet, edition)]
    name = f"editions/{edition}/questions.json"
    problems += _count_problems(name, [one.number for one in sheet.questions], head.get("question_count"))
    problems += _unique_problems(name, [one.id for one in sheet.questions])
    parts = {one.id for one in sheet.parts}
    for question in sheet.questions:
        problems += _question_problems(name, question, parts, actions, fixable)
        problems += _check_problems(name, question.id, question.checks, checks)
        if not question.verified and sheet.caveat is None:
            problems.append(Problem(name, question.id, "not verified, and nobody is told", "add a caveat"))
    businesses = {tuple(one.business for one in question.examples) for question in sheet.questions}
    if len(businesses) > 1:
        problems.append(Problem(name, "examples", "kinds of business differ", "give every question the same"))
    return [*problems, *_article_problems(sheet, head, edition, checks)]


def date_problems(file: str, where: str, value: Any, day: date) -> Iterator[Problem]:
    """Whether a date is there, is one, and does not lie in the future."""
    try:
        found = date.fromisoformat(value)
    except (TypeError, ValueError):
        yield Problem(file, where, f"{value!r} is no date", "write the day of the check: 2026-11-23")
        return
    if found > day:
        yield Problem(file, where, f"{found} lies in the future", "write the day of the check")


def link_problems(file: str, where: str, value: Any) -> Iterator[Problem]:
    """Whether a source or a page to read is a full https address."""
    if not isinstance(value, str) or not re.fullmatch(r"https://[^\s/]+\.[^\s/]+/\S*", value):
        yield Problem(file, where, f"{value!r} is no address", "write the https address of the source")


def _head_problems(sheet: Questionnaire, head: dict[str, Any], edition: str, day: date) -> Iterator[Problem]:
    name = f"editions/{edition}/edition.json"
    if sheet.edition != edition:
        yield Problem(
            name, "edition", f"it calls itself {sheet.edition}", f"write {edition}, like its folder"
        )
    yield from date_problems(name, "checked_on", head["checked_on"], day)
    yield from link_problems(name, "source_url", sheet.source_url)
    if not sheet.verified and sheet.caveat is None:
        yield Problem(name, "caveat", "not verified, and nobody is told", "add a caveat")
    if set(sheet.points) != _OFFICIAL_CHOICES:
        yield Problem(name, "points", "not the four official answers", "give points to the four, to no other")
    for part in sheet.parts:
        if not sheet.of_part(part.id):
            yield Problem(name, f"parts.{part.id}", "no question belongs to it", "remove the part")
    yield from _unique_problems(name, [one.id for one in sheet.parts])


def _band_problems(sheet: Questionnaire, edition: str) -> Iterator[Problem]:
    name = f"editions/{edition}/edition.json"
    starts = [band.at_least for band in sheet.bands]
    if starts != sorted(set(starts), reverse=True):
        yield Problem(name, "bands", f"the order is {starts}", "from the highest down, each once")
    lowest = len(sheet.questions) * min(sheet.points.values(), default=0)
    if not starts or min(starts) > lowest:
        yield Problem(name, "bands", f"no band for {lowest} points", f"let the last band begin at {lowest}")


def _question_problems(
    name: str, question: Question, parts: Collection[str], actions: Collection[str], fixable: Collection[str]
) -> Iterator[Problem]:
    here = question.id
    if not re.fullmatch(r"q\d{2}", here):
        yield Problem(name, here, "the id is not like q03", "name it q and two digits")
    if question.part not in parts:
        yield Problem(
            name, f"{here}.part", f"there is no part {question.part}", "name a part of edition.json"
        )
    if question.action not in actions:
        yield Problem(
            name, f"{here}.action", f"there is no action {question.action}", "add it to actions.json"
        )
    for check in question.checks:
        if check not in fixable:
            yield Problem(name, f"{here}.checks", f"no action fix_{check}", "add it to actions.json")
    if len(question.plain.ja) > LONGEST_PLAIN:
        yield Problem(
            name, f"{here}.plain", f"{len(question.plain.ja)} characters", f"at most {LONGEST_PLAIN}: cut it"
        )
    for key, text in (("wording", question.wording), ("wording_alone", question.wording_alone)):
        if text and not (text.ja.endswith("か。") and text.en.endswith("?")):
            yield Problem(name, f"{here}.{key}", "it does not ask", "end with か。 and with a question mark")
    if len(_END_OF_SENTENCE.findall(question.why.ja)) != 1:
        yield Problem(name, f"{here}.why", "it is not one sentence", "one sentence with one real loss")
    for language in Language:
        if len(question.dont_know_help.to(language).split("\n")) != _HELP_LINES:
            yield Problem(name, f"{here}.dont_know_help", f"{language} has not two lines", "write two lines")


def _article_problems(
    sheet: Questionnaire, head: dict[str, Any], edition: str, checks: Collection[str]
) -> list[Problem]:
    name = f"editions/{edition}/articles.json"
    problems = _count_problems(name, [one.number for one in sheet.articles], head.get("article_count"))
    problems += _unique_problems(name, [one.id for one in sheet.articles])
    questions = {one.id for one in sheet.questions}
    for article in sheet.articles:
        missing = [one for one in article.questions if one not in questions]
        problems += [
            Problem(name, article.id, f"there is no question {one}", "name a question of this edition")
            for one in missing
        ]
        problems += _check_problems(name, article.id, article.checks, checks)
        if not article.verified and sheet.caveat is None:
            problems.append(Problem(name, article.id, "not verified, and nobody is told", "add a caveat"))
    return problems


def _check_problems(name: str, where: str, named: Collection[str], checks: Collection[str]) -> list[Problem]:
    return [
        Problem(name, f"{where}.checks", f"there is no check {one}", "name a check of the program")
        for one in named
        if one not in checks
    ]


def _count_problems(name: str, numbers: list[int], expected: Any) -> list[Problem]:
    if numbers == list(range(1, len(numbers) + 1)) and len(numbers) == expected:
        return []
    what = f"the numbers are {numbers}, the edition has {expected}"
    return [Problem(name, "number", what, f"number them from 1 to {expected}, in order")]


def _unique_problems(name: str, ids: list[str]) -> list[Problem]:
    return [
        Problem(name, one, "this id exists more than once", "give each its own id")
        for one, count in Counter(ids).items()
        if count > 1
    ]
