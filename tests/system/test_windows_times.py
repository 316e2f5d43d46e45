"""Every way Windows writes a moment becomes the same UTC text, and what is none becomes None."""

from __future__ import annotations

import struct
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar import utc_text
from app.system import windows_times as times

EPOCH_1601 = datetime(1601, 1, 1, tzinfo=UTC)


def ticks_of(moment: datetime) -> int:
    """The FILETIME of a moment, computed another way than the code does."""
    return (moment - EPOCH_1601) // timedelta(microseconds=1) * 10


def test_the_unix_epoch_is_the_known_filetime() -> None:
    assert times.from_filetime(116444736000000000) == "1970-01-01T00:00:00Z"


@given(st.integers(1, 18_000_000_000))
def test_a_filetime_reads_back_the_same_in_all_its_forms(seconds: int) -> None:
    moment = EPOCH_1601 + timedelta(seconds=seconds)
    ticks, expected = ticks_of(moment), utc_text(moment)
    assert times.from_filetime(ticks) == expected
    assert times.from_filetime_bytes(ticks.to_bytes(8, "little")) == expected
    assert times.from_filetime_parts(ticks >> 32, ticks & 0xFFFFFFFF) == expected


def test_a_low_half_that_was_read_as_negative_is_unsigned() -> None:
    ticks = ticks_of(datetime(2026, 11, 11, 3, 4, 5, tzinfo=UTC)) | 0x8000_0000
    low = (ticks & 0xFFFFFFFF) - 0x1_0000_0000
    assert times.from_filetime_parts(ticks >> 32, low) == times.from_filetime(ticks)


@pytest.mark.parametrize("ticks", [0, -1, 0x7FFF_FFFF_FFFF_FFFF, 0xFFFF_FFFF_FFFF_FFFF])
def test_never_is_not_a_date(ticks: int) -> None:
    assert times.from_filetime(ticks) is None


@pytest.mark.parametrize("data", [b"", b"\x01" * 7, b"\x01" * 9, b"\0" * 8])
def test_bytes_that_are_no_filetime_are_none(data: bytes) -> None:
    assert times.from_filetime_bytes(data) is None


def test_a_systemtime_has_its_weekday_in_the_third_place() -> None:
    data = struct.pack("<8H", 2026, 11, 3, 11, 18, 30, 5, 999)
    assert times.from_systemtime_bytes(data) == "2026-11-11T18:30:05Z"


@pytest.mark.parametrize(
    "fields", [(0, 0, 0, 0, 0, 0, 0, 0), (2026, 13, 1, 1, 0, 0, 0, 0), (1601, 1, 1, 1, 0, 0, 0, 0)]
)
def test_a_systemtime_that_is_no_date_is_none(fields: tuple[int, ...]) -> None:
    assert times.from_systemtime_bytes(struct.pack("<8H", *fields)) is None


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (1.0, "1899-12-31T00:00:00Z"),
        (2.25, "1900-01-01T06:00:00Z"),
        (-1.25, "1899-12-29T06:00:00Z"),  # the fraction counts forwards before the zero day too
        (46337.5, "2026-11-11T12:00:00Z"),
        (0.0, None),
        (float("nan"), None),
        (float(10**9), None),
    ],
)
def test_a_variant_date_counts_days_since_the_end_of_1899(days: float, expected: str | None) -> None:
    assert times.from_variant_date(days) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20250311015218.123456+000", "2025-03-11T01:52:18Z"),  # D09 and its offset in minutes
        ("20250311105218.123456+540", "2025-03-11T01:52:18Z"),
        ("20250310205218.000000-300", "2025-03-11T01:52:18Z"),
        ("20250311015218.******+000", "2025-03-11T01:52:18Z"),
        ("16010101000000.000000+000", None),  # Defender's "never"
        ("20251301000000.000000+000", None),
        ("********000000.000000:000", None),
        ("2025-03-11", None),
        ("", None),
    ],
)
def test_a_cim_date_is_moved_to_utc_by_its_minutes(text: str, expected: str | None) -> None:
    assert times.from_cim(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mon, 18 Apr 2022 08:05:47 GMT", "2022-04-18T08:05:47Z"),  # D01
        ("Sun, 12 Apr 2020 15:09:56 GMT", "2020-04-12T15:09:56Z"),  # D02
        ("21 Jul 2016 10:00:00 GMT", "2016-07-21T10:00:00Z"),
        ("Mon, 18 Abc 2022 08:05:47 GMT", None),
        ("Mon, 31 Feb 2022 08:05:47 GMT", None),
        ("2022/04/18 8:05", None),
    ],
)
def test_security_centers_date_is_english_whatever_the_machine_speaks(
    text: str, expected: str | None
) -> None:
    assert times.from_http_date(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-12-01T00:00:00Z", "2026-12-01T00:00:00Z"),
        ("2026-12-01T09:00:00+09:00", "2026-12-01T00:00:00Z"),
        ("2026-12-01T09:00:00", None),  # a time that does not say its zone is no time
        ("soon", None),
    ],
)
def test_an_iso_time_must_say_its_zone(text: str, expected: str | None) -> None:
    assert times.from_iso(text) == expected
