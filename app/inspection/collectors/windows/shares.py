"""What this PC shares on the network: `windows.shares/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read
from app.system.windows_library import Loader, system_library
from app.system.windows_shares import list_shares

NAME = "windows.shares/1"
SOURCE = "api:NetShareEnum(1)"


def collect(host: Host, load: Loader = system_library) -> Sequence[Observation]:
    """One observation, administrative shares included; a PC without any share is `empty`."""
    return [read(NAME, SOURCE, host, lambda: shares(load))]


def shares(load: Loader) -> JsonValue:
    """A row for each share; the type is unsigned."""
    return [{"name": one.name, "type": one.kind, "remark": one.remark} for one in list_shares(load)]


COLLECTOR = Collector("windows.shares", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
