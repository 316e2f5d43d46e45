"""What file sharing allows to people without an account: `windows.smb_security/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read, unless_absent
from app.system.registry import Registry
from app.system.windows_errors import NoAnswer

NAME = "windows.smb_security/1"
LSA = r"SYSTEM\CurrentControlSet\Control\Lsa"
SERVER = r"SYSTEM\CurrentControlSet\Services\LanmanServer\Parameters"
CLIENT = r"SYSTEM\CurrentControlSet\Services\LanmanWorkstation\Parameters"
CLIENT_POLICY = r"SOFTWARE\Policies\Microsoft\Windows\LanmanWorkstation"
SOURCE = rf"registry:HKLM\{LSA}; HKLM\{SERVER}; HKLM\{CLIENT}; HKLM\{CLIENT_POLICY}"


def collect(host: Host, registry: Registry | None = None) -> Sequence[Observation]:
    """One observation; a value that is not there is null, which means the system's default."""
    keys = registry or Registry()
    return [read(NAME, SOURCE, host, lambda: smb_security(keys))]


def smb_security(registry: Registry) -> JsonValue:
    """Numbers as they are; of the shares open to nobody in particular only how many there are."""

    def number(key: str, name: str) -> int | None:
        return unless_absent(lambda: registry.number(key, name))

    registry.values(LSA)  # a registry that hides this key says nothing about its values
    return {
        "everyone_includes_anonymous": number(LSA, "everyoneincludesanonymous"),
        "restrict_anonymous_sam": number(LSA, "restrictanonymoussam"),
        "force_guest": number(LSA, "forceguest"),
        "restrict_null_session": number(SERVER, "RestrictNullSessAccess"),
        "null_session_shares": _null_session_shares(registry),
        "insecure_guest": number(CLIENT, "AllowInsecureGuestAuth"),
        "insecure_guest_policy": number(CLIENT_POLICY, "AllowInsecureGuestAuth"),
    }


def _null_session_shares(registry: Registry) -> int:
    value = unless_absent(lambda: registry.value(SERVER, "NullSessionShares"))
    if value is None or value.data is None:
        return 0
    if isinstance(value.data, str):
        return 1 if value.data.strip() else 0
    if not isinstance(value.data, list):
        raise NoAnswer(Access.ERROR, f"unexpected type {value.kind} of NullSessionShares")
    return sum(1 for one in value.data if one.strip())


COLLECTOR = Collector("windows.smb_security", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
