"""The inspection of this PC as the window sees it: one at a time, in the background, cancellable."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.ui.job import Job, Jobs

if TYPE_CHECKING:
    from app.domain.observation import Inspection, Observation
    from app.inspection.remaining import Remaining


class InspectionRun(QObject):
    """Runs inspections. `progress` is the latest `Progress` (done, total, observation), None before.

    `observations` is what the sources of the present run have said so far.
    """

    started = Signal()
    progressed = Signal(object)
    finished = Signal(object)  # Inspection
    kept = Signal()  # it is stored and judged: `assessment.verdicts` are new
    failed = Signal(object)  # Exception
    cancelled = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self.progress: Any = None
        self.observations: list[Observation] = []
        self.error: Exception | None = None
        self._began = 0.0
        self._whole = True

    @property
    def elapsed(self) -> float:
        """Seconds since the present run began."""
        return time.monotonic() - self._began

    def remaining(self, earlier: Inspection | None) -> Remaining | None:
        """How long it may still take, with the last look to go by; None when that cannot be said."""
        from app.inspection.check import load_checks
        from app.inspection.host import collectors_of
        from app.inspection.remaining import remaining

        if not self._whole or not self.observations:
            return None  # which sources a part needs is known only to the run itself
        system = self.observations[0].host.system
        known = earlier.observations if earlier is not None and earlier.host.system is system else ()
        answered = {one.name for one in self.observations}
        read = {name for check in load_checks() for name in check.reads.get(system, ())}
        asked = [one for one in collectors_of(system) if read.intersection(one.observations)]
        return remaining(asked, answered, known, self.elapsed)

    @property
    def running(self) -> bool:
        """Whether the PC is being looked at just now."""
        return self._job is not None

    def start(self, only: frozenset[str] | None = None) -> None:
        """Look at the PC; `only` names checks. Does nothing while it is being looked at."""
        if self.running:
            return
        self.progress, self.error, self.observations = None, None, []
        self._began, self._whole = time.monotonic(), only is None
        work = _work(only)
        self._job = self._jobs.start(work, self._finish, self._fail, self._progress)
        self.started.emit()

    def cancel(self) -> None:
        """Stop looking; what was found so far is not kept."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.cancelled.emit()

    def _progress(self, progress: Any) -> None:
        if self.sender() is self._job:
            self.progress = progress
            if progress.observation is not None:
                self.observations.append(progress.observation)
            self.progressed.emit(progress)

    def _finish(self, inspection: Inspection) -> None:
        if self.sender() is self._job:
            self._job = None
            self.finished.emit(inspection)

    def _fail(self, error: Exception) -> None:
        if self.sender() is self._job:
            self._job, self.error = None, error
            self.failed.emit(error)


def _work(only: frozenset[str] | None) -> Any:
    def look(job: Job) -> Inspection:
        from app.inspection.run import inspect_pc

        return inspect_pc(job.report, job.is_cancelled, only)

    return look
