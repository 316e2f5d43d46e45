"""After how many seconds the screen locks by itself, and by what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.inspection.observed import Observed, part, text, whole, yes_no

LOCK, POWER, LINUX = "windows.screen_lock/1", "windows.power/1", "linux.screen_lock/1"
_NEVER = 0xFFFF_FFFF
_PARTS = frozenset({"inactivity_seconds", "policy", "user"})


@dataclass(frozen=True, slots=True)
class Lock:
    """The earliest lock of each kind, in seconds; None: this one never locks.

    `idle`: after nobody touched the PC. `display`: when the display goes off, on PCs that sleep with
    it. `sleep`: only by sleeping, which a running program may put off. `power_known` is False while
    the last two could not be read. `managed`: an administrator's policy sets the screen saver.
    """

    idle: int | None
    display: int | None
    sleep: int | None
    power_known: bool
    managed: bool


def windows_lock(observed: Observed, portable: bool) -> Lock | None:
    """None unless this person's settings are known."""
    raw = observed.fields(LOCK)
    if raw is None or not set(raw) >= _PARTS:
        return None
    inactivity = whole(raw, "inactivity_seconds") or None
    saver, managed = _saver(part(raw, "policy"), part(raw, "user"))
    display, sleep, known = _by_power(observed, whole(raw, "delay_seconds"), portable)
    idle = min((one for one in (inactivity, saver) if one), default=None)
    return Lock(idle, display, sleep, known, managed)


def _saver(policy: Mapping[str, object], user: Mapping[str, object]) -> tuple[int | None, bool]:
    """Seconds until the screen saver locks, and whether a policy has a say. Policy beats the user, and
    without a program nothing starts."""

    def value(key: str) -> object:
        return user.get(key) if policy.get(key) is None else policy.get(key)

    merged = {key: value(key) for key in ("active", "secure", "seconds", "program")}
    works = (
        whole(merged, "active") == 1 and whole(merged, "secure") == 1 and yes_no(merged, "program") is True
    )
    managed = any(policy.get(key) is not None for key in merged)
    return (whole(merged, "seconds") or None) if works else None, managed


def _by_power(observed: Observed, delay: int | None, portable: bool) -> tuple[int | None, int | None, bool]:
    """The later of mains and battery, for a lock that holds in the office only is none."""
    raw = observed.fields(POWER)
    sources = [part(raw, name) for name in (("mains", "battery") if portable else ("mains",))] if raw else []
    if raw is None or any(yes_no(one, "password_on_wake") is None for one in sources):
        return None, None, False
    if delay == _NEVER or not all(yes_no(one, "password_on_wake") for one in sources):
        return None, None, True
    display, sleep = _latest(sources, "display_off"), _latest(sources, "sleep")
    if yes_no(raw, "sleeps_with_display") is not True or display is None:
        return None, sleep, True
    return display + (delay or 0), sleep, True


def _latest(sources: Sequence[Mapping[str, object]], key: str) -> int | None:
    """None when one of them never happens or is not known."""
    found = [whole(one, key) or None for one in sources]
    known = [one for one in found if one is not None]
    return max(known) if known and len(known) == len(found) else None


def linux_lock(observed: Observed) -> int | None:
    """Seconds until the desktop locks; 0 when it never does; None when it is not known."""
    raw = observed.fields(LINUX)
    if raw is None or text(raw, "desktop") is None:
        return None
    locks, idle, delay = yes_no(raw, "locks"), whole(raw, "idle_seconds"), whole(raw, "delay_seconds")
    if locks is None or idle is None or delay is None:
        return None
    return idle + delay if locks and idle else 0
