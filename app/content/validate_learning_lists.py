"""Checks what stands beside the lessons: courses, words of the pictures, videos, the yearly threats."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path

from app.content.learning_lists import (
    ThreatKind,
    Threats,
    Videos,
    read_courses,
    read_picture_words,
    read_threats,
    read_videos,
)
from app.content.learning_packs import FOLDER, JsonMap
from app.content.packs import read_assets, read_json
from app.content.problem import Problem
from app.content.validate_edition import date_problems, link_problems
from app.domain.firm import FACT_NAMES

LIST_READERS = (read_courses, read_picture_words, read_videos, read_threats)
_PLAIN_CONDITIONS = ("alone", "people", "no_website", "always")
_MONTH = re.compile(r"\d{4}-\d{2}")


def list_problems(
    folder: Path, questions: Collection[str], checks: Collection[str], day: date
) -> list[Problem]:
    """Every problem of courses, pictures, videos and threats below `folder`."""
    problems = [*_course_problems(folder, questions, day), *_picture_problems(folder, questions)]
    problems += _video_problems(read_videos(folder), questions, day)
    assets = {f"asset:{one.id}" for one in read_assets(folder)}
    conditions = {*assets, *(f"fact:{name}" for name in FACT_NAMES), *_PLAIN_CONDITIONS}
    threats = read_threats(folder)
    problems += _year_problems(threats, read_json(folder / FOLDER / "threats.json"), day)
    for kind in threats.kinds.values():
        problems += _kind_problems(kind, conditions, questions, checks)
    return problems


def _course_problems(folder: Path, questions: Collection[str], day: date) -> Iterator[Problem]:
    name = f"{FOLDER}/courses.json"
    yield from date_problems(name, "checked_on", read_json(folder / name).get("checked_on"), day)
    for course in read_courses(folder):
        if len(set(course.lessons)) != len(course.lessons) or not course.lessons:
            yield Problem(name, course.id, "a lesson stands twice, or none at all", "name each once")
        yield from _lesson_names(name, course.id, course.lessons, questions)


def _picture_problems(folder: Path, questions: Collection[str]) -> Iterator[Problem]:
    name, words = f"{FOLDER}/pictures.json", read_picture_words(folder)
    for missing in sorted(set(questions) - set(words)):
        yield Problem(name, missing, "nothing says what its picture shows", "describe it in both languages")


def _video_problems(videos: Videos, questions: Collection[str], day: date) -> Iterator[Problem]:
    name = f"{FOLDER}/videos.json"
    yield from date_problems(name, "checked_on", videos.checked_on.isoformat(), day)
    yield from link_problems(name, "list_url", videos.list_url)
    for one in videos.videos:
        yield from link_problems(name, f"{one.id}.source", one.source)
        yield from _lesson_names(name, one.id, one.lessons, questions)
        if one.year is not None and not 2000 < one.year <= day.year:
            yield Problem(name, f"{one.id}.year", f"{one.year} is no year of a video", "write it or null")


def _year_problems(threats: Threats, head: JsonMap, day: date) -> Iterator[Problem]:
    name = f"{FOLDER}/threats.json"
    yield from date_problems(name, "checked_on", head.get("checked_on"), day)
    if not _MONTH.fullmatch(threats.next_due):
        yield Problem(name, "next_due", f"{threats.next_due!r} is no month", "write 2027-01")
    for year in threats.years:
        where = str(year.year)
        yield from link_problems(name, f"{where}.source", year.source_url)
        ranks = [one.rank for one in year.threats]
        if ranks != list(range(1, 11)):
            yield Problem(name, where, f"the ranks are {ranks}", "number them from 1 to 10, in order")
        for one in year.threats:
            if one.kind not in threats.kinds:
                yield Problem(name, f"{where}.{one.rank}", f"there is no kind {one.kind}", "add it to kinds")
    used = {one.kind for year in threats.years for one in year.threats}
    for unused in sorted(set(threats.kinds) - used):
        yield Problem(name, f"kinds.{unused}", "no list names it", "remove it")


def _kind_problems(
    kind: ThreatKind, conditions: Collection[str], questions: Collection[str], checks: Collection[str]
) -> Iterator[Problem]:
    name, where = f"{FOLDER}/threats.json", f"kinds.{kind.id}"
    for number, meaning in enumerate(kind.means):
        for one in meaning.when:
            if one not in conditions:
                yield Problem(
                    name, f"{where}.means.{number}", f"there is no {one}", "asset:…, fact:… or always"
                )
    if not kind.means or kind.means[-1].when != ("always",):
        yield Problem(name, f"{where}.means", "nothing is said to everybody", "end with always")
    for check in kind.checks:
        if check not in checks:
            yield Problem(name, f"{where}.checks", f"there is no check {check}", "name one of the program")
    if not kind.lessons:
        yield Problem(name, f"{where}.lessons", "no lesson answers it", "name at least one")
    yield from _lesson_names(name, where, kind.lessons, questions)


def _lesson_names(
    name: str, where: str, lessons: Collection[str], questions: Collection[str]
) -> Iterator[Problem]:
    for one in lessons:
        if one not in questions:
            yield Problem(name, where, f"there is no lesson {one}", "name one like its question: q03")
