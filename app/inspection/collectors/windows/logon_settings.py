"""Whether Windows signs in by itself, and whether blank passwords work: `windows.logon_settings/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read, unless_absent
from app.system.registry import Registry

NAME = "windows.logon_settings/1"
WINLOGON = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon"
LSA = r"SYSTEM\CurrentControlSet\Control\Lsa"
SOURCE = rf"registry:HKLM\{WINLOGON}; HKLM\{LSA}"


def collect(host: Host, registry: Registry | None = None) -> Sequence[Observation]:
    """One observation."""
    keys = registry or Registry()
    return [read(NAME, SOURCE, host, lambda: logon_settings(keys))]


def logon_settings(registry: Registry) -> JsonValue:
    """`password_stored`: a password lies in the registry in plain text. It is not read, only noticed."""
    stored = "defaultpassword" in {name.lower() for name in registry.values(WINLOGON)}
    return {
        "automatic": _automatic(registry),
        "password_stored": stored,
        "limit_blank_passwords": unless_absent(lambda: registry.number(LSA, "LimitBlankPasswordUse")),
    }


def _automatic(registry: Registry) -> bool:
    """The value is a text; some tools write a number."""
    value = registry.value(WINLOGON, "AutoAdminLogon")
    return value is not None and str(value.data).strip("\0 ") == "1"


COLLECTOR = Collector("windows.logon_settings", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
