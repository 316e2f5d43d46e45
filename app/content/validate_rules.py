"""Checks the pack of security rules: counts, ids, links to questions, checks and requirements, fill-ins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path
from string import Formatter

from app.content.packs import read_json
from app.content.problem import Problem
from app.content.rule_packs import FOLDER, HEAD, Chapter, Rule, RulePack, read_rule_pack
from app.content.validate_edition import date_problems, link_problems
from app.domain.firm import FACT_NAMES

_WORDS = frozenset({"responsible_person", "trade_name"})
_SCS_ID = re.compile(r"[1-7]-\d-\d")


def rule_problems(
    folder: Path, questions: Collection[str], checks: Collection[str], day: date
) -> list[Problem]:
    """Every problem of the rules below `folder`."""
    pack, head = read_rule_pack(folder), read_json(folder / FOLDER / HEAD)
    name = f"{FOLDER}/{HEAD}"
    problems = [*date_problems(name, "checked_on", head.get("checked_on"), day)]
    problems += link_problems(name, "source_url", head.get("source_url"))
    problems += _chapter_problems(pack, head)
    places = _WORDS | {one.id for one in pack.fill_ins}
    for chapter in pack.chapters:
        for rule in chapter.rules:
            problems += _rule_problems(chapter, rule, places, questions, checks)
    ids = Counter(rule.id for chapter in pack.chapters for rule in chapter.rules)
    problems += [
        Problem(name, one, "this id exists more than once", "give each rule its own id")
        for one, count in ids.items()
        if count > 1
    ]
    return problems


def _chapter_problems(pack: RulePack, head: dict[str, object]) -> Iterator[Problem]:
    name = f"{FOLDER}/{HEAD}"
    numbers = [one.number for one in pack.chapters if one.number is not None]
    if numbers != list(range(1, len(numbers) + 1)) or len(numbers) != head.get("chapter_count"):
        yield Problem(name, "chapters", f"the numbers are {numbers}", "number them as the guideline does")
    unnumbered = [one.id for one in pack.chapters if one.number is None]
    if unnumbered != head.get("extra_chapters"):
        yield Problem(name, "chapters", f"{unnumbered} have no number", "name them in extra_chapters")
    for one in pack.fill_ins:
        if not one.least <= one.default <= one.most:
            yield Problem(name, one.id, "the default lies outside its bounds", "mend default, least or most")
    for chapter in pack.chapters:
        yield from _need_problems(chapter.id, chapter.id, chapter.needs)


def _rule_problems(
    chapter: Chapter, rule: Rule, places: Collection[str], questions: Collection[str], checks: Collection[str]
) -> Iterator[Problem]:
    file = f"{FOLDER}/{chapter.id}.json"
    yield from _need_problems(chapter.id, rule.id, rule.needs)
    for text in (rule.text, rule.alone):
        for _, place, _, _ in Formatter().parse(text.ja) if text else ():
            if place is not None and place not in places:
                yield Problem(file, rule.id, f"{{{place}}} is filled by nobody", "name a fill-in")
    linked = [*rule.questions, *([rule.broken_by.answer] if rule.broken_by.answer else [])]
    for question in linked:
        if question not in questions:
            yield Problem(file, rule.id, f"there is no question {question}", "name a question")
    limits = [one for one in (rule.broken_by.over, rule.broken_by.older, rule.broken_by.not_within) if one]
    for check in (*rule.checks, *rule.broken_by.reasons, *(one.check for one in limits)):
        if check not in checks:
            yield Problem(file, rule.id, f"there is no check {check}", "name a check")
    for limit in limits:
        if limit.fill_in not in places:
            yield Problem(file, rule.id, f"there is no fill-in {limit.fill_in}", "name one of rules.json")
    for one in rule.scs:
        if not _SCS_ID.fullmatch(one):
            yield Problem(file, rule.id, f"{one!r} is no requirement", "write an id such as 4-1-5")
    if not rule.questions and not rule.scs:
        yield Problem(file, rule.id, "it serves nothing", "link it to a question or a requirement")


def _need_problems(chapter_id: str, where: str, needs: Collection[str]) -> Iterator[Problem]:
    for need in needs:
        if need.removeprefix("!") not in FACT_NAMES:
            yield Problem(
                f"{FOLDER}/{chapter_id}.json",
                where,
                f"{need} is no fact about a firm",
                "see domain/firm.py",
            )
