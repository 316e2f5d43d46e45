"""Whether Windows asks before a program gets an administrator's rights: `windows.account_control/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read
from app.system.registry import Registry

NAME = "windows.account_control/1"
KEY = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System"
SOURCE = rf"registry:HKLM\{KEY}"


def collect(host: Host, registry: Registry | None = None) -> Sequence[Observation]:
    """One observation; a value that is not there is null, which means the system's default."""
    keys = registry or Registry()
    return [read(NAME, SOURCE, host, lambda: account_control(keys))]


def account_control(registry: Registry) -> JsonValue:
    """The numbers as they are. Raises NoAnswer when even the key is missing."""
    return {
        "enabled": registry.number(KEY, "EnableLUA"),
        "asks_administrators": registry.number(KEY, "ConsentPromptBehaviorAdmin"),
        "asks_others": registry.number(KEY, "ConsentPromptBehaviorUser"),
        "secure_desktop": registry.number(KEY, "PromptOnSecureDesktop"),
        "filters_administrator": registry.number(KEY, "FilterAdministratorToken"),
    }


COLLECTOR = Collector("windows.account_control", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
