"""What keeps a policy from being set, and what its owner had better look at again. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.declaration.policy import (
    EARLIEST,
    LATEST_AHEAD,
    LONGEST_POLICY,
    LONGEST_SENTENCE,
    PolicySection,
    PolicySentence,
    PolicyText,
)
from app.declaration.wording_check import check_wording


@dataclass(frozen=True, slots=True)
class PolicyProblem:
    """One thing about a policy. `kind` is stable; the window and the command line have a sentence for it.

    blocking: no_name, no_representative, no_date, date_absurd, sentence_too_long (`length`, `most`),
    policy_too_long (`length`, `most`), empty_section (`title`). Not blocking: claims (`excerpt`: what is
    said of SECURITY ACTION should be worded otherwise), one_language (`sentence_id` was changed in the
    other language only).
    """

    kind: str
    sentence_id: str = ""
    section_id: str = ""
    title: str = ""
    length: int = 0
    most: int = 0
    excerpt: str = ""

    @property
    def blocks(self) -> bool:
        """Whether the policy cannot be set like this."""
        return self.kind not in ("claims", "one_language")


def policy_problems(
    text: PolicyText, today: date, other: PolicyText | None = None
) -> tuple[PolicyProblem, ...]:
    """Every problem of `text`, what blocks first. `other` is the same policy in the other language."""
    found: list[PolicyProblem] = []
    if not text.name:
        found.append(PolicyProblem("no_name"))
    if not text.representative:
        found.append(PolicyProblem("no_representative"))
    if text.decided_on is None:
        found.append(PolicyProblem("no_date"))
    elif not EARLIEST <= text.decided_on <= today + LATEST_AHEAD:
        found.append(PolicyProblem("date_absurd"))
    for section in text.sections:
        if not section.spoken:
            found.append(PolicyProblem("empty_section", section_id=section.id, title=section.title))
        found.extend(_too_long(section, one) for one in section.spoken if len(one.text) > LONGEST_SENTENCE)
    if text.length > LONGEST_POLICY:
        found.append(PolicyProblem("policy_too_long", length=text.length, most=LONGEST_POLICY))
    return (*found, *_claims(text), *_one_language(text, other))


def _too_long(section: PolicySection, one: PolicySentence) -> PolicyProblem:
    length = len(one.text)
    return PolicyProblem("sentence_too_long", one.id, section.id, section.title, length, LONGEST_SENTENCE)


def _claims(text: PolicyText) -> Iterator[PolicyProblem]:
    """What the owner wrote of SECURITY ACTION that nobody may say."""
    for section in text.sections:
        for one in section.spoken:
            if one.own and len(one.text) <= LONGEST_SENTENCE and (claims := check_wording(one.text)):
                yield PolicyProblem("claims", one.id, section.id, excerpt=claims[0].excerpt)


def _one_language(text: PolicyText, other: PolicyText | None) -> Iterator[PolicyProblem]:
    """Sentences the owner changed here and not in the other language, which then say different things."""
    theirs = {one.id for section in (other.sections if other else ()) for one in section.sentences if one.own}
    for section in text.sections if other is not None else ():
        for one in section.sentences:
            if one.own and one.id not in theirs:
                yield PolicyProblem("one_language", one.id, section.id)
