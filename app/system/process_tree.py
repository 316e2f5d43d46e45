"""Kills a process together with everything it started.

Windows: a job object that also dies with us. Elsewhere: the process group of a new session.
"""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
from contextlib import suppress
from types import TracebackType
from typing import Any

_CREATE_NO_WINDOW = 0x0800_0000
_EXTENDED_LIMIT_INFORMATION = 9
_KILL_ON_JOB_CLOSE = 0x2000
_KILLED = 1


class _BasicLimits(ctypes.Structure):
    _fields_ = (
        ("per_process_time", ctypes.c_int64),
        ("per_job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("minimum_working_set", ctypes.c_size_t),
        ("maximum_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority_class", ctypes.c_uint32),
        ("scheduling_class", ctypes.c_uint32),
    )


class _ExtendedLimits(ctypes.Structure):
    _fields_ = (
        ("basic", _BasicLimits),
        ("io_counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


def tree_options() -> dict[str, Any]:
    """What `subprocess.Popen` needs so that the process can be killed as a tree, without a window."""
    if sys.platform == "win32":
        return {"creationflags": _CREATE_NO_WINDOW}
    return {"start_new_session": True}


class ProcessTree:
    """The process and what it starts from now on. Leaving the `with` block kills whatever is left."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._job = _job_around(process) if sys.platform == "win32" else None

    def __enter__(self) -> ProcessTree:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.kill()
        if self._job is not None:
            _kernel().CloseHandle(self._job)
            self._job = None

    def kill(self) -> None:
        """End all of it now. Harmless when it has ended."""
        if self._job is not None:
            _kernel().TerminateJobObject(self._job, ctypes.c_uint32(_KILLED))
        if sys.platform != "win32":
            # The group outlives its leader as long as anybody is in it.
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        with suppress(OSError):
            self._process.kill()


def _job_around(process: subprocess.Popen[bytes]) -> ctypes.c_void_p | None:
    """A job that holds the process, or None where Windows refuses: then only the process is killed."""
    kernel = _kernel()
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    handle = kernel.CreateJobObjectW(None, None)
    if not handle:
        return None
    job = ctypes.c_void_p(handle)
    limits = _ExtendedLimits()
    limits.basic.flags = _KILL_ON_JOB_CLOSE
    kernel.SetInformationJobObject(
        job, _EXTENDED_LIMIT_INFORMATION, ctypes.byref(limits), ctypes.c_uint32(ctypes.sizeof(limits))
    )
    own_handle = ctypes.c_void_p(int(vars(process)["_handle"]))
    if not kernel.AssignProcessToJobObject(job, own_handle):
        kernel.CloseHandle(job)
        return None
    return job


def _kernel() -> Any:
    return vars(ctypes)["WinDLL"]("kernel32.dll")
