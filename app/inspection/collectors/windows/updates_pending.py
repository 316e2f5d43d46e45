"""Which updates Windows knows of and has not installed: `windows.updates_pending/1`. In a child process.

The search is answered from what Windows Update found last (`Online` is off): the network is not touched.
It may take minutes and has been seen to hang for hours, so it has its own long but hard limit.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from app.domain.json_value import JsonValue
from app.domain.observation import Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import UPDATE_SEARCH_BUDGET, WINDOWS, read
from app.inspection.collectors.windows.update_history import categories, field
from app.system.com import create_object
from app.system.windows_errors import NoAnswer, unsigned
from app.system.windows_times import from_variant_date

NAME = "windows.updates_pending/1"
SOURCE = "com:IUpdateSearcher.Search(Online=False)"
CRITERIA = "IsInstalled=0 and IsHidden=0 and Type='Software'"
MOST_UPDATES = 200
# Not a failure to ask but a fact about this PC: Windows Update may not do its work.
BLOCKED = ("0x80240025", "0x8024002E", "0x80070422")


def collect(host: Host, create: Callable[[str], Any] = create_object) -> Sequence[Observation]:
    """One observation; nothing waiting is an answer too, with an empty list."""
    return [read(NAME, SOURCE, host, lambda: pending(create))]


def pending(create: Callable[[str], Any]) -> JsonValue:
    """`result_code` 2: the search succeeded; `blocked` is the code when Windows Update is forbidden."""
    try:
        return _search(create)
    except NoAnswer as answer:
        code = answer.error.partition(" ")[0]
        if code in BLOCKED:
            return {"blocked": code, "result_code": None, "updates": []}
        raise


def _search(create: Callable[[str], Any]) -> JsonValue:
    searcher = create("Microsoft.Update.Session").call("CreateUpdateSearcher")
    searcher.put("Online", False)
    result = searcher.call("Search", CRITERIA)
    updates = result.get("Updates")
    count = int(updates.get("Count"))
    return {
        "blocked": None,
        "result_code": unsigned(int(result.get("ResultCode"))),
        "updates": [_row(updates.get("Item", index)) for index in range(min(count, MOST_UPDATES))],
    }


def _row(update: Any) -> JsonValue:
    """What one update does not say is null; an older Windows has no `BrowseOnly`."""
    changed = field(update, "LastDeploymentChangeTime")
    return {
        "title": _text(field(update, "Title")),
        "severity": _text(field(update, "MsrcSeverity")),
        "categories": categories(update),
        "released_at": from_variant_date(changed) if isinstance(changed, float) else None,
        "optional": _yes_no(field(update, "BrowseOnly")),
        "restart_needed": _yes_no(field(update, "RebootRequired")),
    }


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _yes_no(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


COLLECTOR = Collector("windows.updates_pending", (NAME,), WINDOWS, UPDATE_SEARCH_BUDGET, True, collect)
