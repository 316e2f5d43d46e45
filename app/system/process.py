"""Asks a command of the system something, in plain C locale and never for longer than its time."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass

from app.system.child import run_in_child

_MOST_OUTPUT = 2 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Finished:
    """A command that ended by itself: its exit code and what it printed (stderr is not kept)."""

    returncode: int
    stdout: str


def run_command(program: str, arguments: Sequence[str], seconds: float) -> Finished:
    """Run `program` and wait at most `seconds`. Output is read as UTF-8, at most 2 MB of it.

    Raises FileNotFoundError when it is not installed, TimeoutError when its time is over (it is killed
    with all it started), and OSError when it cannot start or prints without end.
    """
    found = shutil.which(program, path="/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/bin:/opt/bin")
    if found is None:
        raise FileNotFoundError(2, "no such command", program)
    # `env` sets the locale for the command alone: our own environment is shared by all threads.
    command = ("/usr/bin/env", "-u", "PYTHONPATH", "-u", "LANGUAGE", "LC_ALL=C", found, *arguments)
    outcome = run_in_child((), seconds, lambda: False, command=command, most_output=_MOST_OUTPUT)
    if outcome.timed_out:
        raise TimeoutError(program)
    if outcome.flooded or outcome.returncode is None:
        raise OSError(5, "the command printed without end", program)
    return Finished(outcome.returncode, outcome.stdout.decode("utf-8", errors="replace"))
