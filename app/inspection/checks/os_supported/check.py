"""WIN-OS-01: the end of support of this system, from the dated table."""

from __future__ import annotations

from datetime import datetime

from app.domain.observation import Host, System
from app.domain.verdict import Verdict
from app.inspection.checks.os_supported import linux, macos, windows
from app.inspection.data import Data
from app.inspection.observed import Observed


def evaluate(observed: Observed, data: Data, now: datetime, host: Host) -> Verdict:
    """Supported, ending within the days of warning, or ended."""
    if host.system is System.WINDOWS:
        return windows.judge_windows(observed, data, now)
    if host.system is System.MACOS:
        return macos.judge_macos(observed, data, now)
    return linux.judge_linux(observed, data, now)
