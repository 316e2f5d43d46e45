"""Which doors the firewall's own rules leave open: `windows.firewall_rules/1`.

The rules lie in the registry as texts such as
"v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=6|Profile=Private|LPort=445|App=System|Name=@FirewallAPI.dll,-28511|".
Only what decides is kept; names of rules and other people's programs are not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read, unless_absent
from app.system.registry import Registry, RegistryValue

NAME = "windows.firewall_rules/1"
LOCAL = r"SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\FirewallRules"
POLICY = r"SOFTWARE\Policies\Microsoft\WindowsFirewall\FirewallRules"
SOURCE = rf"registry:HKLM\{LOCAL}; HKLM\{POLICY}"
PROFILES = ("domain", "private", "public")
# The parts of Windows that wait for others under a name of their own; None: the rule is for every program.
_PROGRAMS = frozenset({"system", "svchost.exe"})
# Rules of apps from the Store name their package and no program: they open the app's own door only.
_OF_AN_APP = "apppkg"
_PORT_FIELDS = frozenset({"lport", "lport2_10", "lport2_20"})
_TCP = "6"


def collect(host: Host, registry: Registry | None = None) -> Sequence[Observation]:
    """One observation; absent when Windows keeps no rules at all."""
    keys = registry or Registry()
    return [read(NAME, SOURCE, host, lambda: rules(keys))]


def rules(registry: Registry) -> JsonValue:
    """How many rules there are, and those in force that let a part of Windows be reached over TCP."""
    local = registry.values(LOCAL)
    policy = unless_absent(lambda: registry.values(POLICY)) or {}
    found = [row for value in (*local.values(), *policy.values()) if (row := _row(value)) is not None]
    return {"count": len(local) + len(policy), "rules": found}


def _row(value: RegistryValue) -> JsonValue:
    """The row of a rule, or None when it is off, goes out, is not TCP, or is for some other program."""
    fields = _fields(value)
    program = _first(fields, "app").replace("/", "\\").rsplit("\\", 1)[-1].casefold() or None
    if (
        _first(fields, "active").casefold() != "true"
        or _first(fields, "dir").casefold() != "in"
        or _first(fields, "protocol") not in {_TCP, ""}
        or (program is not None and program not in _PROGRAMS)
        or any(name.startswith(_OF_AN_APP) for name in fields)
    ):
        return None
    ports: list[JsonValue] = [one for name in sorted(_PORT_FIELDS) for one in fields.get(name, ())]
    profiles: list[JsonValue] = [one.casefold() for one in fields.get("profile", PROFILES)]
    return {
        "action": _first(fields, "action").casefold(),
        "profiles": profiles,
        "ports": ports,
        "program": program,
        "service": _first(fields, "svc").casefold() or None,
        "limited": any(name.startswith(("ra4", "ra6", "rmauth", "ruauth")) for name in fields),
    }


def _fields(value: RegistryValue) -> Mapping[str, list[str]]:
    """The "Name=Value" parts by their names in small letters; a name may come more than once."""
    found: dict[str, list[str]] = {}
    for part in (value.data if isinstance(value.data, str) else "").split("|"):
        name, equals, content = part.partition("=")
        if equals:
            found.setdefault(name.strip().casefold(), []).append(content.strip())
    return found


def _first(fields: Mapping[str, list[str]], name: str) -> str:
    return fields.get(name, [""])[0]


COLLECTOR = Collector("windows.firewall_rules", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
