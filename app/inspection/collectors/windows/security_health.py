"""What Windows Security Center thinks in one word: `wsc.health/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read
from app.system.windows_library import Loader, system_library
from app.system.windows_security_health import Provider, provider_health

NAME = "wsc.health/1"
SOURCE = "api:WscGetSecurityProviderHealth"


def collect(host: Host, load: Loader = system_library) -> Sequence[Observation]:
    """One observation; absent on Server, which has no Security Center."""
    return [read(NAME, SOURCE, host, lambda: security_health(load))]


def security_health(load: Loader) -> JsonValue:
    """Code and health of three providers. `hresult` 1: not measured, whatever `health` says."""
    return {
        "antivirus": _health(Provider.ANTIVIRUS, load),
        "firewall": _health(Provider.FIREWALL, load),
        "service": _health(Provider.SERVICE, load),
    }


def _health(provider: Provider, load: Loader) -> JsonValue:
    found = provider_health(provider, load)
    return {"hresult": found.hresult, "health": found.health}


COLLECTOR = Collector("wsc.health", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
