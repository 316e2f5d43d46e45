"""WIN-ENC-01: whether somebody who finds or takes this PC can read its disks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from app.domain.json_value import JsonObject
from app.domain.observation import Host, System
from app.domain.verdict import Status, Verdict
from app.inspection.data import Data
from app.inspection.decode_linux_antivirus import inside_container
from app.inspection.decode_programs import PROGRAMS, installed_of
from app.inspection.observed import Observed, text, whole, yes_no

_WINDOWS, _LINUX = "windows.disk_encryption/1", "linux.disk_encryption/1"
_MACOS = "macos.disk_encryption/1"
_ON, _ENCRYPTING, _SUSPENDED, _LOCKED, _WAITING = 1, 3, 5, 6, 8
_OPEN = frozenset({2, 4, 7})  # off, decrypting, not possible


def evaluate(observed: Observed, data: Data, _now: datetime, host: Host) -> Verdict:
    """Encrypted, partly, not, or not to be found out."""
    if host.system is System.MACOS:
        return _macos(observed, host)
    if host.system is not System.WINDOWS:
        return _linux(observed, host)
    rows = observed.rows(_WINDOWS)
    system = _system_drive(rows)
    if rows is None or system is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    state, drive = whole(system, "protection"), text(system, "drive") or "C:"
    if state == _ON:
        return _others(observed, rows, drive)
    if state == _ENCRYPTING:
        return observed.verdict(Status.WARN, "encrypting", (_WINDOWS,), drive=drive)
    if state == _SUSPENDED:
        return observed.verdict(Status.WARN, "suspended", (_WINDOWS,), drive=drive)
    if state != _WAITING and state not in _OPEN:
        return observed.verdict(Status.UNKNOWN, "state_unknown", (_WINDOWS,), drive=drive)
    other = installed_of(observed, data["encryption_products"])
    if other:
        return observed.verdict(
            Status.UNKNOWN, "other_encryption", (_WINDOWS, PROGRAMS), product=" / ".join(other)
        )
    return _open(observed, host, _WINDOWS, drive, waiting=state == _WAITING)


def _system_drive(rows: Sequence[JsonObject] | None) -> JsonObject | None:
    """The one row of the drive Windows is on; None when there is none, or more than one."""
    found = [row for row in rows or () if yes_no(row, "system") is True]
    return found[0] if len(found) == 1 else None


def _others(observed: Observed, rows: Sequence[JsonObject], drive: str) -> Verdict:
    """The system drive is encrypted; a locked drive cannot be read by anybody, either."""
    others = [row for row in rows if yes_no(row, "system") is not True]
    open_ones = [
        row for row in others if whole(row, "protection") in {*_OPEN, _ENCRYPTING, _SUSPENDED, _WAITING}
    ]
    if open_ones:
        names = " / ".join(text(row, "drive") or "?" for row in open_ones)
        return observed.verdict(Status.WARN, "data_not_encrypted", (_WINDOWS,), drive=drive, others=names)
    unread = [row for row in others if whole(row, "protection") not in {_ON, _LOCKED}]
    if unread:
        names = " / ".join(text(row, "drive") or "?" for row in unread)
        return observed.verdict(Status.UNKNOWN, "data_unreadable", (_WINDOWS,), drive=drive, others=names)
    return observed.verdict(Status.PASS, "encrypted", (_WINDOWS,), drive=drive)


def _open(observed: Observed, host: Host, source: str, drive: str, *, waiting: bool = False) -> Verdict:
    """A finding for what is carried about, a hint for what stands in a locked room (or may do so)."""
    if host.portable:
        reason = "waiting_portable" if waiting else "off_portable"
        return observed.verdict(Status.FAIL, reason, (source,), drive=drive)
    reason = "waiting_desktop" if waiting else "off_desktop"
    return observed.verdict(Status.WARN, reason, (source,), drive=drive)


def _linux(observed: Observed, host: Host) -> Verdict:
    if inside_container(observed):
        return observed.verdict(Status.UNKNOWN, "in_container", ("linux.environment/1",))
    rows = observed.rows(_LINUX)
    states = {text(row, "mount"): yes_no(row, "encrypted") for row in rows or ()}
    if rows is None or states.get("/") is None or len(states) != len(rows):
        return observed.verdict(Status.UNKNOWN, "not_measured")
    if inside_container(observed) is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    if states["/"] is False:
        return _open(observed, host, _LINUX, "/")
    open_ones = [mount or "?" for mount, encrypted in states.items() if encrypted is not True]
    if open_ones:
        names = " / ".join(open_ones)
        return observed.verdict(Status.WARN, "data_not_encrypted", (_LINUX,), drive="/", others=names)
    return observed.verdict(Status.PASS, "encrypted", (_LINUX,), drive="/")


def _macos(observed: Observed, host: Host) -> Verdict:
    raw = observed.fields(_MACOS)
    state = text(raw, "filevault") if raw else None
    if state == "on":
        return observed.verdict(Status.PASS, "encrypted", (_MACOS,), drive="FileVault")
    if state == "encrypting":
        return observed.verdict(Status.WARN, "encrypting_on_macos", (_MACOS,))
    if state not in {"off", "decrypting"}:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    if host.portable:
        return observed.verdict(Status.FAIL, "off_portable_on_macos", (_MACOS,))
    return observed.verdict(Status.WARN, "off_on_macos", (_MACOS,))
