"""All answers, folded by part so that the page is short; each with 変更."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.assessment.comparison import Comparison, Standing
from app.content.phrases import phrase
from app.domain.answer import Answer, Choice
from app.domain.language import Language
from app.domain.questionnaire import Question, Questionnaire
from app.ui.theme import theme
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Caption, TextLabel
from app.ui.widgets.paint import Separator

_STACK_ABOVE = 1.3  # in larger type the answer stands below its question


_AGREES = (Standing.CONFIRMED, Standing.CONFIRMED_HERE, Standing.AGREES)


def agreeing(comparisons: Iterable[Comparison]) -> frozenset[str]:
    """The questions whose answer is what this PC says as well; silence is no agreement."""
    return frozenset(one.question.id for one in comparisons if one.standing in _AGREES)


class AnswerList(Section):
    """By part, in the order of the sheet; questions without an answer say so. `opened` are parts."""

    change_pressed = Signal(str)
    opened_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opened: set[str] = set()

    def show_answers(
        self,
        questionnaire: Questionnaire,
        answers: Mapping[str, Answer],
        agree: frozenset[str],
        works_alone: bool,
        language: Language,
    ) -> None:
        """Make the list anew; `agree` are the questions where answer and PC say the same."""
        self.clear()
        for part in questionnaire.parts:
            questions = questionnaire.of_part(part.id)
            title = self._title(part.title.to(language), questions, answers, agree)
            fold = Disclosure(title, opened=part.id in self.opened)
            fold.setObjectName(f"answers_{part.id}")
            fold.toggled.connect(lambda is_open, part_id=part.id: self._remember(part_id, is_open))
            card = Card()
            card.body.setSpacing(theme().space(6))
            for index, question in enumerate(questions):
                if index:
                    card.add(Separator())
                card.add(self._row(question, answers.get(question.id), questionnaire, works_alone, language))
            fold.add(card)
            self.add(fold)

    def _title(
        self, part: str, questions: Sequence[Question], answers: Mapping[str, Answer], agree: frozenset[str]
    ) -> str:
        """「基本的対策（5問）・合っているところ 2・未回答 1」."""
        ids = {one.id for one in questions}
        counts = [
            (self.tr("合っているところ {count}"), len(ids & agree)),
            (self.tr("未回答 {count}"), len(ids - answers.keys())),
        ]
        shown = [words.format(count=count) for words, count in counts if count]
        head = self.tr("{part}（{count}問）").format(part=part, count=len(questions))
        return self.tr("・").join([head, *shown])

    def _remember(self, part_id: str, is_open: bool) -> None:
        self.opened = self.opened | {part_id} if is_open else self.opened - {part_id}
        self.opened_changed.emit()

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
