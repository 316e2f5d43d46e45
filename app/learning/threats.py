"""What the yearly threats mean for this firm, by what it keeps and does. Pure.

A fact nobody has answered counts as no answer, never as no: what is said to everybody is then said.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.content.learning_lists import ThreatKind
from app.domain.firm import FACT_NAMES, FirmFacts
from app.domain.language import Text
from app.domain.profile import Profile

_MOST = 3
_ALWAYS = "always"


def conditions(profile: Profile, facts: FirmFacts) -> frozenset[str]:
    """Everything that is known to be so for this firm, as the packs name it."""
    found = {f"asset:{one}" for one in profile.assets}
    named = ("personal_data", "my_number", "contractors", "telework", "own_devices", "cloud", "website")
    found |= {f"fact:{name}" for name in (*named, "servers") if getattr(facts, name) is True}
    if profile.people_count is not None:
        found.add("alone" if profile.works_alone else "people")
    if facts.website is False and "asset:web_shop" not in found:
        found.add("no_website")
    return frozenset(found)


def asked_facts(kinds: Iterable[ThreatKind]) -> tuple[str, ...]:
    """The facts of the firm on which the words for these threats depend, in the order of asking."""
    conditions_used = {one for kind in kinds for means in kind.means for one in means.when}
    return tuple(name for name in FACT_NAMES if f"fact:{name}" in conditions_used)


def meanings(kind: ThreatKind, known: frozenset[str]) -> tuple[Text, ...]:
    """What a threat means for a firm of which `known` is true: at most three sentences."""
    fitting = [one.text for one in kind.means if known & set(one.when)]
    general = [one.text for one in kind.means if _ALWAYS in one.when]
    return (*fitting[: _MOST - 1], *general[:1])


def concerns(kind: ThreatKind, known: frozenset[str]) -> bool:
    """Whether something the firm has or does makes this threat its own."""
    return any(known & set(one.when) - {"no_website"} for one in kind.means)
