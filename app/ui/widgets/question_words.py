"""A text whose explained words have a dotted underline; pressing one says what it means, below the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.content.furigana import Reading, furigana
from app.content.glossary import FoundTerm, find_terms
from app.content.kinds import Term
from app.domain.language import Language
from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.card import Card
from app.ui.widgets.paint import FocusRing, painter_for
from app.ui.widgets.ruby_label import RubyLabel


class UnderlinedLabel(FocusRing, RubyLabel):
    """Draws the dotted underlines and knows which word is pressed."""

    term_pressed = Signal(object)  # Term
    all_wanted = Signal()

    def __init__(
        self,
        text: str,
        language: Language,
        size: float,
        bold: bool,
        colour: str,
        readings: Sequence[Reading] = (),
        shown: bool = True,
    ) -> None:
        super().__init__(
            text,
            readings=readings,
            size=size,
            bold=bold,
            colour=colour,
            line_height=1.6,
            balanced=bold,  # a question is a heading: its last line is not one lonely 「か。」
            shown=shown,
        )
        seen: set[str] = set()
        found: list[FoundTerm] = []
        for one in find_terms(text, language):
            if one.term.id not in seen:
                seen.add(one.term.id)
                found.append(one)
        self.terms = tuple(found)
        if found:
            self.setMouseTracking(True)
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            words = ", ".join(text[one.start : one.end] for one in found)
            self.setAccessibleDescription(
                self.tr("説明のある言葉：{words}。Enterキーで説明が開きます。").format(words=words)
            )

    def word_boxes(self) -> list[tuple[QRectF, Term]]:
        """Where the explained words stand; a word broken over two lines has two boxes."""
        layout, whole = self._layout(self.width())
        top, height = max(0.0, (self.height() - whole) / 2), self.fontMetrics().height()
        boxes = []
        for at in range(layout.lineCount()):
            line = layout.lineAt(at)
            first, last = line.textStart(), line.textStart() + line.textLength()
            for one in self.terms:
                start = max(self.laid_out_at(one.start), first)
                end = min(self.laid_out_at(one.end - 1) + 1, last)
                if start < end:
                    left, right = (cast("tuple[float, int]", line.cursorToX(x))[0] for x in (start, end))
                    box = QRectF(left, top + self.text_top(line), right - left, height)
                    boxes.append((box, one.term))
        return boxes

    def term_at(self, point: QPointF) -> Term | None:
        """The explained word under a point."""
        return next(
            (term for box, term in self.word_boxes() if box.adjusted(-2, -4, 2, 6).contains(point)), None
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = painter_for(self)
        pen = QPen(theme().colour("accent_text"), max(1.6, theme().px(1.6)), Qt.PenStyle.DotLine)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.1, 2.2])
        painter.setPen(pen)
        for box, _term in self.word_boxes():
            y = box.bottom() + 1.5
            painter.drawLine(QPointF(box.left() + 1, y), QPointF(box.right() - 1, y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ring(painter, QRectF(self.rect()), 4)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.term_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        term = self.term_at(event.position())
        if term is not None:
            self.term_pressed.emit(term)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.terms and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.all_wanted.emit()
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.unsetCursor()
        super().leaveEvent(event)


class ExplainedText(QWidget):
    """The text, and below it the meaning of the words that were pressed."""

    def __init__(
        self,
        text: str,
        language: Language,
        *,
        size: float = tokens.TYPE_BODY,
        bold: bool = False,
        colour: str = "text",
        readings: Sequence[Reading] = (),
        shown: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`shown`: whether the readings are wanted now."""
        super().__init__(parent)
        self._language = language
        self.label = UnderlinedLabel(text, language, size, bold, colour, readings, shown)
        self.label.setObjectName("explained")
        self._meanings = Card(tone="accent", padding=tokens.SPACE_M)
        self._meanings.setObjectName("meanings")
        self._shown: dict[str, RubyLabel] = {}
        self._meanings.body.setSpacing(theme().space(4))
        self._meanings.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().space(6))
        layout.addWidget(self.label)
        layout.addWidget(self._meanings)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.label.term_pressed.connect(self.toggle)
        self.label.all_wanted.connect(self._toggle_all)

    @property
    def meanings(self) -> tuple[str, ...]:
        """The explanations now to be seen."""
        return tuple(label.text() for label in self._shown.values())

    def toggle(self, term: Term) -> None:
        """Show the meaning of a word, or take it away again."""
        shown = self._shown.pop(term.id, None)
        if shown is not None:
            shown.hide()
            shown.deleteLater()
        else:
            sentence = self.tr("{word}：{meaning}")
            words = {"word": term.word.to(self._language), "meaning": term.meaning.to(self._language)}
            label = RubyLabel(
                sentence.format(**words),
                size=14,
                colour="text_soft",
                readings=furigana(sentence, **words) if self._language is Language.JA else (),
                shown=self.label.shows_readings,
            )
            self._shown[term.id] = label
            self._meanings.add(label)
        self._meanings.setVisible(bool(self._shown))

    def _toggle_all(self) -> None:
        terms = [one.term for one in self.label.terms]
        hidden = [term for term in terms if term.id not in self._shown]
        for term in hidden or terms:
            self.toggle(term)
