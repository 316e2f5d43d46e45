"""WIN-ACC-01: the PC itself asks for long passwords. A policy says nothing about the passwords in use."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from app.domain.observation import Host, System
from app.domain.verdict import Status, Verdict
from app.inspection.data import Data
from app.inspection.decode_accounts import ACCOUNTS, no_local_password
from app.inspection.decode_linux_antivirus import inside_container
from app.inspection.observed import Observed, part, whole, yes_no

_POLICY, _LINUX = "windows.password_policy/1", "linux.password_policy/1"
# What PAM asks for when nobody wrote a number.
_QUALITY_DEFAULT, _UNIX_DEFAULT = 8, 6


def evaluate(observed: Observed, data: Data, _now: datetime, host: Host) -> Verdict:
    """Long enough, short enough with a limit on tries, or weaker."""
    limits = part(data["thresholds"], "password")
    if host.system is not System.WINDOWS:
        return _linux(observed, limits)
    raw = observed.fields(_POLICY)
    length = whole(raw, "min_length") if raw else None
    tries = whole(raw, "lockout_threshold") if raw else None
    if no_local_password(observed) and raw is not None:
        return observed.verdict(Status.NOT_APPLICABLE, "signed_in_elsewhere", (ACCOUNTS,))
    if length is None or tries is None or no_local_password(observed) is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    return _judged(observed, limits, length, tries, _POLICY)


def _judged(
    observed: Observed, limits: Mapping[str, object], length: int, tries: int, source: str
) -> Verdict:
    wanted = whole(limits, "min_length") or 10
    if length >= wanted:
        return observed.verdict(Status.PASS, "long", (source,), length=length)
    limited = 1 <= tries <= (whole(limits, "most_tries") or 10)
    if limited and length >= (whole(limits, "min_length_with_lockout") or 8):
        return observed.verdict(Status.PASS, "long_with_lockout", (source,), length=length, tries=tries)
    if length == 0:
        return observed.verdict(Status.WARN, "no_length_asked", (source,), wanted=wanted)
    return observed.verdict(Status.WARN, "short_allowed", (source,), length=length, wanted=wanted)


def _linux(observed: Observed, limits: Mapping[str, object]) -> Verdict:
    raw, contained = observed.fields(_LINUX), inside_container(observed)
    quality = yes_no(raw, "quality") if raw else None
    if raw is None or contained is None or quality is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    if contained:
        return observed.verdict(Status.UNKNOWN, "in_container", (_LINUX,))
    written = whole(raw, "quality_min_length" if quality else "unix_min_length")
    length = written if written is not None else _QUALITY_DEFAULT if quality else _UNIX_DEFAULT
    return _judged(observed, limits, length, whole(raw, "lockout_after") or 0, _LINUX)
