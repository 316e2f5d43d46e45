"""One difference between an answer and what the PC says: both facts, and what one can do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.assessment.comparison import Comparison, Standing
from app.content.phrases import phrase
from app.domain.language import Language
from app.domain.observation import System
from app.domain.verdict import Status, Verdict
from app.ui import tokens
from app.ui.pages.inspection_again import settings_link
from app.ui.pages.inspection_words import check_named, day_words, found_words, moment_words
from app.ui.theme import theme
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import QuietButton, SecondaryButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.inspection_flow import WrappingRow
from app.ui.widgets.inspection_parts import beside
from app.ui.widgets.labels import Body, Caption, Heading, Soft, TextLabel
from app.ui.widgets.status import StatusMark, status_word

_TO_DO = (Status.FAIL, Status.WARN)


class DifferenceCard(Card):
    """`kept` is the person's word that it shall stay as it is."""

    correct_pressed = Signal(str)  # question id
    settings_pressed = Signal(object)  # Verdict
    take_pressed = Signal(str, object)  # question id, the proposed Choice
    keep_pressed = Signal(str)  # question id

    def __init__(
        self, one: Comparison, language: Language, system: System, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._one, self._language, self._system = one, language, system
        self.setObjectName(f"difference_{one.question.id}")
        self.body.setSpacing(theme().space(tokens.SPACE_M))
        head = Heading(
            self.tr("{topic}（質問{number}）").format(
                topic=one.question.topic.to(language), number=one.question.number
            )
        )
        self.add(head)
        self.add(self._facts())
        self.add(Body(self._conclusion()))
        self.click_path = Soft(self._click_paths())
        self.click_path.setObjectName("click_path")
        self.click_path.setVisible(False)
        self.add(self.click_path)
        self.add(self._buttons())
        found = " ".join(f"{status_word(v.status)}: {found_words(v, language)}" for v in one.verdicts)
        self.setAccessibleName(f"{head.text()} {self._answer_words()} {found}")

    # What it says

    def _answer_words(self) -> str:
        answer = phrase(f"choice.{self._one.answer.choice.value}", self._language)
        return self.tr("「{answer}」と答えました").format(answer=answer)

    def _facts(self) -> QWidget:
        """Declared and measured, each with its date, one above the other."""
        card = Card(tone="unknown", padding=tokens.SPACE_L)
        answered = day_words(self._one.answer.answered_at, self._language)
        card.add(self._fact("declared", IconMark("person", "text_soft", 20), self._answer_words(), answered))
        for verdict in self._relevant():
            mark = StatusMark(verdict.status, size=20)
            when = moment_words(verdict.measured_at, self._language)
            card.add(self._fact("measured", mark, found_words(verdict, self._language), when))
        return card

    def _fact(self, grade: str, mark: QWidget, words: str, when: str) -> QHBoxLayout:
        tag = TextLabel(
            phrase(f"grade.{grade}", self._language), size=tokens.TYPE_SMALL, bold=True, line_height=1.85
        )
        tag.setFixedWidth(theme().px(84))
        said = column(Body(words), Caption(when), spacing=0) if when else column(Body(words))
        line = row(tag, beside(mark, said), spacing=tokens.SPACE_S, stretch=1)
        line.setAlignment(tag, Qt.AlignmentFlag.AlignTop)
        return line

    def _relevant(self) -> list[Verdict]:
        """The verdicts that make the difference; all where each of them says the same."""
        decisive = [one for one in self._one.verdicts if one.status is self._one.measured]
        return decisive or list(self._one.verdicts)

    def _conclusion(self) -> str:
        proposed = self._one.proposed
        if proposed is None:
            return self.tr("答えと、この1台で調べたことが合っていません。")
        answer = phrase(f"choice.{proposed.value}", self._language)
        if self._one.standing is Standing.PROPOSAL:
            return self.tr("この1台から見ると「{answer}」のようです。").format(answer=answer)
        if self._one.standing in (Standing.COULD_BE_BETTER, Standing.THIS_PC_DOES):
            return self.tr(
                "思ったより、できています。この1台から見ると「{answer}」でもよさそうです。"
            ).format(answer=answer)
        return self.tr("この1台から見ると「{answer}」に近いようです。").format(answer=answer)

    # What one can do

    def _buttons(self) -> QWidget:
        buttons: list[QWidget] = []
        question_id = self._one.question.id
        proposed = self._one.proposed
        if self._one.standing is Standing.PROPOSAL and proposed is not None:
            answer = phrase(f"choice.{proposed.value}", self._language)
            take = SecondaryButton(self.tr("「{answer}」にする").format(answer=answer))
            take.setObjectName(f"take_{question_id}")
            take.clicked.connect(lambda: self.take_pressed.emit(question_id, proposed))
            buttons.append(take)
        correct = SecondaryButton(self.tr("答えを直す"), icon="edit")
        correct.setObjectName(f"correct_{question_id}")
        correct.clicked.connect(lambda: self.correct_pressed.emit(question_id))
        buttons.append(correct)
        verdict = self._to_mend()
        if verdict is not None:
            settings = SecondaryButton(self.tr("設定を見る"), icon="external")
            settings.setObjectName(f"settings_{question_id}")
            settings.clicked.connect(lambda: self.settings_pressed.emit(verdict))
            buttons.append(settings)
        keep = QuietButton(self.tr("このままにする"))
        keep.setObjectName(f"keep_{question_id}")
        keep.clicked.connect(lambda: self.keep_pressed.emit(question_id))
        return WrappingRow([*buttons, keep], last_at_end=True)

    def _to_mend(self) -> Verdict | None:
        """The verdict whose setting is worth a look."""
        return next((one for one in self._relevant() if one.status in _TO_DO), None)

    @property
    def has_link(self) -> bool:
        """Whether the system has a settings page for it."""
        verdict = self._to_mend()
        return verdict is not None and bool(settings_link(check_named(verdict.check_id), self._system))

    def show_click_path(self) -> None:
        """Say the way to the setting in words."""
        self.click_path.setVisible(bool(self.click_path.text()))

    def _click_paths(self) -> str:
        verdict = self._to_mend()
        check = check_named(verdict.check_id) if verdict else None
        if check is None or self._system not in check.click_path:
            return ""
        return self.tr("設定の場所：{path}").format(path=check.click_path[self._system].to(self._language))
