"""`linux.nfs/1`: the folders NFS exports, and to whom."""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation, System
from app.inspection.collector import Collector, observe
from app.inspection.collectors.linux.machine import REAL, Machine

NAME = "linux.nfs/1"
_CLIENT = re.compile(r"([^()]*)(?:\(([^()]*)\))?")


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation; `absent` without an exports file."""
    return [observe(NAME, "file:/etc/exports, /etc/exports.d", host, lambda: _nfs(machine))]


def _nfs(machine: Machine) -> JsonValue:
    written = machine.read("/etc/exports")
    for path in machine.find("/etc/exports.d/*.exports"):
        written += "\n" + path.read_text(encoding="utf-8", errors="replace")
    return {"active": _active(machine), "exports": parse_exports(written)}


def parse_exports(written: str) -> list[JsonValue]:
    """One object per folder. Options without a word on writing mean read only."""
    exports: list[JsonValue] = []
    for line in written.replace("\\\n", " ").splitlines():
        words = shlex.split(line, comments=True)
        if not words:
            continue
        path, *rest = words
        common = [one for word in rest if word.startswith("-") for one in word[1:].split(",")]
        clients = [_client(word, common) for word in rest if not word.startswith("-")]
        # A folder without a client is open to the whole world.
        exports.append({"path": path, "clients": clients or [{"host": "*", "options": _options("", common)}]})
    return exports


def _client(word: str, common: list[str]) -> JsonValue:
    found = _CLIENT.fullmatch(word)
    if not found:
        raise ValueError("an export has a client that cannot be read")
    return {"host": found[1] or "*", "options": _options(found[2] or "", common)}


def _options(written: str, common: list[str]) -> list[JsonValue]:
    options = [*common, *(one.strip() for one in written.split(",") if one.strip())]
    writes = [one for one in options if one in {"rw", "ro"}]
    others = [one for one in options if one not in {"rw", "ro"}]
    return [writes[-1] if writes else "ro", *others]


def _active(machine: Machine) -> bool | None:
    if machine.exists("/proc/fs/nfsd/threads"):
        return machine.read("/proc/fs/nfsd/threads").strip() not in {"", "0"}
    return machine.unit_active("nfs-server.service")


COLLECTOR = Collector("linux.nfs", (NAME,), frozenset({System.LINUX}), 5.0, False, collect)
