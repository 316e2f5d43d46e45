"""A field with its label above, a hint, and the error below."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.labels import Caption, TextLabel
from app.ui.widgets.paint import NotesKeyboard

_BREAKING = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_TURNING = re.compile(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class TextField(NotesKeyboard, QLineEdit):
    """One line of text. `left` is emitted when the person is done with it, only after a change."""

    edited = Signal(str)

    def __init__(self, text: str = "", placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setPlaceholderText(placeholder)
        self.setFont(theme().font())
        self._composing = False
        self.textEdited.connect(self._keep_to_one_line)

    def _keep_to_one_line(self, text: str) -> None:
        """Pasted line breaks and tabs become spaces; signs that turn the direction of writing go."""
        plain = _TURNING.sub("", _BREAKING.sub(" ", text))
        if plain != text:
            at = self.cursorPosition() - (len(text) - len(plain))
            self.setText(plain)
            self.setCursorPosition(max(0, at))
        self.edited.emit(plain)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._composing = False
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._composing:
            return  # it only ends the composing; some input methods pass it on
        super().keyPressEvent(event)
        if enter:
            event.accept()  # else the page would press, with the same key, what has the focus by now

    def set_wrong(self, wrong: bool) -> None:
        """Mark the field; the words stand below it."""
        self.setProperty("wrong", wrong)
        self.style().unpolish(self)
        self.style().polish(self)


class _Digits(QValidator):
    """Whole numbers from `least` to `most`; the full-width １２ of an input method becomes 12."""

    def __init__(self, least: int, most: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._least, self._most = least, most

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        plain = unicodedata.normalize("NFKC", text).strip()
        if not plain:
            return QValidator.State.Intermediate, plain, 0
        if not (plain.isascii() and plain.isdecimal()) or int(plain[:9]) > self._most:
            return QValidator.State.Invalid, text, position
        state = QValidator.State.Acceptable if int(plain) >= self._least else QValidator.State.Intermediate
        return state, plain, min(position, len(plain))


class _NumberLine(TextField):
    """↑ and ↓ count, as in any number field; the wheel does not, because it scrolls the page."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Up else -1)
            return
        super().keyPressEvent(event)


class NumberField(QWidget):
    """A small whole number with − and ＋; may be empty (None). One stop of the Tab key: ↑ and ↓ count."""

    number_changed = Signal(object)

    def __init__(
        self,
        value: int | None,
        unit: str,
        name: str,
        least: int = 1,
        most: int = 9999,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.field = _NumberLine("" if value is None else str(value), parent=self)
        self.field.setValidator(_Digits(least, most, self.field))
        self.field.stepped.connect(self._step)
        self.field.setAccessibleName(name)
        self.field.setFixedWidth(theme().px(64))
        self.field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        less = IconButton("minus", self.tr("{name}を1減らす").format(name=name), self, framed=True)
        more = IconButton("plus", self.tr("{name}を1増やす").format(name=name), self, framed=True)
        less.clicked.connect(lambda: self._step(-1))
        more.clicked.connect(lambda: self._step(1))
        for button in (less, more):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is typed after Tab goes into the field
        self.field.textEdited.connect(lambda _text: self.number_changed.emit(self.value))
        self.setFocusProxy(self.field)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().space(2))
        for part in (less, self.field, more):
            layout.addWidget(part)
        layout.addSpacing(theme().space(4))
        layout.addWidget(TextLabel(unit))
        layout.addStretch(1)

    @property
    def value(self) -> int | None:
        """The number, None while empty or out of bounds."""
        text = self.field.text().strip()
        number = int(text) if text.isdecimal() else None
        return number if number is not None and self._least <= number <= self._most else None

    def _step(self, by: int) -> None:
        start = self.value if self.value is not None else self._least - max(by, 0)
        self.field.setText(str(min(self._most, max(self._least, start + by))))
        self.number_changed.emit(self.value)


class FieldRow(QWidget):
    """Label above, field, hint or error below. The label is the field's accessible name."""

    def __init__(
        self, label: str, field: QWidget, hint: str = "", optional: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._hint_text = hint
        self._label = TextLabel(label, self, size=14, bold=True)
        self._label.setBuddy(field)
        self._below = Caption(hint, self)
        self._below.setVisible(bool(hint))
        if not field.accessibleName():
            field.setAccessibleName(label)
        field.setAccessibleDescription(hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().space(4))
        head = QHBoxLayout()
        head.setSpacing(theme().space(tokens.SPACE_S))
        head.addWidget(self._label)
        if optional:
            head.addWidget(Caption(optional))
        head.addStretch(1)
        layout.addLayout(head)
        layout.addWidget(field)
        layout.addWidget(self._below)
        layout.addStretch(1)  # beside a taller row it keeps its head at the top
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_error(self, message: str) -> None:
        """Show what is wrong and how to mend it; "" takes it away."""
        self._below.setText(message or self._hint_text)
        self._below.set_colour("bad" if message else "text_soft")
        self._below.setVisible(bool(message or self._hint_text))
        self.field.setAccessibleDescription(message or self._hint_text)
        if isinstance(self.field, TextField):
            self.field.set_wrong(bool(message))
