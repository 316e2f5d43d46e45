"""What the conditions need to know of the policy: its revision, its day, and where it is published."""

from __future__ import annotations

from contextlib import suppress

from app.declaration.conditions import Look, PolicyFacts, PublicationFacts
from app.declaration.policy_store import (
    PolicyRevision,
    Publication,
    current_policy,
    publications,
    revisions,
)
from app.domain.calendar import local_date, parse_utc
from app.records.store import Store

_LOOKS = {
    "same": Look.SAME,
    "changed": Look.DIFFERS,
    "other": Look.DIFFERS,
    "not_found": Look.GONE,
    "pdf": Look.NONE,  # it is there; what it says was not read
}


def policy_revisions(store: Store) -> tuple[PolicyFacts, ...]:
    """Every revision of the policy, oldest first."""
    return tuple(_facts(one) for one in reversed(revisions(store)))


def policy_facts(store: Store) -> PolicyFacts | None:
    """The policy in force, None while there is none."""
    found = current_policy(store)
    return None if found is None else _facts(found)


def publication_facts(store: Store) -> tuple[PublicationFacts, ...]:
    """Where the policy is published."""
    return tuple(_place(one) for one in publications(store))


def _place(one: Publication) -> PublicationFacts:
    """A place with what the last look showed; what reached nothing is no look, nor is one before `since`."""
    look, looked_on = Look.NONE, None
    last = next((check for check in reversed(one.checks) if check.outcome in _LOOKS), None)
    if last is not None:
        with suppress(ValueError):
            looked_on = local_date(parse_utc(last.at))
            look = _LOOKS[last.outcome]
    if one.since is None or looked_on is None or looked_on < one.since:
        look, looked_on = Look.NONE, None
    return PublicationFacts(one.where, one.since, one.revision, look, looked_on)


def _facts(revision: PolicyRevision) -> PolicyFacts:
    return PolicyFacts(revision.number, revision.decided_on)
