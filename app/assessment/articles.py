"""How a business stands with each article of the 5か条 / 6か条."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.assessment.comparison import together
from app.domain.answer import Answer, Choice
from app.domain.questionnaire import Article, Questionnaire
from app.domain.verdict import Status, Verdict

_OF_CHOICE: Mapping[Choice, Status] = {
    Choice.IMPLEMENTED: Status.PASS,
    Choice.PARTLY: Status.WARN,
    Choice.NOT_IMPLEMENTED: Status.FAIL,
    Choice.DONT_KNOW: Status.UNKNOWN,
    Choice.NOT_APPLICABLE: Status.NOT_APPLICABLE,
}


def status_of_answer(answer: Answer | None) -> Status:
    """An answer as one of the four states; without an answer nothing is known."""
    return Status.UNKNOWN if answer is None else _OF_CHOICE[answer.choice]


@dataclass(frozen=True, slots=True)
class ArticleStanding:
    """One article with what belongs to it. `status` is never better than the worst of them.

    `answered` is False while a question of the article has no answer.
    """

    article: Article
    status: Status
    answers: tuple[tuple[str, Answer | None], ...]
    verdicts: tuple[Verdict, ...]
    answered: bool


def article_standings(
    questionnaire: Questionnaire, answers: Mapping[str, Answer], verdicts: Iterable[Verdict]
) -> tuple[ArticleStanding, ...]:
    """Every article of the edition with its standing, in its order. Checks that only hint decide nothing."""
    hints = {check for question in questionnaire.questions for check in question.hints}
    by_id = {verdict.check_id: verdict for verdict in verdicts if verdict.check_id not in hints}
    standings = []
    for article in questionnaire.articles:
        given = tuple((question, answers.get(question)) for question in article.questions)
        related = tuple(by_id[check] for check in article.checks if check in by_id)
        states = [*(status_of_answer(answer) for _question, answer in given), *(v.status for v in related)]
        answered = all(answer is not None for _question, answer in given)
        standings.append(ArticleStanding(article, together(states), given, related, answered))
    return tuple(standings)
