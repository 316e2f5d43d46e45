"""The steps of the guided way, at the head of the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.paint import FocusRing, painter_for, polyline


class _Step(FocusRing, QAbstractButton):
    def __init__(self, number: int, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(title)
        self._number = number
        self.done = self.current = self.narrow = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = self._circle() + 8
        if not self.narrow or self.current:
            font = theme().font(tokens.TYPE_SMALL, bold=True)
            width += QFontMetrics(font).horizontalAdvance(self.text()) + theme().space(8)
        return QSize(width, self._circle() + 12)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        size = self._circle()
        circle = QRectF(4, (self.height() - size) / 2, size, size)
        now = theme()
        if self.current or self.done:
            painter.setPen(QtCore.Qt.PenStyle.NoPen)
            painter.setBrush(now.colour("accent" if self.current else "accent_soft"))
            painter.drawEllipse(circle)
        else:
            painter.setPen(QPen(now.colour("control_border"), 1.2))
            painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
            painter.drawEllipse(circle.adjusted(0.6, 0.6, -0.6, -0.6))
        if self.done and not self.current:
            x, y, s = circle.left(), circle.top(), size
            points = [
                (x + 0.28 * s, y + 0.53 * s),
                (x + 0.44 * s, y + 0.68 * s),
                (x + 0.73 * s, y + 0.36 * s),
            ]
            polyline(painter, now.colour("accent_text"), 2, points)
        else:
            painter.setFont(now.font(tokens.TYPE_CAPTION, bold=True))
            painter.setPen(now.colour("on_accent" if self.current else "text_soft"))
            painter.drawText(circle, QtCore.Qt.AlignmentFlag.AlignCenter, str(self._number))
        if not self.narrow or self.current:
            painter.setFont(now.font(tokens.TYPE_SMALL, bold=self.current))
            painter.setPen(now.colour("text" if self.current or self.underMouse() else "text_soft"))
            box = QRectF(self.rect()).adjusted(size + 4 + now.space(6), 0, 0, 0)
            painter.drawText(box, QtCore.Qt.AlignmentFlag.AlignVCenter, self.text())
        self.paint_ring(painter, QRectF(self.rect()), tokens.RADIUS_CONTROL)

    def _circle(self) -> int:
        return theme().px(24)


class Stepper(QWidget):
    """A row of steps. Those reached can be clicked; when the room is short only the present one is named."""

    step_chosen = Signal(int)

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = [_Step(index + 1, title, self) for index, title in enumerate(titles)]
        self._current = -1
        self.setAccessibleName(self.tr("診断の流れ"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for index, step in enumerate(self._steps):
            if index:
                layout.addStretch(1)
            layout.addWidget(step)
            step.clicked.connect(lambda _checked=False, at=index: self.step_chosen.emit(at))
        self.setMinimumWidth(0)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_position(self, current: int, reached: int) -> None:
        """Show step `current`; steps up to `reached` can be opened."""
        self._current = current
        for index, step in enumerate(self._steps):
            step.current = index == current
            step.done = index < reached and index != current
            step.setEnabled(index <= reached)
            step.setFocusPolicy(
                QtCore.Qt.FocusPolicy.TabFocus if index <= reached else QtCore.Qt.FocusPolicy.NoFocus
            )
            pointing = index <= reached and index != current
            step.setCursor(
                QtCore.Qt.CursorShape.PointingHandCursor if pointing else QtCore.Qt.CursorShape.ArrowCursor
            )
            state = self.tr("いまここ") if step.current else (self.tr("済み") if step.done else "")
            step.setAccessibleName(
                self.tr("{number}. {title} {state}")
                .format(number=index + 1, title=step.text(), state=state)
                .strip()
            )
            step.setToolTip(step.text())
        self._fit()

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(600, theme().px(24) + 12)

    def _fit(self) -> None:
        for step in self._steps:
            step.narrow = False
        needed = sum(step.sizeHint().width() for step in self._steps) + 10 * len(self._steps)
        narrow = needed > self.width()
        for step in self._steps:
            step.narrow = narrow
            step.updateGeometry()
            step.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        painter.setPen(QPen(theme().colour("border"), 1.5))
        middle = self.height() / 2
        for one, following in zip(self._steps, self._steps[1:], strict=False):
            left, right = one.geometry().right() + 6, following.geometry().left() - 2
            if right - left > 4:
                painter.drawLine(int(left), int(middle), int(right), int(middle))
