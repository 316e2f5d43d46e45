"""One difference between an answer and what the PC says: both facts, and the one thing to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from app.assessment.comparison import Comparison, Standing
from app.content.phrases import phrase
from app.domain.answer import Choice
from app.domain.language import Language
from app.domain.observation import System
from app.domain.verdict import Status, Verdict
from app.ui import tokens
from app.ui.pages.inspection_again import settings_link
from app.ui.pages.inspection_words import check_named, day_words, found_words, moment_words
from app.ui.theme import theme
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_parts import beside
from app.ui.widgets.labels import Body, Caption, Heading, Soft, TextLabel
from app.ui.widgets.status import StatusMark, status_word

_TO_DO = (Status.FAIL, Status.WARN)
_STACK_ABOVE = 1.3  # in larger type a date stands below what it belongs to


class MainAction(SecondaryButton):
    """What the case itself suggests; the page's own main button stays at its foot."""

    bold = True

    def colours(self) -> tuple[str | None, str | None, str]:
        if self.isDown():
            return "accent_pressed", None, "on_accent"
        return ("card_hover" if self.underMouse() else "accent_soft"), "accent", "accent_text"


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
        if theme().text_scale > _STACK_ABOVE:
            said = column(Body(words), Caption(when), spacing=0) if when else column(Body(words))
            line = row(tag, beside(mark, said), spacing=tokens.SPACE_S, stretch=1)
        else:
            date = TextLabel(when, size=tokens.TYPE_SMALL, colour="text_soft", line_height=1.85)
            date.setMinimumWidth(date.sizeHint().width())
            line = row(tag, beside(mark, Body(words)), date, spacing=tokens.SPACE_S, stretch=1)
            line.setAlignment(date, Qt.AlignmentFlag.AlignTop)
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
        question_id, proposed, verdict = self._one.question.id, self._one.proposed, self._to_mend()
        links: list[QWidget] = []
        if proposed is None:
            self.main = MainAction(self.tr("答えを見なおす"), icon="edit")
            self._name(self.main, "correct")
            self.main.clicked.connect(lambda: self.correct_pressed.emit(question_id))
        else:
            self.main = MainAction(self._take_words(proposed))
            self._name(self.main, "take")
            self.main.clicked.connect(lambda: self.take_pressed.emit(question_id, proposed))
            links.append(self._link("correct", self.tr("質問を見て選ぶ"), self.correct_pressed, question_id))
        if verdict is not None:
            links.append(self._link("settings", self.tr("設定を見る"), self.settings_pressed, verdict))
        links.append(self._link("keep", self.tr("このままにする"), self.keep_pressed, question_id))
        holder = QWidget()
        holder.setLayout(flow(self.main, *links, spacing=tokens.SPACE_L))
        return holder

    def _take_words(self, proposed: Choice) -> str:
        answer = phrase(f"choice.{proposed.value}", self._language)
        if self._one.standing is Standing.PROPOSAL:
            return self.tr("「{answer}」にする").format(answer=answer)
        return self.tr("「{answer}」に直す").format(answer=answer)

    def _link(self, name: str, words: str, pressed: SignalInstance, value: object) -> LinkButton:
        link = LinkButton(words)
        self._name(link, name)
        link.clicked.connect(lambda: pressed.emit(value))
        return link

    def _name(self, button: QAbstractButton, name: str) -> None:
        """The same words stand on each card; who does not see the card hears which question they mean."""
        button.setObjectName(f"{name}_{self._one.question.id}")
        button.setAccessibleName(
            self.tr("質問{number}：{action}").format(number=self._one.question.number, action=button.text())
        )

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
