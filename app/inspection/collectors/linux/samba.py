"""`linux.samba/1`: the folders Samba shares, by smb.conf and the users' own shares."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation, System
from app.inspection.collector import Collector, observe
from app.inspection.collectors.linux.machine import REAL, Machine

NAME = "linux.samba/1"
_YES = {"yes", "true", "1", "on"}
_SETTINGS, _USER_SHARES = "/etc/samba/smb.conf", "/var/lib/samba/usershares"
Section = dict[str, str]


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation; `absent` without Samba."""
    return [observe(NAME, f"file:{_SETTINGS}, {_USER_SHARES}", host, lambda: _samba(machine))]


def _samba(machine: Machine) -> JsonValue:
    sections, complete = parse_sections(machine.read(_SETTINGS))
    common = sections.pop("global", {})
    shares: list[JsonValue] = [
        _share(name, section, common)
        for name, section in sections.items()
        if _yes(section, common, ("available",), True)
    ]
    users, readable = _user_shares(machine)
    return {
        "active": _active(machine),
        "complete": complete and readable,
        "map_to_guest": common.get("maptoguest"),
        "server_min_protocol": common.get("serverminprotocol") or common.get("minprotocol"),
        "client_min_protocol": common.get("clientminprotocol"),
        "shares": [*shares, *users],
    }


def parse_sections(written: str) -> tuple[dict[str, Section], bool]:
    """Sections by name, keys without blanks; False when a part lies in a file that is not read here."""
    sections: dict[str, Section] = {}
    current: Section = sections.setdefault("global", {})
    complete = True
    for line in written.replace("\\\n", "").splitlines():
        stripped = line.strip()
        if stripped.startswith("[") and "]" in stripped:
            name = stripped[1 : stripped.index("]")].strip()
            current = sections.setdefault("global" if name.casefold() == "global" else name, {})
        elif stripped and stripped[0] not in "#;" and "=" in stripped:
            key, _, value = stripped.partition("=")
            current[key.replace(" ", "").casefold()] = value.strip()
            # "include" and "config backend = registry" put shares where we do not look.
            complete = complete and key.replace(" ", "").casefold() not in {
                "include",
                "configbackend",
                "copy",
            }
    return sections, complete


def _share(name: str, section: Section, common: Section) -> JsonValue:
    writable = _yes(section, common, ("writable", "writeable", "writeok"), None)
    read_only = _yes(section, common, ("readonly",), None)
    return {
        "name": name,
        "path": section.get("path") or section.get("directory"),
        "guest_ok": bool(_yes(section, common, ("guestok", "public"), False)),
        "writable": writable if writable is not None else read_only is False,
        "valid_users": section.get("validusers"),
    }


def _yes(section: Section, common: Section, keys: Sequence[str], missing: bool | None) -> bool | None:
    """A yes or no of a share, else of the global part, else what `missing` says."""
    for part in (section, common):
        for key in keys:
            if key in part:
                return part[key].casefold() in _YES
    return missing


def _user_shares(machine: Machine) -> tuple[list[JsonValue], bool]:
    """Shares users made themselves; False when their folder is there but may not be read."""
    folder = machine.path(_USER_SHARES)
    try:
        files = sorted(one for one in folder.iterdir() if one.is_file())
        parsed = [_user_share(machine.settings(f"{_USER_SHARES}/{one.name}"), one.name) for one in files]
    except FileNotFoundError:
        return [], True
    except OSError:
        return [], False
    return parsed, True


def _user_share(settings: dict[str, str], name: str) -> JsonValue:
    entries = settings.get("usershare_acl", "").casefold().replace(",", " ").split()
    everyone = [one for one in entries if one.startswith(("s-1-1-0:", "everyone:"))]
    return {
        "name": settings.get("sharename") or name,
        "path": settings.get("path"),
        "guest_ok": settings.get("guest_ok", "n").casefold().startswith("y"),
        "writable": any(one.endswith(":f") for one in everyone),
        "valid_users": None,
    }


def _active(machine: Machine) -> bool | None:
    running = machine.running()
    if running is not None and "smbd" in running:
        return True
    states = [machine.unit_active(unit) for unit in ("smbd.service", "smb.service")]
    if True in states:
        return True
    return False if running is not None or False in states else None


COLLECTOR = Collector("linux.samba", (NAME,), frozenset({System.LINUX}), 7.0, False, collect)
