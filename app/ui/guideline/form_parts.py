"""Rows of a form that keep each input at once: text, longer text, one of a few, one of many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QSizePolicy, QWidget

from app.guideline.ledger_row import LONGEST
from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.field_row import FieldRow, TextField
from app.ui.widgets.icons import draw_icon
from app.ui.widgets.labels import Body, Caption
from app.ui.widgets.paint import NotesKeyboard

_LARGE_TEXT = 1.4
_LONGEST_LINE = 200
_NOTE_LINES = 3


class Picker(QComboBox):
    """One of many. The wheel scrolls the page and changes nothing here."""

    def __init__(
        self,
        choices: Sequence[tuple[Any, str]],
        chosen: Any,
        name: str,
        on_choose: Callable[[Any], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setFont(theme().font())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._values = [value for value, _text in choices]
        self.addItems([text for _value, text in choices])
        self.choose(chosen)
        self.activated.connect(lambda at: on_choose(self._values[at]))

    @property
    def value(self) -> Any:
        """What is chosen, None for nothing."""
        return self._values[self.currentIndex()] if self.currentIndex() >= 0 else None

    def choose(self, value: Any) -> None:
        """Show a choice without telling anybody; none for what is not among them."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size = theme().px(16)
        box = QRectF(self.width() - size - theme().space(12), (self.height() - size) / 2, size, size)
        draw_icon(QPainter(self), "down", box, "text_soft")


class NoteField(NotesKeyboard, QPlainTextEdit):
    """A few lines of text; Tab goes on to the next control."""

    def __init__(self, text: str, on_change: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(theme().font())
        self.setTabChangesFocus(True)
        self.setPlainText(text)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _NOTE_LINES + 2 * theme().space(10))
        self._on_change = on_change
        self.textChanged.connect(self._tell)

    def _tell(self) -> None:
        text = self.toPlainText()
        if len(text) > LONGEST:
            at = self.textCursor().position()
            self.setPlainText(text[:LONGEST])
            cursor = self.textCursor()
            cursor.setPosition(min(at, LONGEST))
            self.setTextCursor(cursor)
            return
        self._on_change(text)


def text_row(
    label: str,
    value: str,
    name: str,
    on_change: Callable[[str], None],
    placeholder: str = "",
    hint: str = "",
    longest: int = _LONGEST_LINE,
) -> FieldRow:
    """A label with one line of text; `name` is the objectName."""
    field = TextField(" ".join(value.split("\n")), placeholder)
    field.setObjectName(name)
    field.setMaxLength(longest)
    field.edited.connect(lambda text: on_change(text.strip()))
    return FieldRow(label, field, hint)


def note_row(label: str, value: str, name: str, on_change: Callable[[str], None], hint: str = "") -> FieldRow:
    """A label with a few lines of text."""
    field = NoteField(value, on_change)
    field.setObjectName(name)
    return FieldRow(label, field, hint)


def choice_row(
    question: str,
    choices: Sequence[tuple[Any, str]],
    chosen: Any,
    name: str,
    on_choose: Callable[[Any], None],
    hint: str = "",
) -> QWidget:
    """A question with a few answers side by side below it."""
    segments = Segments(choices, chosen, question)
    for button, (value, _text) in zip(segments.findChildren(QWidget), choices, strict=True):
        button.setObjectName(f"{name}_{value}")
    segments.value_chosen.connect(on_choose)
    words: list[Any] = [Body(question)]
    if hint:
        words.append(Caption(hint))
    holder = QWidget()
    layout = column(*words, segments, spacing=tokens.SPACE_XS)
    layout.setAlignment(segments, Qt.AlignmentFlag.AlignLeft)
    holder.setLayout(layout)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder


def yes_no_row(
    question: str, value: bool | None, name: str, on_choose: Callable[[Any], None], hint: str = ""
) -> QWidget:
    """A question answered yes, no, or not known yet."""
    translate = QCoreApplication.translate
    choices = [
        (True, translate("FormParts", "はい")),
        (False, translate("FormParts", "いいえ")),
        (None, translate("FormParts", "まだ分からない")),
    ]
    return choice_row(question, choices, value, name, on_choose, hint)


def pair(one: QWidget, other: QWidget) -> Any:
    """Two rows side by side; one below the other where the text is large."""
    if theme().text_scale >= _LARGE_TEXT:
        return column(one, other, spacing=tokens.SPACE_L)
    layout = row(one, other, spacing=tokens.SPACE_L)
    layout.setStretch(0, 1)
    layout.setStretch(1, 1)
    return layout


def form_card(heading: str = "", text: str = "") -> Card:
    """A card with room between its rows."""
    card = Card()
    card.body.setSpacing(theme().space(tokens.SPACE_L))
    if heading:
        card.add_heading(heading)
    if text:
        card.add_text(text, soft=True)
    return card
