"""Which lessons would help now: those about a weak answer or a check that did not do well. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.content.learning_packs import Lesson
from app.domain.answer import Answer, Choice
from app.domain.questionnaire import Question, Questionnaire
from app.domain.verdict import Status, Verdict

_WEAK = {Choice.NOT_IMPLEMENTED: 3, Choice.DONT_KNOW: 2, Choice.PARTLY: 1}
_FOUND = {Status.FAIL: 3, Status.WARN: 1}


@dataclass(frozen=True, slots=True)
class Offer:
    """A lesson and why it is offered: the weak answer, the checks that found something, or both."""

    lesson: str
    question: str
    answer: Choice | None
    checks: tuple[str, ...]
    weight: int


def offers(
    questionnaire: Questionnaire,
    answers: Mapping[str, Answer],
    verdicts: Iterable[Verdict],
    lessons: Mapping[str, Lesson],
) -> tuple[Offer, ...]:
    """The weakest first, then in the order of the sheet. Hints of a question say too little to count."""
    by_id = {verdict.check_id: verdict for verdict in verdicts}
    by_question = {one.question: one.id for one in lessons.values()}
    found = []
    for question in questionnaire.questions:
        lesson = by_question.get(question.id)
        offer = _offer(question, lesson, answers.get(question.id), by_id) if lesson else None
        if offer is not None:
            found.append(offer)
    return tuple(sorted(found, key=lambda one: -one.weight))


def _offer(
    question: Question, lesson: str, answer: Answer | None, verdicts: Mapping[str, Verdict]
) -> Offer | None:
    weak = answer.choice if answer is not None and answer.choice in _WEAK else None
    checks = tuple(
        check for check in question.telling_checks if check in verdicts and verdicts[check].status in _FOUND
    )
    if weak is None and not checks:
        return None
    worst = max((_FOUND[verdicts[check].status] for check in checks), default=0)
    return Offer(lesson, question.id, weak, checks, _WEAK.get(weak, 0) + worst if weak else worst)
