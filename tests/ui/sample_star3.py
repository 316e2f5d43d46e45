"""A made-up firm on its way to ★3, with a partner's form in work. For the pictures."""

from __future__ import annotations

from app.guideline.three_star import CriterionNotes
from app.ui.context import Context


def fill(context: Context) -> None:
    """A few notes at criteria."""
    assert context.store is not None
    notes = CriterionNotes(context.store)
    notes.save("3-1-1/1", "3-1-1: 2026")
