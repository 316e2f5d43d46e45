"""The products Windows Security Center lists: `wsc.products/1`, `wsc.firewalls/1`. In a child process."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import COM_BUDGET, WINDOWS, read
from app.system.windows_security_health import Provider
from app.system.windows_security_products import SecurityProduct, security_products
from app.system.windows_times import from_http_date

ANTIVIRUS_NAME = "wsc.products/1"
ANTIVIRUS_SOURCE = "com:IWSCProductList(ANTIVIRUS)"
FIREWALL_NAME = "wsc.firewalls/1"
FIREWALL_SOURCE = "com:IWSCProductList(FIREWALL)"

AskProducts = Callable[[Provider], Sequence[SecurityProduct]]


def collect(host: Host, ask: AskProducts = security_products) -> Sequence[Observation]:
    """Both lists; one that fails does not take the other with it."""
    return [
        read(ANTIVIRUS_NAME, ANTIVIRUS_SOURCE, host, lambda: products(Provider.ANTIVIRUS, ask)),
        read(FIREWALL_NAME, FIREWALL_SOURCE, host, lambda: products(Provider.FIREWALL, ask)),
    ]


def products(provider: Provider, ask: AskProducts) -> JsonValue:
    """A row for each product, as Security Center gives it."""
    return [
        {
            "name": product.name,
            "state": product.state,
            "signature": product.signature,
            "remediation": product.remediation,
            "guid": product.guid,
            "timestamp": None if product.timestamp is None else from_http_date(product.timestamp),
        }
        for product in ask(provider)
    ]


COLLECTOR = Collector("wsc.products", (ANTIVIRUS_NAME, FIREWALL_NAME), WINDOWS, COM_BUDGET, True, collect)
