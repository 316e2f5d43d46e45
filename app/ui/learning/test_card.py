"""One test item: the question, its choices, and an explanation for whatever was chosen."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from app.content.learning_packs import Choice, TestItem
from app.domain.language import Language
from app.learning.results import Reply
from app.ui import tokens
from app.ui.learning.choice_row import TestChoice
from app.ui.theme import theme
from app.ui.widgets.card import Card, column
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.inspection_parts import Section, SmallHeading
from app.ui.widgets.labels import Body, Heading, Soft, TextLabel
from app.ui.widgets.paint import note_keyboard


class TestCard(Section):
    """`chosen` is emitted with the id of a choice; a wrong one may be followed by another at any time."""

    __test__ = False
    chosen = Signal(str)

    def __init__(self, item: TestItem, language: Language, reply: Reply | None) -> None:
        super().__init__(spacing=tokens.SPACE_L)
        self._item, self._language = item, language
        self.setObjectName(f"test_{item.id}")
        self.add(Heading(item.ask.to(language)))
        self._group = QButtonGroup(self)
        self.rows: dict[str, TestChoice] = {}
        rows = column(spacing=tokens.SPACE_S)
        for number, choice in enumerate(item.choices, start=1):
            row = TestChoice(number, choice.text.to(language))
            row.setObjectName(f"choice_{item.id}_{choice.id}")
            self._group.addButton(row, number - 1)
            self.rows[choice.id] = row
            rows.addWidget(row)
        self.add(rows)
        self._told = Section(spacing=tokens.SPACE_S)
        self.add(self._told)
        self._group.idClicked.connect(lambda at: self._choose(item.choices[at].id))
        if reply is not None:
            self.show_reply(reply)

    @property
    def first(self) -> TestChoice:
        """Where the keyboard begins: the choice made, else the first."""
        checked = self._group.checkedButton()
        return checked if isinstance(checked, TestChoice) else next(iter(self.rows.values()))

    def choose(self, at: int) -> None:
        """Choose as if the person had clicked on choice number `at`, counted from 0."""
        rows = list(self.rows.values())
        if 0 <= at < len(rows) and rows[at].isEnabled():
            note_keyboard()
            rows[at].setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)
            rows[at].click()

    def show_reply(self, reply: Reply) -> None:
        """Show a choice with its explanation; once it is right, all of them are explained."""
        choice = self._item.choice(reply.choice)
        if choice is None:
            return
        row = self.rows[choice.id]
        row.setChecked(True)
        row.set_outcome(choice.right)
        self._told.clear()
        self._told.add(self._explanation(choice))
        if choice.right:
            for other in self.rows.values():
                other.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._told.add(self._others())

    @property
    def explanation(self) -> QWidget:
        """Where the explanation stands."""
        return self._told

    def _choose(self, choice_id: str) -> None:
        right = self._item.right.id
        if self.rows[right].outcome is True:  # it is answered: the marks stay as they are
            self.rows[right].setChecked(True)
            return
        self.chosen.emit(choice_id)

    def _explanation(self, choice: Choice) -> QWidget:
        card = Card(tone="good" if choice.right else "warn", padding=tokens.SPACE_L)
        card.body.setSpacing(theme().space(4))
        head = self.tr("正解です") if choice.right else self.tr("もう一度、考えてみましょう")
        card.add(TextLabel(head, size=16, bold=True, colour="good" if choice.right else "warn"))
        card.add(Body(choice.why.to(self._language)))
        if not choice.right:
            card.add(Soft(self.tr("ほかの答えを選び直せます。何度でも大丈夫です。")))
        words = " ".join((head, choice.why.to(self._language)))
        card.setAccessibleName(words)
        card.setObjectName(f"why_{choice.id}")
        return card

    def _others(self) -> Disclosure:
        others = Disclosure(self.tr("ほかの答えは、なぜちがうのか"))
        others.setObjectName("why_others")
        for choice in self._item.choices:
            if not choice.right:
                others.add(SmallHeading(choice.text.to(self._language)))
                others.add(Soft(choice.why.to(self._language)))
        return others
