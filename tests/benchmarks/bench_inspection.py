"""How long an inspection of this PC takes beside its slowest source, also when a source hangs.

The sources are asked side by side, so the whole may cost little more than the slowest of them, and a
source that never answers costs its own budget and nothing else.
"""

from __future__ import annotations

import statistics
import threading
import time
from collections.abc import Sequence
from dataclasses import replace

from app.domain.observation import Access, Host, Inspection, Observation
from app.inspection.collector import Collector
from app.inspection.host import collectors_of, read_host
from app.inspection.run import inspect_pc

ROUNDS = 5
LIMIT = 1.2
HUNG_SECONDS = 2.0  # the budget given to the source that hangs
CHEAP_PART_SECONDS = 10.0


def timed(host: Host, collectors: Sequence[Collector]) -> tuple[float, Inspection]:
    """Wall seconds of one real inspection, and what it found."""
    begun = time.perf_counter()
    found = inspect_pc(lambda _: None, lambda: False, collectors=collectors, host=host)
    return time.perf_counter() - begun, found


def never_answers(_host: Host) -> Sequence[Observation]:
    """A source that hangs for longer than anybody waits."""
    threading.Event().wait(HUNG_SECONDS * 10)
    return ()


def measure() -> list[tuple[str, float, float]]:
    """The whole beside its slowest source, beside a hung one, and beside the 10 seconds promised."""
    host = read_host()
    collectors = collectors_of(host.system)
    slowest, whole = [], []
    for _ in range(ROUNDS):
        slowest.append(max(timed(host, [one])[0] for one in collectors))
        whole.append(timed(host, collectors)[0])
    hung = replace(collectors[0], collect=never_answers, budget_seconds=HUNG_SECONDS, in_child=False)
    with_hung, found = timed(host, [hung, *collectors[1:]])
    late = {one.name for one in found.observations if one.access is Access.TIMEOUT}
    if not set(hung.observations) <= late:
        raise RuntimeError("the source that hangs was not given up")
    longest_wait = max(one.budget_seconds for one in collectors if not one.in_child)
    return [
        ("inspection: whole ÷ slowest source", statistics.median(whole) / statistics.median(slowest), LIMIT),
        ("inspection: whole with a hung source ÷ its budget", with_hung / HUNG_SECONDS, LIMIT),
        ("inspection: longest wait of the cheap part ÷ 10 seconds", longest_wait / CHEAP_PART_SECONDS, 1.0),
    ]
