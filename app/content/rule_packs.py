"""The pack of security rules: the guideline's chapters and telework, with our own short sentences.

`resources/content/guideline/rules/rules.json` is the head (order, numbers to fill in, source); each chapter
is a file of its own beside it. Read once, given out as frozen dataclasses.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from app.content.kinds import ContentError
from app.content.packs import content_folder, read_json
from app.domain.language import Text

FOLDER = "guideline/rules"
HEAD = "rules.json"

JsonMap = dict[str, Any]


class RuleKind(StrEnum):
    """How binding a rule is."""

    MUST = "must"  # 必須
    NEVER = "never"  # 禁止
    SHOULD = "should"  # 推奨


@dataclass(frozen=True, slots=True)
class Limit:
    """A measured number that breaks a rule when it is larger than what the rule promises.

    `fact` of the verdict of `check` is compared with the number `fill_in`, but only for the `reasons` in
    which that fact says what it seems to say.
    """

    check: str
    fact: str
    fill_in: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BrokenBy:
    """What would show that a rule is not kept. Only positive knowledge: what is unknown breaks nothing.

    `answer`: the question whose "not done" says so. `reasons`: reasons of checks that say so by themselves.
    `over`: the fact (a number) must be larger than the fill-in. `older`: the fact (a date) must lie more
    days back. `not_within`: the fact says "not within so many"; a promise of as many or fewer is broken.
    """

    answer: str = ""
    reasons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    over: Limit | None = None
    older: Limit | None = None
    not_within: Limit | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One sentence of the rules and what it serves.

    `alone` is the sentence for a one-person firm where it differs; `only_with_staff` leaves it out there.
    `needs` names facts about the firm (app.domain.firm) that must be so, with "!" that must not be so.
    `handbook`: it concerns everybody who works here. `scs` holds ids of the ★3 requirements.
    """

    id: str
    kind: RuleKind
    text: Text
    alone: Text | None
    only_with_staff: bool
    handbook: bool
    needs: tuple[str, ...]
    questions: tuple[str, ...]
    checks: tuple[str, ...]
    scs: tuple[str, ...]
    broken_by: BrokenBy

    def text_for(self, alone: bool) -> Text | None:
        """The sentence for a firm of one person or of several, None where the rule is not for it."""
        if alone and self.only_with_staff:
            return None
        return self.alone if alone and self.alone else self.text


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter. `number` is the guideline's, None where its number is not known (telework)."""

    id: str
    number: int | None
    title: Text
    purpose: Text
    needs: tuple[str, ...]
    verified: bool
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class FillIn:
    """A number the owner may change; `default` is ours."""

    id: str
    label: Text
    unit: Text
    default: int
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class RulePack:
    """Everything to write a firm's rules from."""

    checked_on: date
    source_url: str
    credit: Text
    caveat: Text
    fill_ins: tuple[FillIn, ...]
    chapters: tuple[Chapter, ...]

    def chapter(self, chapter_id: str) -> Chapter:
        """The chapter with this id. Raises KeyError."""
        for one in self.chapters:
            if one.id == chapter_id:
                return one
        raise KeyError(chapter_id)

    @property
    def rules(self) -> Mapping[str, Rule]:
        """All rules by id."""
        return {rule.id: rule for chapter in self.chapters for rule in chapter.rules}


@cache
def load_rule_pack() -> RulePack:
    """The pack. Raises ContentError for a broken one."""
    return read_rule_pack(content_folder())


def read_rule_pack(content: Path) -> RulePack:
    """Read the rules below `content`. Raises ContentError."""
    folder = content / FOLDER
    head = read_json(folder / HEAD)
    try:
        names = [str(one) for one in head["chapters"]]
        fill_ins = tuple(_fill_in(one) for one in head["fill_ins"])
        parts = date.fromisoformat(head["checked_on"]), head["source_url"]
        credit, caveat = _text(head["credit"]), _text(head["caveat"])
    except (KeyError, TypeError, ValueError) as error:
        raise ContentError(f"{FOLDER}/{HEAD}: {error!r}") from error
    return RulePack(*parts, credit, caveat, fill_ins, tuple(_chapter(folder, one) for one in names))


def _chapter(folder: Path, name: str) -> Chapter:
    value = read_json(folder / f"{name}.json")
    try:
        number = value["number"]
        return Chapter(
            id=value["id"],
            number=None if number is None else int(number),
            title=_text(value["title"]),
            purpose=_text(value["purpose"]),
            needs=tuple(value["needs"]),
            verified=bool(value["verified"]),
            rules=tuple(_rule(one) for one in value["rules"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ContentError(f"{FOLDER}/{name}.json: {error!r}") from error


def _rule(one: JsonMap) -> Rule:
    alone = one.get("alone")
    return Rule(
        id=one["id"],
        kind=RuleKind(one["kind"]),
        text=_text(one["text"]),
        alone=_text(alone) if isinstance(alone, dict) else None,
        only_with_staff=alone is False,
        handbook=bool(one.get("handbook", False)),
        needs=tuple(one.get("needs", ())),
        questions=tuple(one["questions"]),
        checks=tuple(one["checks"]),
        scs=tuple(one["scs"]),
        broken_by=_broken_by(one.get("broken_by", {})),
    )


def _broken_by(value: JsonMap) -> BrokenBy:
    return BrokenBy(
        answer=value.get("answer", ""),
        reasons={check: tuple(reasons) for check, reasons in value.get("reasons", {}).items()},
        over=_limit(value.get("over")),
        older=_limit(value.get("older")),
        not_within=_limit(value.get("not_within")),
    )


def _limit(value: JsonMap | None) -> Limit | None:
    if value is None:
        return None
    return Limit(value["check"], value["fact"], value["fill_in"], tuple(value["reasons"]))


def _fill_in(one: JsonMap) -> FillIn:
    return FillIn(
        one["id"], _text(one["label"]), _text(one["unit"]), one["default"], one["least"], one["most"]
    )


def _text(value: JsonMap) -> Text:
    return Text(value["ja"], value["en"])
