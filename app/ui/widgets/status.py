"""The four states as colour + shape + word, alike on screen and in grey print (ux.md 3.2).

● with a check: good · ▲ with !: partly · ■ with ×: bad · ◇ with ?: not known.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.verdict import Status
from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.paint import painter_for, polyline, rounded

_COLOURS = {
    Status.PASS: "good",
    Status.WARN: "warn",
    Status.FAIL: "bad",
    Status.UNKNOWN: "unknown",
    Status.NOT_APPLICABLE: "unknown",
}


def status_colour(status: Status) -> str:
    """The name of the state's colour in the token table; its tint is the same name + "_soft"."""
    return _COLOURS[status]


def status_word(status: Status) -> str:
    """The state's word, the same everywhere in the program."""
    translate = QCoreApplication.translate
    return {
        Status.PASS: translate("Status", "対応済み"),
        Status.WARN: translate("Status", "一部・要確認"),
        Status.FAIL: translate("Status", "未対応"),
        Status.UNKNOWN: translate("Status", "調べられません"),
        Status.NOT_APPLICABLE: translate("Status", "該当なし"),
    }[status]


def paint_status(painter: QPainter, rect: QRectF, status: Status) -> None:
    """Paint the state's shape with its sign into the square `rect`."""
    size = rect.width()
    colour, sign = theme().colour(status_colour(status)), theme().colour("on_status")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)

    def at(x: float, y: float) -> tuple[float, float]:
        return rect.left() + x * size, rect.top() + y * size

    stroke = max(1.5, size * 0.1)
    if status is Status.PASS:
        painter.drawEllipse(rect)
        polyline(painter, sign, stroke, [at(0.28, 0.52), at(0.44, 0.67), at(0.73, 0.35)])
    elif status is Status.WARN:
        _rounded_polygon(painter, rect, [(0.5, 0.06), (0.98, 0.92), (0.02, 0.92)])
        polyline(painter, sign, stroke, [at(0.5, 0.38), at(0.5, 0.6)])
        polyline(painter, sign, stroke, [at(0.5, 0.755), at(0.5, 0.76)])
    elif status is Status.FAIL:
        painter.drawRoundedRect(rect.adjusted(size * 0.06, size * 0.06, -size * 0.06, -size * 0.06), 3, 3)
        polyline(painter, sign, stroke, [at(0.33, 0.33), at(0.67, 0.67)])
        polyline(painter, sign, stroke, [at(0.67, 0.33), at(0.33, 0.67)])
    elif status is Status.UNKNOWN:
        _rounded_polygon(painter, rect, [(0.5, -0.02), (1.02, 0.5), (0.5, 1.02), (-0.02, 0.5)])
        curve = [(0.39, 0.4), (0.42, 0.31), (0.5, 0.28), (0.59, 0.31), (0.61, 0.4), (0.55, 0.48), (0.5, 0.56)]
        polyline(painter, sign, stroke * 0.9, [at(*point) for point in curve])
        polyline(painter, sign, stroke * 0.9, [at(0.5, 0.7), at(0.5, 0.705)])
    else:
        polyline(painter, colour, stroke * 1.2, [at(0.2, 0.5), at(0.8, 0.5)])


def _rounded_polygon(painter: QPainter, rect: QRectF, points: list[tuple[float, float]]) -> None:
    pen = painter.pen()
    pen.setStyle(Qt.PenStyle.SolidLine)
    pen.setColor(painter.brush().color())
    pen.setWidthF(rect.width() * 0.08)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    inner = rect.adjusted(*(rect.width() * part for part in (0.05, 0.05, -0.05, -0.05)))
    size = inner.width()
    corners = [QPointF(inner.left() + x * size, inner.top() + y * size) for x, y in points]
    painter.drawPolygon(QPolygonF(corners))


class StatusMark(QWidget):
    """The shape alone; the word beside it or the accessible name says it in words."""

    def __init__(self, status: Status, parent: QWidget | None = None, size: int = 22) -> None:
        super().__init__(parent)
        self._size = theme().px(size)
        self.setFixedSize(self._size, self._size)
        self.set_status(status)

    def set_status(self, status: Status) -> None:
        """Show another state."""
        self.status = status
        self.setAccessibleName(status_word(status))
        self.setToolTip(status_word(status))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_status(painter_for(self), QRectF(self.rect()).adjusted(1, 1, -1, -1), self.status)


class StatusBadge(QWidget):
    """Shape and word on a tint of the state's colour."""

    def __init__(self, status: Status, parent: QWidget | None = None, word: str = "") -> None:
        super().__init__(parent)
        self.setFont(theme().font(tokens.TYPE_SMALL, bold=True))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_status(status, word)

    def set_status(self, status: Status, word: str = "") -> None:
        """Show another state, with the state's own word or `word`."""
        self.status = status
        self._word = word or status_word(status)
        self.setAccessibleName(self._word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        word = self.fontMetrics().horizontalAdvance(self._word)
        return QSize(word + theme().px(16) + theme().space(28), theme().px(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        face = QRectF(self.rect())
        colour = status_colour(self.status)
        rounded(painter, face, face.height() / 2, f"{colour}_soft", colour if _flat() else None)
        size = theme().px(16)
        left = theme().space(10)
        paint_status(painter, QRectF(left, (face.height() - size) / 2, size, size), self.status)
        painter.setPen(theme().colour(colour))
        painter.setFont(self.font())
        box = face.adjusted(left + size + theme().space(6), 0, 0, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._word)


def _flat() -> bool:
    colours = theme().colours
    return colours.good_soft == colours.card
