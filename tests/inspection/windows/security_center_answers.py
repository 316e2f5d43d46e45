"""Security Center, WMI and Defender as tests see them; recorded values of real PCs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.domain.observation import Host, Observation, System
from app.system.windows_errors import NoAnswer, no_answer_hresult, no_answer_win32
from app.system.windows_security_health import Provider
from app.system.windows_security_products import SecurityProduct

HOST = Host(System.WINDOWS, install="Client")
SERVER = Host(System.WINDOWS, install="Server Core")

DEFENDER = SecurityProduct(
    "Windows Defender",
    0,
    1,
    "windowsdefender://",
    "{D68DDC3A-831F-4fae-9E44-DA132C1ACF46}",
    "Mon, 18 Apr 2022 08:05:47 GMT",
)
OTHER = SecurityProduct(
    "ウイルスバスター", 0, 0, r"C:\Program Files\Trend\x.exe", "{AFEE279F-FAE7-BAEE-3A88-4BF7277B8551}", None
)
SC2_DEFENDER = {
    "displayName": "Windows Defender",
    "instanceGuid": "{D68DDC3A-831F-4fae-9E44-DA132C1ACF46}",
    "productState": 397568,
    "pathToSignedReportingExe": r"%ProgramFiles%\Windows Defender\MsMpeng.exe",
    "timestamp": "Mon, 18 Apr 2022 08:05:47 GMT",
}
D09 = {
    "AMRunningMode": "Normal",
    "AntivirusSignatureAge": 0,
    "AntivirusSignatureVersion": "1.423.336.0",
    "IsTamperProtected": True,
}


class Wmi:
    """WMI with some classes; a class whose rows are an exception raises it."""

    def __init__(self, **classes: Sequence[Mapping[str, Any]] | NoAnswer) -> None:
        self.classes = classes
        self.asked: list[str] = []

    def __call__(self, namespace: str, name: str, columns: tuple[str, ...], seconds: float) -> Any:
        """The rows, with None for the columns they have not."""
        self.asked.append(name)
        rows = self.classes.get(name, no_answer_hresult(0x8004100E, namespace))
        if isinstance(rows, NoAnswer):
            raise rows
        return tuple({column: row.get(column) for column in columns} for row in rows)


def listing(*products: SecurityProduct) -> Callable[[Provider], Sequence[SecurityProduct]]:
    """Security Center with these antivirus products and no firewall of others."""
    return lambda provider: products if provider is Provider.ANTIVIRUS else ()


def no_list(_provider: Provider) -> Sequence[SecurityProduct]:
    """No wscapi.dll, as on Server."""
    raise no_answer_win32(126, "wscapi.dll")


def only(observations: Sequence[Observation]) -> Observation:
    """The one observation."""
    (observation,) = observations
    return observation
