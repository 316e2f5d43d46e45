"""All answers in a short list, each with 変更."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.content.phrases import phrase
from app.domain.answer import Answer, Choice
from app.domain.language import Language
from app.domain.questionnaire import Question, Questionnaire
from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.inspection_parts import GroupHeading, Section
from app.ui.widgets.labels import Caption, TextLabel
from app.ui.widgets.paint import Separator

_STACK_ABOVE = 1.3  # in larger type the answer stands below its question


class AnswerList(Section):
    """By part, in the order of the sheet; questions without an answer say so."""

    change_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def show_answers(
        self,
        questionnaire: Questionnaire,
        answers: Mapping[str, Answer],
        works_alone: bool,
        language: Language,
    ) -> None:
        """Make the list anew."""
        self.clear()
        for part in questionnaire.parts:
            self.body.addSpacing(theme().space(tokens.SPACE_S))
            self.add(GroupHeading(part.title.to(language)))
            card = Card()
            card.body.setSpacing(theme().space(6))
            for index, question in enumerate(questionnaire.of_part(part.id)):
                if index:
                    card.add(Separator())
                card.add(self._row(question, answers.get(question.id), questionnaire, works_alone, language))
            self.add(card)

    def _row(
        self,
        question: Question,
        answer: Answer | None,
        questionnaire: Questionnaire,
        works_alone: bool,
        language: Language,
    ) -> QWidget:
        holder = QWidget()
        holder.setObjectName(f"answered_{question.id}")
        number = Caption(str(question.number))
        number.setFixedWidth(theme().px(24))
        wording = TextLabel(
            question.wording_for(works_alone).to(language), size=14, line_height=1.5, balanced=True
        )
        given = TextLabel(
            self._words(answer, questionnaire, language),
            size=14,
            bold=answer is not None,
            colour="text" if answer is not None else "warn",
            line_height=1.5,
        )
        note = Caption(answer.note if answer else "")
        note.setVisible(bool(note.text()))
        said = QWidget()
        said.setLayout(column(given, note, spacing=0))
        change = LinkButton(self.tr("変更") if answer else self.tr("答える"))
        change.setObjectName(f"change_{question.id}")
        change.setAccessibleName(
            self.tr("質問{number}を変更").format(number=question.number)
            if answer
            else self.tr("質問{number}に答える").format(number=question.number)
        )
        change.clicked.connect(lambda: self.change_pressed.emit(question.id))
        way = QWidget()
        way.setLayout(row(None, change))
        way.setMinimumWidth(theme().px(64))
        if theme().text_scale > _STACK_ABOVE:
            holder.setLayout(row(number, column(wording, said, spacing=2), way, stretch=1))
        else:
            said.setFixedWidth(theme().px(196))
            holder.setLayout(row(number, wording, said, way, stretch=1))
        holder.setAccessibleName(f"{question.number}. {wording.text()} {given.text()} {note.text()}".strip())
        return holder

    def _words(self, answer: Answer | None, questionnaire: Questionnaire, language: Language) -> str:
        if answer is None:
            return phrase("choice.none", language)
        words = phrase(f"choice.{answer.choice.value}", language)
        if answer.choice is Choice.NOT_APPLICABLE:
            return words
        return phrase(
            "choice.with_points", language, choice=words, points=questionnaire.points[answer.choice]
        )
