"""Checks the packs of ledger, risk and cloud services: dates, counts, ids. Words are checked elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from app.content.packs import read_json
from app.content.problem import Problem
from app.content.validate_edition import date_problems, link_problems

_FILES = ("ledger", "things", "risk", "cloud")
_LISTS = {"ledger": ("columns", "parts", "media"), "things": ("things",), "cloud": ("items", "groups")}
_COUNTS = {("ledger", "columns"): 10, ("cloud", "items"): 15, ("risk", "treatments"): 4}
_LEVELS = ("3", "2", "1")


def ledger_problems(
    folder: Path, questions: Collection[str], checks: Collection[str], day: date
) -> list[Problem]:
    """Every problem of these packs below `folder`; `questions` and `checks` are the ids there are."""
    packs = {name: read_json(folder / "guideline" / f"{name}.json") for name in _FILES}
    problems = [*_head_problems(packs, day), *_count_problems(packs)]
    media = {one["id"] for one in packs["ledger"]["media"]}
    return [*problems, *_risk_problems(packs["risk"], media, questions, checks)]


def _head_problems(packs: dict[str, Any], day: date) -> Iterator[Problem]:
    for name, pack in packs.items():
        file = f"guideline/{name}.json"
        yield from date_problems(file, "checked_on", pack.get("checked_on"), day)
        yield from link_problems(file, "source_url", pack.get("source_url"))


def _count_problems(packs: dict[str, Any]) -> Iterator[Problem]:
    for (name, key), wanted in _COUNTS.items():
        if (found := len(packs[name][key])) != wanted:
            yield Problem(f"guideline/{name}.json", key, f"there are {found}", f"the guideline has {wanted}")
    for name, keys in _LISTS.items():
        for key in keys:
            ids = [one["id"] for one in packs[name][key]]
            if len(ids) != len(set(ids)):
                yield Problem(f"guideline/{name}.json", key, "an id is there twice", "give each its own")


def _risk_problems(
    risk: dict[str, Any], media: set[str], questions: Collection[str], checks: Collection[str]
) -> Iterator[Problem]:
    file = "guideline/risk.json"
    for one in risk["editions"]:
        cells = [one["likelihood"].get(threat, {}).get(level) for threat in _LEVELS for level in _LEVELS]
        if not all(cell in (1, 2, 3) for cell in cells):
            yield Problem(file, one["id"], "the table of likelihood has a hole", "fill all nine cells")
        if [band["at_least"] for band in one["bands"]] != sorted(
            (band["at_least"] for band in one["bands"]), reverse=True
        ):
            yield Problem(file, one["id"], "the bands are not in order", "write the highest first")
    for one in risk["suggestions"]:
        wrong = [*(set(one["questions"]) - set(questions)), *(set(one["checks"]) - set(checks))]
        if one["medium"] not in media or wrong:
            yield Problem(file, one["medium"], f"it names what is not there: {wrong}", "mend the id")
