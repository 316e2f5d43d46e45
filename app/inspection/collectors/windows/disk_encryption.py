"""Whether the built-in drives are encrypted: `windows.disk_encryption/1`. In a child process."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import COM_BUDGET, WINDOWS, read
from app.system.windows_library import Loader, system_library
from app.system.windows_volumes import PROPERTY, fixed_drives, protection, system_drive

NAME = "windows.disk_encryption/1"
SOURCE = f"shell:{PROPERTY}"


def collect(
    host: Host,
    load: Loader = system_library,
    ask: Callable[[str], int | None] = protection,
) -> Sequence[Observation]:
    """One observation. The system drive must answer; another drive may have no such property."""
    return [read(NAME, SOURCE, host, lambda: drives(load, ask))]


def drives(load: Loader, ask: Callable[[str], int | None]) -> JsonValue:
    """A row for each built-in drive, the system's first. External disks that Windows calls fixed are
    among them: a backup disk that anybody can read is worth a word, too."""
    system = system_drive(load)
    others = [one for one in fixed_drives(load) if one != system]
    return [
        {"drive": drive, "system": drive == system, "protection": ask(drive)} for drive in (system, *others)
    ]


COLLECTOR = Collector("windows.disk_encryption", (NAME,), WINDOWS, COM_BUDGET, True, collect)
