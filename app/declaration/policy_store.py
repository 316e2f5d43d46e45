"""The policy in the store: the draft, the revisions that were set, and where they are published.

Collections: "policy_draft" (one entry "draft"), "policy" (one entry per revision, never changed again),
"policy_publication" (one entry per place).
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from app.assessment.firm import firm_facts
from app.content.policy_pack import load_policy_pack
from app.declaration.policy import (
    Circumstances,
    PolicyDraft,
    PolicyText,
    circumstances,
    read_day,
    write_policy,
)
from app.declaration.policy_problems import PolicyProblem, policy_problems
from app.domain.calendar import local_date, parse_utc, utc_text
from app.domain.json_value import JsonObject, JsonValue
from app.domain.language import Language
from app.records.store import Store

REVISIONS, DRAFTS, PUBLICATIONS = "policy", "policy_draft", "policy_publication"
_DRAFT = "draft"
_MOST_CHECKS = 20
LONGEST_PLACE = 500


class PolicyRefused(Exception):  # noqa: N818 - says what happened
    """The policy cannot be set like this; `problems` say why. The draft is kept as it is."""

    def __init__(self, problems: tuple[PolicyProblem, ...]) -> None:
        super().__init__(", ".join(one.kind for one in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class PolicyRevision:
    """A policy as it was set, in both languages. `number` counts from 1; `saved_at` is a UTC time."""

    number: int
    saved_at: str
    texts: Mapping[Language, PolicyText]
    first_decided_on: date | None = None

    @property
    def decided_on(self) -> date | None:
        """The day the owner gave it."""
        return next((text.decided_on for text in self.texts.values()), None)

    def text(self, language: Language) -> PolicyText:
        """The policy in `language`; in the other where this one is missing."""
        return self.texts.get(language) or next(iter(self.texts.values()))

    def to_json(self) -> dict[str, JsonValue]:
        """The revision as a JSON object."""
        return {
            "number": self.number,
            "saved_at": self.saved_at,
            "first_decided_on": self.first_decided_on.isoformat() if self.first_decided_on else None,
            "texts": {language.value: text.to_json() for language, text in self.texts.items()},
        }

    @classmethod
    def from_json(cls, value: JsonObject) -> PolicyRevision | None:
        """Read what `to_json` wrote; None for what is no revision."""
        number, raw = value.get("number"), value.get("texts")
        if not isinstance(number, int) or isinstance(number, bool) or not isinstance(raw, Mapping):
            return None
        read = [PolicyText.from_json(one) for one in raw.values() if isinstance(one, Mapping)]
        texts = {one.language: one for one in read if one is not None}
        if not texts:
            return None
        return cls(number, str(value.get("saved_at", "")), texts, read_day(value.get("first_decided_on")))


class Way(StrEnum):
    """How a policy reaches the public."""

    SITE = "site"
    SHOP = "shop"
    ATTACHMENT = "attachment"


@dataclass(frozen=True, slots=True)
class PageCheck:
    """One look at the published page. `outcome`: same, changed, other, or the reason it was not read.

    `found` of `of` sentences of revision `revision` stood there.
    """

    at: str
    outcome: str
    revision: int
    found: int = 0
    of: int = 0

    def to_json(self) -> dict[str, JsonValue]:
        """The look as a JSON object."""
        return {
            "at": self.at,
            "outcome": self.outcome,
            "revision": self.revision,
            "found": self.found,
            "of": self.of,
        }


@dataclass(frozen=True, slots=True)
class Publication:
    """A place where the policy is to be read: since when, and which revision was put there.

    `since` is the day the revision named was put there, `first_since` the day anything first was.
    """

    id: str
    way: Way
    where: str
    since: date | None
    revision: int
    first_since: date | None = None
    checks: tuple[PageCheck, ...] = ()

    @property
    def last_check(self) -> PageCheck | None:
        """The latest look at the page."""
        return self.checks[-1] if self.checks else None

    def with_check(self, check: PageCheck) -> Publication:
        """The publication with another look at it. A newer revision that was seen there is there now."""
        looked_at = replace(self, checks=(*self.checks, check)[-_MOST_CHECKS:])
        if check.outcome != "same" or check.revision <= self.revision:
            return looked_at
        return replace(looked_at, revision=check.revision, since=local_date(parse_utc(check.at)))

    def to_json(self) -> dict[str, JsonValue]:
        """The publication as a JSON object."""
        return {
            "way": self.way.value,
            "where": self.where,
            "since": self.since.isoformat() if self.since else None,
            "first_since": self.first_since.isoformat() if self.first_since else None,
            "revision": self.revision,
            "checks": [one.to_json() for one in self.checks],
        }

    @classmethod
    def from_json(cls, publication_id: str, value: JsonObject) -> Publication | None:
        """Read what `to_json` wrote; None for what is none."""
        way, where, raw = value.get("way"), value.get("where"), value.get("checks")
        if way not in list(Way) or not isinstance(where, str):
            return None
        checks = tuple(_read_check(one) for one in raw if isinstance(one, Mapping)) if _is_list(raw) else ()  # type: ignore[union-attr]
        return cls(
            publication_id,
            Way(str(way)),
            where,
            read_day(value.get("since")),
            _number(value.get("revision")),
            read_day(value.get("first_since")),
            checks,
        )


def policy_circumstances(store: Store) -> Circumstances:
    """The firm as the store knows it."""
    return circumstances(store.profile(), firm_facts(store))


def policy_draft(store: Store) -> PolicyDraft:
    """The draft in progress; an empty one at first."""
    return PolicyDraft.from_json(store.entry(DRAFTS, _DRAFT) or {})


def save_draft(store: Store, draft: PolicyDraft) -> None:
    """Keep the draft, whatever it says. Raises StoreError."""
    store.save_entry(DRAFTS, _DRAFT, draft.to_json())


def drafted_policy(store: Store, language: Language, today: date) -> PolicyText:
    """The policy as it would be set now; without a day of the owner's it bears today's."""
    draft = policy_draft(store)
    if draft.decided_on is None:
        draft = replace(draft, decided_on=today)
    return write_policy(load_policy_pack(), policy_circumstances(store), draft, language)


def revisions(store: Store) -> tuple[PolicyRevision, ...]:
    """Every policy that was set, newest first."""
    read = (PolicyRevision.from_json(one) for one in store.entries(REVISIONS).values())
    return tuple(sorted((one for one in read if one), key=lambda one: one.number, reverse=True))


def current_policy(store: Store) -> PolicyRevision | None:
    """The policy in force; None before the first was set."""
    return next(iter(revisions(store)), None)


def decide(store: Store, now: datetime) -> PolicyRevision:
    """Set the policy as drafted. One that says the same as the one in force gets no new number.

    Raises PolicyRefused (nothing is lost, the draft stays) and StoreError.
    """
    today = local_date(now)
    texts = {language: drafted_policy(store, language, today) for language in Language}
    blocking = tuple(one for text in texts.values() for one in policy_problems(text, today) if one.blocks)
    if blocking:
        raise PolicyRefused(blocking)
    kept = revisions(store)
    before = kept[0] if kept else None
    dated = policy_draft(store).decided_on is not None
    if before is not None and not differs(before, texts, with_day=dated):
        return before
    number = before.number + 1 if before else 1
    first = kept[-1].decided_on if kept else texts[Language.JA].decided_on
    kept_form = PolicyRevision(number, utc_text(now), texts, first).to_json()
    made = PolicyRevision.from_json(kept_form)
    assert made is not None
    store.save_entry(REVISIONS, f"revision-{number:04}", kept_form)
    if dated:  # the day was for this revision; the next one bears its own
        save_draft(store, replace(policy_draft(store), decided_on=None))
    return made


def differs(revision: PolicyRevision, texts: Mapping[Language, PolicyText], with_day: bool) -> bool:
    """Whether the drafted texts say anything else than the revision; its day counts only if wanted."""
    return any(
        _said(revision.text(language), with_day) != _said(text, with_day) for language, text in texts.items()
    )


def is_changed_since(store: Store, today: date) -> bool:
    """Whether the draft says anything else than the policy in force; its day alone does not count."""
    current = current_policy(store)
    if current is None:
        return False
    texts = {language: drafted_policy(store, language, today) for language in Language}
    return differs(current, texts, with_day=policy_draft(store).decided_on is not None)


def publications(store: Store) -> tuple[Publication, ...]:
    """Every place where the policy is to be read, in the order in which they were noted."""
    read = (Publication.from_json(key, one) for key, one in store.entries(PUBLICATIONS).items())
    return tuple(one for one in read if one is not None)


def new_publication(store: Store, way: Way, where: str, since: date | None) -> Publication:
    """Note a place. Raises ValueError for an empty or endless one, and StoreError."""
    current = current_policy(store)
    made = Publication(
        uuid.uuid4().hex, way, checked_place(where), since, current.number if current else 0, since
    )
    save_publication(store, made)
    return made


def save_publication(store: Store, publication: Publication) -> None:
    """Keep a place as it now is. Raises StoreError."""
    store.save_entry(PUBLICATIONS, publication.id, publication.to_json())


def remove_publication(store: Store, publication_id: str) -> None:
    """The policy is no longer to be read there. Raises StoreError."""
    store.remove_entry(PUBLICATIONS, publication_id)


def checked_place(where: str) -> str:
    """`where` on one line. Raises ValueError when nothing is left or it is endless."""
    where = " ".join(where.split())
    if not where or len(where) > LONGEST_PLACE:
        raise ValueError("no place")
    return where


def _said(text: PolicyText, with_day: bool) -> JsonObject:
    """What a text says; who wrote a sentence does not matter."""
    said = (text if with_day else replace(text, decided_on=None)).to_json()
    said["sections"] = [[section.title, *(one.text for one in section.spoken)] for section in text.sections]
    return said


def _read_check(value: JsonObject) -> PageCheck:
    return PageCheck(
        str(value.get("at", "")),
        str(value.get("outcome", "")),
        _number(value.get("revision")),
        _number(value.get("found")),
        _number(value.get("of")),
    )


def _number(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def _is_list(value: object) -> bool:
    return isinstance(value, list | tuple)
