"""`macos.disk_encryption/1`: FileVault, from the fixed English words of `fdesetup status`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation, System
from app.inspection.collector import Collector, SourceFailure, observe
from app.inspection.collectors.linux.machine import REAL, Machine

NAME = "macos.disk_encryption/1"
# In this order: what still goes on comes after the line that says on or off.
_WORDS = (
    ("Encryption in progress", "encrypting"),
    ("Decryption in progress", "decrypting"),
    ("FileVault is On", "on"),
    ("FileVault is Off", "off"),
)


def collect(host: Host, machine: Machine = REAL) -> Sequence[Observation]:
    """One observation."""
    return [observe(NAME, "command:fdesetup status", host, lambda: _status(machine))]


def _status(machine: Machine) -> JsonValue:
    said = machine.run("fdesetup", ("status",), 4.0).stdout
    if not said.strip():
        return None
    for words, state in _WORDS:
        if words in said:
            return {"filevault": state}
    raise SourceFailure(Access.ERROR, "fdesetup status said something we do not know")


COLLECTOR = Collector("macos.disk_encryption", (NAME,), frozenset({System.MACOS}), 5.0, False, collect)
