"""One topic a screen: neighbouring questions of the same topic belong together."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from app.domain.language import Text
from app.domain.questionnaire import Part, Question, Questionnaire

SECONDS_PER_QUESTION = 8.5
"""Reading 45 characters, deciding and pressing a key (design/ux.md 5.1, time model)."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One screen of the wizard. `index` counts from 0 over the whole sheet."""

    index: int
    part: Part
    title: Text
    questions: tuple[Question, ...]


def topics_of(questionnaire: Questionnaire) -> tuple[Topic, ...]:
    """The screens of the wizard, in the order of the sheet."""
    parts = {part.id: part for part in questionnaire.parts}
    groups = groupby(questionnaire.questions, key=lambda question: (question.part, question.topic))
    return tuple(
        Topic(index, parts[part], title, tuple(questions))
        for index, ((part, title), questions) in enumerate(groups)
    )


def minutes_left(unanswered: int) -> int:
    """Whole minutes the remaining questions will take, at least 1 while any remain."""
    return 0 if unanswered == 0 else max(1, round(unanswered * SECONDS_PER_QUESTION / 60))
