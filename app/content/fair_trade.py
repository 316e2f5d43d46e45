"""The public paper on how to ask partners for security measures: only its place, day and a line of ours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from app.content.kinds import ContentError
from app.content.packs import content_folder, read_json
from app.content.problem import Problem
from app.content.validate_edition import date_problems, link_problems
from app.domain.language import Text

FILE = "guideline/fair_trade.json"


@dataclass(frozen=True, slots=True)
class FairTrade:
    """`verified` is False while the official page was not read; `caveat` then says so."""

    checked_on: date
    published_on: date
    source_url: str
    verified: bool
    description: Text
    caveat: Text


@cache
def load_fair_trade() -> FairTrade:
    """The reference. Raises ContentError for a broken file."""
    return read_fair_trade(content_folder())


def read_fair_trade(content: Path) -> FairTrade:
    """Read the reference below `content`. Raises ContentError."""
    value = read_json(content / FILE)
    try:
        return FairTrade(
            date.fromisoformat(value["checked_on"]),
            date.fromisoformat(value["published_on"]),
            value["source_url"],
            bool(value["verified"]),
            Text(value["description"]["ja"], value["description"]["en"]),
            Text(value["caveat"]["ja"], value["caveat"]["en"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ContentError(f"{FILE}: {error!r}") from error


def fair_trade_problems(folder: Path, day: date) -> list[Problem]:
    """Whether dates and address are sound."""
    head = read_json(folder / FILE)
    return [
        *date_problems(FILE, "checked_on", head.get("checked_on"), day),
        *date_problems(FILE, "published_on", head.get("published_on"), day),
        *link_problems(FILE, "source_url", head.get("source_url")),
    ]
