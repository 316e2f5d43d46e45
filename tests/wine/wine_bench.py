"""A disposable Windows-like bench (Wine in a chroot) on which the real collectors run.

WINELAB names a folder with `root` (a Debian with Wine), `prefix` (a template prefix) and
`python/cp311` (CPython for Windows with comtypes). tests/wine/README.md says how to make one.
"""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
from pathlib import Path

from app.inspection.collectors.windows import COLLECTORS

CHILD_NAMES = [one.name for one in COLLECTORS if one.in_child]
# Wine has only a stub of the function that tells the kind of an account, and a stub ends the process.
ENDS_ON_WINE = {"windows.accounts"}
_NUMBERS = itertools.count()
_MOUNT_AND_RUN = """
root=$1; lab=$2; folder=$3; shift 3
mount -t proc proc "$root/proc"; mount --rbind /dev "$root/dev"; mount --bind "$lab" "$root$lab"
exec chroot "$root" bash -c 'cd "$0"; exec "$@"' "$folder" "$@"
"""


def why_not_ready() -> str:
    """What is missing before the bench can be used; "" when it is ready."""
    named = os.environ.get("WINELAB")
    if not named:
        return "WINELAB names no bench (see tests/wine/README.md)"
    lab = Path(named)
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "the bench needs root for its private mounts"
    needed = {
        "a Debian with Wine": lab / "root" / "usr" / "bin" / "wineserver",
        "a template prefix": lab / "prefix" / "system.reg",
        "CPython for Windows": lab / "python" / "cp311" / "python.exe",
        "comtypes": lab / "python" / "cp311" / "Lib" / "site-packages" / "comtypes",
    }
    missing = [name for name, path in needed.items() if not os.path.lexists(path)]
    return f"WINELAB lacks {', '.join(missing)}" if missing else ""


class Bench:
    """One prefix of its own, copied from the template, and the program beside it."""

    def __init__(self, source: Path) -> None:
        self.lab = Path(os.environ["WINELAB"]).resolve()
        number = f"{os.getpid()}-{next(_NUMBERS)}"  # two benches of one run do not meet
        self.prefix = self.lab / f"prefix-collectors-{number}"
        self.folder = self.lab / f"work-collectors-{number}"
        self.python = self.lab / "python" / "cp311" / "python.exe"
        (self.lab / "home").mkdir(exist_ok=True)
        (self.lab / "root" / str(self.lab).lstrip("/")).mkdir(parents=True, exist_ok=True)
        subprocess.run(["cp", "-a", "--reflink=auto", self.lab / "prefix", self.prefix], check=True)
        for name in ("app", "resources"):
            shutil.copytree(source / name, self.folder / name, ignore=shutil.ignore_patterns("__pycache__"))

    def close(self) -> None:
        """End what runs in this prefix, and nothing else, and remove it."""
        self.run("wineserver", "-k", seconds=60, check=False)
        shutil.rmtree(self.prefix, ignore_errors=True)
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(
        self, *command: str, seconds: float = 120, check: bool = True
    ) -> subprocess.CompletedProcess[str]:
        """A command of the bench, in the program's folder; output as cp932, as Japanese Windows prints."""
        environment = {
            "HOME": str(self.lab / "home"),
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "LANG": "ja_JP.UTF-8",
            "WINEDEBUG": "-all",
            "WINEPREFIX": str(self.prefix),
        }
        shell = ("unshare", "--mount", "--propagation", "private", "bash", "-ec", _MOUNT_AND_RUN, "bench")
        return subprocess.run(
            [*shell, str(self.lab / "root"), str(self.lab), str(self.folder), *command],
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="cp932",
            errors="replace",
            timeout=seconds,
            check=check,
        )

    def run_python(
        self, *arguments: str, seconds: float = 120, check: bool = True
    ) -> subprocess.CompletedProcess[str]:
        """CPython for Windows, in cp932 and not in its UTF-8 mode."""
        return self.run("wine", str(self.python), "-X", "utf8=0", *arguments, seconds=seconds, check=check)

    def run_program(
        self, text: str, *arguments: str, seconds: float = 120
    ) -> subprocess.CompletedProcess[str]:
        """A small program of ours that can import `app`."""
        (self.folder / "program.py").write_text(text, encoding="utf-8")
        return self.run_python("program.py", *arguments, seconds=seconds)

    def import_registry(self, file: Path) -> None:
        """Put a .reg file (UTF-8 in the repository) into the prefix."""
        target = self.folder / file.name
        target.write_text(file.read_text(encoding="utf-8"), encoding="utf-16", newline="\r\n")
        self.run("wine", "reg", "import", file.name, "/reg:64")
