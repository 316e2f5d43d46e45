"""Several lines of text, saved as they are typed; as high as what stands in it, within bounds."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from app.emergency.reading import LONGEST_TEXT
from app.ui.theme import theme
from app.ui.widgets.paint import NotesKeyboard

_MOST_LINES = 16


class TextArea(NotesKeyboard, QPlainTextEdit):
    """`edited` carries the whole text. Tab goes on to the next field; what is too long is cut."""

    edited = Signal(str)

    def __init__(
        self, text: str = "", placeholder: str = "", lines: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._least = lines
        self._taking = False
        self.setFont(theme().font())
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setPlainText(text[:LONGEST_TEXT])
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._tell)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(400), self.height())

    def set_text(self, text: str) -> None:
        """Show another text without telling anybody."""
        self._taking = True
        self.setPlainText(text[:LONGEST_TEXT])
        self._taking = False
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        event.accept()  # Enter makes a new line here and presses nothing

    def _tell(self) -> None:
        self._fit()
        if self._taking:
            return
        text = self.toPlainText()
        if len(text) > LONGEST_TEXT:
            self.set_text(text)
            text = text[:LONGEST_TEXT]
        self.edited.emit(text)

    def _fit(self) -> None:
        lines = min(_MOST_LINES, max(self._least, self.document().lineCount()))
        height = lines * self.fontMetrics().lineSpacing() + theme().px(26)
        if height != self.height():
            self.setFixedHeight(height)
