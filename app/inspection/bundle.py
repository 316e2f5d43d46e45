"""Observation bundles: JSON Lines, one observation a line. What is read is somebody else's file."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from app.domain.calendar import parse_utc
from app.domain.observation import Access, Host, Observation
from app.system.atomic_file import write_atomically
from app.system.plain_file import open_plain

MOST_BYTES = 20 * 1024 * 1024
MOST_LINES = 2_000
DEEPEST = 20
LONGEST_TEXT = 20_000


def write_bundle(path: Path, observations: Iterable[Observation]) -> None:
    """Write observations as a bundle, atomically. Raises OSError."""
    lines = [json.dumps(one.to_json(), ensure_ascii=False, allow_nan=False) for one in observations]
    write_atomically(path, "".join(f"{line}\n" for line in lines).encode("utf-8"))


def read_bundle(path: Path) -> tuple[Observation, ...]:
    """Read a bundle. Raises OSError, or ValueError saying which line is wrong and why.

    Refused as a whole: too large, not UTF-8, a line that is no observation (a truncated file ends in
    one), observations of several PCs, one source with two different answers, no observation at all.
    """
    with open_plain(path) as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise ValueError(f"the file is larger than {MOST_BYTES // 1024 // 1024} MB")
    return parse_bundle(content)


def parse_bundle(content: bytes) -> tuple[Observation, ...]:
    """The observations of a bundle's bytes. Raises ValueError as `read_bundle` does."""
    try:
        written = content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise ValueError(f"the file is not UTF-8 text (byte {problem.start})") from None
    lines = written.splitlines() if "\n" not in written else written.split("\n")
    if len(lines) > MOST_LINES + 1:
        raise ValueError(f"the file has more than {MOST_LINES} lines")
    found = [(number, _parse(line, number)) for number, line in enumerate(lines, start=1) if line.strip()]
    if not found:
        raise ValueError("the file holds no observation")
    _refuse_mixtures(found)
    return tuple(observation for _, observation in found)


def _parse(line: str, number: int) -> Observation:
    try:
        value = json.loads(line, parse_constant=_refuse_constant, object_pairs_hook=_object)
        _refuse_excess(value, DEEPEST)
        if not isinstance(value, dict):
            raise ValueError("an object is needed")
        observation = Observation.from_json(_with_system(value))
        parse_utc(observation.at)
        if observation.access is Access.OK and observation.raw is None:
            raise ValueError("access is ok, yet there are no facts")
        if observation.access is not Access.OK and observation.raw:
            raise ValueError(f"access is {observation.access.value}, yet there are facts")
    except RecursionError:
        raise ValueError(f"line {number}: nested too deeply") from None
    except ValueError as problem:
        raise ValueError(f"line {number}: {str(problem)[:200]}") from None
    return observation


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object as JSON gives it; a key said twice is refused, for the two may contradict each other."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice in one object")
    return found


def _with_system(value: dict[str, Any]) -> dict[str, Any]:
    """Add the host's system where a recorder left it out: the name of the observation tells it."""
    host = value.get("host")
    if not isinstance(host, dict) or "system" in host:
        return value
    prefix = str(value.get("obs")).partition(".")[0]
    return {**value, "host": {**host, "system": prefix if prefix in {"linux", "macos"} else "windows"}}


def _refuse_constant(name: str) -> object:
    raise ValueError(f"{name} is not a number of JSON")


def _refuse_excess(value: object, depth: int) -> None:
    if depth < 0:
        raise ValueError("nested too deeply")
    if isinstance(value, str) and len(value) > LONGEST_TEXT:
        raise ValueError("a text is too long")
    if isinstance(value, str) and any("\ud800" <= one <= "\udfff" for one in value):
        raise ValueError("half a character (a lone surrogate)")
    members = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for member in members:
        _refuse_excess(member, depth - 1)
    if isinstance(value, dict):
        for key in value:
            _refuse_excess(key, depth - 1)


def _refuse_mixtures(found: list[tuple[int, Observation]]) -> None:
    """One bundle is one look at one PC: anything else could put one PC's green on another."""
    first = found[0][1].host
    answers: dict[str, tuple[int, object]] = {}
    for number, one in found:
        if _differ(one.host, first):
            raise ValueError(f"line {number}: another PC than line {found[0][0]}")
        if one.access is not Access.OK:
            continue
        earlier_number, earlier = answers.setdefault(one.name, (number, one.raw))
        if earlier != one.raw:
            raise ValueError(f"line {number}: {one.name} differs from line {earlier_number}")


def _differ(one: Host, other: Host) -> bool:
    pairs = [(getattr(one, key), getattr(other, key)) for key in ("system", "build", "edition", "arch", "pc")]
    return any(a is not None and b is not None and a != b for a, b in pairs)
