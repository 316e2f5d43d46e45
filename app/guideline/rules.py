"""The firm's security rules: which chapters fit, what they say here, and the versions decided on. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from app.content.rule_packs import Chapter, Rule, RuleKind, RulePack
from app.domain.firm import FirmFacts
from app.domain.json_value import JsonObject, JsonValue
from app.domain.language import Language, Text
from app.domain.profile import Profile
from app.guideline.own_rules import OwnRule

LONGEST_SENTENCE = 1000  # characters of a sentence the owner writes

_ONE_OF_MANY = re.compile(r"\b1 (minute|character|day|month)s\b")
_EVERY_ONE = re.compile(r"\bevery 1 (day|month)\b")
_NOBODY = Text("代表者", "The owner")
_MYSELF = Text("わたし", "I")


class Fit(StrEnum):
    """Whether a chapter concerns a firm."""

    FITS = "fits"
    DOES_NOT = "does_not"
    NOT_KNOWN = "not_known"  # a fact nobody has told yet


@dataclass(frozen=True, slots=True)
class RuleChoices:
    """What the owner chose: chapters by hand (else the facts decide), and the numbers to fill in."""

    modules: Mapping[str, bool] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)

    def to_json(self) -> dict[str, JsonValue]:
        """The choices as a JSON object."""
        return {"modules": dict(self.modules), "numbers": dict(self.numbers)}

    @classmethod
    def from_json(cls, value: JsonObject) -> RuleChoices:
        """Read what `to_json` wrote; whatever has another type is left aside."""
        modules, numbers = value.get("modules"), value.get("numbers")
        return cls(
            {key: on for key, on in modules.items() if isinstance(on, bool)}
            if isinstance(modules, Mapping)
            else {},
            {key: one for key, one in numbers.items() if type(one) is int}
            if isinstance(numbers, Mapping)
            else {},
        )


@dataclass(frozen=True, slots=True)
class RuleEdit:
    """The owner's own version of one sentence. It survives whatever the program writes anew.

    `texts` holds what was written, by language code; the other language shows the same words, because a
    sentence of ours would say something else. `removed` takes the sentence out.
    """

    rule_id: str
    texts: Mapping[str, str] = field(default_factory=dict)
    removed: bool = False
    edited_at: str = ""

    def text(self) -> Text | None:
        """The sentence in both languages, None where nothing was written."""
        written = [one for one in self.texts.values() if one]
        if not written:
            return None
        ja, en = (self.texts.get(one.value) or written[0] for one in Language)
        return Text(ja, en)

    def to_json(self) -> dict[str, JsonValue]:
        """The edit as a JSON object."""
        return {"texts": dict(self.texts), "removed": self.removed, "edited_at": self.edited_at}

    @classmethod
    def from_json(cls, rule_id: str, value: JsonObject) -> RuleEdit:
        """Read what `to_json` wrote; whatever has another type is left aside."""
        texts, at = value.get("texts"), value.get("edited_at")
        found = texts.items() if isinstance(texts, Mapping) else ()
        codes = {one.value for one in Language}
        return cls(
            rule_id,
            {key: one[:LONGEST_SENTENCE] for key, one in found if key in codes and isinstance(one, str)},
            value.get("removed") is True,
            at if isinstance(at, str) else "",
        )


@dataclass(frozen=True, slots=True)
class Situation:
    """What the rules are written from."""

    profile: Profile
    facts: FirmFacts

    @property
    def alone(self) -> bool:
        """Whether the short form for one person is used."""
        return self.profile.works_alone

    @property
    def responsible_person(self) -> Text:
        """Who answers for security: as named, else the owner."""
        name = self.facts.responsible_person.strip() or self.profile.person_name.strip()
        if name:
            return Text(name, name)
        return _MYSELF if self.alone else _NOBODY


@dataclass(frozen=True, slots=True)
class DraftRule:
    """One sentence as it stands now. `own`: the owner wrote it.

    `source` is the pack's rule, None for a rule that the owner added.
    """

    id: str
    kind: RuleKind
    text: Text
    own: bool
    removed: bool
    handbook: bool
    source: Rule | None

    @property
    def added(self) -> bool:
        """Whether the owner added the whole rule."""
        return self.source is None


@dataclass(frozen=True, slots=True)
class DraftChapter:
    """One chapter as it stands now, whether in use or not."""

    id: str
    number: int | None
    title: Text
    purpose: Text
    fit: Fit
    in_use: bool
    rules: tuple[DraftRule, ...]

    @property
    def kept(self) -> tuple[DraftRule, ...]:
        """The sentences that are not taken out; an added one without words yet is none."""
        return tuple(one for one in self.rules if not one.removed and one.text.ja)


def suits(needs: Sequence[str], facts: FirmFacts) -> Fit:
    """Whether everything `needs` names is so. One fact that is not decides; an unsaid one leaves it open."""
    found = [_holds(need, facts) for need in needs]
    if False in found:
        return Fit.DOES_NOT
    return Fit.NOT_KNOWN if None in found else Fit.FITS


def _holds(need: str, facts: FirmFacts) -> bool | None:
    value: bool | None = getattr(facts, need.removeprefix("!"))
    return None if value is None else value is not need.startswith("!")


def facts_that_decide(pack: RulePack, facts: FirmFacts) -> tuple[str, ...]:
    """Names of the facts nobody has told that decide on a chapter or a sentence."""
    needed = {
        need.removeprefix("!")
        for chapter in pack.chapters
        for needs in (chapter.needs, *(rule.needs for rule in chapter.rules))
        for need in needs
    }
    return tuple(name for name in facts.unsaid if name in needed)


def draft(
    pack: RulePack,
    situation: Situation,
    choices: RuleChoices,
    edits: Mapping[str, RuleEdit],
    own: Sequence[OwnRule] = (),
) -> tuple[DraftChapter, ...]:
    """Every chapter as it would be printed now, in the guideline's order, those not in use as well.

    `own` are the rules the owner added; they stand last in their chapter, and their words are in `edits`.
    """
    return tuple(_chapter(pack, one, situation, choices, edits, own) for one in pack.chapters)


def numbers_of(pack: RulePack, choices: RuleChoices) -> dict[str, int]:
    """The numbers to fill in; one outside its bounds counts as not chosen."""
    found = {}
    for one in pack.fill_ins:
        chosen = choices.numbers.get(one.id, one.default)
        found[one.id] = chosen if one.least <= chosen <= one.most else one.default
    return found


def _chapter(
    pack: RulePack,
    chapter: Chapter,
    situation: Situation,
    choices: RuleChoices,
    edits: Mapping[str, RuleEdit],
    own: Sequence[OwnRule],
) -> DraftChapter:
    fit = suits(chapter.needs, situation.facts)
    rules = [
        _rule(rule, text, pack, situation, choices, edits.get(rule.id))
        for rule in chapter.rules
        if (text := rule.text_for(situation.alone)) is not None
        and suits(rule.needs, situation.facts) is Fit.FITS
    ]
    rules += [_own_rule(one, edits.get(one.id)) for one in own if one.chapter_id == chapter.id]
    return DraftChapter(
        chapter.id,
        chapter.number,
        chapter.title,
        chapter.purpose,
        fit,
        choices.modules.get(chapter.id, fit is Fit.FITS) and bool(rules),
        tuple(rules),
    )


def _rule(
    rule: Rule, text: Text, pack: RulePack, situation: Situation, choices: RuleChoices, edit: RuleEdit | None
) -> DraftRule:
    own = edit.text() if edit else None
    filled = _filled(text, pack, situation, choices)
    removed = edit is not None and edit.removed
    return DraftRule(rule.id, rule.kind, own or filled, own is not None, removed, rule.handbook, rule)


def _own_rule(one: OwnRule, edit: RuleEdit | None) -> DraftRule:
    words = (edit.text() if edit else None) or Text("", "")
    return DraftRule(one.id, one.kind, words, True, edit is not None and edit.removed, True, None)


def _filled(text: Text, pack: RulePack, situation: Situation, choices: RuleChoices) -> Text:
    numbers = numbers_of(pack, choices)
    person, name = situation.responsible_person, situation.profile.display_name
    ja = text.ja.format(**numbers, responsible_person=person.ja, trade_name=name)
    en = text.en.format(**numbers, responsible_person=person.en, trade_name=name)
    return Text(ja.replace("12か月に1回", "年に1回"), _counted(en.replace("I is ", "I am ")))


def _counted(text: str) -> str:
    """English with one day instead of 1 days, and every month instead of every 1 month."""
    return _EVERY_ONE.sub(r"every \1", _ONE_OF_MANY.sub(r"1 \1", text))
