"""「くわしく」: long text folded away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLayout, QSizePolicy, QVBoxLayout, QWidget

from app.content.furigana import Reading
from app.ui import tokens
from app.ui.qt_numbers import MIDDLE, WORD_WRAP
from app.ui.theme import theme
from app.ui.widgets.icons import draw_icon
from app.ui.widgets.paint import FocusRing, painter_for
from app.ui.widgets.ruby_label import draw_read_line

_NARROWEST_EMS = 8


class _Head(FocusRing, QAbstractButton):
    readings: Sequence[Reading] = ()  # drawn where the head has one line

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setFont(theme().font(14, bold=True))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + self._beside(), theme().px(32))

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(whole.width(), self.fontMetrics().height() * _NARROWEST_EMS), whole.height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """A long head takes several lines."""
        whole = self.sizeHint()
        if width >= whole.width():
            return whole.height()
        room = max(1, width - self._beside())
        words = self.fontMetrics().boundingRect(0, 0, room, 10_000, WORD_WRAP, self.text())
        return max(whole.height(), words.height() + theme().px(8))

    def _beside(self) -> int:
        return theme().px(16) + theme().space(18)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        size = theme().px(16)
        box = QRectF(4, (self.height() - size) / 2, size, size)
        draw_icon(painter, "down" if self.isChecked() else "forward", box, "accent_text")
        font = self.font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(theme().colour("accent_text"))
        words = QRectF(self.rect()).adjusted(size + 4 + theme().space(6), 0, 0, 0)
        if self.readings and self.width() >= self.sizeHint().width():
            draw_read_line(painter, words, self.text(), self.readings)
        else:
            painter.drawText(words, WORD_WRAP | MIDDLE, self.text())
        self.paint_ring(painter, QRectF(self.rect()), tokens.RADIUS_CONTROL)


class Disclosure(QWidget):
    """A head that opens and closes `body`. Screen readers hear whether it is open."""

    toggled = Signal(bool)

    def __init__(self, title: str, parent: QWidget | None = None, opened: bool = False) -> None:
        super().__init__(parent)
        self._title = title
        self._head = _Head(title, self)
        self._content = QWidget(self)
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(theme().px(16) + theme().space(10), 4, 0, 4)
        self.body.setSpacing(theme().space(tokens.SPACE_S))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._content)
        self.setFocusProxy(self._head)
        self._head.toggled.connect(self._open)
        self._head.setChecked(opened)
        self._open(opened)

    def add(self, item: QWidget | QLayout) -> None:
        """Put a widget or a layout into the folded part."""
        if isinstance(item, QLayout):
            self.body.addLayout(item)
        else:
            self.body.addWidget(item)

    def add_below_head(self, item: QWidget) -> None:
        """Put something below the head that is seen whether it is open or not."""
        line = QVBoxLayout()
        line.setContentsMargins(theme().px(16) + theme().space(10), 0, 0, 0)
        line.addWidget(item)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertLayout(layout.count() - 1, line)

    def set_open(self, opened: bool) -> None:
        """Open or close it."""
        self._head.setChecked(opened)

    def set_readings(self, readings: Sequence[Reading]) -> None:
        """Put readings above the kanji of the head, or take them away."""
        self._head.readings = readings
        self._head.update()

    @property
    def is_open(self) -> bool:
        """Whether the folded part is to be seen."""
        return self._head.isChecked()

    def _open(self, opened: bool) -> None:
        self._content.setVisible(opened)
        state = self.tr("開いています") if opened else self.tr("閉じています")
        self._head.setAccessibleName(self._title)
        self._head.setAccessibleDescription(state)
        self._head.update()
        self.toggled.emit(opened)
