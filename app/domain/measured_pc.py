"""Another PC of the firm, as it was measured there; and what all PCs together say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import cast

from app.domain.json_value import JsonObject, JsonValue
from app.domain.observation import System
from app.domain.verdict import Status, Verdict

_WORST_FIRST = (Status.FAIL, Status.WARN, Status.UNKNOWN, Status.PASS, Status.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class MeasuredPc:
    """One other PC. `id` is its made-up name, `label` what the owner calls it (may be empty);
    `measured_at` is UTC in ISO 8601, and the verdicts are those of that moment.
    """

    id: str
    label: str
    measured_at: str
    system: System
    verdicts: tuple[Verdict, ...]

    @property
    def name(self) -> str:
        """What to call it on a page."""
        return self.label or self.id

    def to_json(self) -> dict[str, JsonValue]:
        """The PC as a JSON object."""
        return {
            "id": self.id,
            "label": self.label,
            "measured_at": self.measured_at,
            "system": self.system.value,
            "verdicts": [one.to_json() for one in self.verdicts],
        }

    @classmethod
    def from_json(cls, value: JsonObject) -> MeasuredPc:
        """Read what `to_json` wrote. Raises ValueError, KeyError or TypeError for anything else."""
        verdicts = value.get("verdicts") or []
        if not isinstance(verdicts, list) or not all(isinstance(one, Mapping) for one in verdicts):
            raise ValueError("verdicts: a list of objects is needed")
        return cls(
            id=str(value["id"]),
            label=str(value.get("label") or ""),
            measured_at=str(value["measured_at"]),
            system=System(str(value["system"])),
            verdicts=tuple(Verdict.from_json(one) for one in cast("list[JsonObject]", verdicts)),
        )


def worst_verdicts(own: Iterable[Verdict], others: Iterable[MeasuredPc]) -> tuple[Verdict, ...]:
    """One verdict per check for the firm: that of the PC that does worst.

    Of equal ones the PC in front of us speaks. A verdict of another PC carries its name in `pc`. A PC
    whose system does not know a check has no say in it.
    """
    found = {verdict.check_id: verdict for verdict in own}
    for pc in others:
        for verdict in pc.verdicts:
            known = found.get(verdict.check_id)
            if known is None or _rank(verdict) < _rank(known):
                found[verdict.check_id] = replace(verdict, pc=pc.name)
    return tuple(found.values())


def every_pc(pc_count: int | None, this_one: bool, measured: int) -> bool:
    """Whether all PCs of a firm with `pc_count` PCs (None: not said) were measured, this one included."""
    return pc_count is not None and this_one and measured >= max(pc_count, 1)


def _rank(verdict: Verdict) -> int:
    return _WORST_FIRST.index(verdict.status)
