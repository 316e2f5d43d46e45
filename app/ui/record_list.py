"""The records as a list: a model that reads rows as they are needed, and rows painted like cards.

Only the list columns are read; ten thousand records open as fast as ten.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.content.packs import edition_ids, load_questionnaire
from app.domain.language import Language
from app.records.store import RecordSummary, Store
from app.ui import tokens
from app.ui.pages.inspection_words import moment_words
from app.ui.theme import theme
from app.ui.widgets.icons import draw_icon
from app.ui.widgets.page_keys import takes_page_keys
from app.ui.widgets.paint import rounded

_AT_ONCE = 100
_ROW_HEIGHT = 72
_ROWS_SHOWN = 6
_Index = QModelIndex | QPersistentModelIndex


def best_points(edition: str) -> int | None:
    """The highest score of an edition, None for one this version does not know."""
    if edition not in edition_ids():
        return None
    sheet = load_questionnaire(edition)
    return max(sheet.points.values()) * len(sheet.questions)


class RecordModel(QAbstractListModel):
    """Newest first. `SUMMARY` gives the RecordSummary, the texts are for screen readers."""

    SUMMARY = Qt.ItemDataRole.UserRole

    def __init__(self, store: Store, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._store = store
        self._language = language
        self._rows: list[RecordSummary] = []
        self._count = 0

    def load(self) -> None:
        """Read anew from the beginning."""
        self.beginResetModel()
        self._count = self._store.record_count()
        self._rows = list(self._store.record_summaries(_AT_ONCE))
        self.endResetModel()

    @property
    def total(self) -> int:
        """How many records there are, read or not."""
        return self._count

    def summary(self, row: int) -> RecordSummary:
        """One row that was read."""
        return self._rows[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and len(self._rows) < self._count

    def fetchMore(self, parent: _Index) -> None:
        more = self._store.record_summaries(_AT_ONCE, len(self._rows))
        if not more:
            self._count = len(self._rows)
            return
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(more) - 1)
        self._rows.extend(more)
        self.endInsertRows()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        summary = self._rows[index.row()]
        if role == self.SUMMARY:
            return summary
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            words = self.tr("{day}、{points}、{details}").format(
                day=self.day(summary), points=self.points(summary), details=self.details(summary)
            )
            return f"{self.sample_word()} {words}" if summary.sample else words
        return None

    # Words of a row

    def sample_word(self) -> str:
        """What stands beside a record of made-up answers."""
        return self.tr("見本")

    def day(self, summary: RecordSummary) -> str:
        """Day and clock."""
        return moment_words(summary.created_at, self._language) or summary.created_at

    def points(self, summary: RecordSummary) -> str:
        """「62 / 100点」."""
        if summary.score is None:
            return self.tr("点数なし")
        best = best_points(summary.edition)
        points = str(summary.score).replace("-", "−")
        text = self.tr("{points} / {best}点") if best is not None else self.tr("{points}点")
        return text.format(points=points, best=best)

    def details(self, summary: RecordSummary) -> str:
        """Edition, answers, わからない, and whether it is a sample."""
        text = self.tr(
            "第{edition}版・{answered}問に回答・わからない {dont_know}・できていること {good}"
        ).format(
            edition=summary.edition,
            answered=summary.answered,
            dont_know=summary.dont_know,
            good=summary.good,
        )
        name = f"{summary.trade_name}・" if summary.trade_name else ""
        return f"{name}{text}"


class _RowPainter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, theme().px(_ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if isinstance(model, RecordModel):
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_row(painter, QRectF(option.rect), option.state, model, index.row())
            painter.restore()

    def _paint_row(
        self, painter: QPainter, box: QRectF, state: QStyle.StateFlag, model: RecordModel, row: int
    ) -> None:
        now, summary = theme(), model.summary(row)
        face = box.adjusted(0, 3, 0, -3)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        chosen = bool(state & QStyle.StateFlag.State_Selected) and focused
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        fill = "accent_soft" if chosen else ("card_hover" if hovered else "card")
        rounded(
            painter,
            face,
            tokens.RADIUS_CONTROL + 2,
            fill,
            "focus" if chosen else "border",
            2 if chosen else 1,
        )
        edge = now.space(tokens.SPACE_L)
        size = now.px(18)
        arrow = QRectF(face.right() - edge - size, face.center().y() - size / 2, size, size)
        draw_icon(painter, "forward", arrow, "text_soft")
        painter.setFont(now.font(tokens.TYPE_LEAD, bold=True))
        painter.setPen(now.colour("text"))
        figures = face.adjusted(edge, 0, -2 * edge - size, 0)
        points = model.points(summary)
        painter.drawText(figures, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, points)
        room = figures.width() - painter.fontMetrics().horizontalAdvance(points) - edge
        words = QRectF(figures.left(), face.top(), room, face.height())
        upper, lower = QRectF(words), QRectF(words)
        upper.setBottom(words.center().y() - 1)
        lower.setTop(words.center().y() + 3)
        painter.setFont(now.font(tokens.TYPE_BODY, bold=True))
        self._line(painter, upper, model.day(summary), Qt.AlignmentFlag.AlignBottom)
        if summary.sample:
            self._paint_sample(painter, upper, model.day(summary), model.sample_word())
        painter.setFont(now.font(tokens.TYPE_SMALL))
        painter.setPen(now.colour("text_soft"))
        self._line(painter, lower, model.details(summary), Qt.AlignmentFlag.AlignTop)

    @staticmethod
    def _paint_sample(painter: QPainter, upper: QRectF, day: str, words: str) -> None:
        """「見本」 behind the day."""
        now = theme()
        left = upper.left() + painter.fontMetrics().horizontalAdvance(day) + now.space(tokens.SPACE_L)
        painter.setFont(now.font(tokens.TYPE_CAPTION, bold=True))
        width = painter.fontMetrics().horizontalAdvance(words) + now.space(16)
        height = now.px(20)
        badge = QRectF(left, upper.bottom() - height, width, height)
        rounded(painter, badge, height / 2, "warn_soft", "warn")
        painter.setPen(now.colour("warn"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)

    @staticmethod
    def _line(painter: QPainter, box: QRectF, text: str, side: Qt.AlignmentFlag) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | side, shown)


class RecordList(QListView):
    """The list itself: arrow keys move, Enter or a click opens."""

    record_opened = Signal(str)  # id

    def __init__(self, store: Store, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.records = RecordModel(store, language, self)
        self.setModel(self.records)
        self.setItemDelegate(_RowPainter(self))
        self.setObjectName("record_list")
        self.setAccessibleName(self.tr("これまでの記録"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def load(self, current: str = "") -> None:
        """Read anew; the record `current` becomes the chosen row where it is near the top."""
        self.records.load()
        rows = min(_ROWS_SHOWN, max(1, self.records.rowCount()))
        self.setFixedHeight(rows * theme().px(_ROW_HEIGHT) + 2)
        ids = [self.records.summary(row).id for row in range(self.records.rowCount())]
        at = ids.index(current) if current in ids else 0
        if ids:
            self.setCurrentIndex(self.records.index(at))

    def event(self, event: QEvent) -> bool:
        """With the focus here, Page up and down walk the list and do not scroll the page."""
        return takes_page_keys(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._open(self.indexAt(event.position().toPoint()))

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.record_opened.emit(self.records.summary(index.row()).id)
