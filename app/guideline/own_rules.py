"""Rules the owner adds to a chapter, beside the sentences of the pack.

What is kept here is where such a rule stands and how binding it is. Its words are an edit like those of any
other sentence (`app.guideline.rules.RuleEdit`), so writing, leaving out and taking back work the same way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import uuid4

from app.content.rule_packs import RuleKind
from app.domain.json_value import JsonObject, JsonValue

OWN_KINDS = (RuleKind.MUST, RuleKind.NEVER)
_START = "own-"


@dataclass(frozen=True, slots=True)
class OwnRule:
    """A rule the owner added: always 必須 or 禁止, as the owner chose."""

    id: str
    chapter_id: str
    kind: RuleKind

    def to_json(self) -> dict[str, JsonValue]:
        """The rule as a JSON object, without its id."""
        return {"chapter": self.chapter_id, "kind": self.kind.value}


def new_own_rule(chapter_id: str) -> OwnRule:
    """A rule with an id of its own, 必須 until the owner chooses."""
    return OwnRule(f"{_START}{uuid4().hex[:12]}", chapter_id, RuleKind.MUST)


def own_rules(entries: Mapping[str, JsonObject]) -> tuple[OwnRule, ...]:
    """What the store keeps, in the order in which they were added; what cannot be read is left aside."""
    found = []
    for rule_id, value in entries.items():
        chapter, kind = value.get("chapter"), value.get("kind")
        if isinstance(chapter, str) and kind in OWN_KINDS and rule_id.startswith(_START):
            found.append(OwnRule(rule_id, chapter, RuleKind(str(kind))))
    return tuple(found)
