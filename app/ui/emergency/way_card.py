"""A card that opens something as a whole: an icon, a title in large type, one quiet line."""

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

_ICON = 26


class WayCard(FocusRing, QAbstractButton):
    """`tone` as for a card; `state` stands below in the accent colour."""

    def __init__(
        self, icon: str, title: str, line: str, state: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setText(title)
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{line} {state}".strip())
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._title = TextLabel(title, self, size=tokens.TYPE_LEAD, bold=True, line_height=1.35)
        self._line = TextLabel(line, self, size=14, colour="text_soft", line_height=1.5)
        self._state = TextLabel(state, self, size=tokens.TYPE_SMALL, colour="accent_text", line_height=1.5)
        for label in (self._title, self._line, self._state):
            label.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            label.setVisible(bool(label.text()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = self._room(width)
        words = sum(one.heightForWidth(room) for one in self._labels())
        return max(words, theme().px(_ICON)) + 2 * theme().space(tokens.SPACE_L)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(340), self.heightForWidth(theme().px(340)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(200), self.heightForWidth(theme().px(260)))

    def resizeEvent(self, event: object) -> None:
        room = self._room(self.width())
        top = theme().space(tokens.SPACE_L)
        for label in self._labels():
            height = label.heightForWidth(room)
            label.setGeometry(self._left(), top, room, height)
            top += height

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        face = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        busy = self.underMouse() or self.isDown()
        line = "accent" if busy else "control_border"
        rounded(painter, face, tokens.RADIUS_CARD, "card_hover" if busy else "card", line)
        side = theme().px(_ICON)
        left = theme().space(tokens.SPACE_L)
        draw_icon(painter, self._icon, QRectF(left, theme().space(tokens.SPACE_L), side, side), "accent_text")
        self.paint_ring(painter, QRectF(self.rect()), tokens.RADIUS_CARD + 2)

    def _labels(self) -> tuple[TextLabel, ...]:
        return tuple(one for one in (self._title, self._line, self._state) if one.text())

    def _left(self) -> int:
        return theme().px(_ICON) + theme().space(tokens.SPACE_L) + theme().space(14)

    def _room(self, width: int) -> int:
        return max(1, width - self._left() - theme().space(tokens.SPACE_L))
