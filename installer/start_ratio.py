"""How long the installed program takes to its first paint, compared with the source, on the Wine bench.

    python -m installer.start_ratio PAYLOAD WHEELS PYTHON [ROUNDS]

PAYLOAD: build/work/payload; WHEELS: build/cache/wheels, installed as pip would; PYTHON: a folder with CPython
for Windows (python.exe, Lib, DLLs). Both are started in turn in the same session; the time of an empty
program (Wine's own start) is taken off. The last line says the ratio; more than 1.15 is an error.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import time
from pathlib import Path

from installer.fetch import wheel_files
from installer.stage import write_tree
from installer.wine import Machine, why_not_ready

LIMIT = 1.15
_START = """import runpy, sys
sys.path.insert(0, r"C:\\source")
runpy.run_module("app", run_name="__main__")
"""
_REPORT = ("--first-paint-report", r"C:\paint.json", "--data-dir")


def seconds_of(machine: Machine, *command: str) -> float:
    """How long a Windows program runs, from its start to its end."""
    began = time.monotonic()
    machine.run(*command, seconds=60)
    return time.monotonic() - began


def main(payload: Path, wheels: Path, python: Path, rounds: int) -> int:
    """Measure and print. Returns 0: quick enough, 1: not, 100: no bench."""
    if reason := why_not_ready():
        print(f"cannot measure here: {reason}")
        return 100
    with Machine(95) as machine:
        # A program of the session stays, so that no start pays for starting Wine itself.
        machine.start("notepad")
        machine.window("メモ帳|Notepad")
        shutil.copytree(payload, machine.c / "installed")
        shutil.copytree(python, machine.c / "python")
        shutil.rmtree(machine.c / "python" / "Lib" / "site-packages", ignore_errors=True)
        for wheel in sorted(wheels.glob("*.whl")):
            write_tree(wheel_files(wheel), machine.c / "python" / "Lib" / "site-packages")
        for name in ("app", "resources", "i18n"):
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(payload / name, machine.c / "source" / name, ignore=ignored)
        (machine.c / "source" / "start.py").write_text(_START, encoding="utf-8")
        programs = {
            "nothing": ("cmd", "/c", "exit"),
            "source": (r"C:\python\python.exe", r"C:\source\start.py", *_REPORT, r"C:\data1"),
            "installed": (r"C:\installed\MamoriKarte.exe", *_REPORT, r"C:\data2"),
        }
        times: dict[str, list[float]] = {name: [] for name in programs}
        for number in range(rounds + 2):
            for name, command in programs.items():
                (machine.c / "paint.json").unlink(missing_ok=True)
                taken = seconds_of(machine, *command)
                if name != "nothing" and not (machine.c / "paint.json").is_file():
                    print(f"{name}: no first paint")
                    return 1
                if number >= 2:  # two rounds to warm up: disk cache, bytecode of the source, the store
                    times[name].append(taken)
    middle = {name: statistics.median(found) for name, found in times.items()}
    for name, found in times.items():
        first, _half, third = statistics.quantiles(found, n=4)
        print(f"{name:10} median {middle[name]:.3f} s, half of {len(found)} runs {first:.3f} to {third:.3f}")
    ratio = (middle["installed"] - middle["nothing"]) / (middle["source"] - middle["nothing"])
    print(f"installed / source = {ratio:.2f} (limit {LIMIT})")
    return 0 if ratio <= LIMIT else 1


if __name__ == "__main__":
    folders = [Path(one) for one in sys.argv[1:4]]
    sys.exit(main(folders[0], folders[1], folders[2], int(sys.argv[4]) if len(sys.argv) > 4 else 9))
