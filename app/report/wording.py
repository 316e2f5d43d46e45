"""Small pieces of wording both documents share: grades, states, dates, the sum of the score."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.assessment.score import Score
from app.content.phrases import phrase
from app.domain.answer import Answer, Choice
from app.domain.calendar import short_date
from app.domain.language import Language
from app.domain.record import Record
from app.report.document import Badge, Grade, Proof, State

_OFFICIAL = (Choice.IMPLEMENTED, Choice.PARTLY, Choice.NOT_IMPLEMENTED, Choice.DONT_KNOW)


class Wording:
    """The phrases of the report in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, name: str, /, **values: object) -> str:
        """The phrase `report.<name>`."""
        return phrase(f"report.{name}", self.language, **values)

    def proof(self, grade: Grade, on: date) -> Proof:
        """A grade with its day."""
        return Proof(grade, self.grade(grade), short_date(on))

    def grade(self, grade: Grade) -> str:
        """The word of a grade."""
        return phrase(f"grade.{grade.value}", self.language)

    def listed(self, texts: Iterable[str]) -> str:
        """Several short texts in one line."""
        return ("、" if self.language is Language.JA else ", ").join(texts)

    def badge(self, state: State) -> Badge:
        """A state by shape and word."""
        return Badge(state, self(f"state.{state.value}"))

    def measured_badge(self, state: State) -> Badge:
        """The state of a check: not known means that it could not be measured."""
        name = "could_not_check" if state is State.UNKNOWN else state.value
        return Badge(state, self(f"state.{name}"))

    def choice(self, answer: Answer | None) -> str:
        """An answer in its official words."""
        return phrase(f"choice.{answer.choice.value}", self.language) if answer else self("says.none")

    def choice_word(self, choice: Choice) -> str:
        """The official words of a choice."""
        return phrase(f"choice.{choice.value}", self.language)

    def short_choice(self, answer: Answer | None) -> str:
        """An answer in one short word."""
        return self(f"choice.short.{answer.choice.value if answer else 'none'}")

    def rule(self, score: Score) -> str:
        """The sum behind the total: 12×4 + 6×2 + 5×0 + 2×(−1)."""
        terms = []
        for choice in _OFFICIAL:
            points = score.points[choice]
            shown = str(points) if points >= 0 else f"(−{-points})"
            terms.append(f"{score.counts.get(choice, 0)}×{shown}")
        return " + ".join(terms)


def document_number(record: Record) -> str:
    """The record's own number, short enough to read out."""
    return record.id[:18].upper()


def check_code(record: Record) -> str:
    """The first 16 hexadecimal digits of the record's fingerprint, in groups of four."""
    code = record.fingerprint()[:16].upper()
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))
