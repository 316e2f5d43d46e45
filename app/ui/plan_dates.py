"""Reads a day as people type it. Pure; Qt is not known here."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta

from app.domain.calendar import FIRST_DAY, LAST_DAY

_ERAS = {
    "令和": 2018, "r": 2018, "令": 2018,
    "平成": 1988, "h": 1988, "平": 1988,
    "昭和": 1925, "s": 1925, "昭": 1925,
}  # fmt: skip
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEPARATOR = r"\s*[-/.年月]\s*"
_YEAR_FIRST = re.compile(rf"(\d{{4}}){_SEPARATOR}(\d{{1,2}}){_SEPARATOR}(\d{{1,2}})\s*日?")
_ERA_FIRST = re.compile(
    rf"(令和|平成|昭和|令|平|昭|[rhs])\s*(\d{{1,2}}|元){_SEPARATOR}(\d{{1,2}}){_SEPARATOR}(\d{{1,2}})\s*日?"
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_MONTH_DAY = re.compile(r"(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_DAY_MONTH_NAME = re.compile(r"(\d{1,2})\s*([a-z]{3,9})\.?,?\s*(\d{4})")
_MONTH_NAME_DAY = re.compile(r"([a-z]{3,9})\.?\s*(\d{1,2}),?\s*(\d{4})")
_NOTE_BEHIND = re.compile(r"\s*[(（].*[)）]\s*$")


def parse_day(text: str, today: date, looks_back: bool = False) -> date | None:
    """The day `text` means, None for what is no day, or none between 1989 and 2099.

    Taken are 2026-12-24, 2026/12/24, 2026年12月24日（木）, 令和8年12月24日, R8.12.24, 20261224,
    24 December 2026, and 12/24, which is the next 24 December from `today` on; the last one where the
    field is about what was (`looks_back`).
    """
    words = _NOTE_BEHIND.sub("", unicodedata.normalize("NFKC", text).strip().lower())
    day = _with_year(words) or _without_year(words, today, looks_back)
    return day if day is not None and FIRST_DAY <= day <= LAST_DAY else None


def one_month_after(day: date) -> date:
    """The same day of the next month, or its last one where it is shorter."""
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)
    for last in range(day.day, 27, -1):
        found = _day(year, month, last)
        if found is not None:
            return found
    return date(year, month, day.day)


def one_week_after(day: date) -> date:
    """Seven days later."""
    return day + timedelta(days=7)


def _with_year(words: str) -> date | None:
    if found := _YEAR_FIRST.fullmatch(words) or _COMPACT.fullmatch(words):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _ERA_FIRST.fullmatch(words):
        year = 1 if found[2] == "元" else int(found[2])
        return None if year == 0 else _day(_ERAS[found[1]] + year, int(found[3]), int(found[4]))
    if found := _DAY_MONTH_NAME.fullmatch(words):
        return _day(int(found[3]), _month(found[2]), int(found[1]))
    if found := _MONTH_NAME_DAY.fullmatch(words):
        return _day(int(found[3]), _month(found[1]), int(found[2]))
    return None


def _without_year(words: str, today: date, looks_back: bool) -> date | None:
    found = _MONTH_DAY.fullmatch(words)
    if not found:
        return None
    month, number = int(found[1]), int(found[2])
    this_year = _day(today.year, month, number)
    if looks_back:
        return this_year if this_year and this_year <= today else _day(today.year - 1, month, number)
    return this_year if this_year and this_year >= today else _day(today.year + 1, month, number)


def _month(name: str) -> int:
    return _MONTHS.index(name[:3]) + 1 if name[:3] in _MONTHS else 0


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
