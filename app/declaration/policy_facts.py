"""What the conditions need to know of the policy: its revision, its day, and where it is published."""

from __future__ import annotations

from datetime import date

from app.declaration.conditions import PolicyFacts, PublicationFacts
from app.domain.json_value import JsonObject
from app.records.store import Store

_POLICY, _PUBLICATION = "policy", "policy_publication"


def policy_revisions(store: Store) -> tuple[PolicyFacts, ...]:
    """Every revision of the policy, oldest first."""
    found = [_policy(one) for one in store.entries(_POLICY).values()]
    return tuple(sorted((one for one in found if one is not None), key=lambda one: one.revision))


def policy_facts(store: Store) -> PolicyFacts | None:
    """The policy in force, None while there is none."""
    return next(reversed(policy_revisions(store)), None)


def publication_facts(store: Store) -> tuple[PublicationFacts, ...]:
    """Where the policy is published."""
    rows = store.entries(_PUBLICATION).values()
    return tuple(PublicationFacts(_text(one, "where"), _day(one, "since")) for one in rows)


def _policy(value: JsonObject) -> PolicyFacts | None:
    revision = value.get("revision")
    if not isinstance(revision, int) or isinstance(revision, bool):
        return None
    return PolicyFacts(revision, _day(value, "decided_on"))


def _text(value: JsonObject, key: str) -> str:
    found = value.get(key)
    return found if isinstance(found, str) else ""


def _day(value: JsonObject, key: str) -> date | None:
    try:
        return date.fromisoformat(_text(value, key))
    except ValueError:
        return None
