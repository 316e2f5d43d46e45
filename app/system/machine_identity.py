"""A number that stays with this installation of the system, for pseudonyms. It never leaves the PC itself."""

from __future__ import annotations

import secrets
import sys
from pathlib import Path

from app.system.atomic_file import write_atomically
from app.system.registry import Registry
from app.system.windows_errors import NoAnswer

_WINDOWS_KEY, _WINDOWS_VALUE = r"SOFTWARE\Microsoft\Cryptography", "MachineGuid"
_LINUX_FILES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
_OWN_FILE = "pc.key"
_SHORTEST = 16


def machine_identity(folder: Path) -> bytes:
    """The same bytes on every run and for every user of this PC, at least 16 of them.

    Windows and Linux have such a number; where there is none, a random one is kept in `folder`.
    Raises OSError when that cannot be written. Only keyed digests of it may be shown or stored.
    """
    found = _windows_identity() if sys.platform == "win32" else _linux_identity(_LINUX_FILES)
    return found.encode("utf-8") if found else _own_identity(folder)


def _windows_identity(registry: Registry | None = None) -> str:
    try:
        value = (registry or Registry()).values(_WINDOWS_KEY).get(_WINDOWS_VALUE)
    except NoAnswer:
        return ""
    return _usable(value.data) if value is not None else ""


def _linux_identity(files: tuple[Path, ...]) -> str:
    for file in files:
        try:
            found = _usable(file.read_text(encoding="ascii"))
        except (OSError, UnicodeDecodeError):
            continue
        if found:
            return found
    return ""


def _own_identity(folder: Path) -> bytes:
    file = folder / _OWN_FILE
    try:
        kept = _usable(file.read_text(encoding="ascii"))
    except (OSError, UnicodeDecodeError):
        kept = ""
    if not kept:
        kept = secrets.token_hex(16)
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(file, kept.encode("ascii"))
    return kept.encode("ascii")


def _usable(value: object) -> str:
    """Not "uninitialized", not a row of zeros: images that were never started say so."""
    written = value.strip().lower() if isinstance(value, str) else ""
    digits = set(written) & set("0123456789abcdef")
    return written if len(written) >= _SHORTEST and len(digits) > 1 else ""
