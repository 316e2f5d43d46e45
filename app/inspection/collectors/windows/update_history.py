"""What Windows Update installed: `windows.update_history/1`. Runs in a child process."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import UPDATE_BUDGET, WINDOWS, read
from app.system.com import create_object
from app.system.windows_errors import NoAnswer, unsigned
from app.system.windows_times import from_variant_date

NAME = "windows.update_history/1"
SOURCE = "com:IUpdateSearcher.QueryHistory"
MOST_ENTRIES = 200


def collect(host: Host, create: Callable[[str], Any] = create_object) -> Sequence[Observation]:
    """One observation; an empty history (it is lost with a feature update) is `empty`."""
    return [read(NAME, SOURCE, host, lambda: history(create))]


def history(create: Callable[[str], Any]) -> JsonValue:
    """The newest entries first. An entry that cannot be read is left out, not the whole history."""
    searcher = create("Microsoft.Update.Session").call("CreateUpdateSearcher")
    total = int(searcher.call("GetTotalHistoryCount"))
    if total <= 0:
        return []
    entries = searcher.call("QueryHistory", 0, min(total, MOST_ENTRIES))
    rows: list[JsonValue] = []
    for index in range(int(entries.get("Count"))):
        try:
            rows.append(_row(entries.get("Item", index)))
        except NoAnswer:
            continue
    return rows


def _row(entry: Any) -> JsonValue:
    date = field(entry, "Date")
    return {
        "title": field(entry, "Title"),
        # Microsoft's documentation says UTC; no zone is stored with it.
        "date": from_variant_date(date) if isinstance(date, float) else None,
        "operation": _number(entry, "Operation"),
        "result_code": _number(entry, "ResultCode"),
        "server_selection": _number(entry, "ServerSelection"),
        "categories": categories(entry),
    }


def categories(entry: Any) -> list[JsonValue]:
    """The category identifiers of an update, in small letters; none where it says none."""
    found: list[JsonValue] = []
    try:
        categories = entry.get("Categories")  # only entries of IUpdateHistoryEntry2 have them
        if categories is None:
            return []
        for index in range(int(categories.get("Count"))):
            guid = field(categories.get("Item", index), "CategoryID")
            if isinstance(guid, str):
                found.append(guid.strip("{}").lower())
    except NoAnswer:
        pass
    return found


def field(entry: Any, name: str) -> Any:
    """A property of an update or of a history entry; None when it has no such property."""
    try:
        return entry.get(name)
    except NoAnswer:
        return None


def _number(entry: Any, name: str) -> int | None:
    value = field(entry, name)
    return unsigned(value) if isinstance(value, int) else None


COLLECTOR = Collector("windows.update_history", (NAME,), WINDOWS, UPDATE_BUDGET, True, collect)
