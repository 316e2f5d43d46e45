"""What the pages say about a moment and about what a check found."""

from __future__ import annotations

from app.content.phrases import phrase
from app.domain.calendar import local_clock, local_date, long_date, parse_utc
from app.domain.language import Language
from app.domain.verdict import Verdict
from app.inspection.check import Check, load_check


def day_words(moment: str | None, language: Language) -> str:
    """The day of a stored UTC time: 2026年11月23日. Empty for None and for what is no time."""
    try:
        return long_date(local_date(parse_utc(moment or "")), language)
    except ValueError:
        return ""


def moment_words(moment: str | None, language: Language) -> str:
    """Day and clock of a stored UTC time: 2026年11月23日 12:00. Empty for None and for what is no time."""
    day = day_words(moment, language)
    return f"{day} {local_clock(parse_utc(moment or ''))}" if day else ""


def check_named(check_id: str) -> Check | None:
    """The check with this id; None for one this version does not have (an old inspection may name it)."""
    try:
        return load_check(check_id)
    except KeyError:
        return None


def found_words(verdict: Verdict, language: Language) -> str:
    """What a check found, in one sentence."""
    check = check_named(verdict.check_id)
    if check is None:
        return phrase(f"status.{verdict.status.value}.meaning", language)
    return check.sentence(verdict, language)
