"""A star with its conditions, one line each: how it stands, by what that is known, and the way to it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.content.phrases import phrase
from app.declaration.conditions import Condition, Known, Standing, StarStanding
from app.declaration.standing import articles_in_force
from app.domain.calendar import long_date
from app.domain.language import Language
from app.domain.verdict import Status
from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import Card, column
from app.ui.widgets.inspection_parts import beside
from app.ui.widgets.labels import Caption, Heading, Soft, TextLabel
from app.ui.widgets.paint import Separator, painter_for
from app.ui.widgets.status import StatusMark

_LARGE_TEXT = 1.4
_STATUS = {Standing.MET: Status.PASS, Standing.TO_CONFIRM: Status.WARN}


class StillToDo(QWidget):
    """An open circle: not begun is no fault."""

    def __init__(self, parent: QWidget | None = None, size: int = 20) -> None:
        super().__init__(parent)
        self.setFixedSize(theme().px(size), theme().px(size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        painter.setPen(QPen(theme().colour("control_border"), 2))
        edge = self.width() * 0.14
        painter.drawEllipse(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge))


def standing_mark(standing: Standing) -> QWidget:
    """The shape of a standing; the word beside it says the same."""
    return StatusMark(_STATUS[standing], size=20) if standing in _STATUS else StillToDo()


def condition_title(one: Condition, language: Language) -> str:
    """What the condition is: the title of the article, or the words of the catalogue."""
    for article in articles_in_force():
        if article.id == one.article_id:
            return article.title.to(language)
    return phrase(f"declaration.condition.{one.id}", language)


def because(one: Condition, language: Language) -> str:
    """By what that is known, in one or two sentences."""
    day = long_date(one.on, language) if one.on else ""
    return phrase(f"declaration.because.{one.reason}", language, **{**one.facts, "date": day})


class StarCard(Card):
    """One star. `open_pressed` bears the condition somebody wants to see to."""

    open_pressed = Signal(object)  # Condition

    def __init__(
        self, star: StarStanding, language: Language, declared_on: date | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language = language
        self.setObjectName(f"star_{star.stars}")
        title = (
            self.tr("★ 一つ星：6か条（旧5か条）に取り組む")
            if star.stars == 1
            else self.tr("★★ 二つ星：診断して、方針を決め、公開する")
        )
        summary = self._summary(star, declared_on)
        self.setAccessibleName(f"{title} {summary}")
        self.add(column(Heading(title), Soft(summary), spacing=0))
        for at, one in enumerate(star.conditions):
            if at:
                self.add(Separator())
            self.add(self._row(one))

    def _summary(self, star: StarStanding, declared_on: date | None) -> str:
        counted = self.tr("{total}のうち{met}がそろっています。").format(
            total=len(star.conditions), met=star.met
        )
        if not star.declared:
            return counted
        if declared_on is None:
            return self.tr("宣言しました。{counted}").format(counted=counted)
        day = long_date(declared_on, self._language)
        return self.tr("{day}に宣言しました。{counted}").format(day=day, counted=counted)

    def _row(self, one: Condition) -> QWidget:
        language = self._language
        title, said = condition_title(one, language), because(one, language)
        word = phrase(f"declaration.standing.{one.standing.value}", language)
        grade = phrase(f"grade.{one.known.value}", language) if one.known is not Known.NOT_CONFIRMED else ""
        joint = "・" if language is Language.JA else ", "
        state = f"{word}{joint}{grade}" if grade else word
        words = column(TextLabel(title, size=14, bold=True, line_height=1.5), Soft(said), spacing=0)
        words.addWidget(Caption(state))
        line = QWidget()
        line.setObjectName(f"condition_{one.id.replace(':', '_')}")
        line.setAccessibleName(f"{title}: {word}. {said}")
        below = theme().text_scale >= _LARGE_TEXT
        direction = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        layout = QBoxLayout(direction, line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().space(tokens.SPACE_S if below else tokens.SPACE_M))
        layout.addLayout(beside(standing_mark(one.standing), words, 14), 1)
        if one.standing is not Standing.MET:
            layout.addWidget(self._link(one, title), 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _link(self, one: Condition, title: str) -> LinkButton:
        link = LinkButton(
            self.tr("見てみる") if one.standing is Standing.TO_CONFIRM else self.tr("取りかかる")
        )
        link.setObjectName(f"see_to_{one.id.replace(':', '_')}")
        link.setAccessibleName(f"{title}: {link.text()}")
        link.clicked.connect(lambda: self.open_pressed.emit(one))
        return link
