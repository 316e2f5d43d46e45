"""Path and rights of the shares somebody made: `windows.share_registry/1`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read
from app.system.registry import Registry, RegistryValue
from app.system.security_descriptor import access_entries
from app.system.windows_errors import NoAnswer

NAME = "windows.share_registry/1"
KEY = r"SYSTEM\CurrentControlSet\Services\LanmanServer\Shares"
SECURITY_KEY = rf"{KEY}\Security"
SOURCE = rf"registry:HKLM\{KEY}"


def collect(host: Host, registry: Registry | None = None) -> Sequence[Observation]:
    """One observation; administrative shares (C$) are not kept here. No share is `empty`."""
    keys = registry or Registry()
    return [read(NAME, SOURCE, host, lambda: share_rows(keys))]


def share_rows(registry: Registry) -> JsonValue:
    """A row for each share. A share we cannot make out is listed all the same, with nulls."""
    shares = registry.values(KEY)
    security = _security(registry)
    return [_row(name, value, security) for name, value in shares.items() if name]


def _security(registry: Registry) -> Mapping[str, RegistryValue] | None:
    """The descriptors by share; none when there are none; None when we may not read them."""
    try:
        return registry.values(SECURITY_KEY)
    except NoAnswer as answer:
        return {} if answer.access is Access.ABSENT else None


def _row(name: str, value: RegistryValue, security: Mapping[str, RegistryValue] | None) -> JsonValue:
    settings = _settings(value)
    kind = settings.get("type", "")
    descriptor = None if security is None else _of_share(security, name)
    default = security is not None and descriptor is None
    return {
        "name": settings.get("sharename") or name,
        "path": settings.get("path"),
        "type": int(kind) & 0xFFFF_FFFF if kind.lstrip("-").isdecimal() else None,
        "aces": [] if default else _entries(descriptor),
        "default_acl": default,
    }


def _of_share(security: Mapping[str, RegistryValue], name: str) -> RegistryValue | None:
    """Names of registry values do not mind capitals."""
    return next((value for key, value in security.items() if key.lower() == name.lower()), None)


def _settings(value: RegistryValue) -> dict[str, str]:
    """The "Name=Value" texts of a share, names in small letters."""
    texts = value.data if isinstance(value.data, list) else []
    return {key.strip().lower(): text for key, found, text in (one.partition("=") for one in texts) if found}


def _entries(descriptor: RegistryValue | None) -> JsonValue:
    """The rights, or null when they cannot be read: never an empty list, which would mean "default"."""
    if descriptor is None or not isinstance(descriptor.data, bytes):
        return None
    try:
        entries = access_entries(descriptor.data)
    except ValueError:
        return None
    return [{"allow": one.allow, "sid": one.sid, "mask": one.mask} for one in entries]


COLLECTOR = Collector("windows.share_registry", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
