"""Which topic a partner's question is about: words that weigh, and likeness to examples. All on this PC.

Japanese has no blanks between words, so texts are compared by pairs of characters and by their likest part
(rapidfuzz). Keywords decide, those said by the way count half; likeness settles what they leave open. A
question also says conditions (「毎日」「遠隔地」) and may demand something more; both count as open until
something we know covers them. A question about two topics is never matched for sure.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from rapidfuzz import fuzz

from app.content.partner_facts_pack import Condition, PartnerFact, PartnerPack
from app.domain.language import Language
from app.guideline.form_words import comparable, plain
from app.guideline.question_parts import parts_of

_SURE, _LIKELY, _MARGIN = 0.58, 0.40, 0.06
_FULL_WEIGHT = 6
_KEYWORD_SHARE = 0.62
_HEADING_SHARE = 0.3
_ASIDE_SHARE = 0.5
_SHORT_LATIN = 4
_LATIN_WORD = re.compile(r"[a-z0-9]+")
_ANOTHER_TOPIC = 3  # weight of the words of a second topic that the first does not know
_ASKS_FOR_RULE = (
    "定めて", "定め、", "策定", "規程", "規定", "ルール", "文書化", "手順", "方針を", "整備して",
    "取り決め", "取決め", "明文化", "規則", "決まり", "決まって", "マニュアル",
    "policy", "rule", "procedure", "documented", "defined",
)  # fmt: skip
# 「手順に従って取得していますか」 asks whether it is done, not whether the procedure is written.
_BY_THE_RULE = re.compile(
    r"(?:定められた|定めた|所定の)?(?:手順書?|規[程定則]|ルール|決まり|方針|マニュアル)(?:に(?:従|基づ|沿|則)|どおり|通り)"
)
_EITHER_WAY = (
    "ていませんか",
    "ていないか",
    "いないこと",
    "ませんか",
    "ないこと",
    "ていない",
    "ことはありますか",
    "ことがありますか",
)


class Confidence(StrEnum):
    """How sure the match is. LOW is left open."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Match:
    """The topic of a question. `asks_for_rule`: whether something is written, not whether it is done.

    `conditions` are what it demands beyond the topic, `unread` whole demands in which no word of the topic
    stands. `either_way`: はい may be the bad answer, as in 「していませんか」 and 「することはありますか」.
    """

    fact: PartnerFact | None
    confidence: Confidence
    score: float
    asks_for_rule: bool
    conditions: tuple[Condition, ...]
    either_way: bool
    unread: tuple[str, ...] = ()


def language_of(texts: Sequence[str]) -> Language:
    """Japanese when a fair part of the letters is."""
    text = "".join(texts)
    japanese = sum("\u3041" <= one <= "\u9fff" for one in text)
    return Language.JA if japanese * 8 >= len(text) or not text else Language.EN


def match(question: str, pack: PartnerPack, heading: str = "") -> Match:
    """The topic of one question; `heading` is what its group is called."""
    language = language_of([question])
    asked = _Asked(question, heading, pack)
    scored = sorted(
        ((_score(asked, fact, pack, language), at) for at, fact in enumerate(pack.facts)),
        key=lambda one: (-one[0], one[1]),
    )
    best, second = scored[0], scored[1]
    fact = pack.facts[best[1]]
    confidence = Confidence.LOW
    if best[0] >= _LIKELY:
        sure = best[0] >= _SURE and best[0] - second[0] >= _MARGIN
        alone = not any(
            _is_another(asked, fact, pack.facts[at], pack, language) for score, at in scored[1:] if score
        )
        confidence = Confidence.HIGH if sure and alone else Confidence.MEDIUM
    if confidence is Confidence.LOW:
        return Match(None, confidence, best[0], False, (), False)
    conditions = tuple(one for one in conditions_in(question, pack) if one.id not in fact.covers)
    return Match(
        fact,
        confidence,
        best[0],
        asks_for_rule(asked.text),
        conditions,
        is_either_way(question),
        unread_demands(question, fact, pack),
    )


def unread_demands(question: str, fact: PartnerFact, pack: PartnerPack) -> tuple[str, ...]:
    """Demands that name neither the topic nor a condition: what we know may say nothing about them."""
    words, _examples = _prepared(fact.id, _key(pack), language_of([question]))
    found = []
    for demand in parts_of(question).demands:
        said = _Said([demand], pack)
        if not any(word in said for word, _weight in words) and not conditions_in(demand, pack):
            found.append(demand)
    return tuple(found)


def conditions_in(question: str, pack: PartnerPack) -> tuple[Condition, ...]:
    """Everything a question demands besides its topic."""
    text = comparable(question, pack)
    prepared = _prepared_conditions(_key(pack))
    return tuple(one for one, words in prepared if any(word in text for word in words))


def asks_for_rule(text: str) -> bool:
    """Whether the question is about something written, by its words."""
    text = _BY_THE_RULE.sub("", text)
    return any(word in text for word in _ASKS_FOR_RULE)


def is_either_way(question: str) -> bool:
    """Whether yes and no may be the other way round, in any of its sentences."""
    sentences = plain(question).replace("?", "。").split("。")
    return any(one.endswith(_EITHER_WAY) for one in sentences)


def likeness(one: str, other: str) -> float:
    """From 0 to 1: how alike two comparable texts are."""
    if not one or not other:
        return 0.0
    return max(_dice(one, other), fuzz.partial_ratio(one, other) / 100 * _length_share(one, other))


class _Said:
    """Words in one spelling. A short Latin word counts where it stands alone: no "nda" in "and alert"."""

    def __init__(self, texts: Iterable[str], pack: PartnerPack) -> None:
        spelt = list(texts)
        self.text = "\n".join(comparable(one, pack) for one in spelt)
        whole = unicodedata.normalize("NFKC", " ".join(spelt)).casefold()
        self._latin = frozenset(_LATIN_WORD.findall(whole))

    def __contains__(self, word: object) -> bool:
        if not isinstance(word, str):
            return False
        if len(word) <= _SHORT_LATIN and word.isascii() and word.isalnum():
            return word in self._latin
        return word in self.text


class _Asked:
    """A question: what it demands, what it says by the way, and its group's name."""

    def __init__(self, question: str, heading: str, pack: PartnerPack) -> None:
        parts = parts_of(question)
        self.text = comparable(question, pack)
        self.heading = _Said([heading], pack)
        self.demands, self.asides = _Said(parts.demands, pack), _Said(parts.asides, pack)


def _score(asked: _Asked, fact: PartnerFact, pack: PartnerPack, language: Language) -> float:
    words, examples = _prepared(fact.id, _key(pack), language)
    demanded = [one for one in words if one[0] in asked.demands]
    beside = [one for one in words if one[0] in asked.asides and one not in demanded]
    weight = _weight(demanded) + _ASIDE_SHARE * _weight(beside)
    weight += _HEADING_SHARE * _weight([one for one in words if one[0] in asked.heading])
    if not weight:
        return 0.0  # likeness alone says little: most of these questions share their frame
    like = max((likeness(asked.text, example) for example in examples), default=0.0)
    return _KEYWORD_SHARE * min(1.0, weight / _FULL_WEIGHT) + (1 - _KEYWORD_SHARE) * like


def _weight(found: Sequence[tuple[str, int]]) -> float:
    """A keyword inside another counts with it only once."""
    return float(
        sum(
            value
            for word, value in found
            if not any(word != other and word in other and value <= more for other, more in found)
        )
    )


def _is_another(
    asked: _Asked, fact: PartnerFact, other: PartnerFact, pack: PartnerPack, language: Language
) -> bool:
    """Whether the question is about the other topic as well: by words that the first never has."""
    known, examples = _prepared(fact.id, _key(pack), language)
    rest = f"{asked.demands.text}\n{asked.asides.text}"
    for word, _weight in known:
        rest = rest.replace(word, " ")
    words, _examples = _prepared(other.id, _key(pack), language)
    found = (
        weight
        for word, weight in words
        if (word in asked.demands or word in asked.asides)
        and word in rest
        and not any(word in example for example in examples)
    )
    return sum(found) >= _ANOTHER_TOPIC


_PACKS: dict[int, PartnerPack] = {}


def _key(pack: PartnerPack) -> int:
    _PACKS[id(pack)] = pack
    return id(pack)


@cache
def _prepared_conditions(pack_key: int) -> tuple[tuple[Condition, tuple[str, ...]], ...]:
    """The words of each condition in one spelling."""
    pack = _PACKS[pack_key]
    return tuple(
        (one, tuple(comparable(word, pack) for words in one.words.values() for word in words))
        for one in pack.conditions
    )


@cache
def _prepared(
    fact_id: str, pack_key: int, language: Language
) -> tuple[tuple[tuple[str, int], ...], tuple[str, ...]]:
    """Keywords and examples of a topic in one spelling."""
    pack = _PACKS[pack_key]
    fact = pack.fact(fact_id)
    words = tuple((comparable(word, pack), weight) for word, weight in fact.keywords[language].items())
    return words, tuple(comparable(one, pack) for one in fact.phrasings[language])


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)}


def _dice(one: str, other: str) -> float:
    first, second = _pairs(one), _pairs(other)
    return 2 * len(first & second) / max(1, len(first) + len(second))


def _length_share(one: str, other: str) -> float:
    """A short example found whole inside a long question is no full likeness."""
    return 0.6 + 0.4 * min(len(one), len(other)) / max(len(one), len(other))
