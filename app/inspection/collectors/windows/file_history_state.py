"""Whether File History works: `windows.file_history_state/1`. In a child process."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import COM_BUDGET, WINDOWS, read
from app.system.windows_file_history import protection_state

NAME = "windows.file_history_state/1"
SOURCE = "com:IFhConfigMgr.QueryProtectionStatus"


def collect(host: Host, ask: Callable[[], int | None] = protection_state) -> Sequence[Observation]:
    """One observation."""
    return [read(NAME, SOURCE, host, lambda: _state(ask()))]


def _state(state: int | None) -> JsonValue:
    return {"set_up": state is not None, "state": state}


COLLECTOR = Collector("windows.file_history_state", (NAME,), WINDOWS, COM_BUDGET, True, collect)
