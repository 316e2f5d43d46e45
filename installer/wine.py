"""A disposable Windows-like machine for the acceptance: Wine in a chroot, with a screen of its own.

WINELAB names a folder with `root` (a Debian with Wine) and `prefix` (a template prefix); tests/wine/README.md
says how to make one. Needs root's rights for a private mount, and Xvfb, xdotool, ImageMagick.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path
from typing import Self

_MOUNT_AND_RUN = """
root=$1; lab=$2; folder=$3; shift 3
mkdir -p "$root$lab" "$root/tmp/.X11-unix" /tmp/.X11-unix
mount -t proc proc "$root/proc"; mount --rbind /dev "$root/dev"; mount --bind "$lab" "$root$lab"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
exec chroot "$root" bash -c 'cd "$0"; exec "$@"' "$folder" "$@"
"""
_TOOLS = ("Xvfb", "xdotool", "import", "identify", "unshare", "pdftotext")


def why_not_ready() -> str:
    """What is missing before the machine can be used; "" when it is ready."""
    lab = Path(os.environ.get("WINELAB", ""))
    if not os.environ.get("WINELAB"):
        return "WINELAB names no bench (tests/wine/README.md)"
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "the bench needs root for its private mounts"
    missing = [
        one for one in ("root/usr/bin/wineserver", "prefix/system.reg") if not os.path.lexists(lab / one)
    ]
    missing += [one for one in _TOOLS if shutil.which(one) is None]
    return f"missing on the bench: {', '.join(missing)}" if missing else ""


class Machine:
    """A fresh copy of the template prefix; everything is gone when the `with` block is left."""

    def __init__(self, display: int = 79, width: int = 1366, height: int = 768) -> None:
        self.lab = Path(os.environ["WINELAB"]).resolve()
        self.prefix = self.lab / f"prefix-accept-{os.getpid()}"
        self.c = self.prefix / "drive_c"
        self.display = f":{display}"
        self._screen = f"{width}x{height}x24"
        self.environment = {
            "HOME": str(self.lab / "home"), "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "ja_JP.UTF-8",
            "WINEDEBUG": "-all", "WINEPREFIX": str(self.prefix), "DISPLAY": self.display,
        }  # fmt: skip

    def __enter__(self) -> Self:
        (self.lab / "home").mkdir(exist_ok=True)
        subprocess.run(["cp", "-a", "--reflink=auto", self.lab / "prefix", self.prefix], check=True)
        self._server = subprocess.Popen(
            ["Xvfb", self.display, "-screen", "0", self._screen, "-nolisten", "tcp"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        time.sleep(1)
        self.run("cmd", "/c", "ver")
        return self

    def __exit__(self, *_what: object) -> None:
        self.end_all()
        self._server.terminate()
        self._server.wait()
        shutil.rmtree(self.prefix, ignore_errors=True)

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        """Start a Windows program; its output is kept in a pipe."""
        shell = ["unshare", "--mount", "--propagation", "private", "bash", "-ec", _MOUNT_AND_RUN, "bench"]
        words = command if command[0] in {"wine", "wineserver"} else ("wine", *command)
        return subprocess.Popen(
            [*shell, str(self.lab / "root"), str(self.lab), str(self.c), *words],
            env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip

    def run(self, *command: str, seconds: float = 120) -> tuple[int, str]:
        """Exit code and output (cp932 or UTF-8) of a Windows program; 124 when its time was over."""
        process = self.start(*command)
        try:
            out, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            self.end_all()
            return 124, ""
        try:
            return process.returncode, out.decode("utf-8")
        except UnicodeDecodeError:
            return process.returncode, out.decode("cp932", "replace")

    def end_all(self) -> None:
        """End what runs in this prefix, and nothing else."""
        ender = self.start("wineserver", "-k")
        try:
            ender.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            os.killpg(ender.pid, signal.SIGKILL)

    def path(self, windows: str) -> Path:
        """Where a path of drive C lies on this machine."""
        return self.c / windows.replace("C:\\", "").replace("\\", "/")

    def files(self) -> set[str]:
        """Every file of drive C, relative, with "/"."""
        return {
            str(one.relative_to(self.c)) for one in self.c.rglob("*") if one.is_file() or one.is_symlink()
        }

    def registry(self, key: str) -> dict[str, dict[str, str]]:
        """Key -> values of a part of the registry."""
        exported = self.c / "export.reg"
        exported.unlink(missing_ok=True)
        self.run("reg", "export", key, r"C:\export.reg", "/y")
        if not exported.exists():
            return {}
        text = re.sub(r"\\\r?\n\s*", "", exported.read_bytes().decode("utf-16", "replace"))
        exported.unlink()
        found: dict[str, dict[str, str]] = {}
        for line in text.splitlines():
            if line.startswith("["):
                values = found.setdefault(line.strip("[]"), {})
            elif match := re.match(r'"((?:[^"\\]|\\.)*)"=(.*)$', line):
                raw = match[2]
                values[match[1]] = re.sub(r"\\(.)", r"\1", raw[1:-1]) if raw.startswith('"') else raw
        return found

    def set_value(self, key: str, name: str, value: str, kind: str = "REG_SZ") -> None:
        """Write one value."""
        self.run("reg", "add", key, "/v", name, "/t", kind, "/d", value, "/f")

    def window(self, title: str, seconds: float = 60) -> tuple[str, str]:
        """Id and title of the first visible window whose title matches; ("", "") when none came."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            for one in self._tool("xdotool", "search", "--onlyvisible", "--name", title).split():
                name = self._tool("xdotool", "getwindowname", one).strip()
                if name and "Default IME" not in name:
                    return one, name
            time.sleep(0.3)
        return "", ""

    def picture(self, target: Path) -> int:
        """Save the screen; how many colours it has."""
        self._tool("import", "-window", "root", str(target))
        words = self._tool("identify", "-format", "%k", str(target)).strip()
        return int(words) if words.isdigit() else 0

    def _tool(self, *command: str) -> str:
        environment = os.environ | {"DISPLAY": self.display}
        done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
        return done.stdout
