"""WIN-SHR-01: no shared folder, or none that is open to anybody."""

from __future__ import annotations

from datetime import datetime

from app.domain.observation import Host, System
from app.domain.verdict import Verdict
from app.inspection.checks.shares_restricted import linux, windows
from app.inspection.data import Data
from app.inspection.observed import Observed


def evaluate(observed: Observed, _data: Data, _now: datetime, host: Host) -> Verdict:
    """None shared, closed, open to many, or not to be found out."""
    if host.system is System.WINDOWS:
        return windows.judge_windows(observed, host)
    return linux.judge_linux(observed)
