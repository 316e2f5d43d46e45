"""By which ways somebody can work on this PC from elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.inspection.observed import Observed, part, parts, text, whole, yes_no

DESKTOP, TOOLS = "windows.remote_desktop/1", "windows.remote_tools/1"
SSH, LINUX_TOOLS = "linux.ssh/1", "linux.remote_tools/1"
_PORT = 3389
_DISABLED = 4
_SWITCH = frozenset({None, 0, 1})
_ROOT_BY_PASSWORD = "yes"


@dataclass(frozen=True, slots=True)
class RemoteDesktop:
    """`sign_in_first`: who connects proves himself before he sees a screen. `managed`: a policy decided."""

    on: bool
    sign_in_first: bool
    port: int
    managed: bool


@dataclass(frozen=True, slots=True)
class Ssh:
    """How SSH lets people in; the defaults are those of OpenSSH."""

    ports: frozenset[int]
    by_password: bool
    root_by_password: bool
    complete: bool


def remote_desktop(observed: Observed) -> RemoteDesktop | None:
    """None when it was not read, or a value is none Windows knows. Missing values: off, sign in first."""
    raw = observed.fields(DESKTOP)
    if raw is None or not {"policy", "local"} <= set(raw):
        return None
    policy, local = part(raw, "policy"), part(raw, "local")
    found = {}
    for key in ("deny", "sign_in_first"):
        for place in (policy, local):
            if place.get(key) is not None and whole(place, key) not in _SWITCH:
                return None
        chosen = whole(policy, key) if policy.get(key) is not None else whole(local, key)
        found[key] = 1 if chosen is None else chosen
    return RemoteDesktop(
        on=found["deny"] == 0,
        sign_in_first=found["sign_in_first"] == 1,
        port=whole(raw, "port") or _PORT,
        managed=policy.get("deny") is not None,
    )


def windows_tools(observed: Observed) -> tuple[str, ...] | None:
    """Known tools whose service may start; None when the services were not read."""
    raw = observed.fields(TOOLS)
    rows = parts(raw, "tools") if raw else None
    if raw is None or rows is None or not whole(raw, "services"):
        return None
    return _names([row for row in rows if whole(row, "start") != _DISABLED])


def linux_tools(observed: Observed) -> tuple[str, ...] | None:
    """Known tools that are there; None when the running programs were not seen."""
    raw = observed.fields(LINUX_TOOLS)
    rows = parts(raw, "tools") if raw else None
    if raw is None or rows is None or not whole(raw, "programs"):
        return None
    return _names(rows)


def ssh_installed(observed: Observed) -> bool | None:
    """Whether this Linux has an SSH server at all; None when that is not known."""
    raw = observed.fields(LINUX_TOOLS)
    return yes_no(raw, "ssh_installed") if raw else None


def _names(rows: Sequence[object]) -> tuple[str, ...]:
    found = [text(row, "name") or "?" for row in rows if isinstance(row, dict)]
    return tuple(dict.fromkeys(found))


def ssh(observed: Observed) -> Ssh | None:
    """None when its settings were not read."""
    raw = observed.fields(SSH)
    if raw is None or not {"password", "keyboard", "root", "complete"} <= set(raw):
        return None
    listed = raw.get("ports")
    ports = (
        frozenset(one for one in listed if isinstance(one, int)) if isinstance(listed, list) else frozenset()
    )
    by_password = "yes" in {text(raw, key) or "yes" for key in ("password", "keyboard")}
    return Ssh(
        ports=ports or frozenset({22}),
        by_password=by_password,
        root_by_password=by_password and text(raw, "root") == _ROOT_BY_PASSWORD,
        complete=yes_no(raw, "complete") is True,
    )
