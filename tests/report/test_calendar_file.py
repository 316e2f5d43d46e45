"""The .ics file: by the letter of RFC 5545, because calendar programs are strict in different ways."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.report.calendar_file import CalendarDay, calendar_file

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


def unfolded(content: bytes) -> list[str]:
    return content.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")[:-1]


def test_a_day_is_a_whole_day_with_a_reminder() -> None:
    day = CalendarDay("review", date(2027, 12, 31), "見なおす日", "1年に1度", remind_days_before=7)
    assert unfolded(calendar_file([day], NOW)) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//mamori-karte//calendar//JA",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        "UID:review@mamori-karte",
        "DTSTAMP:20261123T030000Z",
        "DTSTART;VALUE=DATE:20271231",
        "DTEND;VALUE=DATE:20280101",
        "SUMMARY:見なおす日",
        "DESCRIPTION:1年に1度",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:見なおす日",
        "TRIGGER:-P7D",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_signs_with_a_meaning_are_written_so_that_they_lose_it() -> None:
    day = CalendarDay("x", date(2026, 11, 23), "a;b,c\\d\r\ne", remind_days_before=None)
    (summary,) = (one for one in unfolded(calendar_file([day], NOW)) if one.startswith("SUMMARY"))
    assert summary == "SUMMARY:a\\;b\\,c\\\\d\\ne"


@given(title=st.text(max_size=200), text=st.text(max_size=400))
def test_no_line_is_longer_than_75_bytes_and_no_text_breaks_out(title: str, text: str) -> None:
    content = calendar_file([CalendarDay("x", date(2026, 11, 23), title, text)], NOW)
    assert content.endswith(b"\r\n")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert b"\r" not in content.replace(b"\r\n", b"")
    content.decode("utf-8")
    lines = unfolded(content)
    assert lines.count("BEGIN:VEVENT") == 1
    names = [line.split(":")[0].split(";")[0] for line in lines]
    assert set(names) <= {
        "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "UID", "DTSTAMP", "DTSTART", "DTEND",
        "SUMMARY", "DESCRIPTION", "TRANSP", "ACTION", "TRIGGER",
    }  # fmt: skip


def test_every_piece_of_a_folded_line_is_whole_characters() -> None:
    content = calendar_file([CalendarDay("x", date(2026, 11, 23), "見" * 100)], NOW)
    for line in content.split(b"\r\n"):
        line.decode("utf-8")


@pytest.mark.parametrize("yearly", [True, False])
def test_a_yearly_day_comes_back(yearly: bool) -> None:
    content = calendar_file([CalendarDay("x", date(2026, 11, 23), "t", yearly=yearly)], NOW)
    assert (b"RRULE:FREQ=YEARLY\r\n" in content) is yearly
