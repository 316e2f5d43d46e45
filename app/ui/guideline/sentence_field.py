"""A few lines of text, kept as they are typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.guideline.rules import LONGEST_SENTENCE
from app.ui.theme import theme
from app.ui.widgets.paint import NotesKeyboard


class SentenceField(NotesKeyboard, QPlainTextEdit):
    """Plain text of at most `longest` characters. `edited` comes with every change; Tab goes on."""

    edited = Signal(str)

    def __init__(
        self, text: str, name: str, longest: int = LONGEST_SENTENCE, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._longest = longest
        self.setFont(theme().font())
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setFixedHeight(theme().px(104))
        self.textChanged.connect(self._tell)

    def _tell(self) -> None:
        text = self.toPlainText()
        if len(text) > self._longest:
            place = self.textCursor().position()
            text = text[: self._longest]
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
            cursor = self.textCursor()
            cursor.setPosition(min(place, self._longest))
            self.setTextCursor(cursor)
        self.edited.emit(text)
