"""Loads `resources/content/declaration/policy.json`: our own sentences for the policy, and when each fits.

A sentence's `when` names conditions that must all hold: alone, staff, personal_data, my_number, telework,
contractors. Places to fill in are {name}, {self}, {representative} and {responsible}.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

from app.content.kinds import ContentError
from app.content.packs import content_folder, read_json
from app.domain.firm_form import FirmForm
from app.domain.language import Text

CONDITIONS = ("alone", "staff", "personal_data", "my_number", "telework", "contractors")
PLACES = frozenset({"name", "self", "representative", "responsible"})
_LABELS = ("representative", "responsible", "decided", "revised", "revision", "blank")
_FILE = "declaration/policy.json"


@dataclass(frozen=True, slots=True)
class PackSentence:
    """One sentence, and the conditions that must all hold for it."""

    id: str
    when: tuple[str, ...]
    text: Text


@dataclass(frozen=True, slots=True)
class PackSection:
    """A heading with its sentences; `title_alone` is the heading where one person does everything."""

    id: str
    title: Text
    title_alone: Text
    optional: bool
    sentences: tuple[PackSentence, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """A question of the self-assessment whose answer the policy may change, and why."""

    question_id: str
    because: Text


@dataclass(frozen=True, slots=True)
class PolicyPack:
    """Everything the policy is made of. `self_words` is what a firm calls itself."""

    checked_on: date
    source_url: str
    note: Text
    title: Text
    self_words: dict[FirmForm, Text]
    labels: dict[str, Text]
    head: tuple[PackSentence, ...]
    sections: tuple[PackSection, ...]
    offers: tuple[Offer, ...]


@cache
def load_policy_pack() -> PolicyPack:
    """The sentences the program ships with."""
    return read_policy_pack(content_folder())


def read_policy_pack(content: Path) -> PolicyPack:
    """The pack below `content`. Raises ContentError where its shape is broken."""
    raw = read_json(content / _FILE)
    try:
        pack = PolicyPack(
            checked_on=date.fromisoformat(raw["checked_on"]),
            source_url=str(raw["source_url"]),
            note=_text(raw["note"]),
            title=_text(raw["title"]),
            self_words={form: _text(raw["self"][form]) for form in FirmForm},
            labels={name: _text(raw["labels"][name]) for name in _LABELS},
            head=_sentences(raw["head"]),
            sections=tuple(_section(one) for one in raw["sections"]),
            offers=tuple(Offer(str(one["question"]), _text(one["because"])) for one in raw["offers"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ContentError(f"{_FILE}: {error!r}") from error
    _check(pack)
    return pack


def _section(raw: dict[str, Any]) -> PackSection:
    title = _text(raw["title"])
    alone = _text(raw["title_alone"]) if "title_alone" in raw else title
    return PackSection(
        str(raw["id"]), title, alone, raw.get("optional") is True, _sentences(raw["sentences"])
    )


def _sentences(raw: list[dict[str, Any]]) -> tuple[PackSentence, ...]:
    return tuple(PackSentence(str(one["id"]), tuple(one["when"]), _text(one)) for one in raw)


def _text(raw: dict[str, Any]) -> Text:
    return Text(str(raw["ja"]), str(raw["en"]))


def _check(pack: PolicyPack) -> None:
    """Ids, conditions and places; a policy for every kind of firm has a sentence under each heading."""
    sentences = [*pack.head, *(one for section in pack.sections for one in section.sentences)]
    ids = [one.id for one in sentences]
    if len(ids) != len(set(ids)):
        raise ContentError(f"{_FILE}: an id is used twice")
    for one in sentences:
        if not set(one.when) <= set(CONDITIONS):
            raise ContentError(f"{_FILE}: {one.id}: {one.when} holds an unknown condition")
        for text in one.text:
            if {place for _, place, _, _ in Formatter().parse(text) if place is not None} - PLACES:
                raise ContentError(f"{_FILE}: {one.id}: a place cannot be filled")
    for section in pack.sections:
        for crew in ("alone", "staff"):
            if not any(set(one.when) <= {crew} for one in section.sentences):
                raise ContentError(f"{_FILE}: {section.id}: nothing is said for {crew}")
