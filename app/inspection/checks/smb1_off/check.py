"""WIN-SMB-01: the old protocol SMBv1, the way of WannaCry, is off."""

from __future__ import annotations

from datetime import datetime

from app.domain.observation import Host, System
from app.domain.verdict import Confidence, Status, Verdict
from app.inspection.data import Data
from app.inspection.decode_linux_antivirus import inside_container
from app.inspection.decode_linux_shares import PORTS, SAMBA, listening_ports, serves_samba
from app.inspection.observed import Observed, text, whole, yes_no

_KEYS, _FEATURE, _VERSION = "windows.smb1/1", "windows.smb1_feature/1", "linux.samba_version/1"
_INSTALLED, _NOT_INSTALLED = 1, frozenset({2, 3})
_DISABLED = 4
_STARTS = frozenset({0, 1, 2, 3, 4})
# The names of the protocol that Samba counts as SMBv1.
_OLD = frozenset({"core", "coreplus", "lanman1", "lanman2", "nt1"})
_FIRST_WITHOUT = (4, 11)  # since this Samba the default is SMB2_02


def evaluate(observed: Observed, _data: Data, _now: datetime, host: Host) -> Verdict:
    """Off, left on one side, or open."""
    if host.system is not System.WINDOWS:
        return _linux(observed)
    server, client = _server(observed), _client(observed)
    if server:
        return observed.verdict(Status.FAIL, "server_on", (_KEYS, _FEATURE))
    if client:
        return observed.verdict(Status.WARN, "client_on", (_KEYS, _FEATURE))
    if server is None or client is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    return observed.verdict(Status.PASS, "off", (_KEYS, _FEATURE))


def _server_installed(observed: Observed) -> bool | None:
    """By its own state; an older Windows names only the whole. None: not known."""
    raw = observed.fields(_FEATURE) or {}
    state = whole(raw, "whole") if raw.get("server") is None else whole(raw, "server")
    if state == _INSTALLED:
        return True
    return False if state in _NOT_INSTALLED else None


def _server(observed: Observed) -> bool | None:
    """What is not installed cannot answer, whatever a left-over value says."""
    raw, installed = observed.fields(_KEYS), _server_installed(observed)
    value = whole(raw, "server") if raw else None
    if installed is False or value == 0:
        return False
    return True if raw is not None and (value or installed) else None


def _client(observed: Observed) -> bool | None:
    """By the driver that would speak it: without the driver nobody does."""
    raw = observed.fields(_KEYS)
    there = yes_no(raw, "client_there") if raw else None
    if raw is None or there is None:
        return None
    start = whole(raw, "client_start")
    if there and start not in _STARTS:
        return None
    return there and start != _DISABLED


def _linux(observed: Observed) -> Verdict:
    samba, contained = observed.fields(SAMBA) or {}, inside_container(observed)
    lowest = (text(samba, "server_min_protocol") or "").casefold()
    if lowest in _OLD and serves_samba(observed):
        return observed.verdict(Status.FAIL, "samba_on", (SAMBA, PORTS))
    if listening_ports(observed) is None or contained is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    if contained:
        return observed.verdict(Status.UNKNOWN, "in_container", (PORTS,))
    if not serves_samba(observed):
        return observed.verdict(Status.PASS, "no_samba", (PORTS,), Confidence.INFERRED)
    return _by_settings(observed, lowest)


def _by_settings(observed: Observed, lowest: str) -> Verdict:
    samba, version = observed.fields(SAMBA), observed.fields(_VERSION)
    if samba is None or "server_min_protocol" not in samba or yes_no(samba, "complete") is not True:
        return observed.verdict(Status.UNKNOWN, "not_measured", (PORTS,))
    if lowest not in {"", "default"}:
        return observed.verdict(Status.PASS, "samba_off", (SAMBA,))
    major, minor = (whole(version, key) if version else None for key in ("major", "minor"))
    if major is None or minor is None:
        return observed.verdict(Status.UNKNOWN, "not_measured", (SAMBA,))
    if (major, minor) < _FIRST_WITHOUT:
        return observed.verdict(Status.FAIL, "samba_on", (SAMBA, _VERSION))
    return observed.verdict(Status.PASS, "samba_off", (SAMBA, _VERSION))
