"""Answer beside measurement. The two are shown together; neither changes the other.

The table is that of facts/windows-checks.md section 9. Everything here speaks of "this one PC" unless
every PC of the firm was measured.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.answer import Answer, Choice
from app.domain.questionnaire import Question, Questionnaire
from app.domain.verdict import Status, Verdict


class Standing(StrEnum):
    """How an answer stands beside what the PC says."""

    CONFIRMED = "confirmed"  # 裏付けあり（すべてのPC）
    CONFIRMED_HERE = "confirmed_here"  # 裏付けあり（この1台）
    AGREES = "agrees"
    MAYBE_PARTLY = "maybe_partly"  # 「一部実施」では？
    CONTRADICTED = "contradicted"  # 食い違い
    LIGHTLY_CONTRADICTED = "lightly_contradicted"
    COULD_BE_BETTER = "could_be_better"  # 「実施」にできる可能性
    THIS_PC_DOES = "this_pc_does"  # この1台はできています
    PROPOSAL = "proposal"  # わからない → what the PC suggests
    NOT_CONFIRMED = "not_confirmed"


_DIFFERENCES = (
    Standing.CONTRADICTED,
    Standing.LIGHTLY_CONTRADICTED,
    Standing.MAYBE_PARTLY,
    Standing.PROPOSAL,
    Standing.COULD_BE_BETTER,
    Standing.THIS_PC_DOES,
)

_TABLE: Mapping[tuple[Choice, Status], tuple[Standing, Choice | None]] = {
    (Choice.IMPLEMENTED, Status.PASS): (Standing.CONFIRMED, None),
    (Choice.IMPLEMENTED, Status.WARN): (Standing.MAYBE_PARTLY, Choice.PARTLY),
    (Choice.IMPLEMENTED, Status.FAIL): (Standing.CONTRADICTED, Choice.PARTLY),
    (Choice.PARTLY, Status.PASS): (Standing.COULD_BE_BETTER, Choice.IMPLEMENTED),
    (Choice.PARTLY, Status.WARN): (Standing.AGREES, None),
    (Choice.PARTLY, Status.FAIL): (Standing.LIGHTLY_CONTRADICTED, Choice.NOT_IMPLEMENTED),
    (Choice.NOT_IMPLEMENTED, Status.PASS): (Standing.THIS_PC_DOES, Choice.PARTLY),
    (Choice.NOT_IMPLEMENTED, Status.WARN): (Standing.AGREES, None),
    (Choice.NOT_IMPLEMENTED, Status.FAIL): (Standing.AGREES, None),
    (Choice.DONT_KNOW, Status.PASS): (Standing.PROPOSAL, Choice.IMPLEMENTED),
    (Choice.DONT_KNOW, Status.WARN): (Standing.PROPOSAL, Choice.PARTLY),
    (Choice.DONT_KNOW, Status.FAIL): (Standing.PROPOSAL, Choice.NOT_IMPLEMENTED),
    (Choice.NOT_APPLICABLE, Status.PASS): (Standing.NOT_CONFIRMED, None),
    (Choice.NOT_APPLICABLE, Status.WARN): (Standing.LIGHTLY_CONTRADICTED, None),
    (Choice.NOT_APPLICABLE, Status.FAIL): (Standing.LIGHTLY_CONTRADICTED, None),
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """One question with its answer, the verdicts that touch it, and how they stand to each other.

    `proposed` is the answer the measurement suggests; it is shown, never chosen for anybody.
    """

    question: Question
    answer: Answer
    verdicts: tuple[Verdict, ...]
    measured: Status
    standing: Standing
    proposed: Choice | None

    @property
    def is_difference(self) -> bool:
        """True when the owner should look at it before the result."""
        return self.standing in _DIFFERENCES


def compare(
    questionnaire: Questionnaire,
    answers: Mapping[str, Answer],
    verdicts: Iterable[Verdict],
    every_pc_measured: bool = False,
) -> tuple[Comparison, ...]:
    """Put each answer beside the verdicts that touch its question, in the order of the sheet.

    Questions without an answer or without an applicable verdict are left out; hints decide nothing.
    `verdicts` are those of the PC that does worst. `every_pc_measured` is True only when the firm has as
    many PCs as were measured; until then an answer for the firm is not confirmed, and a 一部実施 stays
    as it is.
    """
    by_id = {verdict.check_id: verdict for verdict in verdicts}
    compared = []
    for question in questionnaire.questions:
        related = tuple(by_id[check] for check in question.telling_checks if check in by_id)
        measured = together(verdict.status for verdict in related)
        answer = answers.get(question.id)
        if answer is None or measured is Status.NOT_APPLICABLE:
            continue
        standing, proposed = _stand(question, answer.choice, measured, every_pc_measured)
        compared.append(Comparison(question, answer, related, measured, standing, proposed))
    return tuple(compared)


def together(statuses: Iterable[Status]) -> Status:
    """Several statuses as one: the worst decides, and a gap keeps the rest from being good."""
    present = set(statuses)
    for status in (Status.FAIL, Status.WARN, Status.UNKNOWN, Status.PASS):
        if status in present:
            return status
    return Status.NOT_APPLICABLE


def _stand(
    question: Question, choice: Choice, measured: Status, every_pc_measured: bool
) -> tuple[Standing, Choice | None]:
    if measured is Status.UNKNOWN:
        return Standing.NOT_CONFIRMED, None
    standing, proposed = _TABLE[choice, measured]
    if measured is Status.PASS and not question.confirmable:
        # A machine can contradict such an answer, never confirm it (a policy is no proof of a good password).
        return Standing.NOT_CONFIRMED, None
    if standing is Standing.COULD_BE_BETTER and not every_pc_measured:
        return Standing.AGREES, None
    if standing is Standing.CONFIRMED and not every_pc_measured:
        return Standing.CONFIRMED_HERE, None
    return standing, proposed
