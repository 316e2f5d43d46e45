"""Which security products have a service here, and whether it runs: `windows.security_services/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read
from app.inspection.data import load_data
from app.system.registry import Registry
from app.system.windows_errors import NoAnswer
from app.system.windows_library import Loader, system_library
from app.system.windows_services import service_state

NAME = "windows.security_services/1"
KEY = r"SYSTEM\CurrentControlSet\Services"
SOURCE = rf"registry:HKLM\{KEY}; api:QueryServiceStatus"


def collect(
    host: Host, registry: Registry | None = None, load: Loader = system_library
) -> Sequence[Observation]:
    """One observation; only known products are named, other services are only counted."""
    keys = registry or Registry()
    return [read(NAME, SOURCE, host, lambda: security_services(keys, load))]


def security_services(registry: Registry, load: Loader = system_library) -> JsonValue:
    """`state` SERVICE_STOPPED 1 … SERVICE_RUNNING 4; null when the service does not say."""
    services = registry.subkeys(KEY)
    if not services:
        return None
    found: list[JsonValue] = []
    for product, names in _known():
        mine = [one for one in services if any(_matches(one, name) for name in names)]
        if mine:
            states = [state for state in (_state(one, load) for one in mine) if state is not None]
            found.append({"name": product, "state": max(states, default=None)})
    return {"services": len(services), "products": found}


def _known() -> Sequence[tuple[str, tuple[str, ...]]]:
    rows = load_data(("antivirus_products",))["antivirus_products"]["services"]
    if not isinstance(rows, list):
        raise ValueError("antivirus_products.json: a list of services is needed")
    return [(str(row["name"]), tuple(str(one) for one in row["services"])) for row in rows]


def _matches(service: str, name: str) -> bool:
    """Whether a service bears this name; a star at the end stands for anything, capitals do not matter."""
    folded = service.casefold()
    return folded.startswith(name[:-1].casefold()) if name.endswith("*") else folded == name.casefold()


def _state(service: str, load: Loader) -> int | None:
    try:
        return service_state(service, load)
    except NoAnswer:
        return None  # some products hide the state of their service


COLLECTOR = Collector("windows.security_services", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
