"""Buttons: one primary a screen, secondary ones, links and icons.

They are QPushButtons (role, keys and mnemonics stay Qt's) that paint themselves.
"""

from __future__ import annotations

import math

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QShowEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.ui import tokens
from app.ui.qt_numbers import MIDDLE, SINGLE_LINE
from app.ui.theme import theme
from app.ui.widgets.icons import draw_icon
from app.ui.widgets.paint import FocusRing, painter_for, rounded, set_ink

_NARROWEST_EMS = 7
_RING_ROOM = 3  # pixels around the button in which the focus ring stands


class _Button(FocusRing, QPushButton):
    """What all buttons share: size by text and icon, hover, ring."""

    bold = False
    padding = 20
    height_at_100 = tokens.BUTTON_HEIGHT
    text_size = float(tokens.TYPE_BODY)

    def __init__(
        self, text: str = "", parent: QWidget | None = None, icon: str = "", icon_after: bool = False
    ) -> None:
        super().__init__(parent)
        self.setText(text)  # not in the constructor, which would make PySide set up QIcon (1 ms)
        self._icon = icon
        self._icon_after = icon_after
        self._measured = ("", 0)
        self.setFont(theme().font(self.text_size, self.bold))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)

    def set_icon(self, name: str) -> None:
        """Show another icon of resources/icons; "" for none."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = self.text_width() + 2 * theme().space(self.padding)
        if self._icon:
            width += self._icon_size() + (theme().space(8) if self.text() else 0)
        return QSize(width + 2 * _RING_ROOM + 2, theme().px(self.height_at_100) + 2 * _RING_ROOM)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def text_width(self) -> int:
        """The width of the words. Kept, because a layout asks for it again and again."""
        text = self.text()
        if text != self._measured[0]:
            self._measured = text, self.fontMetrics().horizontalAdvance(text)
        return self._measured[1]

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        self.update()

    def colours(self) -> tuple[str | None, str | None, str]:
        """Fill, line and text for the present state, as names of the token table."""
        return None, None, "text"

    def showEvent(self, event: QShowEvent) -> None:
        set_ink(self, self.colours()[2])
        super().showEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        fill, line, ink = self.colours()
        set_ink(self, ink)  # where it changes, Qt paints the button once more
        painter = painter_for(self)
        face = QRectF(self.rect()).adjusted(_RING_ROOM, _RING_ROOM, -_RING_ROOM, -_RING_ROOM)
        rounded(painter, face, tokens.RADIUS_CONTROL, fill, line)
        self._paint_content(painter, face, ink)
        self.paint_ring(painter, QRectF(self.rect()), tokens.RADIUS_CONTROL + _RING_ROOM)

    def _paint_content(self, painter: QPainter, face: QRectF, ink: str) -> None:
        size = self._icon_size() if self._icon else 0
        gap = theme().space(8) if self._icon and self.text() else 0
        text_width = self.text_width()
        left = face.left() + (face.width() - text_width - gap - size) / 2
        icon_left = left + text_width + gap if self._icon_after else left
        text_left = left if self._icon_after else left + size + gap
        if self._icon:
            box = QRectF(icon_left, face.center().y() - size / 2, size, size)
            draw_icon(painter, self._icon, box, ink)
        painter.setFont(self.font())
        box = QRectF(text_left, face.top(), text_width + 2, face.height())
        painter.drawText(box, MIDDLE | SINGLE_LINE, self.text())

    def _icon_size(self) -> int:
        return theme().px(18)


class PrimaryButton(_Button):
    """The main thing to do: at most one on a screen."""

    bold = True
    padding = 26
    height_at_100 = tokens.BUTTON_HEIGHT_LARGE

    def colours(self) -> tuple[str | None, str | None, str]:
        if not self.isEnabled():
            return "track", None, "text_soft"
        if self.isDown():
            return "accent_pressed", None, "on_accent"
        return ("accent_hover" if self.underMouse() else "accent"), None, "on_accent"


class SecondaryButton(_Button):
    """Another thing one can do."""

    def colours(self) -> tuple[str | None, str | None, str]:
        if not self.isEnabled():
            return None, "border", "text_soft"
        if self.isDown():
            return "accent_soft", "accent", "accent_text"
        return ("card_hover" if self.underMouse() else "card"), "control_border", "text"


class QuietButton(_Button):
    """A button without a frame: back, close, more."""

    padding = 12

    def colours(self) -> tuple[str | None, str | None, str]:
        if not self.isEnabled():
            return None, None, "text_soft"
        busy = self.isDown() or self.underMouse()
        return ("accent_soft" if busy else None), None, ("text" if busy else "text_soft")


class LinkButton(_Button):
    """Reads like a link: coloured and underlined. A long one takes several lines."""

    padding = 2
    height_at_100 = 28

    def __init__(
        self, text: str = "", parent: QWidget | None = None, icon: str = "", icon_after: bool = False
    ) -> None:
        super().__init__(text, parent, icon, icon_after)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        whole = self.sizeHint()
        room = max(1, width - whole.width() + self.text_width() + 4)
        fits = room >= self.text_width()
        words = self.fontMetrics().height() if fits else math.ceil(self._lines(room)[1])
        return max(whole.height(), words + 2 * _RING_ROOM + theme().px(8))

    def _lines(self, width: int) -> tuple[QTextLayout, float]:
        """The text broken into lines as far apart as those of running text."""
        layout = QTextLayout(self.text(), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        line_height, height = self._line_height(), 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, height + (line_height - line.height()) / 2))
            height += line_height
        layout.endLayout()
        return layout, height

    def _line_height(self) -> float:
        return max(self.font().pixelSize() * tokens.LINE_HEIGHT, float(self.fontMetrics().height()))

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(whole.width(), self.fontMetrics().height() * _NARROWEST_EMS), whole.height())

    def colours(self) -> tuple[str | None, str | None, str]:
        return None, None, "accent_text" if self.isEnabled() else "text_soft"

    def _paint_content(self, painter: QPainter, face: QRectF, ink: str) -> None:
        if self.width() >= self.sizeHint().width():
            font = self.font()
            font.setUnderline(not self.isDown())
            self.setFont(font)
            face.setWidth(self.sizeHint().width() - 2 * _RING_ROOM)
            super()._paint_content(painter, face, ink)
            return
        font = self.font()
        font.setUnderline(not self.isDown())
        self.setFont(font)
        size = self._icon_size() + theme().space(8) if self._icon else 0
        words, height = self._lines(int(face.width()) - size)
        top = face.center().y() - height / 2
        if self._icon:  # beside the first line
            beside = top + (self._line_height() - self._icon_size()) / 2
            draw_icon(
                painter, self._icon, QRectF(face.left(), beside, self._icon_size(), self._icon_size()), ink
            )
        words.draw(painter, QPointF(face.left() + size, top))


class IconButton(_Button):
    """A square button with an icon only; `name` is what a screen reader says and the tool tip shows."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None, framed: bool = False) -> None:
        super().__init__("", parent, icon)
        self._framed = framed
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        side = theme().px(36 if self._framed else 32) + 2 * _RING_ROOM
        return QSize(side, side)

    def colours(self) -> tuple[str | None, str | None, str]:
        busy = self.isDown() or self.underMouse()
        if self._framed:
            return ("card_hover" if busy else "card"), "control_border", "text"
        return ("accent_soft" if busy else None), None, ("text" if busy else "text_soft")
