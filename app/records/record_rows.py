"""A record as rows: the columns lists show, the body, and the inspection it was made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from app.domain.calendar import parse_utc, utc_text
from app.records.json_text import column_text, pack, to_text

if TYPE_CHECKING:
    from app.domain.record import Record


class RecordSummary(NamedTuple):
    """What a list shows of a record, read without opening it.

    A named tuple, because ten thousand of them are made at once.
    """

    id: str
    created_at: str
    edition: str
    trade_name: str
    score: int | None
    answered: int
    dont_know: int
    good: int
    sample: bool


@dataclass(frozen=True, slots=True)
class RecordColumns:
    """The figures of a record that lists show. `good` counts what is in order."""

    score: int | None = None
    answered: int = 0
    dont_know: int = 0
    good: int = 0

    @classmethod
    def counted(cls, record: Record) -> RecordColumns:
        """The counts that need no rule; the score stays empty."""
        from app.domain.answer import Choice

        choices = [answer.choice for answer in record.answers]
        return cls(
            answered=len(choices),
            dont_know=choices.count(Choice.DONT_KNOW),
            good=choices.count(Choice.IMPLEMENTED),
        )


@dataclass(frozen=True, slots=True)
class PreparedRecord:
    """A record turned into rows before the transaction begins: a value that cannot be stored fails here."""

    id: str
    columns: tuple[str | int | None, ...]
    body: str
    inspection: tuple[str, bytes] | None

    @classmethod
    def of(cls, record: Record, columns: RecordColumns) -> PreparedRecord:
        """The rows of a record. Raises ValueError for what cannot be stored."""
        value = record.to_json()
        inspection = value.pop("inspection")
        packed = None if inspection is None else pack(inspection)
        row = (
            record.id,
            _sortable(record.created_at),
            record.edition,
            column_text(record.profile.display_name),
            columns.score,
            columns.answered,
            columns.dont_know,
            columns.good,
            int(record.sample),
            None if packed is None else packed[0],
        )
        return cls(record.id, row, to_text(value), packed)


def _sortable(moment: str) -> str:
    """The time in the one form that sorts as text."""
    try:
        return utc_text(parse_utc(moment))
    except ValueError:
        return column_text(moment)
