"""What business partners ask about, and what of ours answers it: topics, words, the words of forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from app.content.kinds import ContentError
from app.content.packs import content_folder, read_json
from app.domain.language import Language, Text

FILE = "guideline/partner_facts.json"
JsonMap = dict[str, Any]


@dataclass(frozen=True, slots=True)
class PartnerFact:
    """A topic partners ask about.

    `keywords` weigh from 1 (a hint) to 6 (says it all); `phrasings` are examples in our own words. A question
    whether a rule is written is answered by `rule_papers`; one whether it is done by `checks` (measured) and
    `proof_papers`; `hint_checks` are shown beside and can only contradict. `indirect`: the questions of our
    own sheet lie near the topic but do not ask it. `covers` are the conditions that belong to the topic
    anyway. `source` names a fact of the firm. `by_people_only`: nothing the program knows answers it.
    """

    id: str
    title: Text
    keywords: Mapping[Language, Mapping[str, int]]
    phrasings: Mapping[Language, tuple[str, ...]]
    questions: tuple[str, ...]
    checks: tuple[str, ...]
    hint_checks: tuple[str, ...]
    indirect: bool
    rule_papers: tuple[str, ...]
    proof_papers: tuple[str, ...]
    covers: tuple[str, ...]
    source: str
    by_people_only: bool


@dataclass(frozen=True, slots=True)
class Condition:
    """A further demand in a question, such as 「毎日」: what was measured may not say anything about it."""

    id: str
    label: Text
    words: Mapping[Language, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class PartnerPack:
    """Everything that is needed to read a partner's form.

    `same_words` are spellings that mean the same, longest first; `choice_words` say what an offered answer
    means ("yes", "partly", "no", "planned", "not_applicable", "unknown"); `head_words` what a column is for
    ("question", "answer", "note", "evidence").
    """

    checked_on: date
    source_url: str
    facts: tuple[PartnerFact, ...]
    conditions: tuple[Condition, ...]
    same_words: tuple[tuple[str, str], ...]
    choice_words: Mapping[str, frozenset[str]]
    head_words: Mapping[str, frozenset[str]]

    def fact(self, fact_id: str) -> PartnerFact:
        """The topic with this id. Raises KeyError."""
        for one in self.facts:
            if one.id == fact_id:
                return one
        raise KeyError(fact_id)


@cache
def load_partner_pack() -> PartnerPack:
    """The shipped catalogue."""
    return read_partner_pack(content_folder())


def read_partner_pack(content: Path) -> PartnerPack:
    """Read the catalogue below `content`. Raises ContentError."""
    head = read_json(content / FILE)
    try:
        return PartnerPack(
            checked_on=date.fromisoformat(head["checked_on"]),
            source_url=head["source_url"],
            facts=tuple(_fact(one) for one in head["facts"]),
            conditions=tuple(_condition(one) for one in head["conditions"]),
            same_words=tuple((str(one), str(other)) for one, other in head["same_words"]),
            choice_words={key: frozenset(words) for key, words in head["choice_words"].items()},
            head_words={key: frozenset(words) for key, words in head["head_words"].items()},
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ContentError(f"{FILE}: {error!r}") from error


def _fact(one: JsonMap) -> PartnerFact:
    return PartnerFact(
        id=one["id"],
        title=Text(one["title"]["ja"], one["title"]["en"]),
        keywords={language: dict(one[f"keywords_{language.value}"]) for language in Language},
        phrasings={language: tuple(one[f"phrasings_{language.value}"]) for language in Language},
        questions=tuple(one["questions"]),
        checks=tuple(one["checks"]),
        hint_checks=tuple(one["hint_checks"]),
        indirect=bool(one["indirect"]),
        rule_papers=tuple(one["rule_papers"]),
        proof_papers=tuple(one["proof_papers"]),
        covers=tuple(one["covers"]),
        source=one["source"],
        by_people_only=bool(one["answered_by_people_only"]),
    )


def _condition(one: JsonMap) -> Condition:
    words = {language: tuple(one[f"words_{language.value}"]) for language in Language}
    return Condition(one["id"], Text(one["label"]["ja"], one["label"]["en"]), words)
