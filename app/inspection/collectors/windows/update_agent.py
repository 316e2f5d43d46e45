"""What Windows Update says of itself: `windows.update_results/1` and `windows.update_reboot/1`. In a child.

Neither question touches the network.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from app.domain.json_value import JsonValue
from app.domain.observation import Access, Host, Observation
from app.inspection.collector import Collector
from app.inspection.collectors.windows.reading import UPDATE_BUDGET, WINDOWS, read
from app.system.com import create_object
from app.system.windows_errors import NoAnswer
from app.system.windows_times import from_variant_date

RESULTS, REBOOT = "windows.update_results/1", "windows.update_reboot/1"
RESULTS_SOURCE = "com:IAutomaticUpdates2.Results"
REBOOT_SOURCE = "com:ISystemInformation.RebootRequired"


def collect(host: Host, create: Callable[[str], Any] = create_object) -> Sequence[Observation]:
    """Both observations; one that fails does not take the other with it."""
    return [
        read(RESULTS, RESULTS_SOURCE, host, lambda: results(create)),
        read(REBOOT, REBOOT_SOURCE, host, lambda: reboot(create)),
    ]


def results(create: Callable[[str], Any]) -> JsonValue:
    """When a search and an installation last succeeded (UTC); both are null on a PC that never did."""
    found = create("Microsoft.Update.AutoUpdate").get("Results")
    return {
        "last_search_at": _moment(found.get("LastSearchSuccessDate")),
        "last_installation_at": _moment(found.get("LastInstallationSuccessDate")),
    }


def reboot(create: Callable[[str], Any]) -> JsonValue:
    """Whether an installed update waits for a restart. Anything but yes or no is no answer."""
    required = create("Microsoft.Update.SystemInfo").get("RebootRequired")
    if not isinstance(required, bool):
        raise NoAnswer(Access.ERROR, "RebootRequired is neither true nor false")
    return {"required": required}


def _moment(value: object) -> str | None:
    return from_variant_date(value) if isinstance(value, float) else None


COLLECTOR = Collector("windows.update_agent", (RESULTS, REBOOT), WINDOWS, UPDATE_BUDGET, True, collect)
