"""A record as rows: the columns lists show, the body, and the inspection it was made from."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.calendar import parse_utc, utc_text
from app.domain.record import Record
from app.records.json_text import column_text, pack, to_text
from app.records.record_rows import RecordColumns


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
