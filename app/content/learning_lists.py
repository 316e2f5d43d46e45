"""Loads what stands beside the lessons: courses, words of the pictures, IPA's videos, the yearly threats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from app.content.learning_packs import FOLDER, build, text
from app.content.packs import content_folder, read_json
from app.domain.language import Text

JsonMap = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Course:
    """Lessons that belong together for one kind of learner, in the order in which they are taken."""

    id: str
    title: Text
    about: Text
    lessons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Video:
    """One of IPA's videos. What is not known is None; the title in Japanese is the official one.

    `minutes` is the length of one part. `source` is the page that states title, length or year.
    `verified` is False when nothing says that the video can still be watched.
    """

    id: str
    title: Text
    parts: int
    minutes: int | None
    year: int | None
    about: Text
    lessons: tuple[str, ...]
    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Videos:
    """The videos known on the day of the check. `list_url` is IPA's own full list."""

    checked_on: date
    list_url: str
    note: Text
    videos: tuple[Video, ...]


@dataclass(frozen=True, slots=True)
class RankedThreat:
    """A place of one year's list. `kind` says which kind of threat it is; the Japanese title is official."""

    rank: int
    kind: str
    title: Text


@dataclass(frozen=True, slots=True)
class ThreatYear:
    """The list of one year in its order. `announced_on` is None where the day was not found."""

    year: int
    announced_on: date | None
    source_title: Text
    source_url: str
    note: Text
    threats: tuple[RankedThreat, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a threat means for a firm of which one of the conditions of `when` is true.

    Conditions: "asset:<id>", "fact:<name>" (a fact of the firm answered with yes), "alone", "people",
    "no_website" and "always". The last is said when nothing else is.
    """

    when: tuple[str, ...]
    text: Text


@dataclass(frozen=True, slots=True)
class ThreatKind:
    """A kind of threat in plain words, and what answers it: checks of the PC and lessons."""

    id: str
    plain: Text
    means: tuple[Meaning, ...]
    checks: tuple[str, ...]
    lessons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Threats:
    """All yearly lists, newest first, and the kinds they name. `next_due`: the month the next one is due."""

    checked_on: date
    next_due: str
    years: tuple[ThreatYear, ...]
    kinds: Mapping[str, ThreatKind]

    def of_year(self, year: int) -> ThreatYear:
        """The list of one year. Raises KeyError."""
        for one in self.years:
            if one.year == year:
                return one
        raise KeyError(year)


@cache
def load_courses() -> tuple[Course, ...]:
    """The courses, the owner's first."""
    return read_courses(content_folder())


@cache
def load_picture_words() -> Mapping[str, Text]:
    """What each drawing shows, in words, by its name."""
    return MappingProxyType(read_picture_words(content_folder()))


@cache
def load_videos() -> Videos:
    """IPA's videos."""
    return read_videos(content_folder())


@cache
def load_threats() -> Threats:
    """The yearly lists of threats."""
    return read_threats(content_folder())


def read_courses(content: Path) -> tuple[Course, ...]:
    """Read learning/courses.json. Raises ContentError."""
    path = content / FOLDER / "courses.json"
    return build(path, read_json(path), lambda head: tuple(_course(one) for one in head["courses"]))


def read_picture_words(content: Path) -> dict[str, Text]:
    """Read learning/pictures.json. Raises ContentError."""
    path = content / FOLDER / "pictures.json"
    return build(
        path, read_json(path), lambda head: {one["id"]: text(one["alt"]) for one in head["pictures"]}
    )


def read_videos(content: Path) -> Videos:
    """Read learning/videos.json. Raises ContentError."""
    path = content / FOLDER / "videos.json"
    return build(path, read_json(path), _videos)


def read_threats(content: Path) -> Threats:
    """Read learning/threats.json. Raises ContentError."""
    path = content / FOLDER / "threats.json"
    return build(path, read_json(path), _threats)


def _course(one: JsonMap) -> Course:
    return Course(one["id"], text(one["title"]), text(one["about"]), tuple(one["lessons"]))


def _videos(head: JsonMap) -> Videos:
    return Videos(
        checked_on=date.fromisoformat(head["checked_on"]),
        list_url=head["list_url"],
        note=text(head["note"]),
        videos=tuple(_video(one) for one in head["videos"]),
    )


def _video(one: JsonMap) -> Video:
    return Video(
        id=one["id"],
        title=Text(one["official_title"], one["english"]),
        parts=one["parts"],
        minutes=one["minutes"],
        year=one["year"],
        about=text(one["about"]),
        lessons=tuple(one["lessons"]),
        source=one["source"],
        verified=one["verified"],
    )


def _threats(head: JsonMap) -> Threats:
    years = sorted((_year(one) for one in head["lists"]), key=lambda one: -one.year)
    return Threats(
        checked_on=date.fromisoformat(head["checked_on"]),
        next_due=head["next_due"],
        years=tuple(years),
        kinds=MappingProxyType({one["id"]: _kind(one) for one in head["kinds"]}),
    )


def _year(one: JsonMap) -> ThreatYear:
    day = one["announced_on"]
    return ThreatYear(
        year=one["year"],
        announced_on=date.fromisoformat(day) if day else None,
        source_title=text(one["source"]["title"]),
        source_url=one["source"]["url"],
        note=text(one["note"]),
        threats=tuple(
            RankedThreat(place["rank"], place["kind"], Text(place["official_title"], place["english"]))
            for place in one["threats"]
        ),
    )


def _kind(one: JsonMap) -> ThreatKind:
    return ThreatKind(
        id=one["id"],
        plain=text(one["plain"]),
        means=tuple(Meaning(tuple(part["when"]), text(part["text"])) for part in one["means"]),
        checks=tuple(one["checks"]),
        lessons=tuple(one["lessons"]),
    )
