"""The runner: side by side, each with its own time, and never waiting for what hangs."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest

from app.domain.calendar import parse_utc
from app.domain.observation import Access, Host, Observation, System
from app.inspection.collector import Collector, SourceFailure, access_of, failed, observe
from app.inspection.collector_main import main
from app.inspection.host import collectors_of, this_system
from app.inspection.run import Progress, inspect_pc
from app.system.child import ChildOutcome, run_in_child

HOST = Host(System.LINUX)
LINUX = frozenset({System.LINUX})
LISTS, WAITING, RELEASE = "linux.package_lists/1", "linux.upgrades_pending/1", "linux.os_release/1"


def never() -> bool:
    return False


def collector(
    name: str, collect: Callable[[Host], Sequence[Observation]], budget: float = 5.0, child: bool = False
) -> Collector:
    return Collector(name, (name,), LINUX, budget, child, collect)


def answering(name: str, raw: object = None) -> Collector:
    return collector(name, lambda host: [observe(name, "test", host, lambda: raw or {"value": 1})])  # type: ignore[arg-type,return-value]


@dataclass
class Watched:
    """Keeps the progress of one inspection."""

    steps: list[Progress] = field(default_factory=list)

    def __call__(self, progress: Progress) -> None:
        self.steps.append(progress)


def run(*collectors: Collector, **named: object) -> dict[str, Observation]:
    inspection = inspect_pc(Watched(), never, collectors=collectors, host=HOST, **named)  # type: ignore[arg-type]
    return {one.name: one for one in inspection.observations}


def test_a_hung_source_times_out_and_delays_no_other() -> None:
    release = threading.Event()

    def hang(_: Host) -> Sequence[Observation]:
        release.wait(30)
        return []

    began = time.monotonic()
    found = run(collector(LISTS, hang, budget=0.3), answering(RELEASE), answering(WAITING))
    took = time.monotonic() - began
    release.set()

    assert took < 3
    assert found[LISTS].access is Access.TIMEOUT
    assert found[RELEASE].access is Access.OK
    assert found[WAITING].access is Access.OK


def test_many_hung_sources_cost_no_more_than_one() -> None:
    release = threading.Event()

    def hang(_: Host) -> Sequence[Observation]:
        release.wait(30)
        return []

    names = (LISTS, WAITING, RELEASE, "linux.samba/1", "linux.nfs/1", "linux.firewall/1")
    began = time.monotonic()
    found = run(*(collector(name, hang, budget=0.4) for name in names))
    took = time.monotonic() - began
    release.set()

    assert took < 3
    assert {one.access for one in found.values()} == {Access.TIMEOUT}


def test_a_source_that_crashes_is_an_error_with_its_reason() -> None:
    def crash(_: Host) -> Sequence[Observation]:
        raise RuntimeError("the source broke")

    found = run(collector(LISTS, crash), answering(RELEASE))

    assert (found[LISTS].access, found[LISTS].error) == (Access.ERROR, "RuntimeError: the source broke")
    assert found[RELEASE].access is Access.OK


def test_a_source_that_answers_nothing_or_something_else_is_an_error() -> None:
    def other(host: Host) -> Sequence[Observation]:
        return [observe("linux.made_up/1", "test", host, lambda: {"value": 1})]

    found = run(collector(LISTS, lambda _: []), collector(WAITING, other))

    assert found[LISTS].access is Access.ERROR
    assert found[WAITING].access is Access.ERROR
    assert "linux.made_up/1" not in found


def printing(
    stdout: bytes, returncode: int | None = 0, timed_out: bool = False
) -> Callable[..., ChildOutcome]:
    return lambda *_: ChildOutcome(stdout, returncode, timed_out)


def in_child(name: str) -> Collector:
    def collect(_: Host) -> Sequence[Observation]:
        raise AssertionError("a source that may hang must not run in this process")

    return collector(name, collect, child=True)


def test_a_child_is_started_with_the_collectors_name_and_its_observations_are_read() -> None:
    asked: list[tuple[Sequence[str], float]] = []
    line = json.dumps(failed(LISTS, "child", Host(System.LINUX, build=1), Access.DENIED).to_json()).encode()

    def child(arguments: Sequence[str], budget: float, _: Callable[[], bool]) -> ChildOutcome:
        asked.append((arguments, budget))
        return ChildOutcome(b"a warning of a library\n" + line + b"\n", 0, False)

    found = run(in_child(LISTS), run_child=child)

    assert asked == [(("--collector", LISTS, "--json"), 5.0)]
    assert found[LISTS].access is Access.DENIED
    assert found[LISTS].host == HOST


@pytest.mark.parametrize(
    "printed",
    [
        b"",
        b"\xff\xfe\x00garbage",
        b"[1, 2]",
        b'{"obs": 5}',
        b"{" * 100_000,
        b'{"obs":"linux.package_lists/1"',
    ],
    ids=["nothing", "bytes", "list", "wrong types", "deep", "cut off"],
)
def test_a_child_that_prints_garbage_is_an_error(printed: bytes) -> None:
    assert run(in_child(LISTS), run_child=printing(printed))[LISTS].access is Access.ERROR


def test_a_child_that_dies_says_with_what_code() -> None:
    found = run(in_child(LISTS), run_child=printing(b"", 3221225477))

    assert found[LISTS].error == "child process ended with 3221225477"


def test_a_killed_child_is_a_timeout_whatever_it_printed() -> None:
    line = json.dumps(observe(LISTS, "child", HOST, lambda: {"value": 1}).to_json()).encode()

    assert run(in_child(LISTS), run_child=printing(line, None, True))[LISTS].access is Access.TIMEOUT


def test_a_child_that_cannot_be_started_is_denied() -> None:
    def refuse(*_: object) -> ChildOutcome:
        raise PermissionError(13, "blocked", "a path that names a user")

    found = run(in_child(LISTS), run_child=refuse)

    assert found[LISTS].access is Access.DENIED
    assert "user" not in str(found[LISTS].error)


def test_the_child_of_this_program_really_answers() -> None:
    """End to end: our own executable, one collector, one line."""
    first = next(one for one in collectors_of(this_system()) if not one.in_child)
    outcome = run_in_child(("--collector", first.name, "--json"), 20.0, never)
    found = [Observation.from_json(json.loads(line)) for line in outcome.stdout.splitlines()]

    assert {one.name for one in found} == set(first.observations)
    assert all(one.host.system is this_system() for one in found)


def test_an_unknown_collector_is_an_error_of_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--collector", "no.such", "--json"]) == 2
    assert main(["--collector"]) == 2
    assert capsys.readouterr().out == ""


def test_a_cancel_returns_at_once_and_leaves_no_source_out() -> None:
    release, began = threading.Event(), time.monotonic()

    def hang(_: Host) -> Sequence[Observation]:
        release.wait(30)
        return []

    sources = (collector(LISTS, hang, budget=20.0), answering(RELEASE))
    inspection = inspect_pc(Watched(), lambda: time.monotonic() - began > 0.5, collectors=sources, host=HOST)
    release.set()

    assert time.monotonic() - began < 5
    found = {one.name: one for one in inspection.observations}
    assert (found[LISTS].access, found[LISTS].error) == (Access.ERROR, "cancelled")
    assert found[RELEASE].access is Access.OK


def test_progress_counts_up_to_the_whole() -> None:
    watched = Watched()
    inspect_pc(watched, never, collectors=[answering(RELEASE), answering(LISTS)], host=HOST)

    assert [(one.done, one.total) for one in watched.steps] == [(0, 2), (1, 2), (2, 2)]
    assert {one.observation.name for one in watched.steps if one.observation} == {RELEASE, LISTS}


def test_only_the_sources_of_the_wanted_checks_are_asked() -> None:
    assert set(run(answering(RELEASE), answering(LISTS), only=frozenset({"os_supported"}))) == {RELEASE}
    with pytest.raises(KeyError):
        run(answering(RELEASE), only=frozenset({"no_such_check"}))


def test_sources_of_another_system_are_not_asked() -> None:
    foreign = Collector(RELEASE, (RELEASE,), frozenset({System.WINDOWS}), 5.0, False, lambda _: [])

    assert run(foreign) == {}


def test_an_inspection_of_this_machine_takes_less_than_ten_seconds() -> None:
    began = time.monotonic()
    inspection = inspect_pc(Watched(), never)

    assert time.monotonic() - began < 10
    assert inspection.host.system is this_system()
    assert parse_utc(inspection.started_at) <= parse_utc(inspection.finished_at)
    asked = {name for one in collectors_of(this_system()) for name in one.observations}
    assert {one.name for one in inspection.observations} == asked


@pytest.mark.parametrize(
    ("problem", "access"),
    [
        (FileNotFoundError(2, "gone"), Access.ABSENT),
        (NotADirectoryError(20, "gone"), Access.ABSENT),
        (PermissionError(13, "no"), Access.DENIED),
        (TimeoutError(), Access.TIMEOUT),
        (OSError(5, "broken"), Access.ERROR),
        (ValueError("odd"), Access.ERROR),
        (SourceFailure(Access.CONSENT_NEEDED), Access.CONSENT_NEEDED),
    ],
    ids=lambda one: str(one),
)
def test_every_failure_of_a_source_has_its_access(problem: Exception, access: Access) -> None:
    def read() -> None:
        raise problem

    assert observe("linux.test/1", "test", HOST, read).access is access


@pytest.mark.parametrize("nothing", [None, [], {}, ()])
def test_an_answer_without_content_is_empty(nothing: object) -> None:
    observation = observe("linux.test/1", "test", HOST, lambda: nothing)  # type: ignore[arg-type,return-value]

    assert (observation.access, observation.raw) == (Access.EMPTY, None)


def test_an_error_never_names_a_file_and_is_never_long() -> None:
    assert "secret" not in access_of(OSError(5, "broken", "/home/secret/file"))[1]
    assert len(access_of(ValueError("x" * 10_000))[1]) <= 300
