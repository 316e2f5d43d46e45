"""WIN-AV-02: how old the definitions are, by their date wherever one can be read."""

from __future__ import annotations

from datetime import datetime

from app.domain.observation import Host, System
from app.domain.verdict import Verdict
from app.inspection.checks.antivirus_definitions_current import linux, windows
from app.inspection.data import Data
from app.inspection.observed import Observed


def evaluate(observed: Observed, data: Data, now: datetime, host: Host) -> Verdict:
    """Current, getting old, old, or not to be found out."""
    if host.system is System.WINDOWS:
        return windows.judge_windows(observed, data)
    return linux.judge_linux(observed, data, now)
