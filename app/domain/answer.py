"""What a person says to a question. Never changed by a measurement."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.json_value import JsonObject, JsonValue


class Choice(StrEnum):
    """The four answers of IPA's sheet, and our own fifth one, which is kept apart from its total."""

    IMPLEMENTED = "implemented"  # 実施している
    PARTLY = "partly"  # 一部実施している
    NOT_IMPLEMENTED = "not_implemented"  # 実施していない
    DONT_KNOW = "dont_know"  # わからない
    NOT_APPLICABLE = "not_applicable"  # 該当なし: ours, with a reason


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. `question_id` is unique within its edition; `answered_at` is UTC in ISO 8601.

    `note` is the reason for `NOT_APPLICABLE`, or whatever the owner wants to remember.
    """

    question_id: str
    choice: Choice
    answered_at: str
    note: str = ""

    def to_json(self) -> dict[str, JsonValue]:
        """The answer as a JSON object."""
        return {
            "question": self.question_id,
            "choice": self.choice.value,
            "answered_at": self.answered_at,
            "note": self.note,
        }

    @classmethod
    def from_json(cls, value: JsonObject) -> Answer:
        """Read what `to_json` wrote. Raises ValueError or KeyError for anything else."""
        return cls(
            question_id=str(value["question"]),
            choice=Choice(str(value["choice"])),
            answered_at=str(value["answered_at"]),
            note=str(value.get("note") or ""),
        )
