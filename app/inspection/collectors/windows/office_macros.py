"""How each program of Office treats macros: `windows.office_macros/1`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read, unless_absent
from app.system.registry import Hive, Registry
from app.system.windows_errors import NoAnswer

NAME = "windows.office_macros/1"
USER = r"SOFTWARE\Microsoft\Office\16.0"
POLICY = r"SOFTWARE\Policies\Microsoft\Office\16.0"
SOURCE = rf"registry:HKCU\{POLICY}\<program>\Security; HKCU\{USER}\<program>\Security"
PROGRAMS = ("Word", "Excel", "PowerPoint", "Access", "Outlook")
_OPEN_TO_ALL = re.compile(r"\\(?:downloads|desktop|temp|tmp)(?:\\|$)", re.IGNORECASE)


def collect(host: Host, user: Registry | None = None) -> Sequence[Observation]:
    """One observation. Null is "nobody set it": then the default of this Office holds."""
    keys = user or Registry(Hive.USER)
    return [read(NAME, SOURCE, host, lambda: macros(keys))]


def macros(user: Registry) -> JsonValue:
    """`vba_warnings` 1 runs all, 2 asks, 3 signed only, 4 none; `block_internet` 1 blocks, 0 lets run."""
    return {
        "programs": [
            {
                "program": program,
                "policy": _settings(user, rf"{POLICY}\{program}\Security"),
                "user": _settings(user, rf"{USER}\{program}\Security"),
                "trusted": [
                    *_trusted(user, rf"{POLICY}\{program}\Security\Trusted Locations"),
                    *_trusted(user, rf"{USER}\{program}\Security\Trusted Locations"),
                ],
            }
            for program in PROGRAMS
        ]
    }


def _settings(user: Registry, key: str) -> JsonValue:
    return {
        "vba_warnings": unless_absent(lambda: user.number(key, "VBAWarnings")),
        "block_internet": unless_absent(lambda: user.number(key, "blockcontentexecutionfrominternet")),
        "access_vbom": unless_absent(lambda: user.number(key, "AccessVBOM")),
    }


def _trusted(user: Registry, key: str) -> Iterator[JsonValue]:
    """The folders whose macros always run, by their kind only: a path may hold a name."""
    try:
        names = user.subkeys(key)
    except NoAnswer as answer:
        if answer.access is Access.ABSENT:
            return
        raise
    for name in names:
        path = user.text(rf"{key}\{name}", "Path")
        if path:
            subfolders = user.number(rf"{key}\{name}", "AllowSubFolders")
            yield {"kind": kind_of_folder(path), "subfolders": subfolders == 1}


def kind_of_folder(path: str) -> str:
    """ "network", "drive" (a whole one), "open" (where downloads and attachments land) or "other"."""
    written = path.strip().strip('"').replace("/", "\\")
    if written.startswith("\\\\") or re.match(r"https?:", written, re.IGNORECASE):
        return "network"
    if re.fullmatch(r"[A-Za-z]:\\*", written) or re.fullmatch(r"%userprofile%\\*", written, re.IGNORECASE):
        return "drive"
    return "open" if _OPEN_TO_ALL.search(written) else "other"


COLLECTOR = Collector("windows.office_macros", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
