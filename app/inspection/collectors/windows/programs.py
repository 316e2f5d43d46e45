"""The installed programs: `windows.programs/1`, out of the list that "Installed apps" shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read
from app.system.registry import Hive, Registry, RegistryValue, View
from app.system.windows_errors import NoAnswer

NAME = "windows.programs/1"
KEY = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall"
SOURCE = rf"registry:HKLM (64, 32) and HKCU\{KEY}"
_MOST = 2000
_LONGEST = 200


def collect(
    host: Host,
    registry: Registry | None = None,
    registry_32: Registry | None = None,
    user: Registry | None = None,
) -> Sequence[Observation]:
    """One observation. The machine's own list must be readable; the two others may be missing."""
    machine = registry or Registry()
    others = (registry_32 or Registry(view=View.BITS_32), user or Registry(Hive.USER))
    return [read(NAME, SOURCE, host, lambda: programs(machine, others))]


def programs(machine: Registry, others: Sequence[Registry]) -> JsonValue:
    """A row for each program, once, without parts of Windows and without updates of other programs."""
    found = dict.fromkeys(_entries(machine, machine.subkeys(KEY)))
    for registry in others:
        try:
            keys = registry.subkeys(KEY)
        except NoAnswer:
            continue  # a user without programs of their own has no such key
        found.update(dict.fromkeys(_entries(registry, keys)))
    return [
        {"name": name, "version": version, "publisher": publisher}
        for name, version, publisher in list(found)[:_MOST]
    ]


def _entries(registry: Registry, keys: Sequence[str]) -> Iterator[tuple[str, str | None, str | None]]:
    for key in keys:
        try:
            values = {name.lower(): value for name, value in registry.values(rf"{KEY}\{key}").items()}
        except NoAnswer:
            continue  # one forbidden entry must not hide the others
        name = _text(values, "displayname")
        if name is None or _is_part(values):
            continue
        yield name, _text(values, "displayversion"), _text(values, "publisher")


def _is_part(values: dict[str, RegistryValue]) -> bool:
    """A part of Windows, or an update or part of another program."""
    system = values.get("systemcomponent")
    return (system is not None and system.data == 1) or "parentkeyname" in values or "releasetype" in values


def _text(values: dict[str, RegistryValue], name: str) -> str | None:
    value = values.get(name)
    if value is None or not isinstance(value.data, str):
        return None
    return value.data.replace("\0", "").strip()[:_LONGEST] or None


COLLECTOR = Collector("windows.programs", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
