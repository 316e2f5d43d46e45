"""Reads the scenarios of the checks: one file, one situation, the expected verdict in its name."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from app.domain.calendar import parse_utc
from app.domain.observation import Access, Host, Observation
from app.inspection.check import CHECKS_FOLDER
from app.inspection.data import STANDARD


@dataclass(frozen=True)
class Scenario:
    """A situation and the verdict it must lead to."""

    check: str
    name: str
    status: str
    reason: str
    facts: dict[str, Any]
    now: datetime
    observations: tuple[Observation, ...]
    sources_disagree: bool
    rule_set: str

    def __str__(self) -> str:
        return f"{self.check}-{self.name}"


def read_scenario(path: Path) -> Scenario:
    """One scenario file; an observation is `ok` unless it says otherwise."""
    document = json.loads(path.read_text(encoding="utf-8"))
    name, status, _ = path.name.rsplit(".", 2)
    host = Host.from_json(document["host"])
    observations = tuple(
        Observation(
            name=one["obs"],
            source=f"scenario:{one['obs']}",
            access=Access(one.get("access", "ok")),
            at=document["at"],
            host=host,
            raw=one.get("raw"),
            error=one.get("error"),
        )
        for one in document["observations"]
    )
    return Scenario(
        check=path.parent.parent.name,
        name=name,
        status=status,
        reason=document["reason"],
        facts=document.get("facts", {}),
        now=parse_utc(document["now"]),
        observations=observations,
        sources_disagree=document.get("sources_disagree", False),
        rule_set=document.get("rule_set", STANDARD),
    )


SCENARIOS = tuple(read_scenario(path) for path in sorted(CHECKS_FOLDER.glob("*/scenarios/*.json")))
