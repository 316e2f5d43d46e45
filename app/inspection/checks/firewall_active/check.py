"""WIN-FW-01: the profile in use is on and blocks, or another maker's firewall does it."""

from __future__ import annotations

from datetime import datetime

from app.domain.observation import Host, System
from app.domain.verdict import Confidence, Status, Verdict
from app.inspection.data import Data
from app.inspection.decode_firewall import (
    KINDS,
    OTHERS,
    SERVICE,
    Firewall,
    other_firewall,
    others_readable,
    windows_firewall,
)
from app.inspection.decode_linux_antivirus import inside_container
from app.inspection.decode_linux_firewall import SOURCE, LinuxFirewall, linux_firewall
from app.inspection.observed import Observed, whole

_MACOS = "macos.firewall/1"
_STOPPED = 1
_LINUX = {
    LinuxFirewall.BLOCKS: (Status.PASS, "on_linux", Confidence.MEASURED),
    LinuxFirewall.SET_UP: (Status.PASS, "set_up_on_linux", Confidence.INFERRED),
    LinuxFirewall.OPEN: (Status.FAIL, "open_on_linux", Confidence.MEASURED),
    LinuxFirewall.SWITCHED_OFF: (Status.WARN, "off_on_linux", Confidence.INFERRED),
    LinuxFirewall.NOT_SEEN: (Status.WARN, "not_seen_on_linux", Confidence.INFERRED),
    LinuxFirewall.OTHER_RULES: (Status.UNKNOWN, "other_rules", Confidence.INFERRED),
}


def evaluate(observed: Observed, data: Data, _now: datetime, host: Host) -> Verdict:
    """On, partly on, off, or not to be found out."""
    if host.system is System.MACOS:
        return _macos(observed)
    if host.system is not System.WINDOWS:
        return _linux(observed)
    other = other_firewall(observed, data)
    if other is not None and other[1]:
        return observed.verdict(Status.PASS, "other_product", (OTHERS,), product=other[0])
    found = windows_firewall(observed)
    if _service_stopped(observed):
        return _off(observed, other, (SERVICE,), "service_stopped", "")
    if found is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    return _windows(observed, found, other)


def _windows(observed: Observed, found: Firewall, other: tuple[str, bool] | None) -> Verdict:
    off, confidence = found.off(), Confidence.MEASURED if found.measured else Confidence.INFERRED
    if not off:
        return observed.verdict(Status.PASS, "on", (found.source,), confidence)
    named = " / ".join(off)
    if len(off) == len(KINDS) or (found.current is not None and found.current & set(off)):
        return _off(observed, other, (found.source,), "current_off", named)
    if found.current is None:
        return observed.verdict(Status.WARN, "some_off", (found.source,), confidence, profiles=named)
    return observed.verdict(Status.WARN, "inactive_off", (found.source,), confidence, profiles=named)


def _off(
    observed: Observed, other: tuple[str, bool] | None, sources: tuple[str, ...], reason: str, profiles: str
) -> Verdict:
    """Windows' firewall does not guard: whether that is a finding hangs on another maker's."""
    if other is not None:
        decisive = (*sources, OTHERS)
        return observed.verdict(Status.WARN, "other_doubtful", decisive, product=other[0])
    if not others_readable(observed):
        return observed.verdict(Status.WARN, "off_others_unknown", sources, profiles=profiles or "all")
    return observed.verdict(Status.FAIL, reason, sources, profiles=profiles or "all")


def _service_stopped(observed: Observed) -> bool:
    raw = observed.fields(SERVICE)
    return raw is not None and whole(raw, "state") == _STOPPED


def _linux(observed: Observed) -> Verdict:
    found, contained = linux_firewall(observed), inside_container(observed)
    if found is None or contained is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    if contained and found is not LinuxFirewall.BLOCKS:
        return observed.verdict(Status.UNKNOWN, "in_container", (SOURCE,))
    status, reason, confidence = _LINUX[found]
    return observed.verdict(status, reason, (SOURCE,), confidence)


def _macos(observed: Observed) -> Verdict:
    """Off is how a Mac is sold, and another product may guard it unseen: a warning, no finding."""
    raw = observed.fields(_MACOS)
    state = whole(raw, "state") if raw else None
    if state in {1, 2}:  # on; on and refusing all it can
        return observed.verdict(Status.PASS, "on_macos", (_MACOS,))
    if state == 0:
        return observed.verdict(Status.WARN, "off_on_macos", (_MACOS,))
    return observed.verdict(Status.UNKNOWN, "not_measured")
