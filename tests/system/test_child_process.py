"""A child process never outlives its time, whatever it does; real children, no mock."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from app.system.child import ChildOutcome, own_command, run_in_child

SPAWNS_A_WRITER = """
import subprocess, sys, time
writer = "import sys,time\\nwhile True:\\n    open(sys.argv[1],'ab').write(b'x'); time.sleep(0.02)"
subprocess.Popen([sys.executable, "-c", writer, sys.argv[1]])
time.sleep(float(sys.argv[2]))
"""


def never() -> bool:
    """Nobody cancels."""
    return False


def run(
    program: str,
    *arguments: str,
    budget: float = 20,
    cancelled: Callable[[], bool] = never,
    most_output: int = 1 << 20,
) -> ChildOutcome:
    """A small Python program as the child."""
    return run_in_child(
        arguments, budget, cancelled, command=(sys.executable, "-c", program), most_output=most_output
    )


def stops_growing(file: Path) -> bool:
    """Whether the grandchild that writes all the time is gone."""
    size = file.stat().st_size
    time.sleep(0.3)
    return file.stat().st_size == size


def wait_for(file: Path) -> None:
    """Until the grandchild has begun."""
    end = time.monotonic() + 15
    while not file.exists():
        assert time.monotonic() < end, "the grandchild never began"
        time.sleep(0.02)


def test_what_a_child_prints_comes_back_with_its_code() -> None:
    outcome = run("import sys; sys.stdout.buffer.write('経理'.encode()); sys.exit(3)")
    assert outcome == ChildOutcome("経理".encode(), 3, timed_out=False)


def test_a_hanging_child_is_killed_when_its_time_is_over() -> None:
    began = time.monotonic()
    outcome = run("import time; print('half', flush=True); time.sleep(600)", budget=0.8)
    assert time.monotonic() - began < 8
    assert (outcome.timed_out, outcome.returncode, outcome.stdout.strip()) == (True, None, b"half")


def test_a_child_that_ignores_every_signal_is_killed_all_the_same() -> None:
    deaf = "signal.signal(signal.SIGTERM, signal.SIG_IGN); signal.signal(signal.SIGINT, signal.SIG_IGN)"
    assert run(f"import signal, time; {deaf}; time.sleep(600)", budget=0.8).timed_out


def test_cancelling_kills_at_once() -> None:
    began = time.monotonic()
    outcome = run("import time; time.sleep(600)", budget=60, cancelled=lambda: time.monotonic() > began + 0.3)
    assert (outcome.cancelled, outcome.timed_out, outcome.returncode) == (True, False, None)
    assert time.monotonic() - began < 8


def test_a_crashing_child_gives_its_code_and_what_it_had_printed() -> None:
    outcome = run("import os; print('first', flush=True); os.abort()")
    assert not outcome.timed_out
    assert outcome.stdout.strip() == b"first"
    assert outcome.returncode not in (0, None)


def test_a_flooding_child_is_killed_and_memory_stays_bounded() -> None:
    outcome = run("import os\nwhile True: os.write(1, b'x' * 65536)", most_output=200_000)
    assert outcome.flooded
    assert outcome.returncode is None
    assert len(outcome.stdout) <= 200_000


def test_a_child_that_fills_the_other_pipe_does_not_hang() -> None:
    assert run("import os; os.write(2, b'x' * 1_000_000); print('done')").stdout.strip() == b"done"


def test_a_child_has_no_keyboard_to_wait_for() -> None:
    assert run("import sys; print(repr(sys.stdin.read()))").stdout.strip() == b"''"


def test_what_a_hanging_child_started_is_killed_with_it(tmp_path: Path) -> None:
    beat = tmp_path / "beat"
    assert run(SPAWNS_A_WRITER, str(beat), "600", budget=2.5).timed_out
    wait_for(beat)
    assert stops_growing(beat)


def test_what_a_child_left_behind_is_killed_too_and_not_waited_for(tmp_path: Path) -> None:
    beat, began = tmp_path / "beat", time.monotonic()
    outcome = run(SPAWNS_A_WRITER, str(beat), "1.5", budget=60)
    assert outcome.returncode == 0
    assert time.monotonic() - began < 15
    wait_for(beat)
    assert stops_growing(beat)


def test_a_program_that_is_not_there_is_an_error_to_the_caller() -> None:
    with pytest.raises(FileNotFoundError):
        run_in_child((), 5, never, command=("no-such-program-of-ours",))


def test_from_source_the_child_is_python_with_our_package() -> None:
    assert own_command() == (sys.executable, "-m", "app")


def test_the_installed_launcher_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/opt/MamoriKarte.exe")
    assert own_command() == ("/opt/MamoriKarte.exe",)
    monkeypatch.setattr(sys, "executable", "/opt/python.exe")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command() == ("/opt/python.exe",)


def test_a_child_finds_our_package_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    assert run("import app; print(app.__name__)").stdout.strip() == b"app"
