"""The antivirus products in Security Center's own database: `securitycenter2.antivirus/1`. In a child."""

from __future__ import annotations

import ntpath
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import WINDOWS, WMI_BUDGET, read
from app.system import wmi
from app.system.windows_errors import NoAnswer
from app.system.windows_signatures import is_signed
from app.system.windows_times import from_http_date

NAME = "securitycenter2.antivirus/1"
NAMESPACE = r"ROOT\SecurityCenter2"
CLASS = "AntiVirusProduct"
SOURCE = r"wmi:root\SecurityCenter2:AntiVirusProduct"
SECONDS_PER_ROW = 5.0
COLUMNS = ("displayName", "instanceGuid", "productState", "pathToSignedReportingExe", "timestamp")

Ask = Callable[[str, str, tuple[str, ...], float], Sequence[dict[str, Any]]]


def collect(host: Host, ask: Ask = wmi.query) -> Sequence[Observation]:
    """One observation; absent on Server, which has no such namespace."""
    return [read(NAME, SOURCE, host, lambda: antivirus_products(ask))]


def antivirus_products(ask: Ask = wmi.query) -> list[JsonValue]:
    """A row for each registered product. `product_state` is not decoded here."""
    return [_row(row) for row in ask(NAMESPACE, CLASS, COLUMNS, SECONDS_PER_ROW)]


def _row(row: dict[str, Any]) -> JsonValue:
    executable = program_path(row["pathToSignedReportingExe"])
    exists = None if executable is None else file_exists(executable)
    timestamp = row["timestamp"]
    return {
        "name": row["displayName"],
        "guid": row["instanceGuid"],
        "product_state": row["productState"],
        "exe": None if executable is None else without_user(executable),
        "exe_exists": exists,
        "exe_signed": signed(executable) if executable is not None and exists else None,
        "timestamp": from_http_date(timestamp) if isinstance(timestamp, str) else None,
    }


def program_path(text: object) -> str | None:
    """The path of a program with its variables expanded; None when it is an address or nothing."""
    if not isinstance(text, str):
        return None
    path = ntpath.expandvars(text.strip().strip('"')).strip()
    return path if ntpath.isabs(path) and ntpath.splitdrive(path)[0] else None


def file_exists(path: str) -> bool | None:
    """Whether the file is there; None when we are not allowed to know."""
    try:
        Path(path).stat()
    except FileNotFoundError:
        return False
    except OSError:
        return None
    return True


def signed(path: str) -> bool | None:
    """Whether the program carries a valid signature; None when it is not to be told."""
    try:
        return is_signed(path)
    except NoAnswer:
        return None


def without_user(path: str) -> str:
    """The path with this user's own folder as %USERPROFILE%: no observation names a user."""
    home = os.environ.get("USERPROFILE", "")
    if home and path.lower().startswith(home.lower() + "\\"):
        return "%USERPROFILE%" + path[len(home) :]
    return path


COLLECTOR = Collector("securitycenter2.antivirus", (NAME,), WINDOWS, WMI_BUDGET, True, collect)
