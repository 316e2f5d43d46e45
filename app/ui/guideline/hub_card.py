"""A card of the hub: what a page gives, how things stand there, and the whole of it opens the page."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QEnterEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.icons import draw_icon
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.paint import FocusRing, painter_for, rounded

_ICON = 18


class HubCard(FocusRing, QAbstractButton):
    """Title, one line, and the present state below a little room."""

    def __init__(self, title: str, line: str, state: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(title)
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{line} {state}".strip())
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._title = TextLabel(title, self, size=16, bold=True, line_height=1.4)
        self._line = TextLabel(line, self, size=14, colour="text_soft", line_height=1.5)
        self._state = TextLabel(state, self, size=tokens.TYPE_SMALL, colour="accent_text", line_height=1.5)
        for label in self._labels():
            label.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._state.setVisible(bool(state))

    def _labels(self) -> tuple[TextLabel, TextLabel, TextLabel]:
        return self._title, self._line, self._state

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = self._room(width)
        words = sum(one.heightForWidth(room) for one in self._labels() if one.text())
        return words + 2 * theme().space(16) + theme().space(6)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(320), self.heightForWidth(theme().px(320)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(180), self.heightForWidth(theme().px(240)))

    def _room(self, width: int) -> int:
        return max(1, width - 2 * theme().space(18) - theme().px(_ICON) - theme().space(8))

    def resizeEvent(self, event: object) -> None:
        left, top, room = theme().space(18), theme().space(16), self._room(self.width())
        for label in self._labels():
            if label is self._state:
                top += theme().space(6)
            height = label.heightForWidth(room)
            label.setGeometry(left, top, room, height)
            top += height

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        face = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        busy = self.underMouse() or self.isDown()
        rounded(painter, face, tokens.RADIUS_CARD, "card_hover" if busy else "card", "border")
        side = theme().px(_ICON)
        box = QRectF(face.right() - theme().space(14) - side, face.center().y() - side / 2, side, side)
        draw_icon(painter, "forward", box, "accent_text" if busy else "text_soft")
        self.paint_ring(painter, QRectF(self.rect()), tokens.RADIUS_CARD + 2)
