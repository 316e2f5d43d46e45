"""Whether this PC can share anything at all: `windows.server_service/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read
from app.system.windows_library import Loader, system_library
from app.system.windows_services import service_state

NAME = "windows.server_service/1"
SERVICE = "LanmanServer"
SOURCE = f"api:QueryServiceStatus({SERVICE})"


def collect(host: Host, load: Loader = system_library) -> Sequence[Observation]:
    """One observation: SERVICE_STOPPED 1 (nothing is shared) … SERVICE_RUNNING 4."""
    return [read(NAME, SOURCE, host, lambda: {"state": service_state(SERVICE, load)})]


COLLECTOR = Collector("windows.server_service", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
