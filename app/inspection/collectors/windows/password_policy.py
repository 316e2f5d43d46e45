"""How long passwords must be, and what wrong ones lead to: `windows.password_policy/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read
from app.system.windows_library import Loader, system_library
from app.system.windows_users import password_rules

NAME = "windows.password_policy/1"
SOURCE = "api:NetUserModalsGet(0, 3)"


def collect(host: Host, load: Loader = system_library) -> Sequence[Observation]:
    """One observation. Whether passwords must be complex is for administrators only to read."""
    return [read(NAME, SOURCE, host, lambda: _policy(load))]


def _policy(load: Loader) -> JsonValue:
    rules = password_rules(load)
    return {
        "min_length": rules.min_length,
        "max_age_seconds": rules.max_age_seconds,
        "history_length": rules.history_length,
        "lockout_threshold": rules.lockout_threshold,
        "lockout_seconds": rules.lockout_seconds,
    }


COLLECTOR = Collector("windows.password_policy", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
