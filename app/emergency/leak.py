"""Whether a leak has to be reported, and until when. Pure.

The law behind it: 個人情報保護法26条, 施行規則7, 8, 10条.

Never a false green: what somebody could not decide leads to "ask", never to "no report".
Days are days in Japan. The day of knowing is day 1, so "within 30 days" ends 29 days after it: the earliest
way to count. Whether the official count begins a day later was not confirmed; ours is then a day early.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from app.content.emergency_kinds import LeakPack
from app.domain.calendar import local_date, parse_utc

WRONGFUL = "wrongful"


class Say(StrEnum):
    """An answer to one of the questions; a question without an answer has none of these."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class Outcome(StrEnum):
    """What the answers mean. There is no plain "no": `not_by_these` only repeats the answers."""

    DUE = "due"
    ASK = "ask"
    NOT_BY_THESE = "not_by_these"
    UNANSWERED = "unanswered"


@dataclass(frozen=True, slots=True)
class Finding:
    """The outcome with its reasons (keys of leak.json) and the triggers that were answered yes."""

    outcome: Outcome
    reasons: tuple[str, ...]
    triggers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day until which something is due. `days_left` is 0 on the day itself, negative when it has passed."""

    id: str  # first_from, first_to, final, final_wrongful
    on: date
    days_left: int


def finding(says: Mapping[str, Say], pack: LeakPack) -> Finding:
    """What follows from the answers so far."""
    trigger_ids = [one.id for one in pack.triggers]
    hit = tuple(one for one in trigger_ids if says.get(one) is Say.YES)
    extra = _extra(says)
    personal = says.get(pack.personal.id)
    doubtful = any(says.get(one) is Say.UNSURE for one in trigger_ids) or "my_number" in extra
    if personal is Say.NO and not hit:
        if doubtful:  # the answers contradict each other
            return Finding(Outcome.ASK, ("unsure", *extra))
        return Finding(Outcome.NOT_BY_THESE, ("not_personal", *extra))
    if hit:
        if says.get(pack.encrypted.id) is Say.YES:
            return Finding(Outcome.ASK, ("encrypted", *extra), hit)
        if personal in (Say.UNSURE, Say.NO):
            return Finding(Outcome.ASK, ("unsure", *extra), hit)
        return Finding(Outcome.DUE, ("trigger", *extra), hit)
    answers = [personal, *(says.get(one) for one in trigger_ids)]
    if not any(answers):
        return Finding(Outcome.UNANSWERED, ())
    if Say.UNSURE in answers:
        return Finding(Outcome.ASK, ("unsure", *extra))
    if None in answers:
        return Finding(Outcome.UNANSWERED, ("unsaid", *extra))
    if says.get(pack.my_number.id) in (Say.YES, Say.UNSURE):
        return Finding(Outcome.ASK, tuple(extra))
    return Finding(Outcome.NOT_BY_THESE, ("none_of_four", *extra))


def _extra(says: Mapping[str, Say]) -> tuple[str, ...]:
    found = []
    if says.get("contractor") is Say.YES:
        found.append("contractor")
    if says.get("my_number") in (Say.YES, Say.UNSURE):
        found.append("my_number")
    return tuple(found)


def deadlines(
    known_on: date, today: date, pack: LeakPack, triggers: Iterable[str] = ()
) -> tuple[Deadline, ...]:
    """The first report (from, to) and the final one. 60 days only where a wrongful purpose is the one reason.

    With another trigger beside it, or with none decided yet, the earlier final day is given as well.
    An empty tuple when the day is so late that the calendar ends.
    """
    hit = set(triggers)
    wanted = [("first_from", pack.first_from), ("first_to", pack.first_to)]
    if hit != {WRONGFUL}:
        wanted.append(("final", pack.final))
    if WRONGFUL in hit or not hit:
        wanted.append(("final_wrongful", pack.final_wrongful))
    try:
        days = [(name, last_day(known_on, within)) for name, within in wanted]
    except OverflowError:
        return ()
    return tuple(Deadline(name, day, (day - today).days) for name, day in days)


def last_day(known_on: date, within: int) -> date:
    """The last of `within` days, the day of knowing being the first. Raises OverflowError after year 9999."""
    return known_on + timedelta(days=within - 1)


def day_in_japan(moment: datetime | str) -> date:
    """The day on which somebody learned of it, from a moment in UTC. Raises ValueError for no time."""
    return local_date(parse_utc(moment) if isinstance(moment, str) else moment)
