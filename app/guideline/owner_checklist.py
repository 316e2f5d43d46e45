"""The owner's checklist: what the records say about each item, and the owner's own tick with its day.

The two stay apart. A record never ticks an item, and a tick never makes a record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.assessment.firm import firm_facts
from app.assessment.session import Assessment
from app.content.owner_pack import OwnerItem, load_owner_pack
from app.content.packs import load_actions
from app.content.phrases import phrase
from app.domain.calendar import local_date, long_date, parse_utc
from app.domain.language import Language, Text
from app.domain.plan import PlanState
from app.guideline.papers import Paper, papers
from app.guideline.rule_store import FirmRules
from app.records.store import Store

COLLECTION = "owner_check"
FRESH = timedelta(days=366)
_NEWS_QUESTION, _PERSON_RULE = "q05", "r0101"
_NO_NEED = {
    "contractors": "contractors",
    "contractors_nda": "contractors",
    "contractors_incident": "contractors",
    "cloud": "cloud",
}


@dataclass(frozen=True, slots=True)
class Known:
    """What the records say on one point. `there` False: nothing, or not enough; `words` says it.

    `on` is the day of the record; `is_old` when it is more than a year back.
    """

    kind: str
    there: bool
    phrase_id: str
    values: Mapping[str, object]
    on: date | None = None
    is_old: bool = False

    def words(self, language: Language) -> str:
        """The sentence, with its dates in `language`."""
        filled = {key: _shown(value, language) for key, value in self.values.items()}
        text = phrase(f"owner.known.{self.phrase_id}", language, **filled)
        return phrase("owner.old", language, words=text) if self.is_old else text


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One item with what is known, and the day on which the owner ticked it."""

    item: OwnerItem
    known: tuple[Known, ...]
    ticked_on: date | None
    tick_is_old: bool


def owner_checklist(store: Store, assessment: Assessment, today: date) -> tuple[CheckLine, ...]:
    """The ten lines in their order."""
    gather = _Gather(store, assessment, today)
    ticks = ticked_days(store, today)
    return tuple(
        CheckLine(
            item,
            _once(gather.known(kind) for kind in item.known),
            ticks.get(item.id),
            item.id in ticks and today - ticks[item.id] > FRESH,
        )
        for item in load_owner_pack().items
    )


def known_things(
    store: Store, assessment: Assessment, today: date, kinds: Sequence[str]
) -> tuple[Known, ...]:
    """What the records say on each of `kinds`, named as in the pack of the checklist."""
    gather = _Gather(store, assessment, today)
    return _once(gather.known(kind) for kind in kinds)


def ticked_days(store: Store, today: date) -> dict[str, date]:
    """The day of each tick by item; a day that cannot be is left out."""
    found = {}
    for item_id, value in store.entries(COLLECTION).items():
        try:
            day = date.fromisoformat(str(value.get("ticked_on")))
        except ValueError:
            continue
        if day <= today:
            found[item_id] = day
    return found


def tick(store: Store, item_id: str, today: date | None) -> None:
    """The owner makes sure of an item today; None takes the tick back. Raises KeyError for no item."""
    if item_id not in {one.id for one in load_owner_pack().items}:
        raise KeyError(item_id)
    if today is None:
        store.remove_entry(COLLECTION, item_id)
    else:
        store.save_entry(COLLECTION, item_id, {"ticked_on": today.isoformat()})


def _once(known: Iterable[Known]) -> tuple[Known, ...]:
    """Without a sentence that was said already: one answer may settle two points."""
    return tuple({one.phrase_id: one for one in known}.values())


class _Gather:
    """Reads each kind of knowledge once."""

    def __init__(self, store: Store, assessment: Assessment, today: date) -> None:
        self._papers = papers(store, today)
        self._facts = firm_facts(store)
        self._rules = FirmRules(store).latest
        self._assessment = assessment
        self._today = today
        self._special: dict[str, Callable[[], Known]] = {
            "responsible_person": self._person,
            "plan_dates": self._plan_dates,
            "plan_cost": self._plan_cost,
            "plan_done": self._plan_done,
            "news_habit": self._news,
        }

    def known(self, kind: str) -> Known:
        """What is known of `kind`; a fact that makes it needless says so."""
        if kind in self._special:
            return self._special[kind]()
        if kind in _NO_NEED and getattr(self._facts, _NO_NEED[kind]) is False:
            return Known(kind, False, f"{_NO_NEED[kind]}.no_need", {})
        paper = self._papers.get(kind)
        if paper is None:
            return Known(kind, False, f"{kind}.none", {})
        return self._of_paper(kind, paper)

    def _of_paper(self, kind: str, paper: Paper) -> Known:
        values = {"date": paper.on, "count": paper.count}
        if not paper.passed:
            return Known(kind, False, f"{kind}.failed", values, paper.on)
        old = self._today - paper.on > FRESH
        return Known(kind, True, kind, values, paper.on, old)

    def _person(self) -> Known:
        name = self._facts.responsible_person.strip()
        if self._rules is not None and any(one.id == _PERSON_RULE for one in self._rules.rules):
            values = {"name": self._rules.responsible_person, "date": self._rules.decided_on}
            return self._dated("responsible_person", "responsible_person.rules", values)
        policy = self._papers.get("policy")
        if policy is not None and policy.person and name in ("", policy.person):
            named = {"name": policy.person, "date": policy.on}
            return self._dated("responsible_person", "responsible_person.policy", named)
        if not name:
            return Known("responsible_person", False, "responsible_person.none", {})
        return Known("responsible_person", True, "responsible_person", {"name": name})

    def _dated(self, kind: str, phrase_id: str, values: Mapping[str, object]) -> Known:
        on = values["date"]
        assert isinstance(on, date)
        return Known(kind, True, phrase_id, values, on, self._today - on > FRESH)

    def _plan_dates(self) -> Known:
        waiting = [one for one in self._assessment.plan if one.state is not PlanState.DONE]
        if not waiting:
            return Known("plan_dates", False, "plan_dates.none", {})
        dated = sum(one.due_on is not None for one in waiting)
        return Known("plan_dates", dated > 0, "plan_dates", {"open": len(waiting), "dated": dated})

    def _plan_cost(self) -> Known:
        actions = load_actions()
        waiting = {one.action for one in self._assessment.plan if one.state is not PlanState.DONE}
        known = [actions[one] for one in waiting if one in actions]
        if not known:
            return Known("plan_cost", False, "plan_cost.none", {})
        minutes, yen = sum(one.minutes for one in known), sum(one.yen for one in known)
        return Known("plan_cost", True, "plan_cost", {"hours": Minutes(minutes), "yen": f"{yen:,}"})

    def _plan_done(self) -> Known:
        done = [one.closed_at for one in self._assessment.plan if one.state is PlanState.DONE]
        days = [day for one in done if (day := _day_of(one)) is not None]
        if not days:
            return Known("plan_done", False, "plan_done.none", {})
        newest = max(days)
        old = self._today - newest > FRESH
        return Known("plan_done", True, "plan_done", {"count": len(done), "date": newest}, newest, old)

    def _news(self) -> Known:
        answer = self._assessment.answers.get(_NEWS_QUESTION)
        day = _day_of(answer.answered_at) if answer else None
        if answer is None or day is None:
            return Known("news_habit", False, "news_habit.none", {})
        values = {"date": day, "answer": PhraseId(f"choice.{answer.choice.value}")}
        return Known("news_habit", True, "news_habit", values, day, self._today - day > FRESH)


class Minutes(int):
    """Minutes, shown as hours where there are many."""


class PhraseId(str):
    """A word of the catalogue, shown in the language of the sentence around it."""


def _shown(value: object, language: Language) -> object:
    if isinstance(value, Minutes):
        if value < 60:
            return phrase("owner.minutes", language, minutes=int(value))
        return phrase("owner.hours", language, hours=round(value / 60))
    if isinstance(value, PhraseId):
        return phrase(str(value), language)
    if isinstance(value, Text):
        return value.to(language)
    return long_date(value, language) if isinstance(value, date) else value


def _day_of(moment: str | None) -> date | None:
    try:
        return local_date(parse_utc(moment)) if moment else None
    except ValueError:
        return None
