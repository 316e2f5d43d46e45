"""The bar at the foot of a page: back at the left, saved time, the one main button at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from app.ui.widgets.icons import draw_icon
from app.ui.widgets.labels import Caption
from app.ui.widgets.paint import fill, painter_for


class _SavedNote(QWidget):
    """「保存しました 10:42」 with a small check; keeps its room while empty."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFont(theme().font(tokens.TYPE_SMALL))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words = self._short = ""

    def set_words(self, words: str, short: str) -> None:
        """`short` stands where the words would be cut."""
        self._words, self._short = words, short
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._words) + theme().px(28), theme().px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._words:
            return
        painter = painter_for(self)
        size = theme().px(16)
        fits = self.fontMetrics().horizontalAdvance(self._words) + size + 6 <= self.width()
        words = self._words if fits else self._short
        width = self.fontMetrics().horizontalAdvance(words)
        left = max(0.0, (self.width() - width - size - 6) / 2)
        draw_icon(painter, "check", QRectF(left, (self.height() - size) / 2, size, size), "good")
        painter.setPen(theme().colour("text_soft"))
        painter.setFont(self.font())
        box = QRectF(left + size + 6, 0, width + 4, self.height())
        painter.drawText(box, 0x80, words)  # AlignVCenter


class ActionBar(QWidget):
    """Back, saved note, optional second button, main button."""

    back_pressed = Signal()
    main_pressed = Signal()
    other_pressed = Signal()

    def __init__(self, main: str, back: str = "", other: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = QuietButton(back, self, icon="back")
        self.back.setObjectName("action_back")
        self.back.setVisible(bool(back))
        self.main = PrimaryButton(main, self)
        self.main.setObjectName("action_main")
        self.main.setVisible(bool(main))
        self.other = SecondaryButton(other, self)
        self.other.setObjectName("action_other")
        self.other.setVisible(bool(other))
        self._saved = _SavedNote(self)
        self._hint = Caption("", self)
        self._hint.hide()
        self.back.clicked.connect(self.back_pressed)
        self.main.clicked.connect(self.main_pressed)
        self.other.clicked.connect(self.other_pressed)
        self._rows = QVBoxLayout(self)
        side = theme().space(tokens.SPACE_XL)
        self._rows.setContentsMargins(side, theme().space(10), side, theme().space(10))
        self._rows.setSpacing(theme().space(tokens.SPACE_S))
        self._line = QHBoxLayout()
        self._line.setSpacing(theme().space(tokens.SPACE_M))
        self._rows.addLayout(self._line)
        self._line.addWidget(self.back)
        self._line.addWidget(self._hint, 1)
        self._line.addWidget(self._saved, 1)
        self._line.addWidget(self.other)
        self._line.addWidget(self.main)
        self._main_below = False

    def set_main(self, text: str, enabled: bool = True) -> None:
        """Change the main button."""
        self.main.setText(text)
        self.main.setVisible(bool(text))
        self.main.setEnabled(enabled)
        self.main.updateGeometry()
        self._fit()

    def _fit(self) -> None:
        """Large text in a small window: the main button gets a row of its own instead of being cut."""
        shown = [one for one in (self.back, self.other, self.main) if one.isVisibleTo(self)]
        edges = self._rows.contentsMargins()
        room = self.width() - edges.left() - edges.right() - self._line.spacing() * (len(shown) + 1)
        below = len(shown) > 1 and sum(one.sizeHint().width() for one in shown) > room
        if below != self._main_below:
            self._main_below = below
            if below:
                self._rows.addWidget(self.main, 0, Qt.AlignmentFlag.AlignRight)
            else:
                self._line.addWidget(self.main)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def set_hint(self, text: str) -> None:
        """A short sentence that says what is missing before one can go on; replaces the saved note."""
        self._hint.setText(text)
        self._hint.setVisible(bool(text))
        self._saved.setVisible(not text)

    def show_saved(self, clock: str) -> None:
        """Say that everything is kept; `clock` as "10:42"."""
        self.set_hint("")
        self._saved.set_words(self.tr("保存しました {time}").format(time=clock), clock)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        fill(painter, self.rect(), "window")
        fill(painter, QRect(0, 0, self.width(), 1), "border")
