"""Look at this PC: ask every source side by side, each with its own time, and never wait for a hung one."""

from __future__ import annotations

import json
import queue
import threading
import time
import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from app.domain.calendar import utc_text
from app.domain.observation import Access, Host, Inspection, Observation
from app.inspection.check import load_check, load_checks
from app.inspection.collector import Collector, access_of, failed
from app.inspection.host import collectors_of, read_host, this_system
from app.system.clock import utc_now

_GRACE_SECONDS = 2.0  # for killing a child; an inline source has used up its time already
_LOOK_SECONDS = 0.05  # how often a cancel is noticed
_HOST_SECONDS = 3.0
_MOST_CHILD_BYTES = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an inspection is: `done` of `total` sources; `observation` is the newest answer."""

    done: int
    total: int
    observation: Observation | None


class Outcome(Protocol):
    """How a child process ended (see `app.system.child.ChildOutcome`)."""

    @property
    def stdout(self) -> bytes:
        """All it printed."""

    @property
    def returncode(self) -> int | None:
        """Its exit code; None when it was killed or never started."""

    @property
    def timed_out(self) -> bool:
        """Whether it was killed because its time was up."""


RunChild = Callable[[Sequence[str], float, Callable[[], bool]], Outcome]


def inspect_pc(
    on_progress: Callable[[Progress], None],
    cancelled: Callable[[], bool],
    only: frozenset[str] | None = None,
    *,
    collectors: Sequence[Collector] | None = None,
    host: Host | None = None,
    run_child: RunChild | None = None,
) -> Inspection:
    """Ask every source that the checks named in `only` (None: all) need. Safe in a worker thread.

    Returns after at most the largest budget plus a moment, whatever hangs: what has not answered by
    then is there as `timeout`. After a cancel it returns at once; what is missing says "cancelled".
    Raises KeyError for a check id that does not exist.
    """
    started_at = utc_text(utc_now())
    facts = host if host is not None else _host_within_its_time()
    chosen = _needed(collectors if collectors is not None else collectors_of(facts.system), facts, only)
    total, answered = len(_names(chosen)), set[str]()
    found: list[Observation] = []
    on_progress(Progress(0, total, None))
    for observations in _ask_all(chosen, facts, cancelled, run_child or _run_child):
        for observation in observations:
            found.append(observation)
            answered.add(observation.name)
            on_progress(Progress(len(answered), total, observation))
    return Inspection(uuid.uuid4().hex, started_at, utc_text(utc_now()), facts, tuple(found))


def _host_within_its_time() -> Host:
    """The facts of this PC, or only its system when even they hang."""
    box: queue.SimpleQueue[Host] = queue.SimpleQueue()
    threading.Thread(target=lambda: box.put(read_host()), name="host facts", daemon=True).start()
    try:
        return box.get(timeout=_HOST_SECONDS)
    except queue.Empty:
        return Host(this_system())


def _needed(
    collectors: Sequence[Collector], host: Host, only: frozenset[str] | None
) -> tuple[Collector, ...]:
    """The collectors for this system that answer for something a wanted check reads."""
    checks = load_checks() if only is None else [load_check(one) for one in sorted(only)]
    names = {name for check in checks for name in check.reads.get(host.system, ())}
    return tuple(
        one for one in collectors if host.system in one.systems and names.intersection(one.observations)
    )


def _names(collectors: Iterable[Collector]) -> set[str]:
    return {name for collector in collectors for name in collector.observations}


def _ask_all(
    collectors: Sequence[Collector], host: Host, cancelled: Callable[[], bool], run_child: RunChild
) -> Iterable[tuple[Observation, ...]]:
    """Yield each collector's observations as they come; every collector answers exactly once."""
    answers: queue.SimpleQueue[tuple[int, tuple[Observation, ...]]] = queue.SimpleQueue()
    given_up = threading.Event()
    waiting: dict[int, float] = {}
    for number, collector in enumerate(collectors):
        waiting[number] = (
            time.monotonic() + collector.budget_seconds + (_GRACE_SECONDS if collector.in_child else 0)
        )
        _start(number, collector, host, answers, given_up, run_child)
    while waiting:
        if cancelled():
            given_up.set()
            yield from (_all_failed(collectors[one], host, Access.ERROR, "cancelled") for one in waiting)
            return
        for number in [one for one, deadline in waiting.items() if time.monotonic() >= deadline]:
            del waiting[number]
            yield _all_failed(collectors[number], host, Access.TIMEOUT, "no answer within its time")
        try:
            number, observations = answers.get(timeout=_LOOK_SECONDS)
        except queue.Empty:
            continue
        if waiting.pop(number, None) is not None:  # an answer after its time is not counted twice
            yield observations


def _start(
    number: int,
    collector: Collector,
    host: Host,
    answers: queue.SimpleQueue[tuple[int, tuple[Observation, ...]]],
    given_up: threading.Event,
    run_child: RunChild,
) -> None:
    def work() -> None:
        try:
            if collector.in_child:
                found = _ask_child(collector, host, given_up.is_set, run_child)
            else:
                found = _as_declared(collector, host, collector.collect(host), "")
        except Exception as problem:
            found = _all_failed(collector, host, *access_of(problem))
        answers.put((number, found))

    # A daemon thread that hangs holds up neither the inspection nor the end of the program.
    threading.Thread(target=work, name=f"collector {collector.name}", daemon=True).start()


def _ask_child(
    collector: Collector, host: Host, given_up: Callable[[], bool], run_child: RunChild
) -> tuple[Observation, ...]:
    arguments = ("--collector", collector.name, "--json")
    outcome = run_child(arguments, collector.budget_seconds, given_up)
    if outcome.timed_out:
        return _all_failed(collector, host, Access.TIMEOUT, "child process stopped when its time was up")
    ended = "" if outcome.returncode == 0 else f"child process ended with {outcome.returncode}"
    return _as_declared(collector, host, _read_lines(outcome.stdout[:_MOST_CHILD_BYTES], host), ended)


def _read_lines(printed: bytes, host: Host) -> list[Observation]:
    """The observations among the lines a child printed; a line that is none is passed over."""
    found = []
    for line in printed.splitlines():
        try:
            one = Observation.from_json(json.loads(line))
        except (ValueError, TypeError, AttributeError, RecursionError):
            continue
        found.append(replace(one, host=host))
    return found


def _as_declared(
    collector: Collector, host: Host, given: Iterable[Observation], ended: str
) -> tuple[Observation, ...]:
    """Exactly the declared observations: what was not declared is dropped, what is missing is an error."""
    found = [one for one in given if isinstance(one, Observation) and one.name in collector.observations]
    missing = [name for name in collector.observations if name not in {one.name for one in found}]
    why = ended or "the collector gave no such answer"
    return (*found, *(failed(name, collector.name, host, Access.ERROR, why) for name in missing))


def _all_failed(
    collector: Collector, host: Host, access: Access, error: str | None
) -> tuple[Observation, ...]:
    return tuple(failed(name, collector.name, host, access, error) for name in collector.observations)


def _run_child(arguments: Sequence[str], budget_seconds: float, cancelled: Callable[[], bool]) -> Outcome:
    from app.system.child import run_in_child

    return run_in_child(arguments, budget_seconds, cancelled)
