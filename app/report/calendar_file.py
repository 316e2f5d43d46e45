"""Days for the owner's calendar as an .ics file (RFC 5545): whole days, UTF-8, CRLF, folded at 75 bytes.

Written by hand: a handful of properties. The package `icalendar` would bring two more and a parser that
nobody here needs.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

_LONGEST_LINE = 75  # bytes, without the line break (RFC 5545, 3.1)
_PRODUCT = "-//mamori-karte//calendar//JA"


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One whole day. `id` must be the same each time the same thing is written: a calendar then replaces it.

    `remind_days_before` is when the calendar program speaks up; None for no reminder.
    """

    id: str
    day: date
    title: str
    text: str = ""
    yearly: bool = False
    remind_days_before: int | None = 0


def calendar_file(days: Iterable[CalendarDay], written_at: datetime) -> bytes:
    """The file. `written_at` is any moment with its offset; the same input gives the same bytes."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    stamp = f"{written_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    for one in days:
        lines += _event(one, stamp)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _event(one: CalendarDay, stamp: str) -> list[str]:
    lines = [
        "BEGIN:VEVENT",
        f"UID:{_escaped(one.id)}@mamori-karte",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{_plain(one.day)}",
        f"DTEND;VALUE=DATE:{_plain(one.day + timedelta(days=1))}",
        f"SUMMARY:{_escaped(one.title)}",
    ]
    if one.text:
        lines.append(f"DESCRIPTION:{_escaped(one.text)}")
    if one.yearly:
        lines.append("RRULE:FREQ=YEARLY")
    lines.append("TRANSP:TRANSPARENT")
    if one.remind_days_before is not None:
        before = f"-P{one.remind_days_before}D" if one.remind_days_before else "PT9H"
        lines += ["BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{_escaped(one.title)}"]
        lines += [f"TRIGGER:{before}", "END:VALARM"]
    lines.append("END:VEVENT")
    return lines


def _plain(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"  # strftime loses the zeros of early years


def _escaped(text: str) -> str:
    """TEXT of RFC 5545: backslash, semicolon, comma and line breaks; control characters go."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(one for one in plain if one == "\n" or unicodedata.category(one) not in ("Cc", "Cs"))
    for sign in ("\\", ";", ","):
        kept = kept.replace(sign, f"\\{sign}")
    return kept.replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """A content line in pieces of at most 75 bytes, never inside a character; each piece ends with CRLF."""
    pieces: list[bytes] = []
    piece = b""
    for character in line:
        encoded = character.encode("utf-8")
        if len(piece) + len(encoded) > _LONGEST_LINE:
            pieces.append(piece)
            piece = b" "
        piece += encoded
    pieces.append(piece)
    return b"".join(one + b"\r\n" for one in pieces)
