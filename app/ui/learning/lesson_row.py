"""One lesson in a list: how it stands, its title, and the whole row opens it."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QEnterEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.domain.verdict import Status
from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.icons import draw_icon
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.paint import FocusRing, painter_for, rounded
from app.ui.widgets.status import paint_status

OPEN, BEGUN, DONE = "open", "begun", "done"
_MARK, _ICON = 22, 18


class LessonRow(FocusRing, QAbstractButton):
    """A number, the title, a note below it; the mark at its head says open, begun or done."""

    def __init__(
        self, number: int, title: str, note: str, state: str, state_word: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setText(title)
        self._number, self._state = number, state
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{number}. {title}")
        self.setAccessibleDescription(" ".join(part for part in (state_word, note) if part))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._title = TextLabel(f"{number}. {title}", self, line_height=1.45)
        self._note = TextLabel(note, self, size=tokens.TYPE_SMALL, colour="text_soft", line_height=1.45)
        for label in (self._title, self._note):
            label.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._note.setVisible(bool(note))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = self._room(width)
        below = self._note.heightForWidth(room) if self._note.text() else 0
        return max(theme().px(_MARK), self._title.heightForWidth(room) + below) + 2 * theme().space(9)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(420), self.heightForWidth(theme().px(420)))

    def minimumSizeHint(self) -> QSize:
        # Low on purpose: the least height of a long list would else be more than it needs.
        return QSize(theme().px(180), theme().px(_MARK) + 2 * theme().space(9))

    def resizeEvent(self, event: object) -> None:
        left, room = self._left(), self._room(self.width())
        first = self._title.heightForWidth(room)
        below = self._note.heightForWidth(room) if self._note.text() else 0
        top = (self.height() - first - below) // 2
        self._title.setGeometry(left, top, room, first)
        self._note.setGeometry(left, top + first, room, below)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        if self.underMouse() or self.isDown():
            rounded(painter, QRectF(self.rect()), tokens.RADIUS_CONTROL, "card_hover")
        side = theme().px(_MARK)
        box = QRectF(theme().space(8), (self.height() - side) / 2, side, side)
        if self._state == DONE:
            paint_status(painter, box, Status.PASS)
        else:
            inset = box.adjusted(1.5, 1.5, -1.5, -1.5)
            painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("control_border"), 1.6))
            painter.drawEllipse(inset)
            if self._state == BEGUN:
                painter.setPen(QPen(theme().colour("accent"), 3))
                painter.drawArc(inset, 90 * 16, -180 * 16)
        icon = theme().px(_ICON)
        right = QRectF(self.width() - theme().space(8) - icon, (self.height() - icon) / 2, icon, icon)
        draw_icon(painter, "forward", right, "text_soft")
        self.paint_ring(painter, QRectF(self.rect()), tokens.RADIUS_CONTROL)

    def _left(self) -> int:
        return theme().space(8) + theme().px(_MARK) + theme().space(12)

    def _room(self, width: int) -> int:
        return max(1, width - self._left() - theme().space(16) - theme().px(_ICON))
