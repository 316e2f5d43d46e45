"""`linux.ssh/1`: how the SSH server lets people in, by its settings files."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation, System
from app.inspection.collector import Collector, observe
from app.inspection.collectors.linux.machine import REAL, Machine

NAME = "linux.ssh/1"
_SETTINGS = "/etc/ssh/sshd_config"
_DEEPEST = 8
# The second is the older name of the same setting.
_KEYBOARD = ("kbdinteractiveauthentication", "challengeresponseauthentication")


@dataclass
class _Read:
    """What was read so far: of each setting the first value counts; ports add up."""

    first: dict[str, str] = field(default_factory=dict)
    ports: list[int] = field(default_factory=list)
    complete: bool = True


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation; `absent` without an SSH server."""
    return [observe(NAME, f"file:{_SETTINGS} and what it includes", host, lambda: _ssh(machine))]


def _ssh(machine: Machine) -> JsonValue:
    read = _Read()
    _take(machine.read(_SETTINGS), machine, read, 0)
    keyboard = next((read.first[one] for one in _KEYBOARD if one in read.first), None)
    ports: list[JsonValue] = list(read.ports)
    return {
        "password": read.first.get("passwordauthentication"),
        "keyboard": keyboard,
        "root": read.first.get("permitrootlogin"),
        "ports": ports,
        "complete": read.complete,
    }


def _take(written: str, machine: Machine, read: _Read, depth: int) -> None:
    for key, values in _lines(written):
        if key == "match":
            # From here on lines hold for some people only: who they are is not followed.
            read.complete = False
            return
        if key == "include":
            _include(values, machine, read, depth)
        elif key == "port":
            read.ports += [int(one) for one in values if one.isdecimal()]
        elif values:
            read.first.setdefault(key, values[0].casefold())


def _include(patterns: Sequence[str], machine: Machine, read: _Read, depth: int) -> None:
    for pattern in patterns:
        place = pattern if pattern.startswith("/") else f"/etc/ssh/{pattern}"
        for path in machine.find(place):
            try:
                written = path.read_text(encoding="utf-8", errors="replace")
            except OSError:
                read.complete = False
                continue
            if depth >= _DEEPEST:
                read.complete = False
                return
            _take(written, machine, read, depth + 1)


def _lines(written: str) -> Iterator[tuple[str, list[str]]]:
    """Key in small letters and values of each line; "Key=value" is allowed as well."""
    for line in written.splitlines():
        stripped = line.strip()
        if not stripped or stripped.startswith("#"):
            continue
        try:
            words = shlex.split(stripped.replace("=", " ", 1), comments=True)
        except ValueError:
            words = stripped.split()
        if words:
            yield words[0].casefold(), words[1:]


COLLECTOR = Collector("linux.ssh", (NAME,), frozenset({System.LINUX}), 3.0, False, collect)
