"""With which rights the person who is signed in works: `windows.user_rights/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read
from app.system.windows_library import Loader, system_library
from app.system.windows_token import this_persons_rights

NAME = "windows.user_rights/1"
SOURCE = "api:GetTokenInformation(TokenElevationType, TokenGroups)"


def collect(host: Host, load: Loader = system_library) -> Sequence[Observation]:
    """One observation."""
    return [read(NAME, SOURCE, host, lambda: _rights(load))]


def _rights(load: Loader) -> JsonValue:
    found = this_persons_rights(load)
    return {"elevation_type": found.elevation_type, "administrator": found.administrator}


COLLECTOR = Collector("windows.user_rights", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
