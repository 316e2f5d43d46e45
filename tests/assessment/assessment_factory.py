"""A small made-up sheet for the tests of the assessment room."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.domain.action import Action
from app.domain.answer import Answer, Choice
from app.domain.language import Text
from app.domain.questionnaire import Band, Part, Question, Questionnaire
from app.domain.verdict import Status, Verdict

AT = "2026-11-23T03:00:00Z"
POINTS = {
    Choice.IMPLEMENTED: 4,
    Choice.PARTLY: 2,
    Choice.NOT_IMPLEMENTED: 0,
    Choice.DONT_KNOW: -1,
}


def text(value: str) -> Text:
    return Text(value, value)


def question(
    number: int,
    part: str = "basic",
    checks: Sequence[str] = (),
    confirmable: bool = True,
    topic: str = "",
    hints: Sequence[str] = (),
) -> Question:
    return Question(
        id=f"q{number:02}",
        number=number,
        part=part,
        topic=text(topic or f"topic {number}"),
        wording=text(f"question {number}"),
        wording_alone=None,
        plain=text(""),
        why=text(""),
        examples=(),
        dont_know_help=text(""),
        action=f"do_q{number:02}",
        checks=tuple(checks),
        confirmable=confirmable,
        produced_by_app=False,
        verified=True,
        hints=tuple(hints),
    )


def sheet(*questions: Question) -> Questionnaire:
    return Questionnaire(
        edition="3.1",
        title=text("sheet"),
        articles_title=text("articles"),
        published=text(""),
        source_url="https://www.ipa.go.jp/",
        checked_on=date(2026, 11, 23),
        verified=True,
        caveat=None,
        points=POINTS,
        parts=(Part("basic", text("basic"), text("")), Part("people", text("people"), text(""))),
        questions=questions,
        bands=(
            Band(-25, text("low"), text(""), True),
            Band(50, text("middle"), text(""), True),
            Band(100, text("full"), text(""), True),
        ),
        articles=(),
    )


def answers(**choices: Choice) -> dict[str, Answer]:
    return {key: Answer(key, choice, AT) for key, choice in choices.items()}


def verdict(check_id: str, status: Status, at: str | None = AT) -> Verdict:
    return Verdict(check_id, status, "reason", measured_at=at)


def action(action_id: str, minutes: int = 10, weight: int = 0) -> Action:
    return Action(action_id, text(action_id), (), minutes, 0, None, {}, {}, "", weight)
