"""The risk value of one thing, exactly by the rules of an edition, and the calculation step by step.

Pure. The rules are data (`resources/content/guideline/risk.json`); values of the ledger are kept as 1 to 3,
and an edition whose scale begins elsewhere shows them shifted (edition 3 has 0 to 2).
"""

from __future__ import annotations

from dataclasses import dataclass

from app.content.ledger_packs import Band, RiskEdition
from app.guideline.ledger_row import VALUES, LedgerRow, importance, value_of

LEVELS = (3, 2, 1)


@dataclass(frozen=True, slots=True)
class Risk:
    """A risk value with everything it was made of; None is not known yet, and makes the value None.

    `values` are C, I, A and `importance` on the edition's own scale; `forced` says why the importance is
    the maximum whatever C, I, A are ("personal", "survival"). `missing` names what has to be said first:
    "importance", "threat", "vulnerability".
    """

    edition: str
    values: tuple[int | None, int | None, int | None]
    importance: int | None
    forced: tuple[str, ...]
    threat: int | None
    vulnerability: int | None
    likelihood: int | None
    value: int | None
    band: Band | None
    missing: tuple[str, ...]


def risk_of(row: LedgerRow, threat: int | None, vulnerability: int | None, edition: RiskEdition) -> Risk:
    """The risk value of a row. `threat` and `vulnerability` are 1 to 3, None while unknown."""
    shift = edition.lowest - 1
    found = importance(row)
    greatest = None if found.value is None else found.value + shift
    likelihood = likelihood_of(threat, vulnerability, edition)
    value = None if greatest is None or likelihood is None else greatest * likelihood
    needed = {"importance": greatest, "threat": threat, "vulnerability": vulnerability}
    confidential, whole, available = (shifted(value_of(row, name).value, shift) for name in VALUES)
    return Risk(
        edition=edition.id,
        values=(confidential, whole, available),
        importance=greatest,
        forced=tuple(reason for reason in found.reasons if reason in ("personal", "survival")),
        threat=threat,
        vulnerability=vulnerability,
        likelihood=likelihood,
        value=value,
        band=None if value is None else band_of(value, edition),
        missing=tuple(name for name, known in needed.items() if known is None),
    )


def shifted(value: int | None, shift: int) -> int | None:
    """A value on another scale; what is not known stays so."""
    return None if value is None else value + shift


def likelihood_of(threat: int | None, vulnerability: int | None, edition: RiskEdition) -> int | None:
    """被害発生可能性 from the table. Raises KeyError for a number that is not 1, 2 or 3."""
    if threat is None or vulnerability is None:
        return None
    return edition.likelihood[threat][vulnerability]


def band_of(value: int, edition: RiskEdition) -> Band | None:
    """大, 中 or 小; None where the edition has no bands, or for a value below all of them."""
    return next((one for one in edition.bands if value >= one.at_least), None)


def from_scale_of_two(value: int) -> int:
    """A value of edition 3 (0, 1, 2) on the scale from 1 to 3. Raises ValueError for another number."""
    if value not in (0, 1, 2):
        raise ValueError(value)
    return value + 1


@dataclass(frozen=True, slots=True)
class MapCell:
    """One of the nine cells of the risk map: what it multiplies to, and the rows that stand in it."""

    importance: int
    likelihood: int
    value: int
    band: Band | None
    row_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RiskMap:
    """Three times three cells, the highest importance first and the highest likelihood last in each line.

    `unknown` are the rows whose value cannot be said yet: they stand beside the map, never in it.
    """

    edition: str
    lines: tuple[tuple[MapCell, ...], ...]
    unknown: tuple[str, ...]


def risk_map(risks: dict[str, Risk], edition: RiskEdition) -> RiskMap:
    """The map of all rows, by row id."""

    def cell(greatest: int, likelihood: int) -> MapCell:
        ids = tuple(
            row_id
            for row_id, risk in risks.items()
            if (risk.importance, risk.likelihood) == (greatest, likelihood)
        )
        value = greatest * likelihood
        return MapCell(greatest, likelihood, value, band_of(value, edition), ids)

    lines = tuple(
        tuple(cell(greatest, likelihood) for likelihood in reversed(LEVELS))
        for greatest in range(edition.highest, edition.lowest - 1, -1)
    )
    return RiskMap(edition.id, lines, tuple(row_id for row_id, risk in risks.items() if risk.value is None))
