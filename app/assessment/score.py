"""The points of a self-assessment, by the rule its edition brings along."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.answer import Answer, Choice
from app.domain.questionnaire import Band, Part, Question, Questionnaire


@dataclass(frozen=True, slots=True)
class PartScore:
    """The points of one part. `best` is what the applicable questions of the part could give."""

    part: Part
    points: int
    best: int
    answered: int
    asked: int
    counts: Mapping[Choice, int]


@dataclass(frozen=True, slots=True)
class Score:
    """The points of all answers.

    `total` follows the official rule and counts the four official answers only, so a 該当なし adds
    nothing to it. `total_with_not_applicable` is ours: it counts each 該当なし as the best answer, and is
    always shown with that label. The two are never mixed (facts: domain.md 1.1, "Not applicable").
    `band` is None until every question has an answer: a half-filled sheet has no band.
    """

    total: int
    best: int
    lowest: int
    answered: int
    asked: int
    counts: Mapping[Choice, int]
    points: Mapping[Choice, int]
    total_with_not_applicable: int
    band: Band | None
    band_with_not_applicable: Band | None
    parts: tuple[PartScore, ...]

    @property
    def complete(self) -> bool:
        """True when every question has an answer."""
        return self.answered == self.asked

    @property
    def dont_know(self) -> int:
        """How often the answer was わからない."""
        return self.counts.get(Choice.DONT_KNOW, 0)

    @property
    def not_applicable(self) -> int:
        """How often the answer was 該当なし."""
        return self.counts.get(Choice.NOT_APPLICABLE, 0)

    @property
    def good(self) -> int:
        """How often the answer was 実施している."""
        return self.counts.get(Choice.IMPLEMENTED, 0)


def score(questionnaire: Questionnaire, answers: Mapping[str, Answer]) -> Score:
    """Add up the points of `answers` (by question id). Answers to unknown questions are left aside."""
    points = questionnaire.points
    choices = {
        question.id: answers[question.id].choice
        for question in questionnaire.questions
        if question.id in answers
    }
    counts = Counter(choices.values())
    total = _sum(points, choices.values())
    best_point, lowest_point = max(points.values()), min(points.values())
    with_not_applicable = total + best_point * counts[Choice.NOT_APPLICABLE]
    complete = len(choices) == len(questionnaire.questions)
    return Score(
        total=total,
        best=best_point * len(questionnaire.questions),
        lowest=lowest_point * len(questionnaire.questions),
        answered=len(choices),
        asked=len(questionnaire.questions),
        counts=dict(counts),
        points=points,
        total_with_not_applicable=with_not_applicable,
        band=band_of(questionnaire, total) if complete else None,
        band_with_not_applicable=band_of(questionnaire, with_not_applicable) if complete else None,
        parts=tuple(
            _part_score(part, questionnaire.of_part(part.id), choices, points) for part in questionnaire.parts
        ),
    )


def band_of(questionnaire: Questionnaire, total: int) -> Band | None:
    """The band `total` falls into; None when the edition has no bands."""
    reached = [band for band in questionnaire.bands if total >= band.at_least]
    return max(reached, key=lambda band: band.at_least, default=None)


def _part_score(
    part: Part, questions: Iterable[Question], choices: Mapping[str, Choice], points: Mapping[Choice, int]
) -> PartScore:
    asked = [question.id for question in questions]
    given = [choices[question_id] for question_id in asked if question_id in choices]
    counts = Counter(given)
    applicable = len(asked) - counts[Choice.NOT_APPLICABLE]
    return PartScore(
        part=part,
        points=_sum(points, given),
        best=max(points.values()) * applicable,
        answered=len(given),
        asked=len(asked),
        counts=dict(counts),
    )


def _sum(points: Mapping[Choice, int], choices: Iterable[Choice]) -> int:
    return sum(points.get(choice, 0) for choice in choices)
