"""A text whose hard words are underlined with dots and explained where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.card import row
from app.ui.widgets.labels import Body, Heading, TextLabel
from app.ui.widgets.paint import FocusRing, painter_for, rounded


class _Explanation(QWidget):
    """The popup: word and meaning; Esc or a click elsewhere closes it."""

    def __init__(self, word: str, meaning: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(f"{word}: {meaning}")
        layout = QVBoxLayout(self)
        edge = theme().space(tokens.SPACE_L)
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.addWidget(Heading(word))
        text = Body(meaning)
        layout.addWidget(text)
        width = theme().px(340)
        self.resize(width, layout.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        rounded(painter_for(self), QRectF(self.rect()), tokens.RADIUS_CARD, "card", "control_border")


class GlossaryWord(FocusRing, QAbstractButton):
    """One explained word: a small button that reads like the text around it."""

    def __init__(self, word: str, meaning: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meaning = meaning
        self.setText(word)
        self.setFont(theme().font(14))
        self.setToolTip(meaning)
        self.setAccessibleName(self.tr("{word} の説明").format(word=word))
        self.setAccessibleDescription(meaning)
        self.setCursor(Qt.CursorShape.WhatsThisCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._explain)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 8, theme().px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        painter.setFont(self.font())
        painter.setPen(theme().colour("accent_text"))
        face = QRectF(self.rect()).adjusted(4, 0, -4, 0)
        painter.drawText(face, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setPen(QPen(theme().colour("accent_text"), 1.6, Qt.PenStyle.DotLine))
        line = face.center().y() + self.fontMetrics().height() / 2 + 1
        painter.drawLine(QPointF(face.left(), line), QPointF(face.right(), line))
        self.paint_ring(painter, QRectF(self.rect()), 5)

    def _explain(self) -> None:
        popup = _Explanation(self.text(), self._meaning, self)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 4)))
        popup.show()


class GlossaryLabel(QWidget):
    """The text, and below it the words of `terms` (word, meaning) that occur in it."""

    def __init__(
        self, text: str, terms: Sequence[tuple[str, str]], parent: QWidget | None = None, soft: bool = False
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(
            TextLabel(text, size=14 if soft else tokens.TYPE_BODY, colour="text_soft" if soft else "text")
        )
        found = [(word, meaning) for word, meaning in terms if word in text]
        if found:
            layout.addLayout(row(*(GlossaryWord(word, meaning) for word, meaning in found), None, spacing=4))
