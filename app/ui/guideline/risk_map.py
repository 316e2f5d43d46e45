"""The risk map: nine cells, painted, with the same said in words for who cannot see it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.language import Language
from app.guideline.risk import MapCell, RiskMap
from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.paint import painter_for, rounded

_CELL_WIDTH, _CELL_HEIGHT = 146, 66
_WIDEST_CELL = 152
_LARGE_TEXT = 1.4
_GROUNDS = {"large": "bad_soft", "medium": "warn_soft", "small": "good_soft"}
_INKS = {"large": "bad", "medium": "warn", "small": "good"}


class RiskMapView(QWidget):
    """Importance upwards, likelihood to the right. A band is said by its word, not by colour alone."""

    def __init__(self, found: RiskMap, language: Language, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._map, self._language = found, language
        self.setAccessibleName(words)
        self.setObjectName("risk_map")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._axis = self.tr("重要度"), self.tr("被害発生可能性")

    def sizeHint(self) -> QSize:
        width = self._left() + 3 * _cell_width() + 4
        height = 3 * theme().px(_CELL_HEIGHT) + self._line() * 3 + theme().px(14)
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _line(self) -> int:
        return QFontMetrics(theme().font(tokens.TYPE_SMALL)).height()

    def _left(self) -> int:
        metrics = QFontMetrics(theme().font(tokens.TYPE_SMALL))
        return min(metrics.horizontalAdvance(self._axis[0]), theme().px(96)) + theme().px(14)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        now = theme()
        width, height, left = _cell_width(), now.px(_CELL_HEIGHT), self._left()
        for at, line in enumerate(self._map.lines):
            box = QRectF(0, at * height, left - now.px(10), height)
            painter.setPen(now.colour("text"))
            painter.setFont(now.font(tokens.TYPE_BODY, bold=True))
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, flags, str(line[0].importance))
            for column, cell in enumerate(line):
                self._paint_cell(painter, QRectF(left + column * width, at * height, width, height), cell)
        self._paint_axes(painter, left, width, 3 * height)

    def _paint_cell(self, painter: QPainter, box: QRectF, cell: MapCell) -> None:
        now = theme()
        band = cell.band.id if cell.band else ""
        face = box.adjusted(2, 2, -2, -2)
        rounded(painter, face, tokens.RADIUS_CONTROL, _GROUNDS.get(band, "card"), "border")
        side = now.px(5 if _is_large() else 10)
        inner = face.adjusted(side, now.px(6), -side, -now.px(6))
        top = Qt.AlignmentFlag.AlignTop
        painter.setFont(now.font(tokens.TYPE_SMALL))
        painter.setPen(now.colour("text_soft" if not band else "text"))
        words = self.tr("値 {value}").format(value=cell.value)
        painter.drawText(inner, top | Qt.AlignmentFlag.AlignLeft, words)
        if cell.band:
            painter.setFont(now.font(tokens.TYPE_SMALL, bold=True))
            painter.setPen(QPen(now.colour(_INKS.get(band, "text"))))
            title = cell.band.title.to(self._language)
            below = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(inner, below if _is_large() else top | Qt.AlignmentFlag.AlignRight, title)
        if cell.row_ids:
            painter.setFont(now.font(tokens.TYPE_LEAD, bold=True))
            painter.setPen(now.colour("text"))
            count = self.tr("{count}件").format(count=len(cell.row_ids))
            painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter, count)

    def _paint_axes(self, painter: QPainter, left: int, width: int, bottom: int) -> None:
        now = theme()
        painter.setPen(now.colour("text"))
        painter.setFont(now.font(tokens.TYPE_BODY, bold=True))
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        line = QFontMetrics(now.font(tokens.TYPE_BODY, bold=True)).height() + now.px(4)
        for column, cell in enumerate(self._map.lines[0]):
            box = QRectF(left + column * width, bottom + now.px(3), width, line)
            painter.drawText(box, centre, str(cell.likelihood))
        painter.setFont(now.font(tokens.TYPE_SMALL))
        painter.setPen(now.colour("text_soft"))
        painter.drawText(
            QRectF(0, 0, left, self._line() * 1.4),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop,
            self._axis[0],
        )
        foot = QRectF(left, bottom + line + now.px(3), 3 * width, self._line() * 1.3)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, self._axis[1])


def _is_large() -> bool:
    return theme().text_scale >= _LARGE_TEXT


def _cell_width() -> int:
    """With large text the cells grow in height only, so that the smallest window holds them."""
    return min(theme().px(_CELL_WIDTH), _WIDEST_CELL)
