"""The ways Windows writes a moment, all turned into "2026-11-23T03:00:00Z". Pure.

Every function returns None for "there is none" (zero, the year 1601, all bits set) and for
anything that is not a moment: a date that cannot be read is not a date.
"""

from __future__ import annotations

import re
import struct
from datetime import UTC, datetime, timedelta

from app.domain.calendar import parse_utc, utc_text

_FILETIME_ZERO = datetime(1601, 1, 1, tzinfo=UTC)
_VARIANT_ZERO = datetime(1899, 12, 30, tzinfo=UTC)
_VARIANT_FIRST, _VARIANT_LAST = -657435.0, 2958466.0  # the years 100 to 9999, as OLE defines it
_CIM = re.compile(r"(\d{14})\.(?:\d{6}|\*{6})([+-])(\d{3})")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_HTTP_DATE = re.compile(r"(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT")


def from_filetime(ticks: int) -> str | None:
    """A FILETIME: 100 ns ticks since 1601, UTC. None for 0 and for "never" (the top bit or above)."""
    if not 0 < ticks < 0x7FFF_FFFF_FFFF_FFFF:
        return None
    return _text(_FILETIME_ZERO, timedelta(microseconds=ticks // 10))


def from_filetime_bytes(data: bytes) -> str | None:
    """A FILETIME stored as 8 little-endian bytes, as Defender writes it into the registry."""
    return from_filetime(int.from_bytes(data, "little")) if len(data) == 8 else None


def from_filetime_parts(high: int, low: int) -> str | None:
    """A FILETIME stored as two DWORDs (servicing packages). Both are taken as unsigned."""
    return from_filetime(((high & 0xFFFF_FFFF) << 32) | (low & 0xFFFF_FFFF))


def from_systemtime_bytes(data: bytes) -> str | None:
    """A SYSTEMTIME: eight little-endian 16-bit fields; the third is the day of the week."""
    if len(data) != 16:
        return None
    year, month, _weekday, day, hour, minute, second, _milli = struct.unpack("<8H", data)
    return _from_fields(year, month, day, hour, minute, second)


def from_variant_date(days: float) -> str | None:
    """A VARIANT date known to be UTC: days since 1899-12-30. None for 0, which means "never".

    Before that day the fraction still counts forwards: -1.25 is 06:00 on 1899-12-29.
    """
    if days == 0 or not _VARIANT_FIRST < days < _VARIANT_LAST:  # not a number is outside, too
        return None
    whole = int(days)
    return _text(_VARIANT_ZERO, timedelta(days=whole, seconds=round(abs(days - whole) * 86400)))


def from_cim(text: str) -> str | None:
    """A CIM date "yyyymmddHHMMSS.ffffff+ooo"; the offset is in minutes east of UTC."""
    found = _CIM.fullmatch(text.strip())
    if found is None:
        return None
    try:
        local = datetime.strptime(found[1], "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None
    if local.year <= 1601:
        return None
    minutes = int(found[3]) * (-1 if found[2] == "-" else 1)
    return _text(local, -timedelta(minutes=minutes))


def from_http_date(text: str) -> str | None:
    """A date such as "Mon, 18 Apr 2022 08:05:47 GMT", as Security Center keeps it. English in every
    edition of Windows, so it is read by hand: the machine's language must not matter."""
    found = _HTTP_DATE.fullmatch(text.strip())
    if found is None or found[2] not in _MONTHS:
        return None
    day, year, hour, minute, second = (int(found[i]) for i in (1, 3, 4, 5, 6))
    return _from_fields(year, _MONTHS.index(found[2]) + 1, day, hour, minute, second)


def from_iso(text: str) -> str | None:
    """An ISO 8601 time with its zone, as Windows Update's settings page stores it."""
    try:
        return utc_text(parse_utc(text.strip()))
    except (ValueError, OverflowError):
        return None


def _from_fields(year: int, month: int, day: int, hour: int, minute: int, second: int) -> str | None:
    if year <= 1601:
        return None
    try:
        return utc_text(datetime(year, month, day, hour, minute, second, tzinfo=UTC))
    except ValueError:
        return None


def _text(start: datetime, distance: timedelta) -> str | None:
    try:
        return utc_text(start + distance)
    except OverflowError:
        return None
