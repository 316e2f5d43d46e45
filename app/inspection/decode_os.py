"""Which Windows or Linux this is, and until when its vendor corrects it."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.observation import Host
from app.inspection.observed import Observed, part, parts, text, whole


@dataclass(frozen=True, slots=True)
class End:
    """An end of support. `written` is "2027-10-12", or "2028-10" when only the month is known."""

    written: str
    earliest: date
    latest: date


@dataclass(frozen=True, slots=True)
class WindowsVersion:
    """Build and update number of a Windows, with its edition as Windows itself writes it."""

    build: int
    ubr: int | None
    edition: str | None
    server: bool


def read_end(written: object) -> End | None:
    """An end of support from a table; None for anything that is no date."""
    if not isinstance(written, str):
        return None
    try:
        if len(written) == len("2028-10"):
            first = date.fromisoformat(f"{written}-01")
            last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
            return End(written, first, last)
        day = date.fromisoformat(written)
    except ValueError:
        return None
    return End(written, day, day)


def windows_version(observed: Observed) -> WindowsVersion | None:
    """What `windows.version/1` says; None when there is no readable build number."""
    raw = observed.fields("windows.version/1")
    build = whole(raw, "build") if raw else None
    if raw is None or build is None:
        return None
    install = text(raw, "installation_type") or ""
    edition = text(raw, "edition_id")
    server = install.startswith("Server") or (
        (edition or "").startswith("Server") and edition != "ServerRdsh"
    )
    return WindowsVersion(build, whole(raw, "ubr"), edition, server)


def is_server(observed: Observed, host: Host) -> bool:
    """Whether this is a Windows Server, which has no Security Center."""
    version = windows_version(observed)
    if version is not None:
        return version.server
    return (host.install or "").startswith("Server")


def windows_row(table: Mapping[str, object], build: int) -> Mapping[str, object] | None:
    """The row of one build in os_support.json."""
    rows = parts(part(table, "windows"), "builds") or ()
    return next((row for row in rows if row.get("build") == build), None)


def windows_name(table: Mapping[str, object], version: WindowsVersion) -> str:
    """The name people know, from the build number: Windows 11 still calls itself 10 in the registry."""
    servers = part(part(table, "windows"), "server_names")
    if version.server:
        return text(servers, str(version.build)) or f"Windows Server (build {version.build})"
    row = windows_row(table, version.build)
    return (text(row, "name") if row else None) or f"Windows (build {version.build})"


def windows_ends(table: Mapping[str, object], version: WindowsVersion) -> tuple[End, ...]:
    """The ends that can apply: one for a known edition, every one of its kind for an unknown edition."""
    row = windows_row(table, version.build)
    ends = part(row, "ends") if row else {}
    group = _edition_group(table, version)
    groups: Iterable[str] = [group] if group else ("hp", "ee", "ltsc", "iot_ltsc")
    found = [read_end(ends[one]) for one in groups if one in ends]
    return tuple(end for end in found if end is not None)


def _edition_group(table: Mapping[str, object], version: WindowsVersion) -> str | None:
    if version.server:
        return "server"
    for group, editions in part(part(table, "windows"), "editions").items():
        if isinstance(editions, list) and version.edition in editions:
            return group
    return None


def last_free_day(table: Mapping[str, object], version: WindowsVersion) -> date | None:
    """The last day on which this Windows is given updates for nothing; None when it is not known.

    None too while extended updates (ESU) arrive, for then there are newer ones.
    """
    ends = windows_ends(table, version)
    esu = part(windows_row(table, version.build) or {}, "esu")
    last_free = whole(esu, "last_free_ubr")
    if not ends or (last_free is not None and (version.ubr or 0) > last_free):
        return None
    return max(end.latest for end in ends)


def newest_build(table: Mapping[str, object]) -> int:
    """The highest build the table knows; a higher one is a preview we know nothing about."""
    rows = parts(part(table, "windows"), "builds") or ()
    return max((whole(row, "build") or 0 for row in rows), default=0)


def linux_row(table: Mapping[str, object], system_id: str, version: str) -> Mapping[str, object] | None:
    """The row of one release in os_support.json: "22.04" first, then its major number ("9.4" → "9")."""
    rows = parts(part(table, "linux"), "releases") or ()
    for wanted in (version, version.partition(".")[0]):
        for row in rows:
            if row.get("id") == system_id and row.get("version") == wanted:
                return row
    return None
