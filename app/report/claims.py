"""What may be claimed from a record: states, evidence grades and dates. Pure.

The rule for everything that rests on several answers and verdicts: its state is never better than the
worst of them. 未対応 is worse than 一部, 一部 worse than 未確認, and only when all are good it is good.
The grade says how that deciding state is known: 実測 only where a verdict that was measured decides,
申告 where an answer decides, 未確認 where nobody knows. What is good rests on all of them together, so
it bears the weakest grade: one PC that was measured does not turn an answer for the whole firm into 実測.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from app.assessment.articles import article_standings
from app.domain.action import Action
from app.domain.answer import Answer, Choice
from app.domain.calendar import local_date, parse_utc
from app.domain.language import Text
from app.domain.plan import PlanItem, PlanState
from app.domain.questionnaire import Article, Question, Questionnaire
from app.domain.record import Record
from app.domain.verdict import Status, Verdict
from app.report.document import Grade, State

_ANSWER_STATES = {
    Choice.IMPLEMENTED: State.GOOD,
    Choice.PARTLY: State.PARTLY,
    Choice.NOT_IMPLEMENTED: State.BAD,
    Choice.DONT_KNOW: State.UNKNOWN,
    Choice.NOT_APPLICABLE: State.NOT_APPLICABLE,
}
_VERDICT_STATES = {
    Status.PASS: State.GOOD,
    Status.WARN: State.PARTLY,
    Status.FAIL: State.BAD,
    Status.UNKNOWN: State.UNKNOWN,
    Status.NOT_APPLICABLE: State.NOT_APPLICABLE,
}
_WORST_FIRST = (State.BAD, State.PARTLY, State.UNKNOWN, State.GOOD)


@dataclass(frozen=True, slots=True)
class Claim:
    """A state with how and since when it is known."""

    state: State
    grade: Grade
    on: date


@dataclass(frozen=True, slots=True)
class ArticleClaim:
    """What can be said of one of the rules, with the answers and verdicts it rests on.

    `answers` has one entry for each question of the rule, None where there is no answer.
    """

    article: Article
    claim: Claim
    answers: tuple[tuple[Question, Answer | None], ...]
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """Something not done yet. `due` is the promised day, `postponed` says it was put off until then."""

    title: Text
    claim: Claim
    due: date | None
    postponed: bool
    owner: str = ""


def answer_claim(answer: Answer | None, record: Record) -> Claim:
    """What an answer says. No answer, or わからない, is 未確認."""
    if answer is None:
        return Claim(State.UNKNOWN, Grade.NOT_CONFIRMED, record_day(record))
    state = _ANSWER_STATES[answer.choice]
    grade = Grade.NOT_CONFIRMED if state is State.UNKNOWN else Grade.DECLARED
    return Claim(state, grade, _day(answer.answered_at, record))


def verdict_claim(verdict: Verdict, record: Record) -> Claim:
    """What a verdict says. Only what was measured is 実測."""
    state = _VERDICT_STATES[verdict.status]
    measured = verdict.measured_at is not None and state is not State.UNKNOWN
    grade = Grade.MEASURED if measured else Grade.NOT_CONFIRMED
    return Claim(state, grade, _day(verdict.measured_at or "", record))


def article_claims(questionnaire: Questionnaire, record: Record) -> tuple[ArticleClaim, ...]:
    """What can be said of each rule of the edition."""
    answers = {answer.question_id: answer for answer in record.answers}
    found = []
    for standing in article_standings(questionnaire, answers, record.firm_verdicts):
        asked = tuple((questionnaire.question(one), answer) for one, answer in standing.answers)
        claims = [answer_claim(answer, record) for _, answer in asked]
        claims += [verdict_claim(verdict, record) for verdict in standing.verdicts]
        found.append(ArticleClaim(standing.article, together(claims, record), asked, standing.verdicts))
    return tuple(found)


def together(claims: Iterable[Claim], record: Record) -> Claim:
    """Several claims as one: the worst state decides, the oldest of the deciding days is its day."""
    claims = tuple(claims)
    applicable = [one for one in claims if one.state is not State.NOT_APPLICABLE]
    if not applicable:
        if not claims:
            return Claim(State.UNKNOWN, Grade.NOT_CONFIRMED, record_day(record))
        applicable = list(claims)
    states = {one.state for one in applicable}
    state = next((one for one in _WORST_FIRST if one in states), State.NOT_APPLICABLE)
    deciding = [one for one in applicable if one.state is state]
    measured = [one for one in deciding if one.grade is Grade.MEASURED]
    declared = [one for one in deciding if one.grade is Grade.DECLARED]
    basis = (declared or measured or deciding) if state is State.GOOD else (measured or declared or deciding)
    return Claim(state, basis[0].grade, min(one.on for one in basis))


def open_points(
    questionnaire: Questionnaire, record: Record, actions: Mapping[str, Action], titles: Mapping[str, Text]
) -> tuple[OpenPoint, ...]:
    """Everything not done yet: bad, partly or not known; promised ones by their day, then the worst first.

    `titles` names the checks. A point the plan does not hold is listed all the same, without a day.
    """
    planned = {item.subject: item for item in record.plan if item.state is not PlanState.DONE}
    points = []
    for question in questionnaire.questions:
        answer = record.answer_to(question.id)
        claim = answer_claim(answer, record)
        item = planned.get(f"question:{record.edition}/{question.id}")
        if claim.state in _WORST_FIRST[:3] and answer is not None:
            points.append(_point(item, question.action, question.topic, claim, actions))
    for verdict in record.firm_verdicts:
        claim = verdict_claim(verdict, record)
        item = planned.get(f"check:{verdict.check_id}")
        if claim.state in (State.BAD, State.PARTLY) or (claim.state is State.UNKNOWN and item):
            title = titles.get(verdict.check_id) or Text(verdict.check_id, verdict.check_id)
            points.append(_point(item, f"fix_{verdict.check_id}", title, claim, actions))
    return tuple(sorted(points, key=_point_order))


def _point(
    item: PlanItem | None, action_id: str, title: Text, claim: Claim, actions: Mapping[str, Action]
) -> OpenPoint:
    action = actions.get(item.action if item else action_id)
    due = _plain_day(item.due_on) if item else None
    postponed = item is not None and item.state is PlanState.POSTPONED
    return OpenPoint(action.title if action else title, claim, due, postponed, item.owner if item else "")


def _point_order(point: OpenPoint) -> tuple[int, bool, date]:
    return _WORST_FIRST.index(point.claim.state), point.due is None, point.due or date.max


def record_day(record: Record) -> date:
    """The day on which the record was made, in Japan."""
    return local_date(parse_utc(record.created_at))


def _day(moment: str, record: Record) -> date:
    try:
        return local_date(parse_utc(moment))
    except ValueError:
        return record_day(record)


def _plain_day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
