"""The installed browsers and their versions: `windows.browsers/1`."""

from __future__ import annotations

import ntpath
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.domain.calendar import utc_text
from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read, unless_absent
from app.system.registry import Hive, Registry
from app.system.windows_errors import NoAnswer
from app.system.windows_file_version import file_version

NAME = "windows.browsers/1"
APP_PATHS = r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths"
SOURCE = rf"registry:HKLM and HKCU\{APP_PATHS}; version of the program file; HKCU\…\BLBeacon"
_MOST_BYTES = 4096


@dataclass(frozen=True, slots=True)
class _Browser:
    id: str
    program: str
    waiting: str | None = None
    beacon: str | None = None


BROWSERS = (
    _Browser("chrome", "chrome.exe", "new_chrome.exe", r"SOFTWARE\Google\Chrome\BLBeacon"),
    _Browser("edge", "msedge.exe", "new_msedge.exe", r"SOFTWARE\Microsoft\Edge\BLBeacon"),
    _Browser("firefox", "firefox.exe"),
)

AskVersion = Callable[[str], str]


def collect(
    host: Host,
    machine: Registry | None = None,
    user: Registry | None = None,
    ask: AskVersion = file_version,
    place: Callable[[str], Path] = Path,
) -> Sequence[Observation]:
    """One observation; none of the three is `empty`."""
    keys = (machine or Registry(), user or Registry(Hive.USER))
    return [read(NAME, SOURCE, host, lambda: browsers(keys, ask, place))]


def browsers(keys: Sequence[Registry], ask: AskVersion, place: Callable[[str], Path]) -> JsonValue:
    """A row for each browser whose program is there, even when its version cannot be read."""
    rows: list[JsonValue] = []
    for browser in BROWSERS:
        program = next((found for one in keys if (found := _program(one, browser))), None)
        changed_at = None if program is None else _changed_at(place(program))
        if program is None or changed_at is None:
            continue
        folder = ntpath.dirname(program)
        rows.append(
            {
                "browser": browser.id,
                "version": _version(keys[1], browser, program, ask),
                "changed_at": changed_at,
                "waiting": browser.waiting is not None
                and _changed_at(place(ntpath.join(folder, browser.waiting))) is not None,
                "channel": _channel(place(ntpath.join(folder, "update-settings.ini"))),
            }
        )
    return rows


def _program(registry: Registry, browser: _Browser) -> str | None:
    written = unless_absent(lambda: registry.text(rf"{APP_PATHS}\{browser.program}", ""))
    return written.strip().strip('"') or None if written else None


def _version(user: Registry, browser: _Browser, program: str, ask: AskVersion) -> str | None:
    """Of the program itself; else what the running browser wrote down at its last start."""
    try:
        return ask(program)
    except NoAnswer:
        beacon = browser.beacon
        return None if beacon is None else unless_absent(lambda: user.text(beacon, "version"))


def _changed_at(path: Path) -> str | None:
    """When a file was last written; None when it is not there."""
    try:
        return utc_text(datetime.fromtimestamp(path.stat().st_mtime, UTC))
    except (OSError, OverflowError, ValueError):
        return None


def _channel(path: Path) -> str | None:
    """ "esr" or "release" for Firefox, by the updates it accepts; None for the others."""
    try:
        with path.open("rb") as file:
            accepted = file.read(_MOST_BYTES).decode("utf-8", errors="replace").casefold()
    except OSError:
        return None
    if "firefox-mozilla-esr" in accepted:
        return "esr"
    return "release" if "firefox-mozilla-release" in accepted else None


COLLECTOR = Collector("windows.browsers", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
