"""How Windows treats the connected networks: `windows.networks/1`. In a child process."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import COM_BUDGET, WINDOWS, read
from app.system.windows_networks import connected_network_categories

NAME = "windows.networks/1"
SOURCE = "com:INetworkListManager.GetNetworks(CONNECTED)"


def collect(
    host: Host, ask: Callable[[], Sequence[int]] = connected_network_categories
) -> Sequence[Observation]:
    """One observation; a PC without a network is `empty`. Names of networks are not asked for."""
    return [read(NAME, SOURCE, host, lambda: [{"category": category} for category in ask()])]


COLLECTOR = Collector("windows.networks", (NAME,), WINDOWS, COM_BUDGET, True, collect)
