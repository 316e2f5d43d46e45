"""The packs of ledger, risk and cloud services: what the guideline asks for, as data with date and source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from app.content.kinds import ContentError
from app.content.packs import content_folder, read_json
from app.domain.language import Text

_FOLDER = "guideline"


@dataclass(frozen=True, slots=True)
class Column:
    """One of the ten columns of the ledger, or a part of one (`column` then names the whole).

    `names` are other headings under which people write it, in small letters without blanks.
    """

    id: str
    title: Text
    verified: bool
    names: tuple[str, ...]
    column: str = ""


@dataclass(frozen=True, slots=True)
class Medium:
    """Where a thing is kept: `title` as in the guideline's sample, `plain` as we ask, `short` in one word."""

    id: str
    title: Text
    short: Text
    plain: Text
    verified: bool
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing a small firm may have. `assets` are ids of assets.json; `personal` what it holds by
    its nature.
    """

    id: str
    question: Text
    title: Text
    business: Text
    example: Text
    assets: tuple[str, ...]
    personal: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LedgerPack:
    """Columns, media and things, with their date and source."""

    checked_on: date
    source_url: str
    credit: Text
    columns: tuple[Column, ...]
    parts: tuple[Column, ...]
    media: tuple[Medium, ...]
    things: tuple[Thing, ...]

    def medium(self, medium_id: str) -> Medium | None:
        """One medium, None for an id there is not."""
        return next((one for one in self.media if one.id == medium_id), None)

    def thing(self, thing_id: str) -> Thing | None:
        """One thing, None for an id there is not."""
        return next((one for one in self.things if one.id == thing_id), None)


@dataclass(frozen=True, slots=True)
class Band:
    """From `at_least` on a risk value is called so; `verified` is false where no source confirms it."""

    id: str
    at_least: int
    title: Text
    verified: bool


@dataclass(frozen=True, slots=True)
class RiskEdition:
    """The rules of one edition. `likelihood[threat][vulnerability]`; values go from `lowest` to `highest`.

    `unverified` names the rules no source confirms: values, forced_maximum, likelihood, bands, …
    """

    id: str
    title: Text
    lowest: int
    highest: int
    threat: Mapping[int, Text]
    vulnerability: Mapping[int, Text]
    likelihood: Mapping[int, Mapping[int, int]]
    bands: tuple[Band, ...]
    unverified: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What we suggest for a medium: a threat with its reason, and what tells the vulnerability.

    `questions` are ids of the self-assessment; a failing one of `checks` counts against what they say.
    """

    medium: str
    threat: int
    why: Text
    questions: tuple[str, ...]
    checks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Treatment:
    """A way to treat a risk: 低減, 回避, 移転 or 保有."""

    id: str
    title: Text
    meaning: Text


@dataclass(frozen=True, slots=True)
class RiskPack:
    """The rules of every edition, oldest first, and what we suggest."""

    checked_on: date
    source_url: str
    credit: Text
    own_estimate: Text
    editions: tuple[RiskEdition, ...]
    suggestions: tuple[Suggestion, ...]
    treatments: tuple[Treatment, ...]

    def edition(self, edition_id: str) -> RiskEdition:
        """One edition. Raises KeyError."""
        for one in self.editions:
            if one.id == edition_id:
                return one
        raise KeyError(edition_id)


@dataclass(frozen=True, slots=True)
class CloudItem:
    """One of the 15 things to look at. `questions` and `scs` are what it serves."""

    id: str
    number: int
    group: str
    title: Text
    help: Text
    questions: tuple[str, ...]
    scs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CloudPack:
    """The 15 items, the groups they stand in, and names of common services."""

    checked_on: date
    source_url: str
    credit: Text
    groups: tuple[tuple[str, Text], ...]
    items: tuple[CloudItem, ...]
    questions: tuple[str, ...]
    scs: tuple[str, ...]
    common_services: tuple[str, ...]


@cache
def load_ledger() -> LedgerPack:
    """The ledger's pack. Raises ContentError for a broken one."""
    head, things = _read("ledger"), _read("things")
    try:
        return LedgerPack(
            checked_on=date.fromisoformat(head["checked_on"]),
            source_url=head["source_url"],
            credit=_text(head["credit"]),
            columns=tuple(_column(one) for one in head["columns"]),
            parts=tuple(_column(one) for one in head["parts"]),
            media=tuple(
                Medium(
                    one["id"],
                    _text(one["title"]),
                    _text(one["short"]),
                    _text(one["plain"]),
                    one["verified"],
                    tuple(one["names"]),
                )
                for one in head["media"]
            ),
            things=tuple(_thing(one) for one in things["things"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ContentError(f"guideline/ledger.json: {error!r}") from error


@cache
def load_risk() -> RiskPack:
    """The rules of the risk value. Raises ContentError for a broken pack."""
    head = _read("risk")
    try:
        return RiskPack(
            checked_on=date.fromisoformat(head["checked_on"]),
            source_url=head["source_url"],
            credit=_text(head["credit"]),
            own_estimate=_text(head["own_estimate"]),
            editions=tuple(_edition(one) for one in head["editions"]),
            suggestions=tuple(
                Suggestion(
                    one["medium"],
                    one["threat"],
                    _text(one["why"]),
                    tuple(one["questions"]),
                    tuple(one["checks"]),
                )
                for one in head["suggestions"]
            ),
            treatments=tuple(
                Treatment(one["id"], _text(one["title"]), _text(one["meaning"])) for one in head["treatments"]
            ),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ContentError(f"guideline/risk.json: {error!r}") from error


@cache
def load_cloud() -> CloudPack:
    """The 15 items for cloud services. Raises ContentError for a broken pack."""
    head = _read("cloud")
    try:
        return CloudPack(
            checked_on=date.fromisoformat(head["checked_on"]),
            source_url=head["source_url"],
            credit=_text(head["credit"]),
            groups=tuple((one["id"], _text(one["title"])) for one in head["groups"]),
            items=tuple(
                CloudItem(
                    one["id"],
                    one["number"],
                    one["group"],
                    _text(one["title"]),
                    _text(one["help"]),
                    tuple(one["questions"]),
                    tuple(one["scs"]),
                )
                for one in head["items"]
            ),
            questions=tuple(head["serves"]["questions"]),
            scs=tuple(head["serves"]["scs"]),
            common_services=tuple(head["common_services"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ContentError(f"guideline/cloud.json: {error!r}") from error


def _read(name: str) -> dict[str, Any]:
    return read_json(content_folder() / _FOLDER / f"{name}.json")


def _text(value: Mapping[str, str]) -> Text:
    return Text(value["ja"], value["en"])


def _column(one: Mapping[str, Any]) -> Column:
    return Column(one["id"], _text(one["title"]), one["verified"], tuple(one["names"]), one.get("column", ""))


def _thing(one: Mapping[str, Any]) -> Thing:
    return Thing(
        id=one["id"],
        question=_text(one["question"]),
        title=_text(one["title"]),
        business=_text(one["business"]),
        example=_text(one["example"]),
        assets=tuple(one["assets"]),
        personal=tuple(one["personal"]),
    )


def _edition(one: Mapping[str, Any]) -> RiskEdition:
    bands = tuple(
        Band(band["id"], band["at_least"], _text(band["title"]), band["verified"]) for band in one["bands"]
    )
    rules = ("values", "importance", "forced_maximum", "scale", "likelihood", "product")
    unverified = [rule for rule in rules if not one[f"{rule}_verified"]]
    if not bands or not all(band.verified for band in bands):
        unverified.append("bands")
    return RiskEdition(
        id=one["id"],
        title=_text(one["title"]),
        lowest=one["lowest"],
        highest=one["highest"],
        threat={level["value"]: _text(level["text"]) for level in one["threat"]},
        vulnerability={level["value"]: _text(level["text"]) for level in one["vulnerability"]},
        likelihood={
            int(threat): {int(vulnerability): value for vulnerability, value in cells.items()}
            for threat, cells in one["likelihood"].items()
        },
        bands=bands,
        unverified=tuple(unverified),
        source=one["source"],
    )
