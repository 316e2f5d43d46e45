"""WIN-UAC-01: Windows asks before a program gets an administrator's rights."""

from __future__ import annotations

from datetime import datetime

from app.domain.observation import Host
from app.domain.verdict import Status, Verdict
from app.inspection.data import Data
from app.inspection.observed import Observed, whole

_SOURCE = "windows.account_control/1"
# Windows' own values where the registry has none: on, asks for other programs, on a separate desktop.
_DEFAULTS = {"enabled": 1, "asks_administrators": 5, "secure_desktop": 1}
_KNOWN = {"enabled": {0, 1}, "asks_administrators": {0, 1, 2, 3, 4, 5}, "secure_desktop": {0, 1}}


def evaluate(observed: Observed, _data: Data, _now: datetime, _host: Host) -> Verdict:
    """Asks, asks in a way that can be forged, never asks, or not to be found out."""
    raw = observed.fields(_SOURCE)
    if raw is None or not set(raw) >= set(_DEFAULTS):
        return observed.verdict(Status.UNKNOWN, "not_measured")
    values = {key: whole(raw, key) if raw[key] is not None else _DEFAULTS[key] for key in _DEFAULTS}
    if values["enabled"] == 0:
        return observed.verdict(Status.FAIL, "off", (_SOURCE,))
    if values["asks_administrators"] == 0:
        return observed.verdict(Status.FAIL, "never_asks", (_SOURCE,))
    if values["secure_desktop"] == 0:
        return observed.verdict(Status.WARN, "not_on_its_own_screen", (_SOURCE,))
    if any(value not in _KNOWN[key] for key, value in values.items()):
        return observed.verdict(Status.UNKNOWN, "not_measured", (_SOURCE,))
    return observed.verdict(Status.PASS, "asks", (_SOURCE,))
