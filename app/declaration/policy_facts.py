"""What the conditions need to know of the policy: its revision, its day, and where it is published."""

from __future__ import annotations

from app.declaration.conditions import PolicyFacts, PublicationFacts
from app.declaration.policy_store import PolicyRevision, current_policy, publications, revisions
from app.records.store import Store


def policy_revisions(store: Store) -> tuple[PolicyFacts, ...]:
    """Every revision of the policy, oldest first."""
    return tuple(_facts(one) for one in reversed(revisions(store)))


def policy_facts(store: Store) -> PolicyFacts | None:
    """The policy in force, None while there is none."""
    found = current_policy(store)
    return None if found is None else _facts(found)


def publication_facts(store: Store) -> tuple[PublicationFacts, ...]:
    """Where the policy is published."""
    return tuple(PublicationFacts(one.where, one.since, one.revision) for one in publications(store))


def _facts(revision: PolicyRevision) -> PolicyFacts:
    return PolicyFacts(revision.number, revision.decided_on)
