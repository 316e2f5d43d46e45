"""The papers and records the firm has made here: each with its day, whichever area made it.

A paper counts only when it was finished and says its day. The areas beside this one are read by the names of
their collections; what cannot be read counts as not there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from app.content.packs import load_questionnaire
from app.content.rule_packs import Rule, load_rule_pack
from app.domain.calendar import local_date, parse_utc
from app.domain.json_value import JsonObject, JsonValue
from app.domain.language import Language
from app.guideline.cloud import TwoStep, cloud_services, served
from app.guideline.contractors import contractors
from app.guideline.rule_set import SetRule
from app.guideline.rule_store import FirmRules
from app.guideline.set_procedure import decided_procedure
from app.records.store import Store

FRESH = timedelta(days=366)
"""A training or a drill proves something about today for a year; so does a look at one's own state."""

NEWS_FRESH = timedelta(days=92)
"""Tricks change quickly: having read of them says something for a quarter."""

_PASSED_DRILLS = ("same", "same_as_recorded")
_FAILED_DRILLS = ("different", "cut_short", "damaged", "backup_missing")
_NOT_THERE = ("not_found", "other", "changed")  # what a look at a published page showed
_REACHED = (*_NOT_THERE, "same", "pdf")  # a look with another outcome reached nothing
_ID_DIGITS = 11
_MUCH_THE_SAME = 45  # of 100, of a sentence before and after the owner changed it
_CLOUD_SCS = "3-1-3"  # what is asked of outside services, and checked


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper or record. `on` is the day that counts; `count` how many rows, lessons or rules it has.

    `passed` is False for a drill that failed: such a record speaks against what it is about. `number` is what
    identifies it, such as a declaration id. `is_fresh`: it still says something about today. `is_complete` is
    False for a list of which something is still to be looked at: it is there, and proves only a part.
    `person` is whom it names as responsible.
    """

    kind: str
    on: date
    count: int = 0
    passed: bool = True
    number: str = ""
    is_fresh: bool = True
    is_complete: bool = True
    person: str = ""


def papers(store: Store, today: date) -> dict[str, Paper]:
    """Every paper by its kind, such as "policy", "rules", "ledger", "training"."""
    found = [
        _policy(store, today),
        _published(store, today),
        _security_action(store),
        _training(store, today),
        _news_read(store, today),
        _restore_drill(store, today),
        _emergency_card(store, today),
        _self_check(store, today),
        *_rules(store),
        _procedure(store),
        *_ledger(store, today),
        *_partners(store, today),
    ]
    return {one.kind: one for one in found if one is not None and one.on <= today}


def served_by_rules(store: Store) -> frozenset[str]:
    """Ids of ★3 requirements, questions and checks that a sentence of the rules decided on serves.

    A sentence the owner wrote anew serves them only while it says much the same: nobody else can judge it.
    """
    latest = FirmRules(store).latest
    if latest is None or latest.is_draft:
        return frozenset()
    known = load_rule_pack().rules
    found = [known[rule.id] for rule in latest.rules if rule.id in known and _says_it(rule, known[rule.id])]
    return frozenset(one for rule in found for one in (*rule.scs, *rule.questions, *rule.checks))


def _says_it(rule: SetRule, source: Rule) -> bool:
    if not rule.own:
        return True
    from rapidfuzz import fuzz

    texts = [source.text, *([source.alone] if source.alone else [])]
    alike = (fuzz.ratio(one.to(language), rule.text.to(language)) for one in texts for language in Language)
    return max(alike) >= _MUCH_THE_SAME


def _policy(store: Store, today: date) -> Paper | None:
    """The latest revision of a past day; each bears its day in its texts, one for each language."""
    revisions = [
        (number, day, _text(text, "responsible"))
        for one in store.entries("policy").values()
        if isinstance(number := one.get("number"), int) and isinstance(found := one.get("texts"), Mapping)
        for text in found.values()
        if isinstance(text, Mapping) and (day := _day(text, "decided_on")) and day <= today
    ]
    if not revisions:
        return None
    number, day, person = max(revisions)
    return Paper("policy", day, number, person=person)


def _published(store: Store, today: date) -> Paper | None:
    """Where it is to be read. A place that shows another text, or an earlier one, is a part of it at best."""
    places = [one for one in store.entries("policy_publication").values() if _text(one, "where")]
    dated = [(day, one) for one in places if (day := _day(one, "since")) and day <= today]
    policy = _policy(store, today)
    if not dated or policy is None:
        return None
    good = [day for day, one in dated if _shows_the_latest(one, day, policy)]
    days = good or [day for day, _one in dated]
    return Paper("policy_published", min(days), len(days), is_complete=bool(good))


def _shows_the_latest(place: JsonObject, since: date, policy: Paper) -> bool:
    looks = [one for one in _items(place.get("checks")) if isinstance(one, Mapping)]
    last = next((one for one in reversed(looks) if one.get("outcome") in _REACHED), None)
    if last is not None and last.get("outcome") in _NOT_THERE:
        looked_on = _moment_day(last.get("at"))
        if looked_on is not None and looked_on >= since:
            return False
    revision = place.get("revision")
    return revision == policy.count if revision else since >= policy.on


def _security_action(store: Store) -> Paper | None:
    kept = store.entry("declaration", "security_action") or {}
    stars, number, on = kept.get("stars"), _text(kept, "declaration_id"), _day(kept, "declared_on")
    if not isinstance(stars, int) or stars < 1 or on is None or len(number) != _ID_DIGITS:
        return None
    return Paper("security_action", on, stars, number=number)


def _training(store: Store, today: date) -> Paper | None:
    """Lessons done by people of the record. It is whole once as many as work here have learnt in a year."""
    people = store.entries("learner")
    done = [
        (day, _text(one, "learner"))
        for one in store.entries("lesson_result").values()
        if one.get("learner") in people
        for moment in _items(one.get("completions"))
        if (day := _moment_day(moment)) and day <= today
    ]
    if not done:
        return None
    last, _learner = max(done)
    taught = {learner for day, learner in done if today - day <= FRESH}
    everybody = store.profile().people_count
    whole = everybody is not None and len(taught) >= everybody
    return Paper("training", last, len(done), is_fresh=today - last <= FRESH, is_complete=whole)


def _news_read(store: Store, today: date) -> Paper | None:
    """The days on which the owner said to have read the news of new tricks."""
    days = [day for key in store.entries("news_read") if (day := _past_day(key, today))]
    if not days:
        return None
    return Paper("news_read", max(days), len(days), is_fresh=today - max(days) <= NEWS_FRESH)


def _restore_drill(store: Store, today: date) -> Paper | None:
    """The newest drill decides: a success of last year does not cover a failure of today."""
    outcomes = (*_PASSED_DRILLS, *_FAILED_DRILLS)
    drills = [
        (str(one.get("tried_at")), day, _text(one, "outcome"))
        for one in store.entries("restore_drill").values()
        if (day := _moment_day(one.get("tried_at"))) and day <= today and _text(one, "outcome") in outcomes
    ]
    if not drills:
        return None
    _moment, on, outcome = max(drills)
    passed = outcome in _PASSED_DRILLS
    return Paper("restore_drill", on, len(drills), passed, is_fresh=today - on <= FRESH)


def _emergency_card(store: Store, today: date) -> Paper | None:
    reachable = [
        day
        for one in store.entries("emergency_contact").values()
        if (_text(one, "phone") or _text(one, "mail")) and (day := _moment_day(one.get("changed_at")))
        if day <= today
    ]
    return Paper("incident_card", max(reachable), len(reachable)) if reachable else None


def _self_check(store: Store, today: date) -> Paper | None:
    latest = store.latest_record()
    if latest is None or latest.sample:
        return None
    on = local_date(parse_utc(latest.created_at))
    try:
        asked = {one.id for one in load_questionnaire(latest.edition).questions}
    except KeyError:
        asked = {""}  # an edition this version does not know: nobody can say how much was answered
    whole = asked <= {one.question_id for one in latest.answers}
    return Paper("self_check", on, len(latest.answers), is_fresh=today - on <= FRESH, is_complete=whole)


def _rules(store: Store) -> Iterable[Paper]:
    latest = FirmRules(store).latest
    if latest is None or latest.decided_on is None:
        return
    yield Paper("rules", latest.decided_on, len(latest.rules))
    for chapter in latest.chapters:
        kind = {"incidents": "incident_procedure", "telework": "telework_rules"}.get(chapter.id)
        if kind and chapter.rules:
            yield Paper(kind, latest.decided_on, len(chapter.rules))


def _procedure(store: Store) -> Paper | None:
    """The procedure for the worst hour, once the owner decided on it."""
    found = decided_procedure(store)
    return Paper("incident_procedure", found.decided_on, len(found.additions)) if found else None


def _ledger(store: Store, today: date) -> Iterable[Paper]:
    kinds: dict[str, list[date]] = {}
    for one in store.entries("ledger_row").values():
        day = _past_day(_text(one, "registered_on"), today)
        if day and _text(one, "name"):
            kinds.setdefault(_text(one, "kind") or "information", []).append(day)
    for kind, name in (("information", "ledger"), ("hardware", "hardware")):
        if kind in kinds:
            yield Paper(name, max(kinds[kind]), len(kinds[kind]))


def _partners(store: Store, today: date) -> Iterable[Paper]:
    """The lists of cloud services and contractors. A promise counts only when it is there for every one."""
    services = [one for one in cloud_services(store) if one.name]
    looked_at = [day for one in services if (day := _past_day(one.checked_on, today))]
    if services and len(looked_at) == len(services):
        fresh = today - min(looked_at) <= FRESH
        settled = not any(one.open_names for one in served(tuple(services)) if one.id == _CLOUD_SCS)
        yield Paper("cloud", min(looked_at), len(services), is_fresh=fresh, is_complete=settled)
        if all(one.two_step is TwoStep.ON for one in services):
            yield Paper("cloud_mfa", min(looked_at), len(services), is_fresh=fresh)
    parties = [one for one in contractors(store) if one.name]
    checked = [
        day for one in parties if (day := _past_day(one.checked_on, today) or _past_day(one.agreed_on, today))
    ]
    if parties and len(checked) == len(parties):
        yield Paper("contractors", min(checked), len(parties), is_fresh=today - min(checked) <= FRESH)
        if not any("incident" in one.open_points for one in parties):
            yield Paper("contractors_incident", min(checked), len(parties))
    agreed = [day for one in parties if one.agreement and (day := _past_day(one.agreed_on, today))]
    if parties and len(agreed) == len(parties):
        yield Paper("contractors_nda", max(agreed), len(parties))


def _text(value: JsonObject, key: str) -> str:
    found = value.get(key)
    return found.strip() if isinstance(found, str) else ""


def _day(value: JsonObject, key: str) -> date | None:
    return _as_day(_text(value, key))


def _as_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _past_day(text: str, today: date) -> date | None:
    day = _as_day(text)
    return day if day is not None and day <= today else None


def _moment_day(value: JsonValue) -> date | None:
    try:
        return local_date(parse_utc(value)) if isinstance(value, str) else None
    except ValueError:
        return None


def _items(value: JsonValue) -> list[JsonValue]:
    return list(value) if isinstance(value, list) else []
