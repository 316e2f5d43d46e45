"""WIN-WIFI-01: whether somebody nearby can listen in. How good the key is cannot be measured."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from app.domain.json_value import JsonObject
from app.domain.observation import Host, System
from app.domain.verdict import Confidence, Status, Verdict
from app.inspection.data import Data
from app.inspection.decode_linux_antivirus import inside_container
from app.inspection.observed import Observed, parts, text, whole, yes_no

_WINDOWS, _LINUX = "windows.wifi/1", "linux.wifi/1"
_CONNECTED = 1
# From the worst to the best; None stands for a kind nobody knows.
_RANK = ("open", "wep", None, "old", "owe", "good")
_REASONS = {
    "open": (Status.FAIL, "open_now"),
    "wep": (Status.FAIL, "wep_now"),
    None: (Status.UNKNOWN, "kind_unknown"),
    "old": (Status.WARN, "old_encryption"),
    "owe": (Status.WARN, "no_password"),
}


def evaluate(observed: Observed, _data: Data, _now: datetime, host: Host) -> Verdict:
    """Encrypted well, weakly, not at all, or not to be found out."""
    if host.system is not System.WINDOWS:
        return _linux(observed)
    raw = observed.fields(_WINDOWS)
    adapters, networks = (parts(raw, "adapters"), parts(raw, "networks")) if raw else (None, None)
    if raw is None or adapters is None or networks is None or yes_no(raw, "service_running") is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    if not adapters:
        return observed.verdict(Status.NOT_APPLICABLE, "no_wifi", (_WINDOWS,))
    if any(whole(one, "state") is None for one in adapters):
        return observed.verdict(Status.UNKNOWN, "not_measured")
    if any(whole(one, "state") == _CONNECTED for one in adapters):
        return _connected(observed, networks)
    if _open_saved(networks):
        return observed.verdict(Status.WARN, "open_saved", (_WINDOWS,))
    return observed.verdict(Status.NOT_APPLICABLE, "not_connected", (_WINDOWS,))


def _connected(observed: Observed, networks: Sequence[JsonObject]) -> Verdict:
    current = [one for one in networks if yes_no(one, "connected") is True]
    kinds = {_kind(one) for one in current or networks}
    if not current and kinds != {"good"}:
        return observed.verdict(Status.UNKNOWN, "which_not_known", (_WINDOWS,))
    worst = next(one for one in _RANK if one in kinds)
    if worst in _REASONS:
        status, reason = _REASONS[worst]
        return observed.verdict(status, reason, (_WINDOWS,))
    if _open_saved(networks):
        return observed.verdict(Status.WARN, "open_saved", (_WINDOWS,))
    if not current:  # whichever of the saved ones it is, it is encrypted well
        return observed.verdict(Status.PASS, "all_saved_good", (_WINDOWS,), Confidence.INFERRED)
    return observed.verdict(Status.PASS, "encrypted", (_WINDOWS,))


def _open_saved(networks: Sequence[JsonObject]) -> bool:
    """A network without encryption that this PC joins by itself, whoever sets up one of that name."""
    return any(_kind(one) in {"open", "wep"} and yes_no(one, "auto_connect") is True for one in networks)


def _kind(network: JsonObject) -> str | None:
    """By the words of a profile: https://learn.microsoft.com/windows/win32/nativewifi/wlan-profileschema-schema"""
    authentication = (text(network, "authentication") or "").casefold()
    encryption = (text(network, "encryption") or "").casefold()
    if encryption == "wep" or authentication == "shared":
        return "wep"
    if authentication == "owe":
        return "owe"
    if authentication == "open":
        return "open" if encryption == "none" else None
    if authentication in {"wpa", "wpapsk"} or encryption == "tkip":
        return "old"
    newer = authentication.startswith(("wpa2", "wpa3"))
    return "good" if newer and (encryption == "aes" or encryption.startswith("gcmp")) else None


def _linux(observed: Observed) -> Verdict:
    raw = observed.fields(_LINUX)
    networks = parts(raw, "networks") if raw else None
    if raw is None or networks is None or yes_no(raw, "adapter") is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    if inside_container(observed):
        return observed.verdict(Status.UNKNOWN, "in_container", ("linux.environment/1",))
    if raw["adapter"] is False:
        return observed.verdict(Status.NOT_APPLICABLE, "no_wifi", (_LINUX,))
    if not networks:
        return observed.verdict(Status.NOT_APPLICABLE, "not_connected", (_LINUX,))
    kinds = {_linux_kind(one) for one in networks}
    worst = next(one for one in _RANK if one in kinds)
    if worst in _REASONS:
        status, reason = _REASONS[worst]
        return observed.verdict(status, reason, (_LINUX,))
    return observed.verdict(Status.PASS, "encrypted", (_LINUX,))


def _linux_kind(network: JsonObject) -> str | None:
    """By the words of nmcli, such as "WPA2 WPA3", "WPA1 WPA2 802.1X", "" or "--" for none."""
    written = network.get("security")
    if not isinstance(written, str):
        return None
    found = set(written.upper().split())
    if not found or found == {"--"}:
        return "open"
    if "WEP" in found:
        return "wep"
    if found & {"OWE", "OWE-TM"}:
        return "owe"
    if "WPA1" in found:
        return "old"
    return "good" if found & {"WPA2", "WPA3"} else None
