"""When Defender's definitions came, without asking WMI: `defender.registry/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read
from app.system.registry import Registry
from app.system.windows_times import from_filetime_bytes

NAME = "defender.registry/1"
KEY = r"SOFTWARE\Microsoft\Windows Defender\Signature Updates"
SOURCE = rf"registry:HKLM\{KEY}"


def collect(host: Host, registry: Registry | None = None) -> Sequence[Observation]:
    """One observation; a key without both values is `empty`."""
    keys = registry or Registry()
    return [read(NAME, SOURCE, host, lambda: signature_updates(keys))]


def signature_updates(registry: Registry) -> JsonValue:
    """The time is a FILETIME in UTC; zero or damaged bytes are null."""
    updated = registry.binary(KEY, "SignaturesLastUpdated")
    version = registry.text(KEY, "AVSignatureVersion")
    if updated is None and version is None:
        return None
    return {
        "signatures_last_updated": None if updated is None else from_filetime_bytes(updated),
        "signature_version": version,
    }


COLLECTOR = Collector("defender.registry", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
