"""`linux.password_policy/1`: how long passwords must be, by the settings of PAM."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation, System
from app.inspection.collector import Collector, observe
from app.inspection.collectors.linux.machine import REAL, Machine

NAME = "linux.password_policy/1"
_PASSWORD_FILES = ("/etc/pam.d/common-password", "/etc/pam.d/system-auth", "/etc/pam.d/passwd")
_AUTH_FILES = ("/etc/pam.d/common-auth", "/etc/pam.d/system-auth")
_QUALITY, _LOCKOUT = "/etc/security/pwquality.conf", "/etc/security/faillock.conf"
_FAILLOCK_DENIES = 3  # pam_faillock's own default


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation; `absent` without PAM."""
    source = f"file:{', '.join((*_PASSWORD_FILES, *_AUTH_FILES[:1], _QUALITY, _LOCKOUT))}"
    return [observe(NAME, source, host, lambda: _policy(machine))]


def _policy(machine: Machine) -> JsonValue:
    lines = list(_lines(machine, _PASSWORD_FILES, "password"))
    if not lines:
        raise FileNotFoundError(2, "no settings of PAM")
    quality = next((one for one in lines if _module(one, "pam_pwquality.so", "pam_cracklib.so")), None)
    unix = next((one for one in lines if _module(one, "pam_unix.so")), [])
    lockout = next(
        (one for one in _lines(machine, _AUTH_FILES, "auth") if _module(one, "pam_faillock.so")), None
    )
    return {
        "quality": quality is not None,
        "quality_min_length": _argument(quality or [], "minlen") or _setting(machine, _QUALITY, "minlen"),
        "unix_min_length": _argument(unix, "minlen"),
        "lockout_after": None
        if lockout is None
        else _argument(lockout, "deny") or _setting(machine, _LOCKOUT, "deny") or _FAILLOCK_DENIES,
    }


def _lines(machine: Machine, paths: Sequence[str], kind: str) -> Iterator[list[str]]:
    """The words of the lines of one kind, of the files that are there. Raises OSError."""
    for path in (one for one in paths if machine.exists(one)):
        for line in machine.read(path).splitlines():
            words = line.partition("#")[0].split()
            if words and words[0].lstrip("-") == kind:
                yield words


def _module(words: list[str], *modules: str) -> bool:
    return any(word.rpartition("/")[2] in modules for word in words)


def _argument(words: list[str], name: str) -> int | None:
    return next((_number(word.partition("=")[2]) for word in words if word.startswith(f"{name}=")), None)


def _setting(machine: Machine, path: str, name: str) -> int | None:
    return _number(machine.settings(path).get(name, "")) if machine.exists(path) else None


def _number(written: str) -> int | None:
    return int(written) if written.strip().isdecimal() else None


COLLECTOR = Collector("linux.password_policy", (NAME,), frozenset({System.LINUX}), 3.0, False, collect)
