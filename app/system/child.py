"""Runs a part of our own program in a child process that cannot outlive its time.

COM and WMI can hang for minutes inside a call that nothing interrupts; a child can be killed, with
whatever it has started itself (a job object on Windows, a process group elsewhere).
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from app.system.process_tree import ProcessTree, tree_options

_MOST_OUTPUT = 4 * 1024 * 1024
_LOOK_EVERY_SECONDS = 0.02
_AFTER_THE_END_SECONDS = 1.0
_CHUNK = 65536


@dataclass(frozen=True, slots=True)
class ChildOutcome:
    """How a child ended. `returncode` is None when it was killed; `timed_out`: its time was over.

    `stdout` is what it printed until then; `flooded`: it was killed because it printed too much.
    """

    stdout: bytes
    returncode: int | None
    timed_out: bool
    cancelled: bool = False
    flooded: bool = False


def own_command() -> tuple[str, ...]:
    """How this program is started: the installed launcher itself, or Python with `-m app`."""
    executable = sys.executable
    if getattr(sys, "frozen", False) or not Path(executable).stem.lower().startswith("python"):
        return (executable,)
    return (executable, "-m", "app")


def run_in_child(
    arguments: Sequence[str],
    budget_seconds: float,
    cancelled: Callable[[], bool],
    *,
    command: Sequence[str] | None = None,
    most_output: int = _MOST_OUTPUT,
) -> ChildOutcome:
    """Start our own program with `arguments` and wait for its end, at most `budget_seconds`.

    The child and everything it started are killed when the time is over, when `cancelled()` becomes
    true, or when more than `most_output` bytes are printed. Raises OSError when it cannot start.
    """
    process = subprocess.Popen(
        [*(own_command() if command is None else command), *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        close_fds=True,
        **tree_options(),
    )
    with ProcessTree(process) as tree:
        reader = _Reader(process.stdout, most_output)
        why = _wait(process, reader, time.monotonic() + budget_seconds, cancelled)
        tree.kill()  # also whatever a child that ended by itself left behind
        process.wait()
        stdout = reader.finish()
    return ChildOutcome(
        stdout=stdout,
        returncode=process.returncode if why == "ended" else None,
        timed_out=why == "time",
        cancelled=why == "cancelled",
        flooded=why == "flood",
    )


def _wait(
    process: subprocess.Popen[bytes], reader: _Reader, deadline: float, cancelled: Callable[[], bool]
) -> str:
    while True:
        with suppress(subprocess.TimeoutExpired):
            process.wait(_LOOK_EVERY_SECONDS)
        if reader.flooded:
            return "flood"
        if process.returncode is not None:
            reader.join(_AFTER_THE_END_SECONDS)  # what is still in the pipe
            return "flood" if reader.flooded else "ended"
        if cancelled():
            return "cancelled"
        if time.monotonic() >= deadline:
            return "time"


def _environment() -> dict[str, str]:
    """Ours, and the folder of the package `app`: a child run from source must find it anywhere."""
    environment = dict(os.environ)
    source = str(Path(__file__).resolve().parents[2])
    known = environment.get("PYTHONPATH")
    environment["PYTHONPATH"] = source if not known else os.pathsep.join((source, known))
    return environment


class _Reader:
    """Empties the pipe in a thread, so that a child that prints a lot never waits for us."""

    def __init__(self, pipe: IO[bytes] | None, most: int) -> None:
        self.flooded = False
        self._pipe = pipe
        self._most = most
        self._data = bytearray()
        self._thread = threading.Thread(target=self._run, name="child output", daemon=True)
        self._thread.start()

    def join(self, seconds: float) -> None:
        self._thread.join(seconds)

    def finish(self) -> bytes:
        """What was read. A stranger who still holds the pipe open is not waited for."""
        self._thread.join(_AFTER_THE_END_SECONDS)
        if self._pipe is not None and not self._thread.is_alive():
            self._pipe.close()
        return bytes(self._data)

    def _run(self) -> None:
        if self._pipe is None:
            return
        descriptor = self._pipe.fileno()
        with suppress(OSError, ValueError):
            while chunk := os.read(descriptor, _CHUNK):
                if len(self._data) + len(chunk) > self._most:
                    self.flooded = True
                    return
                self._data += chunk
