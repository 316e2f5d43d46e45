"""The accounts of this PC by number and kind, never by name: `windows.accounts/1`. In a child process.

The kind of an account is told by a function that Microsoft does not document: should it ever behave
otherwise, a child ends and not the window.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import COM_BUDGET, WINDOWS, read
from app.system.windows_library import Loader, system_library
from app.system.windows_users import local_accounts

NAME = "windows.accounts/1"
SOURCE = "api:NetUserEnum(20), LsaLookupUserAccountType"


def collect(host: Host, load: Loader = system_library) -> Sequence[Observation]:
    """One observation; a PC without any account of its own is `empty`."""
    return [read(NAME, SOURCE, host, lambda: _accounts(load))]


def _accounts(load: Loader) -> JsonValue:
    return [
        {
            "rid": one.rid,
            "enabled": one.enabled,
            "password_not_required": one.password_not_required,
            "never_expires": one.never_expires,
            "kind": one.kind,
        }
        for one in local_accounts(load)
    ]


COLLECTOR = Collector("windows.accounts", (NAME,), WINDOWS, COM_BUDGET, True, collect)
