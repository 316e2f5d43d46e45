"""Whether OneDrive keeps the user's own folders in step: `windows.onedrive/1`."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import INLINE_BUDGET, WINDOWS, read, unless_absent
from app.system.registry import Hive, Registry

NAME = "windows.onedrive/1"
KEY = r"SOFTWARE\Microsoft\OneDrive\Accounts"
SOURCE = rf"registry:HKCU\{KEY}"
ACCOUNTS = ("Personal", "Business1", "Business2")


def collect(host: Host, user: Registry | None = None) -> Sequence[Observation]:
    """One observation; no name or address of an account is read."""
    keys = user or Registry(Hive.USER)
    return [read(NAME, SOURCE, host, lambda: accounts(keys))]


def accounts(user: Registry) -> JsonValue:
    """For each account that is set up, the folders it keeps in step as a bit mask; 0: none."""
    return {"accounts": [_account(user, name) for name in ACCOUNTS if user.exists(rf"{KEY}\{name}")]}


def _account(user: Registry, name: str) -> JsonValue:
    folders = unless_absent(lambda: user.number(rf"{KEY}\{name}", "KfmFoldersProtectedNow"))
    return {"business": name != "Personal", "folders": folders}


COLLECTOR = Collector("windows.onedrive", (NAME,), WINDOWS, INLINE_BUDGET, False, collect)
