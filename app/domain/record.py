"""A stored outcome: answers, measurements and plan of one day, kept as they were."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from app.domain.answer import Answer
from app.domain.json_value import JsonObject, JsonValue
from app.domain.measured_pc import MeasuredPc, every_pc, worst_verdicts
from app.domain.observation import Inspection
from app.domain.plan import PlanItem
from app.domain.profile import Profile
from app.domain.verdict import Verdict

RECORD_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Record:
    """One self-assessment as it stood at `created_at` (UTC, ISO 8601).

    `sample` marks made-up answers: every page made from such a record says so in large type.
    `inspection` is None when the PC was not looked at. `verdicts` are those of the PC in front of the
    owner, `other_pcs` the firm's other PCs as measured there. `rule_set` names the thresholds the
    verdicts were made with; records of the first version have none, which means the standard ones.
    """

    id: str
    created_at: str
    app_version: str
    edition: str
    profile: Profile
    answers: tuple[Answer, ...]
    verdicts: tuple[Verdict, ...] = ()
    inspection: Inspection | None = None
    plan: tuple[PlanItem, ...] = ()
    sample: bool = False
    other_pcs: tuple[MeasuredPc, ...] = ()
    rule_set: str = ""

    @property
    def firm_verdicts(self) -> tuple[Verdict, ...]:
        """One verdict per check for the whole firm: the PC that does worst decides."""
        return worst_verdicts(self.verdicts, self.other_pcs)

    @property
    def measured_pc_count(self) -> int:
        """How many PCs were measured."""
        return any(one.measured_at for one in self.verdicts) + len(self.other_pcs)

    @property
    def every_pc_measured(self) -> bool:
        """True when the firm said how many PCs it has, and that many were measured, this one included."""
        return every_pc(self.profile.pc_count, bool(self.verdicts), self.measured_pc_count)

    def answer_to(self, question_id: str) -> Answer | None:
        """The answer to one question, None where there is none."""
        return next((one for one in self.answers if one.question_id == question_id), None)

    def verdict_of(self, check_id: str) -> Verdict | None:
        """The verdict of one check, None where it was not made."""
        return next((one for one in self.verdicts if one.check_id == check_id), None)

    def to_json(self) -> dict[str, JsonValue]:
        """The record as a JSON object."""
        return {
            "format": RECORD_FORMAT,
            "id": self.id,
            "created_at": self.created_at,
            "app_version": self.app_version,
            "edition": self.edition,
            "sample": self.sample,
            "profile": self.profile.to_json(),
            "answers": [one.to_json() for one in self.answers],
            "verdicts": [one.to_json() for one in self.verdicts],
            "inspection": None if self.inspection is None else self.inspection.to_json(),
            "plan": [one.to_json() for one in self.plan],
            # Left out when empty: the fingerprint of a record made before they existed must not change.
            **({"other_pcs": [one.to_json() for one in self.other_pcs]} if self.other_pcs else {}),
            **({"rule_set": self.rule_set} if self.rule_set else {}),
        }

    @classmethod
    def from_json(cls, value: JsonObject) -> Record:
        """Read what `to_json` wrote. Raises ValueError, KeyError or TypeError for anything else."""
        if value.get("format") != RECORD_FORMAT:
            raise ValueError(f"record format {value.get('format')!r} is not known to this version")
        profile, inspection = value["profile"], value.get("inspection")
        if not isinstance(profile, Mapping):
            raise ValueError("profile: an object is needed")
        return cls(
            id=str(value["id"]),
            created_at=str(value["created_at"]),
            app_version=str(value["app_version"]),
            edition=str(value["edition"]),
            sample=bool(value.get("sample", False)),
            profile=Profile.from_json(profile),
            answers=tuple(Answer.from_json(one) for one in _objects(value, "answers")),
            verdicts=tuple(Verdict.from_json(one) for one in _objects(value, "verdicts")),
            inspection=Inspection.from_json(inspection) if isinstance(inspection, Mapping) else None,
            plan=tuple(PlanItem.from_json(one) for one in _objects(value, "plan")),
            other_pcs=tuple(MeasuredPc.from_json(one) for one in _objects(value, "other_pcs")),
            rule_set=str(value.get("rule_set") or ""),
        )

    def fingerprint(self) -> str:
        """SHA-256 of the record's canonical JSON, in hexadecimal: the same record gives the same code."""
        canonical = json.dumps(self.to_json(), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def _objects(value: JsonObject, key: str) -> list[JsonObject]:
    found = value.get(key) or []
    if not isinstance(found, list) or not all(isinstance(one, Mapping) for one in found):
        raise ValueError(f"{key}: a list of objects is needed")
    return cast("list[JsonObject]", found)
