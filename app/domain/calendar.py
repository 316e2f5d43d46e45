"""Dates as Japanese business papers write them. Pure; no locale of the machine is asked."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, timedelta, timezone

from app.domain.language import Language

JAPAN = timezone(timedelta(hours=9), "JST")
FIRST_DAY, LAST_DAY = date(1989, 1, 8), date(2099, 12, 31)
"""Days a person may type: a slip of the finger lies outside."""

_ERAS = (
    (date(2019, 5, 1), "令和"),
    (date(1989, 1, 8), "平成"),
    (date(1926, 12, 25), "昭和"),
)
_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def utc_text(moment: datetime) -> str:
    """A moment as it is stored: "2026-11-23T03:00:00Z"."""
    return moment.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def parse_utc(text: str) -> datetime:
    """Read what `utc_text` wrote, or any ISO 8601 time that names its offset. Raises ValueError.

    The first and the last year there are is refused too: a shift to another time zone would leave them.
    """
    moment = datetime.fromisoformat(text)
    if not MINYEAR < moment.year < MAXYEAR:
        raise ValueError(f"{text!r} is no time of our days")
    if moment.tzinfo is None:
        raise ValueError(f"{text!r} does not say its time zone")
    return moment.astimezone(UTC)


def local_date(moment: datetime) -> date:
    """The day in Japan on which `moment` falls: partners read Japanese dates wherever the PC is."""
    return moment.astimezone(JAPAN).date()


def local_clock(moment: datetime) -> str:
    """The time of day in Japan, such as 09:05: one clock for everything shown, whatever zone the PC has."""
    return f"{moment.astimezone(JAPAN):%H:%M}"


def era_year(day: date) -> str:
    """The year in the Japanese era, such as 令和8年; empty before 1926."""
    for start, name in _ERAS:
        if day >= start:
            year = day.year - start.year + 1
            return f"{name}{'元' if year == 1 else year}年"
    return ""


def long_date(day: date, language: Language, era: bool = False) -> str:
    """2026年11月23日（令和8年） with `era`, or 23 November 2026."""
    if language is Language.EN:
        return f"{day.day} {_ENGLISH_MONTHS[day.month - 1]} {day.year}"
    plain = f"{day.year}年{day.month}月{day.day}日"
    return f"{plain}（{era_year(day)}）" if era and era_year(day) else plain


def short_date(day: date) -> str:
    """2026-11-23: read alike in both languages, and sorts."""
    return day.isoformat()
