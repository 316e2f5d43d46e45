"""The answers confirmed before, so that the same question gets the same answer next time."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, fields

from app.content.partner_facts_pack import PartnerPack
from app.domain.json_value import JsonObject, JsonValue
from app.guideline.fact_matching import conditions_in, likeness
from app.guideline.form_words import comparable
from app.records.store import Store

BANK = "answer_bank"
_SAME = 0.9
_LONGEST = 4000


@dataclass(frozen=True, slots=True)
class BankedAnswer:
    """An answer a person confirmed. `outcome`: what the draft came to then; `source`: the file it was for."""

    question: str
    topic: str
    label: str
    note: str
    proof: str
    outcome: str
    confirmed_at: str
    source: str

    def to_json(self) -> dict[str, JsonValue]:
        """The answer as a JSON object."""
        return {one.name: getattr(self, one.name) for one in fields(self)}

    @classmethod
    def from_json(cls, value: JsonObject) -> BankedAnswer:
        """Read what `to_json` wrote; what is of a wrong type is empty."""
        found = {one.name: value.get(one.name) for one in fields(cls)}
        texts = {key: one[:_LONGEST] if isinstance(one, str) else "" for key, one in found.items()}
        return cls(**texts)


class AnswerBank:
    """The bank of one store. Read once; what is kept meanwhile is known at once."""

    def __init__(self, store: Store, pack: PartnerPack) -> None:
        self._store, self._pack = store, pack
        self._kept = {key: BankedAnswer.from_json(one) for key, one in store.entries(BANK).items()}
        self._texts = {key: comparable(one.question, pack) for key, one in self._kept.items()}
        self._found: dict[str, str | None] = {}

    def find(self, question: str, topic: str) -> BankedAnswer | None:
        """What was confirmed to this question, or to one about the same topic that is nearly the same."""
        text = comparable(question, self._pack)
        if text not in self._found:
            self._found[text] = _key(text) if _key(text) in self._kept else self._nearest(text, topic)
        key = self._found[text]
        return self._kept.get(key) if key else None

    def keep(self, question: str, answer: BankedAnswer) -> None:
        """Keep a confirmed answer; an earlier one to the same question is replaced."""
        text = comparable(question, self._pack)
        key = _key(text)
        self._store.save_entry(BANK, key, answer.to_json())
        self._kept[key], self._texts[key] = answer, text
        self._found.clear()

    def all(self) -> tuple[BankedAnswer, ...]:
        """Every answer, in the order in which they first came."""
        return tuple(self._kept.values())

    def _nearest(self, text: str, topic: str) -> str | None:
        close = [
            (likeness(text, other), key)
            for key, other in self._texts.items()
            if topic and self._kept[key].topic == topic
        ]
        best = max(close, default=(0.0, ""))
        if best[0] < _SAME:
            return None
        # 「毎日」 or 「遠隔地」 more or less, and it is another question however alike it reads.
        same = conditions_in(text, self._pack) == conditions_in(self._texts[best[1]], self._pack)
        return best[1] if same else None


def _key(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32]
