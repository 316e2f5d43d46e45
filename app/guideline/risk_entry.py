"""What the owner decided about a risk, and what we suggest for threat and vulnerability."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from app.content.ledger_packs import Suggestion, load_risk
from app.domain.answer import Answer, Choice
from app.domain.json_value import JsonObject, JsonValue
from app.domain.verdict import Status, Verdict
from app.guideline.ledger_row import LONGEST, LedgerRow, is_day
from app.records.store import Store

COLLECTION = "risk"


class Way(StrEnum):
    """A way to treat a risk."""

    REDUCE = "reduce"  # 低減
    AVOID = "avoid"  # 回避
    TRANSFER = "transfer"  # 移転
    RETAIN = "retain"  # 保有


@dataclass(frozen=True, slots=True)
class RiskEntry:
    """The owner's part of one row's risk; the id is that of the row.

    `threat` and `vulnerability` are set against our suggestion, with their reasons. `review_on` is a day.
    """

    threat: int | None = None
    threat_reason: str = ""
    vulnerability: int | None = None
    vulnerability_reason: str = ""
    way: Way | None = None
    way_reason: str = ""
    review_on: str = ""

    def to_json(self) -> dict[str, JsonValue]:
        """The entry as a JSON object; what is empty is left out."""
        found: dict[str, JsonValue] = {}
        for one in fields(self):
            value = getattr(self, one.name)
            if value not in (None, ""):
                found[one.name] = value.value if isinstance(value, Way) else value
        return found

    @classmethod
    def from_json(cls, value: JsonObject) -> RiskEntry:
        """Read what `to_json` wrote; what is unknown or of a wrong type counts as not said."""
        entry = cls()
        for one in fields(cls):
            kept = _kept(one.name, value.get(one.name))
            if kept is not None:
                entry = replace(entry, **{one.name: kept})
        return entry


def _kept(name: str, value: JsonValue) -> Any:
    if name in ("threat", "vulnerability"):
        return value if value in (1, 2, 3) and not isinstance(value, bool) else None
    if not isinstance(value, str):
        return None
    if name == "way":
        return Way(value) if value in list(Way) else None
    if name == "review_on":
        return value if is_day(value) else None
    return value[:LONGEST]


def risk_entries(store: Store) -> dict[str, RiskEntry]:
    """All entries by row id."""
    return {row_id: RiskEntry.from_json(value) for row_id, value in store.entries(COLLECTION).items()}


def risk_entry(store: Store, row_id: str) -> RiskEntry:
    """The entry of one row; an empty one where nothing was decided."""
    return RiskEntry.from_json(store.entry(COLLECTION, row_id) or {})


def save_risk_entry(store: Store, row_id: str, entry: RiskEntry) -> None:
    """Keep what was decided; on return it is durable."""
    store.save_entry(COLLECTION, row_id, entry.to_json())


@dataclass(frozen=True, slots=True)
class Suggested:
    """A suggested number, None where nothing tells it, and what it rests on.

    `reason` is an id of `ledger.suggested.<reason>`; `question_ids` and `check_ids` are what was looked at.
    """

    value: int | None
    reason: str
    question_ids: tuple[str, ...] = ()
    check_ids: tuple[str, ...] = ()


def suggestion_for(medium: str) -> Suggestion | None:
    """What the pack says about a medium."""
    return next((one for one in load_risk().suggestions if one.medium == medium), None)


def suggested_threat(row: LedgerRow) -> Suggested:
    """起こりやすさ: our own estimate for the medium, with its reason in the pack."""
    base = suggestion_for(row.medium)
    return Suggested(None, "no_medium") if base is None else Suggested(base.threat, "medium")


def suggested_vulnerability(
    row: LedgerRow, answers: Mapping[str, Answer], verdicts: Mapping[str, Verdict]
) -> Suggested:
    """つけ込みやすさ from the answers about this medium, against which a failed measurement counts.

    1 only when everything that applies is done and nothing measured says otherwise; unknown is not done.
    """
    base = suggestion_for(row.medium)
    if base is None:
        return Suggested(None, "no_medium")
    said = {one: answers[one].choice for one in base.questions if one in answers}
    applying = {one: choice for one, choice in said.items() if choice is not Choice.NOT_APPLICABLE}
    failed = tuple(
        check
        for check in base.checks
        if check in verdicts and verdicts[check].status in (Status.FAIL, Status.WARN)
    )
    looked_at = tuple(said)
    known = {one: choice for one, choice in applying.items() if choice is not Choice.DONT_KNOW}
    if not known:
        return Suggested(None, "no_answers", looked_at, failed)
    done = sum(choice is Choice.IMPLEMENTED for choice in known.values())
    partly = sum(choice is Choice.PARTLY for choice in known.values())
    if done == len(applying) and len(said) == len(base.questions) and not failed:
        return Suggested(1, "all_done", looked_at)
    if done or partly:
        return Suggested(
            2, "measured_open" if failed and done == len(applying) else "partly", looked_at, failed
        )
    # All that is known is not done; where some are unknown it may be better, never worse.
    return Suggested(3, "nothing_done", looked_at, failed)
