"""Checks the packs of the worst hour: sources, days, and that everything they name exists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from app.content import packs
from app.content.emergency_packs import FOLDER, read_emergency
from app.content.kinds import ContentError
from app.content.problem import Problem
from app.content.validate_edition import date_problems, link_problems
from app.domain.firm import FACT_NAMES
from app.domain.observation import System

_FILES = ("situations", "leak", "card", "procedure", "rescue_services", "subsidies", "news")
_STATED_ON = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_STEPS = range(4, 7)
IPA = "ipa"
"""Stands for the desk of IPA that fits: for a business, or for a private matter."""


def emergency_problems(content: Path, day: date) -> list[Problem]:
    """Every problem of `emergency/*.json` below `content`; nothing where there is no such folder."""
    if not (content / FOLDER).is_dir():
        return []
    try:
        read_emergency(content)
    except ContentError as error:
        return [Problem(FOLDER, "", str(error), "see app/content/emergency_packs.py for the shape")]
    problems: list[Problem] = []
    for name in _FILES:
        file = f"{FOLDER}/{name}.json"
        head = packs.read_json(content / file)
        problems += date_problems(file, "checked_on", head.get("checked_on"), day)
        problems += _sources(file, head)
        problems += _stated(file, head, day)
    problems += _situation_problems(content)
    problems += _news_problems(content)
    return problems


def _sources(file: str, value: Any, where: str = "") -> Iterator[Problem]:
    """Every `source`, `source_url`, `url`, … must be an address."""
    if isinstance(value, dict):
        for key, one in value.items():
            place = f"{where}.{key}" if where else key
            if isinstance(one, str) and (key in ("source", "url") or key.endswith(("_url", "_source"))):
                yield from link_problems(file, place, one)
            else:
                yield from _sources(file, one, place)
    elif isinstance(value, list):
        for index, one in enumerate(value):
            name = one.get("id", index) if isinstance(one, dict) else index
            yield from _sources(file, one, f"{where}.{name}")


def _stated(file: str, value: Any, day: date, where: str = "") -> Iterator[Problem]:
    """A dated fact lies in the past, and says whether it was verified."""
    if isinstance(value, dict):
        stated = value.get("stated_on")
        if stated is not None and (not _STATED_ON.fullmatch(str(stated)) or str(stated) > day.isoformat()):
            yield Problem(file, where, f"{stated!r} is no past day", "write 2026, 2026-11 or 2026-11-23")
        for key, one in value.items():
            yield from _stated(file, one, day, f"{where}.{key}" if where else key)
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from _stated(file, one, day, f"{where}.{index}")


def _situation_problems(content: Path) -> Iterator[Problem]:
    file = f"{FOLDER}/situations.json"
    head = packs.read_json(content / file)
    card = packs.read_json(content / FOLDER / "card.json")
    desks = {IPA, *(one.id for one in packs.read_contacts(content).desks)}
    kinds = {one["id"] for one in card["contact_kinds"]}
    for desk in card["desks"]:
        if desk not in desks:
            yield Problem(f"{FOLDER}/card.json", desk, "there is no such desk", "name one of contacts.json")
    counts = Counter(one["id"] for one in head["situations"])
    for one in head["situations"]:
        name = one["id"]
        if counts[name] > 1:
            yield Problem(file, name, "this id exists more than once", "give each its own id")
        steps = Counter(it["id"] for it in one["steps"])
        if len(one["steps"]) not in _STEPS or len(steps) < len(one["steps"]):
            yield Problem(file, name, f"it has {len(steps)} steps", "write four to six, each with its own id")
        for key, wanted in (("dont", 1), ("call", 2), ("after", 1)):
            if len(one[key]) < wanted:
                yield Problem(file, f"{name}.{key}", "too little", f"write at least {wanted}")
        for it in one["call"]:
            if (it.get("desk") in desks) is (it.get("own") in kinds):
                yield Problem(file, f"{name}.call", f"{it!r} is nobody", "name one desk or one own kind")


def _news_problems(content: Path) -> Iterator[Problem]:
    file = f"{FOLDER}/news.json"
    head = packs.read_json(content / file)
    for one in head["sources"]:
        yield from link_problems(file, f"sources.{one['id']}.address", one["address"])
        if one["kind"] not in ("rss", "alerts"):
            yield Problem(file, one["id"], f"{one['kind']!r} is no kind", "write rss or alerts")
    for one in head["topics"]:
        if one.get("system", "windows") not in list(System) or one.get("fact", "website") not in FACT_NAMES:
            yield Problem(file, one["id"], "no such system or fact", "see app/domain/firm.py, observation.py")
        if not one["words"] or not any(one.get(key) for key in ("installed", "system", "fact", "assets")):
            yield Problem(file, one["id"], "it can never be found", "write words, and what must be here")
