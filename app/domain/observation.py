"""What a source of the operating system said, raw and without judgement.

Observations are stored, so an old inspection can be judged again by a newer rule on any PC
(`mamori-karte replay`). `resources/schema/observations.md` describes the `raw` part of each.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, cast

from app.domain.json_value import JsonObject, JsonValue


class Access(StrEnum):
    """How the source answered. Only `OK` carries facts; none of the others is ever good news."""

    OK = "ok"
    EMPTY = "empty"  # answered, no rows
    ABSENT = "absent"  # namespace, class, DLL, key or file does not exist
    DENIED = "denied"
    TIMEOUT = "timeout"
    ERROR = "error"
    UNSUPPORTED = "unsupported"  # this edition of the system has no such thing
    CONSENT_NEEDED = "consent_needed"


class System(StrEnum):
    """A family of operating systems."""

    WINDOWS = "windows"
    LINUX = "linux"
    MACOS = "macos"


@dataclass(frozen=True, slots=True)
class Host:
    """What is needed to read the observations of one PC rightly. Holds no name of PC or user.

    `pc` is a made-up name ("PC-4F0A91C2"), there only in what was exported from another PC.
    """

    system: System
    build: int | None = None
    ubr: int | None = None
    edition: str | None = None
    install: str | None = None
    arch: str | None = None
    elevated: bool | None = None
    ui: str | None = None
    managed: str | None = None
    portable: bool | None = None
    pc: str | None = None

    def to_json(self) -> dict[str, JsonValue]:
        """The fields as a JSON object; unknown ones stay null, `pc` is left out without one."""
        return {
            **({} if self.pc is None else {"pc": self.pc}),
            "system": self.system.value,
            "build": self.build,
            "ubr": self.ubr,
            "edition": self.edition,
            "install": self.install,
            "arch": self.arch,
            "elevated": self.elevated,
            "ui": self.ui,
            "managed": self.managed,
            "portable": self.portable,
        }

    @classmethod
    def from_json(cls, value: JsonObject) -> Host:
        """Read what `to_json` wrote. Raises ValueError for anything else."""
        return cls(
            system=System(_text(value, "system")),
            build=_optional(value, "build", int),
            ubr=_optional(value, "ubr", int),
            edition=_optional(value, "edition", str),
            install=_optional(value, "install", str),
            arch=_optional(value, "arch", str),
            elevated=_optional(value, "elevated", bool),
            ui=_optional(value, "ui", str),
            managed=_optional(value, "managed", str),
            portable=_optional(value, "portable", bool),
            pc=_optional(value, "pc", str),
        )


@dataclass(frozen=True, slots=True)
class Observation:
    """One answer of one source.

    `name` is the stable name with its schema version, such as "wsc.products/1"; `source` says
    exactly what was read; `at` is UTC in ISO 8601 ("2026-11-23T03:00:00Z"); `took_ms` is the time
    the source took, in milliseconds; `error` is the literal code or text the source gave.
    """

    name: str
    source: str
    access: Access
    at: str
    host: Host
    raw: JsonValue = None
    error: str | None = None
    took_ms: int = 0

    def to_json(self) -> dict[str, JsonValue]:
        """One line of an observation bundle (JSON Lines)."""
        return {
            "obs": self.name,
            "source": self.source,
            "access": self.access.value,
            "error": self.error,
            "ms": self.took_ms,
            "at": self.at,
            "host": self.host.to_json(),
            "raw": self.raw,
        }

    @classmethod
    def from_json(cls, value: JsonObject) -> Observation:
        """Read what `to_json` wrote. Raises ValueError, naming the field, for anything else."""
        host = value.get("host")
        if not isinstance(host, Mapping):
            raise ValueError("host: an object is needed")
        error = value.get("error")
        return cls(
            name=_text(value, "obs"),
            source=_text(value, "source"),
            access=Access(_text(value, "access")),
            at=_text(value, "at"),
            host=Host.from_json(host),
            raw=value.get("raw"),
            error=None if error is None else str(error),
            took_ms=_optional(value, "ms", int) or 0,
        )


@dataclass(frozen=True, slots=True)
class Inspection:
    """One look at one PC: everything its sources said. Times are UTC in ISO 8601."""

    id: str
    started_at: str
    finished_at: str
    host: Host
    observations: tuple[Observation, ...] = field(default_factory=tuple)

    def to_json(self) -> dict[str, JsonValue]:
        """The inspection as a JSON object."""
        return {
            "id": self.id,
            "started_at": self.started_at,
            "finished_at": self.finished_at,
            "host": self.host.to_json(),
            "observations": [observation.to_json() for observation in self.observations],
        }

    @classmethod
    def from_json(cls, value: JsonObject) -> Inspection:
        """Read what `to_json` wrote. Raises ValueError for anything else."""
        host, observations = value.get("host"), value.get("observations")
        if not isinstance(host, Mapping) or not isinstance(observations, list):
            raise ValueError("an inspection needs host and observations")
        return cls(
            id=_text(value, "id"),
            started_at=_text(value, "started_at"),
            finished_at=_text(value, "finished_at"),
            host=Host.from_json(host),
            observations=tuple(Observation.from_json(cast(JsonObject, o)) for o in observations),
        )


def _text(value: JsonObject, key: str) -> str:
    found = value.get(key)
    if not isinstance(found, str):
        raise ValueError(f"{key}: a text is needed")
    return found


def _optional(value: JsonObject, key: str, kind: type[Any]) -> Any:
    found = value.get(key)
    if found is None:
        return None
    if not isinstance(found, kind) or (kind is int and isinstance(found, bool)):
        raise ValueError(f"{key}: {kind.__name__} is needed")
    return found
