"""The action plan: what answers and measurements ask for, in the order in which to do it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.action import Action
from app.domain.answer import Answer, Choice
from app.domain.calendar import parse_utc, utc_text
from app.domain.plan import PlanItem, PlanState
from app.domain.questionnaire import Question, Questionnaire
from app.domain.verdict import Status, Verdict

_ANSWER_URGENCY = {Choice.NOT_IMPLEMENTED: 40, Choice.DONT_KNOW: 35, Choice.PARTLY: 20}
_STATUS_URGENCY = {Status.FAIL: 100, Status.WARN: 50}
_FIRST_PART_URGENCY = 15
CLOSED_BY_MEASUREMENT = "measurement"
CLOSED_BY_OWNER = "owner"


@dataclass(frozen=True, slots=True)
class _Need:
    subject: str
    action: Action
    urgency: int
    asked_at: str | None


def question_subject(edition: str, question_id: str) -> str:
    """What a plan item names when an answer asked for it."""
    return f"question:{edition}/{question_id}"


def check_subject(check_id: str) -> str:
    """What a plan item names when a check asked for it."""
    return f"check:{check_id}"


def update_plan(
    questionnaire: Questionnaire,
    answers: Mapping[str, Answer],
    verdicts: Iterable[Verdict],
    actions: Mapping[str, Action],
    existing: Sequence[PlanItem],
    now: datetime,
) -> tuple[PlanItem, ...]:
    """The plan as it should stand now, most urgent first, closed items last.

    Owner, due date, notes and 後回し of existing items are kept. An item whose reason is gone is closed
    with the time: by measurement for a check, by the owner for an answer. A check that could not be
    judged closes nothing. A closed item opens again when a later measurement fails again.
    """
    verdicts = tuple(verdicts)
    needs = {
        need.subject: need
        for need in (*_check_needs(verdicts, actions), *_answer_needs(questionnaire, answers, actions))
    }
    known = {item.subject: item for item in existing}
    settled = _settled_subjects(questionnaire, answers, verdicts)
    items = [_renewed(known.get(subject), need, now) for subject, need in needs.items()]
    for subject, item in known.items():
        if subject not in needs:
            items.append(_closed(item, now) if subject in settled else item)
    return tuple(sorted(items, key=lambda item: _order(item, needs.get(item.subject))))


def first_three(plan: Iterable[PlanItem], questionnaire: Questionnaire) -> tuple[PlanItem, ...]:
    """The three open items to begin with; two that speak of the same question count as one."""
    chosen: list[PlanItem] = []
    covered: set[str] = set()
    for item in plan:
        touched = _questions_of(item, questionnaire)
        if item.state is PlanState.OPEN and not touched & covered:
            chosen.append(item)
            covered |= touched
        if len(chosen) == 3:
            break
    return tuple(chosen)


def _check_needs(verdicts: Iterable[Verdict], actions: Mapping[str, Action]) -> Iterable[_Need]:
    for verdict in verdicts:
        action = actions.get(f"fix_{verdict.check_id}")
        if verdict.status in _STATUS_URGENCY and action:
            urgency = _STATUS_URGENCY[verdict.status] + action.weight
            yield _Need(check_subject(verdict.check_id), action, urgency, verdict.measured_at)


def _answer_needs(
    questionnaire: Questionnaire, answers: Mapping[str, Answer], actions: Mapping[str, Action]
) -> Iterable[_Need]:
    first_part = questionnaire.parts[0].id if questionnaire.parts else ""
    for question in questionnaire.questions:
        answer, action = answers.get(question.id), actions.get(question.action)
        if answer and action and answer.choice in _ANSWER_URGENCY:
            urgency = _ANSWER_URGENCY[answer.choice] + action.weight
            urgency += _FIRST_PART_URGENCY if question.part == first_part else 0
            subject = question_subject(questionnaire.edition, question.id)
            yield _Need(subject, action, urgency, answer.answered_at)


def _settled_subjects(
    questionnaire: Questionnaire, answers: Mapping[str, Answer], verdicts: Iterable[Verdict]
) -> set[str]:
    settled = {
        check_subject(verdict.check_id)
        for verdict in verdicts
        if verdict.status in (Status.PASS, Status.NOT_APPLICABLE)
    }
    settled |= {
        question_subject(questionnaire.edition, answer.question_id)
        for answer in answers.values()
        if answer.choice in (Choice.IMPLEMENTED, Choice.NOT_APPLICABLE)
    }
    return settled


def _renewed(item: PlanItem | None, need: _Need, now: datetime) -> PlanItem:
    if item is None:
        return PlanItem(need.action.id, need.subject, created_at=utc_text(now))
    item = replace(item, action=need.action.id)
    if item.state is PlanState.DONE and _asked_after_closing(item, need):
        return replace(item, state=PlanState.OPEN, closed_at=None, closed_by=None)
    return item


def _asked_after_closing(item: PlanItem, need: _Need) -> bool:
    if not item.closed_at or not need.asked_at:
        return False
    try:
        return parse_utc(need.asked_at) > parse_utc(item.closed_at)
    except ValueError:
        return True  # a time nobody can read is no reason to call something done


def _closed(item: PlanItem, now: datetime) -> PlanItem:
    if item.state is PlanState.DONE:
        return item
    by = CLOSED_BY_MEASUREMENT if item.subject.startswith("check:") else CLOSED_BY_OWNER
    return replace(item, state=PlanState.DONE, closed_at=utc_text(now), closed_by=by)


def _order(item: PlanItem, need: _Need | None) -> tuple[int, int, int, str]:
    rank = {PlanState.OPEN: 0, PlanState.POSTPONED: 1, PlanState.DONE: 2}[item.state]
    if need is None:
        return rank, 0, 0, item.subject
    return rank, -need.urgency, need.action.minutes, item.subject


def _questions_of(item: PlanItem, questionnaire: Questionnaire) -> set[str]:
    kind, _, name = item.subject.partition(":")
    if kind == "question":
        return {name.rpartition("/")[2]}
    related = {question.id for question in questionnaire.questions if name in question.checks}
    return related or {item.subject}


def question_of(item: PlanItem, questionnaire: Questionnaire) -> Question | None:
    """The question an item of the plan came from, None when it came from a check."""
    kind, _, name = item.subject.partition(":")
    edition, _, question_id = name.partition("/")
    if kind != "question" or edition != questionnaire.edition:
        return None
    return next((one for one in questionnaire.questions if one.id == question_id), None)
