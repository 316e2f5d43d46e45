"""Reads the answers that `assess --answers FILE` is given."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.domain.answer import Choice
from app.domain.json_value import JsonValue
from app.domain.profile import Profile
from app.domain.questionnaire import Questionnaire
from app.files.refusal import FileRefused, Refusal
from app.files.safe_zip import read_limited

SIZE_LIMIT_BYTES = 2_000_000


class AnswersFileError(ValueError):
    """The file cannot be used. `reason` is the id of the sentence that says why; `values` fill it."""

    def __init__(self, reason: str, **values: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values = values


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """One answer of the file, checked."""

    question_id: str
    choice: Choice
    note: str


@dataclass(frozen=True, slots=True)
class AnswersFile:
    """The checked content of the file. `profile` is None when the file has none."""

    edition: str | None
    profile: Profile | None
    answers: Mapping[str, JsonValue]

    def checked(self, questionnaire: Questionnaire) -> tuple[GivenAnswer, ...]:
        """The answers in the order of the file. Raises AnswersFileError for what the edition lacks."""
        known = {question.id for question in questionnaire.questions}
        numbers = {str(question.number): question.id for question in questionnaire.questions}
        given = []
        for key, value in self.answers.items():
            question_id = numbers.get(key, key)
            if question_id not in known:
                raise AnswersFileError("cli.answers.no_such_question", question=key)
            given.append(_given(question_id, value, questionnaire))
        return tuple(given)


def read_answers_file(path: Path) -> AnswersFile:
    """Read `{"edition", "profile", "answers": {"q01": "implemented" | 4 | {"choice", "note"}}}`.

    Raises AnswersFileError with a reason, OSError when the file cannot be read.
    """
    try:
        content = read_limited(path, SIZE_LIMIT_BYTES)
    except FileRefused as error:
        if error.reason is Refusal.TOO_LARGE:
            raise AnswersFileError("cli.answers.too_large") from error
        raise AnswersFileError("cli.answers.not_json", detail=error.reason.value) from error
    try:
        value = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise AnswersFileError("cli.answers.not_json", detail=str(error)) from error
    if not isinstance(value, dict) or not isinstance(value.get("answers"), dict):
        raise AnswersFileError("cli.answers.no_answers")
    profile, edition = value.get("profile"), value.get("edition")
    return AnswersFile(
        edition=edition if isinstance(edition, str) else None,
        profile=Profile.from_json(profile) if isinstance(profile, dict) else None,
        answers=value["answers"],
    )


def _given(question_id: str, value: JsonValue, questionnaire: Questionnaire) -> GivenAnswer:
    note = ""
    if isinstance(value, Mapping):
        note = str(value.get("note") or "")
        value = value.get("choice")
    by_points = {points: choice for choice, points in questionnaire.points.items()}
    if isinstance(value, int) and not isinstance(value, bool) and value in by_points:
        return GivenAnswer(question_id, by_points[value], note)
    try:
        choice = Choice(str(value))
    except ValueError as error:
        raise AnswersFileError(
            "cli.answers.no_such_choice", question=question_id, choice=str(value)
        ) from error
    if choice is Choice.NOT_APPLICABLE and not note.strip():
        raise AnswersFileError("cli.answers.reason_needed", question=question_id)
    return GivenAnswer(question_id, choice, note)
