"""Whether anybody may sign in as guest: `windows.guest_account/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read
from app.system.windows_accounts import guest_enabled
from app.system.windows_library import Loader, system_library

NAME = "windows.guest_account/1"
SOURCE = "api:NetUserGetInfo(RID 501)"


def collect(host: Host, load: Loader = system_library) -> Sequence[Observation]:
    """One observation; the account is found by its number, since its name is translated."""
    return [read(NAME, SOURCE, host, lambda: {"enabled": guest_enabled(load)})]


COLLECTOR = Collector("windows.guest_account", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
