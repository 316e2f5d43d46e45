"""Slow work away from the window.

The signals belong to the `Job`, which lives in the window's thread and is owned by the caller; the
runnable in the pool only emits them. So results always arrive in the window's thread, and a page that is
gone in the meantime hears nothing. Cancelling is a request: the work asks `job.is_cancelled()`.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

CLOSING_MS = 2_000
"""How long closing the window waits for work that was asked to stop."""


class Job(QObject):
    """One piece of work: `work(job)` runs in the pool and returns the result."""

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)  # the exception

    def __init__(self, work: Callable[[Job], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._cancelled = False
        self.running = False
        self.finished.connect(self._stop)
        self.failed.connect(self._stop)

    def cancel(self) -> None:
        """Ask the work to stop. It may still finish."""
        self._cancelled = True

    def is_cancelled(self) -> bool:
        """Whether somebody asked to stop; called from the worker."""
        return self._cancelled

    def report(self, progress: object) -> None:
        """Tell how far the work is; called from the worker, heard in the window's thread."""
        _emit(self.progressed, progress)

    def _stop(self, _result: object) -> None:
        self.running = False


class _Runnable(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        job = self._job
        try:
            result = job._work(job)
        except Exception as error:  # every failure goes to the caller, who says it in words
            _emit(job.failed, error)
        else:
            _emit(job.finished, result)


def _emit(signal: Any, value: object) -> None:
    with contextlib.suppress(RuntimeError):  # the job's owner is gone: nobody wants the result any more
        signal.emit(value)


class Jobs(QObject):
    """Starts jobs and stops them all at the end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(3)
        self._jobs: list[Job] = []

    def start(
        self,
        work: Callable[[Job], Any],
        on_finished: Callable[[Any], None] | None = None,
        on_failed: Callable[[Exception], None] | None = None,
        on_progressed: Callable[[Any], None] | None = None,
    ) -> Job:
        """Run `work` in the pool. The callbacks run in the window's thread.

        Give bound methods of a QObject: they are disconnected by themselves when that object goes.
        """
        job = Job(work, self)
        for signal, slot in (
            (job.finished, on_finished),
            (job.failed, on_failed),
            (job.progressed, on_progressed),
        ):
            if slot is not None:
                signal.connect(slot)
        self._jobs = [one for one in self._jobs if one.running]
        self._jobs.append(job)
        job.running = True
        self._pool.start(_Runnable(job))
        return job

    def stop(self) -> bool:
        """Cancel everything and wait a moment. False when some work would not end."""
        for job in self._jobs:
            job.cancel()
        return self._pool.waitForDone(CLOSING_MS)
