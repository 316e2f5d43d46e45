"""Look at this PC: ask every source side by side, each with its own time, and never wait for a hung one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.observation import Inspection, Observation


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an inspection is: `done` of `total` sources; `observation` is the newest answer."""

    done: int
    total: int
    observation: Observation | None


def inspect_pc(
    on_progress: Callable[[Progress], None],
    cancelled: Callable[[], bool],
    only: frozenset[str] | None = None,
) -> Inspection:
    """Ask every source that the checks named in `only` (None: all) need. Safe in a worker thread."""
    raise ValueError
