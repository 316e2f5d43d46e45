"""`linux.clamav_database/1`: when ClamAV's daily definitions were built, from the head of the file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from app.domain.calendar import utc_text
from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation, System
from app.inspection.collector import Collector, observe
from app.inspection.collectors.linux.machine import REAL, Machine

NAME = "linux.clamav_database/1"
_FILES = ("/var/lib/clamav/daily.cld", "/var/lib/clamav/daily.cvd")
_HEAD = re.compile(rb"ClamAV-VDB:(\d{1,2}) (\w{3}) (\d{4}) (\d\d)-(\d\d) ([+-])(\d\d)(\d\d):(\d+):")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation; `absent` without ClamAV."""
    return [observe(NAME, "file:/var/lib/clamav/daily.{cld,cvd}", host, lambda: _database(machine))]


def _database(machine: Machine) -> JsonValue:
    found = [_head(machine.read_bytes(path, 512)) for path in _FILES if machine.exists(path)]
    if not found:
        raise FileNotFoundError(2, "no daily definitions")
    built, version = max(found)
    return {"built_at": utc_text(built), "version": version}


def _head(content: bytes) -> tuple[datetime, int]:
    """Day, time and zone stand in the head in English, whatever the locale."""
    found = _HEAD.match(content)
    if not found:
        raise ValueError("no ClamAV head")
    day, month, year, hour, minute, sign, hours, minutes, version = (
        one.decode("ascii") for one in found.groups()
    )
    local = datetime(int(year), _MONTHS.index(month) + 1, int(day), int(hour), int(minute), tzinfo=UTC)
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    return local - offset if sign == "+" else local + offset, int(version)


COLLECTOR = Collector("linux.clamav_database", (NAME,), frozenset({System.LINUX}), 3.0, False, collect)
