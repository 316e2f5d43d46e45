"""What a collector is, and the helpers with which one turns a source's answer into observations.

A collector asks one source of the operating system and judges nothing. It never raises for what the
source does: `observe` turns every failure into the `access` that describes it.

Each platform package offers two names:

* ``app.inspection.collectors.<system>.COLLECTORS``: ``tuple[Collector, ...]``
* ``app.inspection.collectors.<system>.read_host``: ``() -> Host``, quick (under a second), in process,
  no COM, never raises: facts it cannot find stay None.

A collector with ``in_child=True`` runs in a child process of our own program, started with the
arguments ``("--collector", NAME, "--json")``, which prints one JSON object a line (see
`app.inspection.collector_main`). ``app.system.child`` offers for that
``run_in_child(arguments: Sequence[str], budget_seconds: float, cancelled: Callable[[], bool]) ->
ChildOutcome(stdout: bytes, returncode: int | None, timed_out: bool)``; `arguments` come after the
executable (and after ``-m app`` when run from source).
"""

from __future__ import annotations

import errno
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.domain.calendar import utc_text
from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation, System
from app.system.clock import utc_now

_LONGEST_ERROR = 300


@dataclass(frozen=True, slots=True)
class Collector:
    """One source. `observations` are the names it always answers for, each exactly as in the schema.

    `budget_seconds` is the time after which it is given up (child: killed); `in_child` is for COM and
    WMI, which may hang for minutes. `collect` gets the facts of this PC and returns at least one
    observation for every declared name.
    """

    name: str
    observations: tuple[str, ...]
    systems: frozenset[System]
    budget_seconds: float
    in_child: bool
    collect: Callable[[Host], Sequence[Observation]]


class SourceFailure(Exception):  # noqa: N818 - it says how a source answered, it is not a bug
    """Raised by a reader to say how the source answered instead of giving facts."""

    def __init__(self, access: Access, error: str | None = None) -> None:
        super().__init__(error or access.value)
        self.access = access
        self.error = error


def observe(name: str, source: str, host: Host, read: Callable[[], JsonValue]) -> Observation:
    """Ask `read` for the raw facts, time it, and describe a failure by its `access`.

    None or an empty list or object becomes `EMPTY`: an answer without content is never a fact.
    """
    started, began = utc_now(), time.perf_counter()
    access, error, raw = Access.OK, None, None
    try:
        raw = read()
        if raw is None or raw == [] or raw == {} or raw == ():
            access, raw = Access.EMPTY, None
    except Exception as problem:
        access, error = access_of(problem)
    return Observation(
        name=name,
        source=source,
        access=access,
        at=utc_text(started),
        host=host,
        raw=raw,
        error=error,
        took_ms=round((time.perf_counter() - began) * 1000),
    )


def failed(name: str, source: str, host: Host, access: Access, error: str | None = None) -> Observation:
    """An observation that says a source was asked and gave no facts."""
    return Observation(
        name=name, source=source, access=access, at=utc_text(utc_now()), host=host, error=error
    )


def access_of(problem: Exception) -> tuple[Access, str]:
    """How an exception of a source reads as `access`, with its literal code (no file or user name)."""
    access = getattr(problem, "access", None)
    if isinstance(access, Access):  # SourceFailure here, NoAnswer of app.system there
        return access, str(getattr(problem, "error", None) or access.value)[:_LONGEST_ERROR]
    if isinstance(problem, TimeoutError):
        return Access.TIMEOUT, type(problem).__name__
    if isinstance(problem, OSError):
        # str(problem) would name the file, and with it perhaps the user.
        code = getattr(problem, "winerror", None) or problem.errno
        return _access_of_os_error(problem), f"{type(problem).__name__} {code} {problem.strerror}"[
            :_LONGEST_ERROR
        ]
    return Access.ERROR, f"{type(problem).__name__}: {problem}"[:_LONGEST_ERROR]


def _access_of_os_error(problem: OSError) -> Access:
    if isinstance(problem, (FileNotFoundError, NotADirectoryError)) or problem.errno in {
        errno.ENOENT,
        errno.ENOTDIR,
    }:
        return Access.ABSENT
    if isinstance(problem, PermissionError) or problem.errno in {errno.EACCES, errno.EPERM}:
        return Access.DENIED
    return Access.ERROR
