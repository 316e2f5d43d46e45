"""The answers to one question: the four official ones, and our own fifth set apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from app.content.furigana import Reading, furigana
from app.domain.answer import Choice
from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.paint import FocusRing, note_keyboard, painter_for, rounded
from app.ui.widgets.ruby_label import draw_read_line

Readings = Sequence[Reading]
CHOICES = (
    Choice.IMPLEMENTED,
    Choice.PARTLY,
    Choice.NOT_IMPLEMENTED,
    Choice.DONT_KNOW,
    Choice.NOT_APPLICABLE,
)


class ChoiceRow(FocusRing, QRadioButton):
    """One answer as a wide row: key, words, points at the right."""

    def __init__(self, key: str, text: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._key = key
        self._note = note
        self._readings: tuple[Readings, Readings] = ((), ())
        self.setFont(theme().font())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        self.setAccessibleDescription(note)

    def set_readings(self, words: Readings, note: Readings) -> None:
        """Put readings above the words and the note, or take them away."""
        self._readings = words, note
        self.update()

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text() + self._note)
        return QSize(words + theme().px(60) + theme().space(60), theme().px(50))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: object) -> bool:
        return True

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        face = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        chosen = self.isChecked()
        hover = self.underMouse() or self.isDown()
        fill = "accent_soft" if chosen else ("card_hover" if hover else "card")
        rounded(
            painter,
            face,
            tokens.RADIUS_CONTROL,
            fill,
            "accent" if chosen else "control_border",
            2 if chosen else 1,
        )
        dot = theme().px(20)
        circle = QRectF(face.left() + theme().space(14), face.center().y() - dot / 2, dot, dot)
        painter.setBrush(theme().colour("card"))
        painter.setPen(QPen(theme().colour("accent" if chosen else "control_border"), 6 if chosen else 1.5))
        inset = 3 if chosen else 0.75
        painter.drawEllipse(circle.adjusted(inset, inset, -inset, -inset))
        painter.setFont(theme().font(bold=chosen))
        painter.setPen(theme().colour("text"))
        words = face.adjusted(theme().space(14) + dot + theme().space(12), 0, -theme().space(12), 0)
        draw_read_line(painter, words, self.text(), self._readings[0])
        self._paint_key(painter, words)
        self.paint_ring(painter, QRectF(self.rect()), tokens.RADIUS_CONTROL + 2)

    def _paint_key(self, painter, words: QRectF) -> None:  # type: ignore[no-untyped-def]
        side = theme().px(22)
        cap = QRectF(words.right() - side, words.center().y() - side / 2, side, side)
        rounded(painter, cap, 5, "card", "border")
        painter.setFont(theme().font(tokens.TYPE_CAPTION))
        painter.setPen(theme().colour("text_soft"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
        if self._note:
            box = words.adjusted(0, 0, -side - theme().space(12), 0)
            painter.setFont(theme().font(tokens.TYPE_SMALL))
            box.setLeft(box.right() - painter.fontMetrics().horizontalAdvance(self._note))
            draw_read_line(painter, box, self._note, self._readings[1])


class AnswerButtons(QWidget):
    """The radio group of one question.

    Keys 1 to 5 choose, also from the main row while any of the rows has the focus; choosing never moves
    on by itself (WCAG 3.2.2), Enter emits `confirmed`. Nothing is chosen beforehand. `points` shows the
    edition's points at each official answer.
    """

    answer_chosen = Signal(object)  # Choice; only when a person chose
    confirmed = Signal()

    def __init__(
        self,
        question: str,
        chosen: Choice | None = None,
        points: Mapping[Choice, int] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(question)
        self._group = QButtonGroup(self)
        self._rows: dict[Choice, ChoiceRow] = {}
        self._points = {one: str(count).replace("-", "\u2212") for one, count in (points or {}).items()}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().space(4))
        words = self._words()
        for index, choice in enumerate(CHOICES):
            if choice is Choice.NOT_APPLICABLE:
                layout.addSpacing(theme().space(tokens.SPACE_S))
            note = ""
            if choice in self._points:
                note = self.tr("{points}点").format(points=self._points[choice])
            button = ChoiceRow(str(index + 1), words[choice], note)
            button.setObjectName(f"answer_{choice.value}")
            self._group.addButton(button, index)
            self._rows[choice] = button
            layout.addWidget(button)
        self.set_chosen(chosen)
        self._group.idClicked.connect(lambda index: self.answer_chosen.emit(CHOICES[index]))
        self.setFocusProxy(self._rows[chosen or Choice.IMPLEMENTED])

    @property
    def chosen(self) -> Choice | None:
        """What is chosen now."""
        index = self._group.checkedId()
        return CHOICES[index] if index >= 0 else None

    def set_chosen(self, choice: Choice | None) -> None:
        """Show an answer without telling anybody."""
        self._group.setExclusive(False)
        for one, button in self._rows.items():
            button.setChecked(one is choice)
        self._group.setExclusive(True)

    def show_readings(self, shown: bool) -> None:
        """Put the readings above the answers and their points, or take them away; in Japanese only."""
        words, note = self._words(), self.tr("{points}点")
        for choice, button in self._rows.items():
            points = furigana(note, points=self._points.get(choice, "")) if shown else ()
            button.set_readings(furigana(words[choice]) if shown else (), points)

    def choose(self, choice: Choice) -> None:
        """Choose as if the person had clicked."""
        note_keyboard()
        self._rows[choice].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._rows[choice].click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = event.key() - Qt.Key.Key_1
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
        elif 0 <= index < len(CHOICES) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.choose(CHOICES[index])
        else:
            super().keyPressEvent(event)

    def _words(self) -> dict[Choice, str]:
        return {
            Choice.IMPLEMENTED: self.tr("実施している"),
            Choice.PARTLY: self.tr("一部実施している"),
            Choice.NOT_IMPLEMENTED: self.tr("実施していない"),
            Choice.DONT_KNOW: self.tr("わからない"),
            Choice.NOT_APPLICABLE: self.tr("該当なし"),
        }
