"""`linux.sign_in/1`: accounts without a password, second administrators, and signing in by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation, System
from app.inspection.collector import Collector, observe
from app.inspection.collectors.linux.machine import REAL, Machine

NAME = "linux.sign_in/1"
_DISPLAY_MANAGERS = (
    "/etc/gdm3/custom.conf",
    "/etc/gdm3/daemon.conf",
    "/etc/gdm/custom.conf",
    "/etc/lightdm/lightdm.conf",
    "/etc/lightdm/lightdm.conf.d/*.conf",
    "/usr/share/lightdm/lightdm.conf.d/*.conf",
    "/etc/sddm.conf",
    "/etc/sddm.conf.d/*.conf",
)
_TRUE = {"true", "yes", "1"}
# What `passwd -S` says in its second word: Debian writes P, L and NP; Fedora PS, LK and NP.
_STATES = {"P": "set", "PS": "set", "L": "locked", "LK": "locked", "NP": "none"}


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation. The list of scrambled passwords is for administrators only and is not touched."""
    source = "file:/etc/passwd, settings of gdm, lightdm and sddm; command:passwd -S"
    return [observe(NAME, source, host, lambda: _sign_in(machine))]


def _sign_in(machine: Machine) -> JsonValue:
    accounts = [line.split(":") for line in machine.read("/etc/passwd").splitlines() if line.count(":") == 6]
    return {
        "accounts": len(accounts),
        "without_password": sum(1 for one in accounts if one[1] == ""),
        "administrators": sum(1 for one in accounts if one[2] == "0"),
        "own_password": _own(machine),
        "automatic": any(_signs_in(key, value) for key, value in _settings(machine)),
    }


def _own(machine: Machine) -> str | None:
    try:
        words = machine.run("passwd", ("-S",), 3.0).stdout.split()
    except OSError:
        return None
    return _STATES.get(words[1]) if len(words) > 1 else None


def _settings(machine: Machine) -> Iterator[tuple[str, str]]:
    """Every setting of every display manager, as "section.key" in small letters."""
    for pattern in _DISPLAY_MANAGERS:
        for path in machine.find(pattern):
            section = ""
            for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
                written = line.strip()
                if written.startswith("["):
                    section = written.strip("[]").casefold()
                elif "=" in written and written[0] not in "#;":
                    key, _, value = written.partition("=")
                    yield f"{section}.{key.strip().casefold()}", value.strip()


def _signs_in(key: str, value: str) -> bool:
    """gdm has a switch; lightdm and sddm sign in whoever is named."""
    if key == "daemon.automaticloginenable":
        return value.casefold() in _TRUE
    return bool(value) and (key.endswith(".autologin-user") or key == "autologin.user")


COLLECTOR = Collector("linux.sign_in", (NAME,), frozenset({System.LINUX}), 4.0, False, collect)
