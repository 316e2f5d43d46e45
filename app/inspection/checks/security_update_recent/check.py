"""WIN-UPD-01: how many monthly updates were missed; on Linux, which security updates wait."""

from __future__ import annotations

from datetime import datetime

from app.domain.observation import Host, System
from app.domain.verdict import Verdict
from app.inspection.checks.security_update_recent import linux, windows
from app.inspection.data import Data
from app.inspection.observed import Observed


def evaluate(observed: Observed, data: Data, now: datetime, host: Host) -> Verdict:
    """Current, one update late, several late, or switched off."""
    if host.system is System.WINDOWS:
        return windows.judge_windows(observed, data, now)
    return linux.judge_linux(observed, data, now)
