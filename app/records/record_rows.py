"""What lists show of a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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


class RecordColumns(NamedTuple):
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
