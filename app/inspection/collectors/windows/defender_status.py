"""What Microsoft Defender says of itself: `defender.status/1`. In a child process.

Beside some other antivirus programs this question never comes back, so it is asked only when Defender
is on, when this is a Server (where only Defender can tell), or when nobody else could tell.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows import security_center2, security_products
from app.inspection.collectors.windows.reading import WINDOWS, WMI_BUDGET, read, with_error
from app.system import wmi
from app.system.windows_errors import NoAnswer
from app.system.windows_security_health import Provider
from app.system.windows_security_products import security_products as ask_products

NAME = "defender.status/1"
NAMESPACE = r"ROOT\Microsoft\Windows\Defender"
CLASS = "MSFT_MpComputerStatus"
SOURCE = r"wmi:root\Microsoft\Windows\Defender:MSFT_MpComputerStatus"
SECONDS_PER_ROW = 8.0
FIELDS = (
    "AMRunningMode",
    "AMServiceEnabled",
    "AntivirusEnabled",
    "AntispywareEnabled",
    "RealTimeProtectionEnabled",
    "OnAccessProtectionEnabled",
    "BehaviorMonitorEnabled",
    "IoavProtectionEnabled",
    "NISEnabled",
    "IsTamperProtected",
    "DefenderSignaturesOutOfDate",
    "AntivirusSignatureAge",
    "AntivirusSignatureLastUpdated",
    "AntivirusSignatureVersion",
    "QuickScanAge",
    "FullScanAge",
    "ComputerState",
    "AMProductVersion",
    "AMEngineVersion",
)

_DEFENDER_GUID = "{d68ddc3a-831f-4fae-9e44-da132c1acf46}"
_DEFENDER_ADDRESS = "windowsdefender:"
_DEFENDER_PROGRAM = r"\windows defender\msmpeng.exe"
_SERVICE_STOPPED = "0x800106BA"
_WSC_ON, _WSC_SNOOZED = 0, 2
_SC2_ON, _SC2_SNOOZED = 1, 2


def collect(
    host: Host,
    ask: security_center2.Ask = wmi.query,
    products: security_products.AskProducts = ask_products,
) -> Sequence[Observation]:
    """One observation. `unsupported` with "not asked" when another product does the work."""
    observation = read(NAME, SOURCE, host, lambda: _status_if_on(host, ask, products))
    if observation.access is not Access.OK and _SERVICE_STOPPED in (observation.error or ""):
        # Defender's own "my service is stopped" is a fact about Defender and no failure to ask.
        stopped: JsonValue = {
            **dict.fromkeys(FIELDS),
            "AMServiceEnabled": False,
            "AMRunningMode": "Not running",
        }
        return [with_error(read(NAME, SOURCE, host, lambda: stopped), _SERVICE_STOPPED)]
    return [observation]


def status(ask: security_center2.Ask) -> JsonValue:
    """The fields by their own names; None for those this Windows has not, or when there is no row."""
    rows = ask(NAMESPACE, CLASS, FIELDS, SECONDS_PER_ROW)
    return None if not rows else rows[0]


def _status_if_on(
    host: Host, ask: security_center2.Ask, products: security_products.AskProducts
) -> JsonValue:
    if not _is_server(host) and defender_is_on(ask, products) is False:
        raise NoAnswer(Access.UNSUPPORTED, "not asked: Defender is not on")
    return status(ask)


def _is_server(host: Host) -> bool:
    return (host.install or "").startswith("Server")


def defender_is_on(ask: security_center2.Ask, products: security_products.AskProducts) -> bool | None:
    """What Security Center says of Defender: the documented list first, then its database.

    None when neither answers.
    """
    listed = _rows(lambda: security_products.products(Provider.ANTIVIRUS, products))
    if listed is not None:
        return any(_is_defender(row) and row.get("state") in (_WSC_ON, _WSC_SNOOZED) for row in listed)
    registered = _rows(lambda: security_center2.antivirus_products(ask))
    if registered is not None:
        return any(_is_defender(row) and _nibble(row) in (_SC2_ON, _SC2_SNOOZED) for row in registered)
    return None


def _rows(ask: Callable[[], JsonValue]) -> list[Mapping[str, JsonValue]] | None:
    """The rows of a source, or None when it does not answer or answers with nothing."""
    try:
        rows = ask()
    except NoAnswer:
        return None
    if not isinstance(rows, list):
        return None
    return [row for row in rows if isinstance(row, Mapping)] or None


def _is_defender(row: Mapping[str, JsonValue]) -> bool:
    """By identifier, address or program, never by its name, which is translated and easily forged."""
    texts = {key: str(row.get(key) or "").lower() for key in ("guid", "remediation", "exe")}
    return (
        texts["guid"] == _DEFENDER_GUID
        or texts["remediation"].startswith(_DEFENDER_ADDRESS)
        or texts["exe"].endswith(_DEFENDER_PROGRAM)
    )


def _nibble(row: Mapping[str, JsonValue]) -> int | None:
    state = row.get("product_state")
    return state >> 12 & 0xF if isinstance(state, int) else None


COLLECTOR = Collector("defender.status", (NAME,), WINDOWS, WMI_BUDGET, True, collect)
