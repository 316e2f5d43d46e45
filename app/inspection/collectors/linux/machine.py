"""The files and commands of a Linux, read only; a test puts a folder of samples in its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.system.process import Finished, run_command

MOST_BYTES = 4 * 1024 * 1024
_STEP = 64 * 1024
RunCommand = Callable[[str, Sequence[str], float], Finished]


@dataclass(frozen=True, slots=True)
class Machine:
    """A Linux whose "/" is `root` and whose commands `run` answers."""

    root: Path = Path("/")
    run: RunCommand = run_command

    def path(self, absolute: str) -> Path:
        """Where an absolute path of that machine lies."""
        return self.root / absolute.lstrip("/")

    def read(self, absolute: str) -> str:
        """A text file, at most 4 MB of it; broken characters are replaced. Raises OSError."""
        return self.read_bytes(absolute).decode("utf-8", errors="replace")

    def read_bytes(self, absolute: str, most: int = MOST_BYTES) -> bytes:
        """The first `most` bytes of a file. Raises OSError."""
        content = bytearray()
        with self.path(absolute).open("rb", buffering=0) as file:
            # In steps: the kernel refuses to fill one large buffer from /proc/sys.
            while len(content) < most and (chunk := file.read(min(_STEP, most - len(content)))):
                content += chunk
        return bytes(content)

    def exists(self, absolute: str) -> bool:
        """Whether a file or folder is there and may be seen."""
        try:
            return self.path(absolute).exists()
        except OSError:
            return False

    def find(self, pattern: str) -> list[Path]:
        """The files a pattern such as "/var/log/apt/history.log*" matches, sorted; none when denied."""
        try:
            return sorted(self.root.glob(pattern.lstrip("/")))
        except OSError:
            return []

    def settings(self, absolute: str) -> dict[str, str]:
        """A shell-like file of KEY=value lines. Raises OSError."""
        found = {}
        for line in self.read(absolute).splitlines():
            key, equals, value = line.strip().partition("=")
            if equals and not key.startswith("#"):
                found[key.strip()] = value.strip().strip("\"'")
        return found

    def unit_installed(self, unit: str) -> bool:
        """Whether systemd knows a unit of this name."""
        folders = (
            "/etc/systemd/system",
            "/run/systemd/system",
            "/usr/lib/systemd/system",
            "/lib/systemd/system",
        )
        return any(self.exists(f"{folder}/{unit}") for folder in folders)

    def unit_active(self, unit: str) -> bool | None:
        """Whether a unit is active; None when systemd does not run here or does not say."""
        if not self.exists("/run/systemd/system"):
            return None
        try:
            said = self.run("systemctl", ("is-active", unit), 3.0).stdout.strip()
        except OSError:
            return None
        known = {"active": True, "reloading": True, "inactive": False, "failed": False, "activating": None}
        return known.get(said)

    def running(self) -> frozenset[str] | None:
        """The names of all running programs (15 characters each); None when others' are hidden from us."""
        names = set()
        for entry in self.find("/proc/[0-9]*/comm"):
            try:
                names.add(entry.read_text(encoding="utf-8", errors="replace").strip())
            except OSError:
                continue  # it ended while we looked
        return frozenset(names) if self.exists("/proc/1/comm") else None


REAL = Machine()
