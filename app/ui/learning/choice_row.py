"""One choice of a test item: its key, its words in as many lines as they need, and how it was."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from app.domain.verdict import Status
from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.paint import FocusRing, painter_for, rounded
from app.ui.widgets.status import paint_status

_CAP = 26


class TestChoice(FocusRing, QRadioButton):
    """A radio button as a wide card. `outcome` is None before it was chosen, then True or False."""

    __test__ = False

    def __init__(self, key: int, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._key = str(key)
        self._outcome: bool | None = None
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._label = TextLabel(text, self, size=16, line_height=1.5)
        self._label.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_outcome(self, outcome: bool | None) -> None:
        """Show how the choice was; a screen reader hears it after the words."""
        self._outcome = outcome
        words = {True: self.tr("正解"), False: self.tr("ほかの答えがあります"), None: ""}[outcome]
        self.setAccessibleDescription(words)
        self.update()

    @property
    def outcome(self) -> bool | None:
        """How the choice was."""
        return self._outcome

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = max(1, width - self._left() - self._right())
        return max(theme().px(_CAP), self._label.heightForWidth(room)) + 2 * theme().space(14)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(420), self.heightForWidth(theme().px(420)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(180), theme().px(_CAP) + 2 * theme().space(14))

    def resizeEvent(self, event: object) -> None:
        room = max(1, self.width() - self._left() - self._right())
        height = self._label.heightForWidth(room)
        self._label.setGeometry(self._left(), (self.height() - height) // 2, room, height)

    def hitButton(self, position: object) -> bool:
        return True

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↑ and ↓ only look at the other choices; in a test a key must not choose by the way."""
        keys = {QtCore.Qt.Key.Key_Up: -1, QtCore.Qt.Key.Key_Down: 1}
        step = keys.get(QtCore.Qt.Key(event.key()))
        group = self.group()
        if step is None or group is None:
            super().keyPressEvent(event)
            return
        rows = group.buttons()
        rows[(rows.index(self) + step) % len(rows)].setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        face = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        fill, line, width = self._colours()
        rounded(painter, face, tokens.RADIUS_CONTROL + 2, fill, line, width)
        side = theme().px(_CAP)
        cap = QRectF(face.left() + theme().space(14), face.center().y() - side / 2, side, side)
        rounded(painter, cap, 7, "card", "control_border", 1.2)
        painter.setFont(theme().font(tokens.TYPE_SMALL, bold=True))
        painter.setPen(theme().colour("text"))
        painter.drawText(cap, QtCore.Qt.AlignmentFlag.AlignCenter, self._key)
        if self._outcome is not None:
            mark = theme().px(22)
            box = QRectF(face.right() - theme().space(14) - mark, face.center().y() - mark / 2, mark, mark)
            paint_status(painter, box, Status.PASS if self._outcome else Status.WARN)
        self.paint_ring(painter, QRectF(self.rect()), tokens.RADIUS_CONTROL + 4)

    def _colours(self) -> tuple[str, str, float]:
        if self._outcome is True:
            return "good_soft", "good", 2
        if self._outcome is False:
            return ("warn_soft", "warn", 2 if self.isChecked() else 1)
        busy = self.underMouse() or self.isDown()
        return ("card_hover" if busy else "card"), "control_border", 1

    def _left(self) -> int:
        return 2 + theme().space(14) + theme().px(_CAP) + theme().space(14)

    def _right(self) -> int:
        return 2 + theme().space(14) + theme().px(22) + theme().space(12)
