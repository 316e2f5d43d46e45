"""What Microsoft Defender has found, counted: `defender.threats/1`. In a child process."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows import security_center2, security_products
from app.inspection.collectors.windows.defender_status import NAMESPACE, defender_is_on
from app.inspection.collectors.windows.reading import WINDOWS, WMI_BUDGET, read
from app.system import wmi
from app.system.windows_errors import NoAnswer
from app.system.windows_security_products import security_products as ask_products

NAME = "defender.threats/1"
CLASS = "MSFT_MpThreat"
SOURCE = r"wmi:root\Microsoft\Windows\Defender:MSFT_MpThreat"
COLUMNS = ("IsActive", "SeverityID")
SECONDS_PER_ROW = 8.0


def collect(
    host: Host,
    ask: security_center2.Ask = wmi.query,
    products: security_products.AskProducts = ask_products,
) -> Sequence[Observation]:
    """One observation; beside another product Defender is not asked, since the question may hang."""
    return [read(NAME, SOURCE, host, lambda: _threats_if_on(host, ask, products))]


def threats(ask: security_center2.Ask) -> JsonValue:
    """How many were ever found and how many are active; no name of a file or of a threat. `active` is
    null when one row does not say."""
    rows = ask(NAMESPACE, CLASS, COLUMNS, SECONDS_PER_ROW)
    said = [row["IsActive"] for row in rows]
    known = all(isinstance(one, bool) for one in said)
    return {"count": len(rows), "active": sum(one is True for one in said) if known else None}


def _threats_if_on(
    host: Host, ask: security_center2.Ask, products: security_products.AskProducts
) -> JsonValue:
    if not (host.install or "").startswith("Server") and defender_is_on(ask, products) is False:
        raise NoAnswer(Access.UNSUPPORTED, "not asked: Defender is not on")
    return threats(ask)


COLLECTOR = Collector("defender.threats", (NAME,), WINDOWS, WMI_BUDGET, True, collect)
