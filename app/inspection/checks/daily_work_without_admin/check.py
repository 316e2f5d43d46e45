"""WIN-ACC-03: everyday work is done without an administrator's rights."""

from __future__ import annotations

from datetime import datetime

from app.domain.observation import Host, System
from app.domain.verdict import Status, Verdict
from app.inspection.data import Data
from app.inspection.decode_linux_antivirus import inside_container
from app.inspection.observed import Observed, whole, yes_no

_WINDOWS, _LINUX = "windows.user_rights/1", "linux.user_rights/1"
_PLAIN, _FULL, _LIMITED = 1, 2, 3


def evaluate(observed: Observed, _data: Data, _now: datetime, host: Host) -> Verdict:
    """An ordinary account, an administrator, or not to be found out."""
    if host.system is not System.WINDOWS:
        return _linux(observed)
    raw = observed.fields(_WINDOWS)
    kind = whole(raw, "elevation_type") if raw else None
    administrator = yes_no(raw, "administrator") if raw else None
    if administrator or kind in {_FULL, _LIMITED}:
        return observed.verdict(Status.WARN, "administrator", (_WINDOWS,))
    if kind != _PLAIN or administrator is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    return observed.verdict(Status.PASS, "ordinary", (_WINDOWS,))


def _linux(observed: Observed) -> Verdict:
    raw, contained = observed.fields(_LINUX), inside_container(observed)
    root = yes_no(raw, "root") if raw else None
    if raw is None or root is None or contained is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    if contained:
        return observed.verdict(Status.UNKNOWN, "in_container", (_LINUX,))
    if root:
        return observed.verdict(Status.WARN, "root", (_LINUX,))
    may = yes_no(raw, "may_become_root")
    if may is None:
        return observed.verdict(Status.UNKNOWN, "not_measured", (_LINUX,))
    return observed.verdict(Status.PASS, "asks_each_time" if may else "ordinary", (_LINUX,))
