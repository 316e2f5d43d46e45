"""Whether the firewall's service runs: `windows.firewall_service/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read
from app.system.windows_library import Loader, system_library
from app.system.windows_services import service_state

NAME = "windows.firewall_service/1"
SERVICE = "mpssvc"
SOURCE = f"api:QueryServiceStatus({SERVICE})"


def collect(host: Host, load: Loader = system_library) -> Sequence[Observation]:
    """One observation: SERVICE_STOPPED 1 … SERVICE_RUNNING 4."""
    return [read(NAME, SOURCE, host, lambda: {"state": service_state(SERVICE, load)})]


COLLECTOR = Collector("windows.firewall_service", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
