"""WIN-AV-01: at least one real product is on; the name alone proves nothing."""

from __future__ import annotations

from datetime import datetime

from app.domain.observation import Host, System
from app.domain.verdict import Verdict
from app.inspection.checks.antivirus_active import linux, windows
from app.inspection.data import Data
from app.inspection.observed import Observed


def evaluate(observed: Observed, data: Data, _now: datetime, host: Host) -> Verdict:
    """On, doubtful, off, or not to be found out."""
    if host.system is System.WINDOWS:
        return windows.judge_windows(observed, data, host)
    return linux.judge_linux(observed)
