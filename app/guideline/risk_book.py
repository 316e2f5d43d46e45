"""Every row of the ledger with its risk: suggestion, the owner's decision, and the value that follows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.assessment.session import Assessment
from app.content.ledger_packs import RiskEdition, load_risk
from app.guideline.ledger import ledger_row, ledger_rows
from app.guideline.ledger_row import LedgerRow, RowKind
from app.guideline.risk import Risk, risk_of
from app.guideline.risk_entry import (
    RiskEntry,
    Suggested,
    risk_entries,
    risk_entry,
    suggested_threat,
    suggested_vulnerability,
)
from app.records.store import Store

_EDITION = "risk.edition"


@dataclass(frozen=True, slots=True)
class RiskLine:
    """One row of the ledger and everything its risk rests on."""

    row: LedgerRow
    entry: RiskEntry
    threat: Suggested
    vulnerability: Suggested
    risk: Risk


def risk_edition(store: Store, assessment: Assessment) -> RiskEdition:
    """The edition whose rules are used: the one chosen, else that of the questions, where it has rules."""
    known = {one.id: one for one in load_risk().editions}
    chosen = store.setting(_EDITION)
    if isinstance(chosen, str) and chosen in known:
        return known[chosen]
    return known.get(assessment.edition) or load_risk().editions[-1]


def choose_risk_edition(store: Store, edition_id: str) -> None:
    """Use the rules of another edition. Raises KeyError."""
    store.save_setting(_EDITION, load_risk().edition(edition_id).id)


def risk_lines(store: Store, assessment: Assessment, edition: RiskEdition) -> tuple[RiskLine, ...]:
    """Every information row, the greatest risk first, those whose value is not known last."""
    entries = risk_entries(store)
    make = _line_maker(assessment, edition)
    lines = [
        make(row, entries.get(row.id) or RiskEntry())
        for row in ledger_rows(store)
        if row.kind is RowKind.INFORMATION
    ]
    return tuple(
        sorted(lines, key=lambda one: -1 if one.risk.value is None else one.risk.value, reverse=True)
    )


def risk_line(store: Store, assessment: Assessment, edition: RiskEdition, row_id: str) -> RiskLine | None:
    """One row with its risk; None where there is no such information."""
    row = ledger_row(store, row_id)
    if row is None or row.kind is not RowKind.INFORMATION:
        return None
    return _line_maker(assessment, edition)(row, risk_entry(store, row_id))


def _line_maker(assessment: Assessment, edition: RiskEdition) -> Callable[[LedgerRow, RiskEntry], RiskLine]:
    answers = assessment.answers
    verdicts = {one.check_id: one for one in assessment.firm_verdicts}
    weak: dict[str, Suggested] = {}  # what is suggested hangs on the medium only

    def make(row: LedgerRow, entry: RiskEntry) -> RiskLine:
        threat = suggested_threat(row)
        if row.medium not in weak:
            weak[row.medium] = suggested_vulnerability(row, answers, verdicts)
        vulnerability = weak[row.medium]
        risk = risk_of(row, entry.threat or threat.value, entry.vulnerability or vulnerability.value, edition)
        return RiskLine(row, entry, threat, vulnerability, risk)

    return make
