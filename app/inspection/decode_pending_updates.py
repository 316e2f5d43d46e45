"""Which updates of Windows wait, and for how long they have been out; by category, never by a title."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.inspection.observed import Observed, moment, parts, text, whole, yes_no

PENDING, RESULTS = "windows.updates_pending/1", "windows.update_results/1"
RESTART_KEYS, RESTART_AGENT = "windows.reboot_pending/1", "windows.update_reboot/1"
_SUCCEEDED = 2
# Category identifiers of Windows Update; they are the same in every language.
_SECURITY = frozenset({"0fa1201d-4330-4fa8-8ae9-b877473b6441", "e6cf1350-c01b-414d-a61f-263d14d133b4"})
_DEFINITIONS = "e0789628-ce08-4437-be74-2495b842f43b"  # come several times a day, judged elsewhere
_UPGRADES = "3689bdc8-b205-4af4-8d4a-a63924c5e9d5"  # a newer Windows; whether the present one ends is OS-01
_GRAVE = frozenset({"critical", "important"})


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update that is not installed. `important`: it closes a hole; `released_at` None: not said."""

    title: str
    important: bool
    released_at: datetime | None


@dataclass(frozen=True, slots=True)
class Pending:
    """What waits to be installed, without optional updates and definitions.

    `blocked` is the code when Windows Update may not work at all; `after_restart` counts updates that
    are in place and wait for the restart only.
    """

    waiting: tuple[Waiting, ...]
    after_restart: int
    blocked: str | None


def pending_updates(observed: Observed) -> Pending | None:
    """None unless the search ended well, or Windows Update is blocked."""
    raw = observed.fields(PENDING)
    rows = parts(raw, "updates") if raw else None
    if raw is None or rows is None:
        return None
    blocked = text(raw, "blocked")
    if blocked is None and whole(raw, "result_code") != _SUCCEEDED:
        return None
    counted = [row for row in rows if _counts(row)]
    waiting = tuple(_waiting(row) for row in counted if yes_no(row, "restart_needed") is not True)
    return Pending(waiting, len(counted) - len(waiting), blocked)


def restart_needed(observed: Observed) -> bool | None:
    """Whether Windows waits for a restart; None when a source is missing and none says yes."""
    keys, agent = observed.fields(RESTART_KEYS), observed.fields(RESTART_AGENT)
    said = [
        yes_no(keys, "component_servicing") if keys else None,
        yes_no(keys, "windows_update") if keys else None,
        yes_no(agent, "required") if agent else None,
    ]
    if True in said:
        return True
    return None if None in said else False


def last_search(observed: Observed) -> datetime | None:
    """When Windows last looked for updates with success; None when it is not known."""
    raw = observed.fields(RESULTS)
    return moment(raw, "last_search_at") if raw else None


def _counts(row: Mapping[str, object]) -> bool:
    kinds = _categories(row)
    return yes_no(row, "optional") is not True and not kinds & {_DEFINITIONS, _UPGRADES}


def _waiting(row: Mapping[str, object]) -> Waiting:
    grave = (text(row, "severity") or "").casefold() in _GRAVE
    return Waiting(
        title=text(row, "title") or "?",
        important=grave or bool(_categories(row) & _SECURITY),
        released_at=moment(row, "released_at"),
    )


def _categories(row: Mapping[str, object]) -> frozenset[str]:
    found = row.get("categories")
    if not isinstance(found, Sequence) or isinstance(found, str):
        return frozenset()
    return frozenset(one.casefold() for one in found if isinstance(one, str))
