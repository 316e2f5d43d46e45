"""What the package manager of a Linux says about updates that wait."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.inspection.observed import Observed, moment, text, whole, yes_no

_LISTS, _WAITING, _HISTORY = "linux.package_lists/1", "linux.upgrades_pending/1", "linux.upgrade_history/1"


@dataclass(frozen=True, slots=True)
class LinuxUpdates:
    """How old the lists are and what waits by them.

    `waiting` counts all updates; `waiting_unsorted` counts updates of which nobody says whether they close
    a hole; it is 0 when the security updates are known. `last_upgrade` is None when nothing was ever
    recorded, `restart_needed` when the system does not say.
    """

    lists_at: datetime
    waiting: int
    waiting_security: int
    waiting_unsorted: int
    restart_needed: bool | None
    last_upgrade: datetime | None
    sources: tuple[str, ...]


def linux_updates(observed: Observed) -> LinuxUpdates | None:
    """None unless both the age of the lists and what waits by them are known."""
    lists, waiting = observed.fields(_LISTS), observed.fields(_WAITING)
    if lists is None or waiting is None or text(lists, "manager") != text(waiting, "manager"):
        return None
    lists_at, pending = moment(lists, "lists_updated_at"), whole(waiting, "pending")
    security = whole(waiting, "security_pending")
    restart = yes_no(waiting, "reboot_required")
    if (
        lists_at is None
        or pending is None
        or (security is None and waiting.get("security_pending") is not None)
    ):
        return None
    if security is not None and security > pending:
        return None
    history = observed.fields(_HISTORY)
    return LinuxUpdates(
        lists_at=lists_at,
        waiting=pending,
        waiting_security=security or 0,
        waiting_unsorted=pending if security is None else 0,
        restart_needed=restart,
        last_upgrade=moment(history, "last_upgrade_at") if history else None,
        sources=(_LISTS, _WAITING, _HISTORY),
    )
