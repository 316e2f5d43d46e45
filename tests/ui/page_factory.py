"""Inspections with wished-for outcomes, so that a test of a page says what the PC said in one line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QWidget

from app.domain.json_value import JsonScalar
from app.domain.observation import Access, Host, Inspection, Observation, System
from app.domain.verdict import Evidence, Status, Verdict
from app.inspection.check import load_check
from app.ui.widgets.labels import TextLabel

NOON = "2026-11-23T03:00:00Z"
_CARRIER = "test.verdicts/1"


def verdict(check_id: str, reason: str, at: str | None = NOON, **facts: JsonScalar) -> Verdict:
    """A verdict as the rule of `check_id` would give it for `reason`, with a source that answered."""
    status = load_check(check_id).reasons[reason]
    access = Access.TIMEOUT if status is Status.UNKNOWN else Access.OK
    evidence = (
        Evidence("windows.shares/1", "netapi32:NetShareEnum(1)", access, at or NOON, decisive=True),
        Evidence("windows.guest_account/1", "netapi32:NetUserGetInfo", Access.DENIED, at or NOON),
    )
    return Verdict(check_id, status, reason, facts, evidence, at)


def usual_verdicts(shares: str = "open_and_exposed", at: str = NOON) -> tuple[Verdict, ...]:
    """One of each state: shares as named, firewall unknown, definitions getting old, the rest good."""
    return (
        verdict("os_supported", "supported", at, system="Windows 11 25H2", end="2027-10-12"),
        verdict("security_update_recent", "current", at, date="2026-11-11"),
        verdict("antivirus_active", "on", at, product="Microsoft Defender"),
        verdict("antivirus_definitions_current", "getting_old", at, product="Microsoft Defender", days=9),
        verdict("shares_restricted", shares, at, shares="共有"),
        verdict("firewall_active", "not_measured", at),
    )


def inspection_of(
    verdicts: Sequence[Verdict], number: int = 1, system: System = System.WINDOWS
) -> Inspection:
    """An inspection which `judge_as_written` judges to be exactly `verdicts`."""
    host = Host(system)
    raw = [one.to_json() for one in verdicts]
    carrier = Observation(_CARRIER, "test", Access.OK, NOON, host, raw)
    return Inspection(f"inspection-{number}", NOON, NOON, host, (carrier,))


def judge_as_written(
    observations: Sequence[Observation], now: datetime, only: object = None, rule_set: object = None
) -> tuple[Verdict, ...]:
    """Stands in for `judge`: takes the verdicts out again. For tests of pages, which judge nothing."""
    written = [one for one in observations if one.name == _CARRIER]
    rows: Sequence[Mapping[str, Any]] = written[0].raw if written else []  # type: ignore[assignment]
    return tuple(Verdict.from_json(row) for row in rows)


def cut_texts(page: QWidget) -> list[str]:
    """The texts of a page that have less height than they need at their width."""
    labels = [one for one in page.findChildren(TextLabel) if one.isVisible() and one.text()]
    assert labels, "the page shows no text at all"
    return [one.text() for one in labels if one.height() < one.heightForWidth(one.width())]
