"""The forms in work, and the questions of one form."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QRectF, QSize, Signal
from PySide6.QtGui import QEnterEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.guideline.check_sheets import KnownSheet, ReplyState, SheetQuestion
from app.ui import tokens
from app.ui.context import Context
from app.ui.guideline.shape_badge import Shape, ShapeBadge
from app.ui.pages.inspection_words import day_words
from app.ui.theme import theme
from app.ui.widgets.buttons import QuietButton, SecondaryButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_parts import Section, SmallHeading
from app.ui.widgets.labels import Caption, Soft, TextLabel
from app.ui.widgets.paint import FocusRing, Separator, painter_for, rounded

_SHOWN_AT_ONCE = 40
_LONGEST_SHOWN = 120


class Step(StrEnum):
    """How far a question is."""

    CHOOSE = "choose"
    DRAFT = "draft"
    CONFIRMED = "confirmed"
    LEFT = "left"


_LOOKS = {
    Step.CHOOSE: (Shape.RING, "unknown"),
    Step.DRAFT: (Shape.TRIANGLE, "warn"),
    Step.CONFIRMED: (Shape.DISC, "accent"),
    Step.LEFT: (Shape.BAR, "unknown"),
}


def step_of(question: SheetQuestion) -> Step:
    """Decided, drafted, to be chosen, or left to the person."""
    state = question.reply.state
    if state is ReplyState.CONFIRMED:
        return Step.CONFIRMED
    if state is ReplyState.LEFT or not question.asked.writable:
        return Step.LEFT
    return Step.DRAFT if question.reply.label else Step.CHOOSE


def step_word(step: Step) -> str:
    """The word beside the shape."""
    translate = QCoreApplication.translate
    return {
        Step.CHOOSE: translate("CheckSheet", "選んでください"),
        Step.DRAFT: translate("CheckSheet", "下書きあり"),
        Step.CONFIRMED: translate("CheckSheet", "決めました"),
        Step.LEFT: translate("CheckSheet", "書きません"),
    }[step]


def step_badge(step: Step, count: int | None = None) -> ShapeBadge:
    """Shape and word, with a number where it counts."""
    shape, colour = _LOOKS[step]
    word = step_word(step)
    return ShapeBadge(shape, colour, word if count is None else f"{word} {count}")


class QuestionRow(FocusRing, QAbstractButton):
    """One question: number, its words, the answer so far. The whole of it opens the question."""

    def __init__(self, question: SheetQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        asked, step = question.asked, step_of(question)
        text = " ".join(asked.text.split())
        shown = text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
        self.setText(text)
        self.setObjectName(f"question_{asked.id}")
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{asked.number} {text}".strip())
        self.setAccessibleDescription(f"{step_word(step)} {question.reply.label}".strip())
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._words = TextLabel(f"{asked.number}  {shown}".strip(), self, size=tokens.TYPE_BODY)
        answer = " ".join(question.reply.label.split())
        self._answer = TextLabel(answer[:_LONGEST_SHOWN], self, size=14, colour="text_soft")
        self._badge = step_badge(step)
        self._badge.setParent(self)
        for part in (self._words, self._answer, self._badge):
            part.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._answer.setVisible(bool(answer))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = self._room(width)
        answer = self._answer.heightForWidth(room) if self._answer.text() else 0
        badge = self._badge.sizeHint().height() + theme().space(4)
        return self._words.heightForWidth(room) + answer + badge + 2 * theme().space(10)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(400), self.heightForWidth(theme().px(400)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(200), self.heightForWidth(theme().px(300)))

    def _room(self, width: int) -> int:
        return max(1, width - 2 * theme().space(14))

    def resizeEvent(self, event: object) -> None:
        left, top, room = theme().space(14), theme().space(10), self._room(self.width())
        for label in (self._words, self._answer):
            if label.text():
                height = label.heightForWidth(room)
                label.setGeometry(left, top, room, height)
                top += height
        size = self._badge.sizeHint()
        self._badge.setGeometry(left, top + theme().space(4), size.width(), size.height())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        face = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        fill = "card_hover" if self.underMouse() or self.isDown() else "card"
        rounded(painter, face, tokens.RADIUS_CONTROL, fill, "border")
        self.paint_ring(painter, QRectF(self.rect()), tokens.RADIUS_CONTROL + 2)


class QuestionList(Section):
    """The questions with a filter; a long form shows forty at a time."""

    question_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=tokens.SPACE_S)
        self._questions: tuple[SheetQuestion, ...] = ()
        self._filter: str = ""
        self._shown = _SHOWN_AT_ONCE

    def set_questions(self, questions: Sequence[SheetQuestion]) -> None:
        """Show these, by the filter chosen last."""
        self._questions = tuple(questions)
        self._fill()

    def _fill(self) -> None:
        self.clear()
        steps = [step_of(one) for one in self._questions]
        self.add(flow(*(step_badge(step, steps.count(step)) for step in Step if step in steps)))
        choices = [("", self.tr("すべて")), ("undecided", self.tr("まだ決めていない問い"))]
        segments = Segments(choices, self._filter, self.tr("表示"))
        segments.value_chosen.connect(self._choose)
        self.add(row(segments, None))
        wanted = [
            one
            for one, step in zip(self._questions, steps, strict=True)
            if not self._filter or step in (Step.CHOOSE, Step.DRAFT)
        ]
        if not wanted:
            self.add(Soft(self.tr("まだ決めていない問いは、ありません。")))
        for one in wanted[: self._shown]:
            line = QuestionRow(one)
            line.clicked.connect(lambda _on=False, key=one.asked.id: self.question_opened.emit(key))
            self.add(line)
        rest = len(wanted) - self._shown
        if rest > 0:
            more = SecondaryButton(self.tr("続きを表示（あと{count}問）").format(count=rest))
            more.setObjectName("questions_more")
            more.clicked.connect(self._show_more)
            self.add(row(more, None))

    def _choose(self, value: str) -> None:
        self._filter, self._shown = value, _SHOWN_AT_ONCE
        self._fill()

    def _show_more(self) -> None:
        self._shown += _SHOWN_AT_ONCE
        self._fill()


class KnownSheets(Card):
    """The forms opened before. Opening one again goes on where one was."""

    wanted = Signal(object)  # KnownSheet
    dropped = Signal(object)

    def __init__(self, context: Context, sheets: Sequence[KnownSheet], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_heading(self.tr("途中の用紙"))
        for at, one in enumerate(sheets):
            if at:
                self.add(Separator())
            day = day_words(one.opened_at, context.language)
            done = self.tr("{questions}問のうち{confirmed}問を決めました・{day}").format(
                questions=one.questions, confirmed=one.confirmed, day=day
            )
            go = SecondaryButton(self.tr("続ける"))
            go.setObjectName(f"sheet_{one.id}")
            go.setAccessibleName(self.tr("{name}を続ける").format(name=one.file_name))
            go.clicked.connect(lambda _on=False, sheet=one: self.wanted.emit(sheet))
            drop = QuietButton(self.tr("一覧から外す"), icon="trash")
            drop.setObjectName(f"drop_{one.id}")
            drop.setAccessibleName(self.tr("{name}を一覧から外す").format(name=one.file_name))
            drop.clicked.connect(lambda _on=False, sheet=one: self.dropped.emit(sheet))
            self.add(column(SmallHeading(one.file_name), Caption(done), flow(go, drop)))
