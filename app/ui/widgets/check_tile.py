"""Tick cards, and the small choices of the settings: tile, switch, segments."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.paint import FocusRing, painter_for, polyline, rounded

_LARGE_TEXT, _FEW_COLUMNS, _NARROWEST_EMS = 1.4, 3, 6


class CheckTile(FocusRing, QCheckBox):
    """A card that is ticked as a whole, with an example below the title."""

    def __init__(
        self, title: str, example: str = "", checked: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self.setChecked(checked)
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(title)
        self.setAccessibleDescription(example)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._title = TextLabel(title, self, bold=True, line_height=1.4)
        self._example = TextLabel(example, self, size=tokens.TYPE_SMALL, colour="text_soft", line_height=1.45)
        for label in (self._title, self._example):
            label.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._example.setVisible(bool(example))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = width - self._left() - theme().space(14)
        below = self._example.heightForWidth(room) if self._example.text() else 0
        return self._title.heightForWidth(room) + below + 2 * theme().space(12)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(240), self.heightForWidth(theme().px(240)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(160), self.heightForWidth(theme().px(200)))

    def resizeEvent(self, event: object) -> None:
        room = self.width() - self._left() - theme().space(14)
        top = theme().space(12)
        height = self._title.heightForWidth(room)
        self._title.setGeometry(self._left(), top, room, height)
        self._example.setGeometry(self._left(), top + height, room, self._example.heightForWidth(room))

    def hitButton(self, position: object) -> bool:
        return True

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        on = self.isChecked()
        face = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        fill = "accent_soft" if on else ("card_hover" if self.underMouse() else "card")
        rounded(painter, face, tokens.RADIUS_CONTROL + 2, fill, "accent" if on else "border", 2 if on else 1)
        side = theme().px(20)
        box = QRectF(theme().space(14), theme().space(12) + 1, side, side)
        paint_tick(painter, box, on)
        self.paint_ring(painter, QRectF(self.rect()), tokens.RADIUS_CONTROL + 4)

    def _left(self) -> int:
        return theme().space(14) + theme().px(20) + theme().space(12)


def paint_tick(painter, box: QRectF, on: bool) -> None:  # type: ignore[no-untyped-def]
    """Paint a tick box."""
    rounded(painter, box, 5, "accent" if on else "card", "accent" if on else "control_border", 1.5)
    if on:
        x, y, s = box.left(), box.top(), box.width()
        points = [(x + 0.24 * s, y + 0.52 * s), (x + 0.43 * s, y + 0.7 * s), (x + 0.77 * s, y + 0.32 * s)]
        polyline(painter, theme().colour("on_accent"), 2.2, points)


class CheckLine(FocusRing, QCheckBox):
    """A tick box with one line of text."""

    def __init__(self, text: str, checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setChecked(checked)
        self.setFont(theme().font())
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + self._left() + 6, theme().px(34))

    def minimumSizeHint(self) -> QSize:
        narrow = self._left() + self.fontMetrics().height() * _NARROWEST_EMS
        return QSize(min(self.sizeHint().width(), narrow), theme().px(34))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = max(1, width - self._left() - 2)
        flags = QtCore.Qt.TextFlag.TextWordWrap | QtCore.Qt.AlignmentFlag.AlignLeft
        words = self.fontMetrics().boundingRect(0, 0, room, 10_000, flags, self.text()).height()
        return max(theme().px(34), words + theme().px(12))

    def hitButton(self, position: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        side = theme().px(20)
        paint_tick(painter, QRectF(4, (self.height() - side) / 2, side, side), self.isChecked())
        painter.setFont(self.font())
        painter.setPen(theme().colour("text" if self.isEnabled() else "text_soft"))
        words = QRectF(self.rect()).adjusted(self._left(), 0, -2, 0)
        painter.drawText(
            words, QtCore.Qt.AlignmentFlag.AlignVCenter | QtCore.Qt.TextFlag.TextWordWrap, self.text()
        )
        self.paint_ring(painter, QRectF(self.rect()), tokens.RADIUS_CONTROL)

    def _left(self) -> int:
        return 4 + theme().px(20) + theme().space(10)


class Switch(FocusRing, QCheckBox):
    """On or off, at once. The text beside it is given as `name`."""

    def __init__(self, name: str, checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setChecked(checked)
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(theme().px(48) + 6, theme().px(28) + 6)

    def hitButton(self, position: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        face = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        on = self.isChecked()
        rounded(
            painter,
            face,
            face.height() / 2,
            "accent" if on else "card",
            "accent" if on else "control_border",
            1.5,
        )
        knob = face.height() - 8
        left = face.right() - knob - 4 if on else face.left() + 4
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("on_accent" if on else "control_border"))
        painter.drawEllipse(QRectF(left, face.top() + 4, knob, knob))
        self.paint_ring(painter, QRectF(self.rect()), face.height() / 2 + 3)


class _Segment(FocusRing, QRadioButton):
    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFont(theme().font(14))
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(theme().font(14, bold=True)).horizontalAdvance(self.text())
        return QSize(words + 2 * theme().space(18), theme().px(38))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        on = self.isChecked()
        face = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        if on:
            rounded(painter, face, tokens.RADIUS_CONTROL - 2, "accent_soft", "accent", 1.5)
        painter.setFont(theme().font(14, bold=on))
        painter.setPen(QPen(theme().colour("accent_text" if on else "text")))
        painter.drawText(face, QtCore.Qt.AlignmentFlag.AlignCenter, self.text())
        self.paint_ring(painter, QRectF(self.rect()), tokens.RADIUS_CONTROL)


class Segments(QWidget):
    """A few choices side by side, at most one of them taken: language, theme, text size."""

    value_chosen = Signal(object)

    def __init__(
        self,
        choices: Sequence[tuple[object, str]],
        chosen: object,
        name: str,
        parent: QWidget | None = None,
        few: int = _FEW_COLUMNS,
    ) -> None:
        """`few`: how many stand in a line where the text is large."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._values = [value for value, _text in choices]
        self._group = QButtonGroup(self)
        layout = QGridLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        lines = -(-len(choices) // few) if theme().text_scale >= _LARGE_TEXT else 1
        columns = -(-len(choices) // max(1, lines))
        for index, (value, text) in enumerate(choices):
            button = _Segment(text, self)
            button.setAccessibleName(f"{name}: {text}")
            button.setObjectName(f"{name}_{value}")
            self._group.addButton(button, index)
            layout.addWidget(button, index // columns, index % columns)
        self.show_chosen(chosen)
        self._group.idClicked.connect(lambda index: self.value_chosen.emit(self._values[index]))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_chosen(self, chosen: object) -> None:
        """Show what is taken, without telling anybody."""
        stop = chosen if chosen in self._values else self._values[0]  # where the Tab key stops
        policy = QtCore.Qt.FocusPolicy
        for value, button in zip(self._values, self._group.buttons(), strict=True):
            button.setChecked(value == chosen)
            button.setFocusPolicy(policy.StrongFocus if value == stop else policy.ClickFocus)

    @property
    def value(self) -> object:
        """What is taken; None while nothing is."""
        index = self._group.checkedId()
        return self._values[index] if index >= 0 else None

    def paintEvent(self, event: QPaintEvent) -> None:
        rounded(painter_for(self), QRectF(self.rect()), tokens.RADIUS_CONTROL + 2, "card", "control_border")


class TileGrid(QWidget):
    """Tick cards in as many columns as fit."""

    def __init__(self, tiles: Sequence[QWidget], columns: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme().space(tokens.SPACE_S))
        for index, tile in enumerate(tiles):
            grid.addWidget(tile, index // columns, index % columns)
        for at in range(columns):
            grid.setColumnStretch(at, 1)
