"""Once a year: the day on which to look at the declaration again. Our advice; no official term is known."""

from __future__ import annotations

from datetime import date

from app.declaration.declared import Declaration


def a_year_after(day: date, years: int = 1) -> date:
    """The same day some years later; 29 February becomes 28 February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def review_on(declared: Declaration) -> date | None:
    """The day to look again: the owner's own, else a year after the declaration or the last review.

    None while nothing was declared, or no day is known.
    """
    if not declared.declared:
        return None
    if declared.review_on is not None:
        return declared.review_on
    days = [one for one in (declared.declared_on, declared.reviewed_on) if one is not None]
    return a_year_after(max(days)) if days else None


def review_is_due(declared: Declaration, today: date) -> bool:
    """True from the day of the review on, until it was done or moved."""
    due = review_on(declared)
    return due is not None and due <= today


def after_review(declared: Declaration, today: date) -> Declaration:
    """The declaration once the owner looked at everything again: the next review is a year away."""
    return Declaration(
        declared.stars, declared.declaration_id, declared.declared_on, None, today, declared.aim
    )
