"""The accounts of a Windows by number and kind.

An account that is connected to a Microsoft account carries the mark "no password required" without
being open: only the kind tells (recorded sample D19 shows such an ordinary account).
"""

from __future__ import annotations

from dataclasses import dataclass

from app.inspection.observed import Observed, whole, yes_no

ACCOUNTS = "windows.accounts/1"
ADMINISTRATOR, GUEST = 500, 501
_LOCAL = 1


@dataclass(frozen=True, slots=True)
class Account:
    """One account. `local` is None when Windows does not say of which kind it is."""

    rid: int
    enabled: bool
    password_not_required: bool
    local: bool | None


def accounts(observed: Observed) -> tuple[Account, ...] | None:
    """None unless every account could be read."""
    rows = observed.rows(ACCOUNTS)
    if rows is None:
        return None
    found = []
    for row in rows:
        rid, enabled, free = (
            whole(row, "rid"),
            yes_no(row, "enabled"),
            yes_no(row, "password_not_required"),
        )
        if rid is None or enabled is None or free is None:
            return None
        kind = whole(row, "kind")
        found.append(Account(rid, enabled, free, None if kind is None else kind == _LOCAL))
    return tuple(found)


def no_local_password(observed: Observed) -> bool | None:
    """Whether everybody signs in with a Microsoft or company account; None when that is not known."""
    found = accounts(observed)
    if found is None:
        return None
    kinds = {one.local for one in found if one.enabled}
    if True in kinds or not kinds:
        return False
    return None if None in kinds else True
