"""What a check concludes from observations. Codes and facts are kept, never sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import cast

from app.domain.json_value import JsonObject, JsonScalar, JsonValue
from app.domain.observation import Access


class Status(StrEnum):
    """The five outcomes of a check. Could not find out is not bad, and an empty answer is never good."""

    PASS = "pass"
    WARN = "warn"
    FAIL = "fail"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


class Confidence(StrEnum):
    """How the fact came about."""

    MEASURED = "measured"
    INFERRED = "inferred"
    VENDOR_SAYS = "vendor_says"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One source that was asked for this verdict, and how it answered. `at` is UTC in ISO 8601."""

    observation: str
    source: str
    access: Access
    at: str
    decisive: bool = False

    def to_json(self) -> dict[str, JsonValue]:
        """The evidence as a JSON object."""
        return {
            "observation": self.observation,
            "source": self.source,
            "access": self.access.value,
            "at": self.at,
            "decisive": self.decisive,
        }

    @classmethod
    def from_json(cls, value: JsonObject) -> Evidence:
        """Read what `to_json` wrote."""
        return cls(
            observation=str(value["observation"]),
            source=str(value["source"]),
            access=Access(str(value["access"])),
            at=str(value["at"]),
            decisive=bool(value.get("decisive", False)),
        )


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of one check.

    `reason` is a stable code whose sentence stands in the check's text files; `facts` fill the
    places of that sentence (numbers, ISO dates, product names); `measured_at` is UTC in ISO 8601,
    None when nothing was measured. `pc` names the other PC it speaks of, None for the one in front of us.
    """

    check_id: str
    status: Status
    reason: str
    facts: Mapping[str, JsonScalar] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    measured_at: str | None = None
    confidence: Confidence = Confidence.MEASURED
    pc: str | None = None

    def to_json(self) -> dict[str, JsonValue]:
        """The verdict as a JSON object."""
        return {
            "check": self.check_id,
            "status": self.status.value,
            "reason": self.reason,
            "facts": dict(self.facts),
            "evidence": [one.to_json() for one in self.evidence],
            "measured_at": self.measured_at,
            "confidence": self.confidence.value,
            **({} if self.pc is None else {"pc": self.pc}),
        }

    @classmethod
    def from_json(cls, value: JsonObject) -> Verdict:
        """Read what `to_json` wrote."""
        evidence = cast("list[JsonObject]", value.get("evidence") or [])
        measured_at, pc = value.get("measured_at"), value.get("pc")
        return cls(
            check_id=str(value["check"]),
            status=Status(str(value["status"])),
            reason=str(value["reason"]),
            facts=dict(cast("Mapping[str, JsonScalar]", value.get("facts") or {})),
            evidence=tuple(Evidence.from_json(one) for one in evidence),
            measured_at=None if measured_at is None else str(measured_at),
            confidence=Confidence(str(value.get("confidence", Confidence.MEASURED.value))),
            pc=None if pc is None else str(pc),
        )
