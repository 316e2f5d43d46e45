"""継続の記録: what changed since the declaration, from the owner's own records. Nothing here is judged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.assessment.session import Assessment
from app.content.edition_changes import Kind, edition_changes
from app.declaration.conditions import PolicyFacts
from app.declaration.declared import Declaration, declaration
from app.declaration.policy_facts import policy_revisions
from app.declaration.restore_drill import Drill, drills
from app.declaration.review import review_on
from app.domain.answer import Answer, Choice
from app.domain.calendar import local_date, parse_utc
from app.domain.plan import PlanItem, PlanState
from app.domain.questionnaire import Question
from app.domain.record import Record
from app.domain.verdict import Status
from app.records.errors import StoreError
from app.records.store import Store


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """An answer that is another one now; None where there was none."""

    question: Question
    before: Choice | None
    after: Choice | None


@dataclass(frozen=True, slots=True)
class MeasuredChange:
    """A check whose verdict is another one now; None where it was not made."""

    check_id: str
    before: Status | None
    after: Status | None


@dataclass(frozen=True, slots=True)
class Continuity:
    """What happened since `since`. `compared_with` is the day of the record the present is put beside;
    None where no record is there to compare with, and then `answers` and `measured` are empty.

    `checks_made` counts the self-assessments kept since then.
    """

    declared: Declaration
    since: date
    review_on: date | None
    compared_with: date | None
    answers: tuple[AnswerChange, ...]
    measured: tuple[MeasuredChange, ...]
    plan_done: tuple[PlanItem, ...]
    policies: tuple[PolicyFacts, ...]
    drills: tuple[Drill, ...]
    checks_made: int

    @property
    def nothing_happened(self) -> bool:
        """True when there is not a line to show."""
        lines = (self.answers, self.measured, self.plan_done, self.policies, self.drills)
        return not any(lines) and not self.checks_made


def continuity(store: Store, assessment: Assessment) -> Continuity | None:
    """What changed since the declaration; None while no day of it is known. Raises StoreError."""
    declared = declaration(store)
    since = declared.declared_on
    if not declared.declared or since is None:
        return None
    days = [(one.id, _day(one.created_at)) for one in store.record_summaries() if not one.sample]
    baseline = _baseline(store, [(key, day) for key, day in days if day is not None], since)
    return Continuity(
        declared=declared,
        since=since,
        review_on=review_on(declared),
        compared_with=_day(baseline.created_at) if baseline else None,
        answers=_changed_answers(baseline, assessment) if baseline else (),
        measured=_changed_verdicts(baseline, assessment) if baseline else (),
        plan_done=tuple(one for one in store.plan() if _done_since(one, since)),
        policies=tuple(one for one in policy_revisions(store) if one.decided_on and one.decided_on >= since),
        drills=tuple(one for one in drills(store) if one.tried_on >= since),
        checks_made=sum(day is not None and day > since for _key, day in days),
    )


def _baseline(store: Store, days: list[tuple[str, date]], since: date) -> Record | None:
    """The last record up to the day of the declaration, else the first one after it. Newest come first."""
    before = [key for key, day in days if day <= since]
    after = [key for key, day in reversed(days) if day > since]
    for key in (*before, *after):
        try:
            return store.record(key)
        except (StoreError, KeyError):
            continue  # one that cannot be read is left out here as it is in the list
    return None


def _changed_answers(baseline: Record, assessment: Assessment) -> tuple[AnswerChange, ...]:
    before = {one.question_id: one for one in baseline.answers}
    now = assessment.answers
    if baseline.edition == assessment.edition:
        pairs = [(one, before.get(one.id)) for one in assessment.questionnaire.questions]
    else:
        pairs = _across_editions(baseline.edition, before, assessment)
    changes = (AnswerChange(one, _choice(was), _choice(now.get(one.id))) for one, was in pairs)
    return tuple(one for one in changes if one.before is not one.after)


def _across_editions(
    earlier: str, before: Mapping[str, Answer], assessment: Assessment
) -> list[tuple[Question, Answer | None]]:
    """Only questions both editions ask alike can be compared."""
    try:
        changes = edition_changes(earlier, assessment.edition)
    except KeyError:
        return []
    return [(one.question, before.get(one.earlier_id)) for one in changes.of_kind(Kind.SAME)]


def _changed_verdicts(baseline: Record, assessment: Assessment) -> tuple[MeasuredChange, ...]:
    before = {one.check_id: one.status for one in baseline.firm_verdicts}
    now = {one.check_id: one.status for one in assessment.firm_verdicts}
    if not before or not now:
        return ()
    changes = (MeasuredChange(one, before.get(one), now.get(one)) for one in sorted(before.keys() | now))
    return tuple(one for one in changes if one.before is not one.after)


def _done_since(item: PlanItem, since: date) -> bool:
    day = _day(item.closed_at or "")
    return item.state is PlanState.DONE and day is not None and day >= since


def _choice(answer: Answer | None) -> Choice | None:
    return None if answer is None else answer.choice


def _day(moment: str) -> date | None:
    try:
        return local_date(parse_utc(moment))
    except ValueError:
        return None
