"""Above the foot of the partner page: what would be printed as 未回答, told once before it is written."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import QuietButton, SecondaryButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.inspection_parts import beside
from app.ui.widgets.labels import Body

_STACK_ABOVE = 1.3  # in larger type the buttons stand below the words


class UnansweredNotice(QWidget):
    """Nothing is forced: 「答える」 leads to the first of them, the other button writes the page as it is."""

    answer_pressed = Signal()
    anyway_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("partner_unanswered")
        self._words = Body("")
        self._words.setObjectName("partner_unanswered_words")
        self.answer = SecondaryButton(self.tr("答える"))
        self.answer.setObjectName("partner_answer_now")
        self.answer.clicked.connect(self.answer_pressed)
        self._anyway = QuietButton("")
        self._anyway.setObjectName("partner_anyway")
        self._anyway.clicked.connect(self.anyway_pressed)
        card = Card(tone="accent", padding=tokens.SPACE_L)
        if theme().text_scale > _STACK_ABOVE:
            words = beside(IconMark("info"), self._words)
            card.add(column(words, row(self.answer, self._anyway, None)))
        else:
            card.add(row(IconMark("info"), self._words, self.answer, self._anyway, stretch=1))
        layout = QVBoxLayout(self)
        edge = theme().space(tokens.SPACE_XL)
        layout.setContentsMargins(edge, theme().space(tokens.SPACE_S), edge, theme().space(tokens.SPACE_S))
        layout.addWidget(card)
        self.hide()

    def tell(self, count: int, printing: bool) -> None:
        """Say how many are open; `printing` instead of saving."""
        if count == 1:
            words = self.tr("1問が未回答です。書類には「未回答」と出ます。")
        else:
            words = self.tr("{count}問が未回答です。書類には「未回答」と出ます。").format(count=count)
        self._anyway.setText(self.tr("このまま印刷") if printing else self.tr("このまま保存"))
        if words == self._words.text():
            return  # said already; it is told after each letter that is typed
        self._words.setText(words)
        self.setAccessibleName(words)
        # Spoken although nothing took the focus away (WCAG 4.1.3).
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def set_ready(self, ready: bool) -> None:
        """Whether the page can be written just now."""
        self._anyway.setEnabled(ready)
