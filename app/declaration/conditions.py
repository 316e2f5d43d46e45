"""★ and ★★ as a list of conditions: met, not met, or to be confirmed by the owner. Pure.

What the stars ask for (facts: domain.md 2.2): one star declares to work on the six articles; two stars
need the self-assessment done, a policy set, and the policy published. No number of points is asked for,
so no points are looked at here. What is unclear is never met: it is for the owner to confirm.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from app.declaration.duties import Duty
from app.declaration.file_comparison import Proof
from app.declaration.restore_drill import Drill
from app.domain.answer import Choice
from app.domain.json_value import JsonScalar

LONG_AGO = timedelta(days=365)
"""Answers older than this are to be confirmed: our advice; no official term is known."""
_AT_WORK = frozenset({Choice.IMPLEMENTED, Choice.PARTLY})

SELF_CHECK, POLICY_SET, POLICY_PUBLISHED = "self_check", "policy_set", "policy_published"


class Standing(StrEnum):
    """How a condition stands."""

    MET = "met"
    NOT_MET = "not_met"
    TO_CONFIRM = "to_confirm"


class Known(StrEnum):
    """How the evidence of a condition is known; the values are those of the printed grades."""

    MEASURED = "measured"
    DOCUMENT = "document"
    DECLARED = "declared"
    NOT_CONFIRMED = "not_confirmed"


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition. `reason` names the sentence `declaration.because.<reason>`, `facts` fill its places.

    `article_id` is set for the conditions of one star; `on` is the day of the evidence.
    """

    id: str
    stars: int
    standing: Standing
    reason: str
    facts: Mapping[str, JsonScalar] = field(default_factory=dict)
    on: date | None = None
    known: Known = Known.NOT_CONFIRMED
    article_id: str = ""


@dataclass(frozen=True, slots=True)
class StarStanding:
    """How a firm stands with one star. `declared` is the owner's word."""

    stars: int
    conditions: tuple[Condition, ...]
    declared: bool = False

    @property
    def ready(self) -> bool:
        """True when every condition is met."""
        return bool(self.conditions) and all(one.standing is Standing.MET for one in self.conditions)

    @property
    def met(self) -> int:
        """How many conditions are met."""
        return sum(one.standing is Standing.MET for one in self.conditions)

    @property
    def first_open(self) -> Condition | None:
        """The first condition that is not met yet, None when all are."""
        return next((one for one in self.conditions if one.standing is not Standing.MET), None)


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """What the owner's records say of one article. `drill` is given for the article on backups only."""

    article_id: str
    duty: Duty = field(default_factory=Duty)
    choices: tuple[Choice | None, ...] = ()
    drill: Drill | None = None


@dataclass(frozen=True, slots=True)
class SelfCheckFacts:
    """How much of one edition was answered, and when last. Points are not among the facts.

    whole_on: the day of the oldest answer. One answer given today makes the others no younger, and neither
    does a record: one is made whenever the result or the partner page is opened. None: as `last_on`.
    """

    edition: str
    asked: int
    answered: int
    not_applicable: int = 0
    last_on: date | None = None
    whole_on: date | None = None


@dataclass(frozen=True, slots=True)
class PolicyFacts:
    """The policy in force: its revision and its day, as the owner set them."""

    revision: int
    decided_on: date | None


class Look(StrEnum):
    """What the last look at a published page showed."""

    NONE = "none"  # nobody looked, or it could not be read
    SAME = "same"
    DIFFERS = "differs"  # it is there and says something else
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class PublicationFacts:
    """One place where the policy is published. `revision` is the one that was put there, 0 when not known."""

    where: str
    since: date | None
    revision: int = 0
    look: Look = Look.NONE
    looked_on: date | None = None

    @property
    def is_spoilt(self) -> bool:
        """Whether somebody looked and the policy did not stand there."""
        return self.look in (Look.DIFFERS, Look.GONE)


def one_star(articles: Iterable[ArticleFacts], today: date, declared: bool = False) -> StarStanding:
    """★: every article has somebody who works on it since a day."""
    return StarStanding(1, tuple(_article(one, today) for one in articles), declared)


def two_stars(
    check: SelfCheckFacts,
    policy: PolicyFacts | None,
    publications: tuple[PublicationFacts, ...],
    today: date,
    declared: bool = False,
    said_elsewhere: str = "",
) -> StarStanding:
    """★★: self-assessment done, policy set, policy published.

    `said_elsewhere` is an address typed on the partner page before the program knew of policies.
    """
    conditions = (
        _self_check(check, today),
        _policy_set(policy, today),
        _published(policy, publications, said_elsewhere, today),
    )
    return StarStanding(2, conditions, declared)


def _article(facts: ArticleFacts, today: date) -> Condition:
    duty = facts.duty
    who, since = " ".join(duty.who.split()), duty.since
    standing, reason, known = Standing.NOT_MET, "nobody_named", Known.NOT_CONFIRMED
    if who and since is not None:
        known = Known.DECLARED
        standing, reason = Standing.MET, "works_on_it"
        if since > today:
            standing, reason = Standing.TO_CONFIRM, "begins_later"
        elif facts.drill is not None and facts.drill.proof is Proof.FAILED:
            standing, reason = Standing.TO_CONFIRM, "drill_failed"
    elif who:
        standing, reason = Standing.TO_CONFIRM, "no_day"
    elif since is not None:
        standing, reason = Standing.TO_CONFIRM, "no_name"
    elif facts.choices and all(one in _AT_WORK for one in facts.choices):
        standing, reason = Standing.TO_CONFIRM, "answered_so"
    on = facts.drill.tried_on if reason == "drill_failed" and facts.drill is not None else since
    values: dict[str, JsonScalar] = {"who": who, "since": since.isoformat() if since else ""}
    return Condition(f"article:{facts.article_id}", 1, standing, reason, values, on, known, facts.article_id)


def _self_check(check: SelfCheckFacts, today: date) -> Condition:
    values: dict[str, JsonScalar] = {
        "edition": check.edition,
        "asked": check.asked,
        "answered": check.answered,
        "left": check.asked - check.answered,
        "count": check.not_applicable,
    }

    def made(
        standing: Standing, reason: str, known: Known = Known.DECLARED, on: date | None = check.last_on
    ) -> Condition:
        return Condition(SELF_CHECK, 2, standing, reason, values, on, known)

    if check.answered < check.asked or not check.asked:
        reason = "check_half_way" if check.answered else "check_not_begun"
        return made(Standing.NOT_MET, reason, Known.NOT_CONFIRMED)
    if check.not_applicable:
        return made(Standing.TO_CONFIRM, "check_not_applicable")
    if check.last_on is None or check.last_on > today:
        return made(Standing.TO_CONFIRM, "check_undated")
    whole_on = check.whole_on or check.last_on
    if today - whole_on > LONG_AGO:
        return made(Standing.TO_CONFIRM, "check_long_ago", on=whole_on)
    return made(Standing.MET, "check_done")


def _policy_set(policy: PolicyFacts | None, today: date) -> Condition:
    if policy is None:
        return Condition(POLICY_SET, 2, Standing.NOT_MET, "policy_none")
    values: dict[str, JsonScalar] = {"revision": policy.revision}
    on = policy.decided_on
    if on is None:
        standing, reason = Standing.TO_CONFIRM, "policy_undated"
    elif on > today:
        standing, reason = Standing.TO_CONFIRM, "policy_later"
    else:
        standing, reason = Standing.MET, "policy_set"
    return Condition(POLICY_SET, 2, standing, reason, values, on, Known.DOCUMENT)


def _published(
    policy: PolicyFacts | None,
    publications: tuple[PublicationFacts, ...],
    said_elsewhere: str,
    today: date,
) -> Condition:
    def made(
        standing: Standing, reason: str, where: str = "", on: date | None = None, seen: bool = False
    ) -> Condition:
        known = Known.MEASURED if seen else Known.DECLARED if where else Known.NOT_CONFIRMED
        return Condition(POLICY_PUBLISHED, 2, standing, reason, {"where": where}, on, known)

    named = [one for one in publications if one.where.strip()]
    dated = [one for one in named if one.since is not None and one.since <= today]
    if dated:
        newest = max(dated, key=lambda one: (not one.is_spoilt, one.revision, one.since or date.min))
        where = " ".join(newest.where.split())
        if policy is None:
            return made(Standing.TO_CONFIRM, "published_without_policy", where, newest.since)
        if _is_older(newest, policy):
            return made(Standing.TO_CONFIRM, "published_before_revision", where, newest.since)
        match newest.look:
            case Look.GONE:
                return made(Standing.TO_CONFIRM, "published_gone", where, newest.looked_on, seen=True)
            case Look.DIFFERS:
                return made(Standing.TO_CONFIRM, "published_differs", where, newest.looked_on, seen=True)
            case Look.SAME if newest.looked_on is not None and newest.looked_on <= today:
                return made(Standing.MET, "published_seen", where, newest.looked_on, seen=True)
            case _:
                return made(Standing.MET, "published", where, newest.since)
    if named:
        return made(Standing.TO_CONFIRM, "published_undated", " ".join(named[0].where.split()))
    if said_elsewhere.strip():
        return made(Standing.TO_CONFIRM, "published_elsewhere", " ".join(said_elsewhere.split()))
    return made(Standing.NOT_MET, "published_nowhere")


def _is_older(place: PublicationFacts, policy: PolicyFacts) -> bool:
    """Whether what is published there is an earlier revision, as far as anybody can know."""
    if place.revision:
        return place.revision < policy.revision
    return policy.decided_on is not None and (place.since or date.min) < policy.decided_on
