"""The ledger as a table that sorts, filters and searches a thousand rows without waiting."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from app.domain.language import Language
from app.guideline.ledger_row import LedgerRow, RowKind, importance
from app.guideline.ledger_table import column_title, medium_words
from app.ui.theme import theme
from app.ui.widgets.page_keys import takes_page_keys

_Index = QModelIndex | QPersistentModelIndex
_ROW_HEIGHT = 40
_ROWS_SHOWN = 10
_TEXT_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
_Cell = tuple[str, Any]  # what is shown, and what it is sorted by
TableColumn = tuple[str, Callable[[LedgerRow], _Cell]]
_SHARES = {6: (28, 25, 13, 14, 8, 12), 5: (36, 20, 16, 14, 14)}


class LedgerModel(QAbstractTableModel):
    """The rows that are shown, in the order asked for. A cell is worked out when it is looked at.

    Search, condition and order are settled here and shown in one reset: a filter model of Qt takes rows out
    one by one, which takes a quarter of a second for some thousand of them.
    """

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._columns: list[TableColumn] = []
        self._rows: list[LedgerRow] = []  # every row, as it came
        self._lines: list[LedgerRow] = []  # the rows shown
        self._searched: dict[str, str] = {}  # words of a row by its id, once somebody searched
        self._words: list[str] = []
        self._condition: Callable[[LedgerRow], bool] | None = None
        self._order: tuple[int, bool] = (-1, False)  # column, downwards

    @property
    def count_all(self) -> int:
        """How many rows there are, shown or not."""
        return len(self._rows)

    def load(self, rows: Sequence[LedgerRow], columns: Sequence[TableColumn]) -> None:
        """Show these rows in these columns."""
        self._columns, self._rows, self._searched = list(columns), list(rows), {}
        self._settle()

    def search(self, text: str) -> None:
        """Show only rows that hold every word of `text`."""
        self._words = plain_words(text).split()
        self._settle()

    def narrow(self, condition: Callable[[LedgerRow], bool] | None) -> None:
        """Show only rows for which `condition` is true; None shows all."""
        self._condition = condition
        self._settle()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order is Qt.SortOrder.DescendingOrder)
        self._settle()

    def _settle(self) -> None:
        self.beginResetModel()
        lines = [row for row in self._rows if self._is_shown(row)]
        column, downwards = self._order
        if 0 <= column < len(self._columns):
            make = self._columns[column][1]
            lines.sort(key=lambda row: make(row)[1], reverse=downwards)
        self._lines = lines
        self.endResetModel()

    def _is_shown(self, row: LedgerRow) -> bool:
        if self._condition is not None and not self._condition(row):
            return False
        if not self._words:
            return True
        words = self._searched.get(row.id)
        if words is None:
            words = self._searched[row.id] = self._all_words(row)
        return all(one in words for one in self._words)

    def row_at(self, line: int) -> LedgerRow:
        """The row on a line."""
        return self._lines[line]

    def line_of(self, row_id: str) -> int:
        """The line on which a row is shown, -1 where it is not."""
        return next((at for at, row in enumerate(self._lines) if row.id == row_id), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section][0] if section < len(self._columns) else None
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _TEXT_ROLES or not index.isValid() or index.row() >= len(self._lines):
            return None
        head, make = self._columns[index.column()]
        shown = make(self._lines[index.row()])[0]
        return f"{head} {shown}" if role == Qt.ItemDataRole.AccessibleTextRole else shown

    def columns_of(self, kind: RowKind) -> list[TableColumn]:
        """The columns in which the ledger shows rows of a kind."""

        def title(field: str) -> str:
            return column_title(field, self._language)

        def text(field: str) -> Callable[[LedgerRow], _Cell]:
            return lambda row: _as_text(getattr(row, field))

        def detail(name: str) -> Callable[[LedgerRow], _Cell]:
            return lambda row: _as_text(row.details.get(name, ""))

        if kind is RowKind.HARDWARE:
            return [
                (self.tr("名称"), text("name")),
                ("OS", detail("os")),
                (self.tr("台数"), detail("count")),
                (self.tr("置き場所"), text("place")),
                (self.tr("管理する人"), text("keeper")),
            ]
        if kind is RowKind.SOFTWARE:
            return [
                (self.tr("名称"), text("name")),
                (self.tr("版"), detail("version")),
                (self.tr("作った会社"), detail("maker")),
                (self.tr("見た日"), detail("seen_on")),
                (self.tr("見えなくなった日"), detail("gone_on")),
            ]
        return [
            (title("name"), text("name")),
            (title("medium"), lambda row: _as_text(medium_words(row, self._language))),
            (title("business"), text("business")),
            (title("keeper"), text("keeper")),
            (title("importance"), lambda row: number_cell(importance(row).value, self.tr("未定"))),
            (title("registered_on"), text("registered_on")),
        ]

    def _all_words(self, row: LedgerRow) -> str:
        parts = (
            row.name, row.business, row.note, row.users, row.keeper, row.retention, row.registered_on,
            medium_words(row, self._language), *row.details.values(),
        )  # fmt: skip
        return plain_words(" ".join(parts))


def plain_words(text: str) -> str:
    """A text as searched: one width, small letters."""
    return unicodedata.normalize("NFKC", text).casefold()


def _as_text(text: str) -> _Cell:
    return text, plain_words(text)


def number_cell(value: int | None, not_known: str) -> _Cell:
    """A number; what is not known is sorted below every number."""
    return (not_known, -1) if value is None else (str(value), value)


class LedgerTable(QTableView):
    """Arrow keys move, Enter or a double click opens; a click on a heading sorts."""

    row_opened = Signal(str)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = LedgerModel(language, self)
        self._current = ""
        self._shares: Sequence[int] = ()
        self.setModel(self.rows)
        self.rows.modelReset.connect(self._choose_again)  # after the selection has forgotten it
        self.setObjectName("ledger_table")
        self.setAccessibleName(self.tr("情報資産台帳"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme().font(14))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(False)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(theme().px(_ROW_HEIGHT))
        header = self.horizontalHeader()
        header.setFont(theme().font(14, bold=True))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumHeight(theme().px(_ROW_HEIGHT))
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setStyleSheet(_style())
        self.doubleClicked.connect(lambda index: self._open(index.row()))

    def load(self, rows: Sequence[LedgerRow], kind: RowKind) -> None:
        """Show rows of one kind, as high as they need, up to ten lines."""
        self.load_columns([row for row in rows if row.kind is kind], self.rows.columns_of(kind))

    def load_columns(
        self, rows: Sequence[LedgerRow], columns: Sequence[TableColumn], shares: Sequence[int] = ()
    ) -> None:
        """Show rows in columns of one's own, `shares` in a hundred being their widths."""
        self._shares = shares or _SHARES[len(columns)]
        self.rows.load(rows, columns)
        self.fit()

    def fit(self) -> None:
        """Height and widths for what is shown now."""
        lines = max(2, min(_ROWS_SHOWN, self.rows.rowCount()))
        self._set_widths()
        wide = self.horizontalHeader().length() > self.width() - 4
        bar = 14 if wide else 0
        self.setFixedHeight(theme().px(_ROW_HEIGHT) * (lines + 1) + 4 + bar)

    def _set_widths(self) -> None:
        """Shares of the room, but no heading is cut."""
        columns = self.rows.columnCount()
        if not columns:
            return
        header = self.horizontalHeader()
        needed = [max(theme().px(84 if at else 130), header.sectionSizeHint(at)) for at in range(columns)]
        room = max(self.viewport().width(), sum(needed))
        shares = [room * share // 100 for share in self._shares]
        lacking = sum(max(0, least - width) for least, width in zip(needed, shares, strict=True))
        spare = sum(max(0, width - least) for least, width in zip(needed, shares, strict=True))
        for at, (least, width) in enumerate(zip(needed, shares, strict=True)):
            taken = -(-(width - least) * lacking // spare) if width > least and spare else 0
            self.setColumnWidth(at, max(least, width - taken))

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.fit()

    def choose(self, row_id: str) -> None:
        """Make a row the current one, where it is shown."""
        line = self.rows.line_of(row_id)
        if line >= 0:
            self.setCurrentIndex(self.rows.index(line, 0))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self._current = self.rows.row_at(current.row()).id

    def _choose_again(self) -> None:
        """After a new order or search the same row stays the current one."""
        if self._current:
            self.choose(self._current)

    def event(self, event: QEvent) -> bool:
        """With the focus here, Page up and down walk the table and do not scroll the page."""
        return takes_page_keys(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._open(self.indexAt(event.position().toPoint()).row())

    def _open(self, line: int) -> None:
        if 0 <= line < self.rows.rowCount():
            self.row_opened.emit(self.rows.row_at(line).id)


def _style() -> str:
    c = theme().colours
    return f"""
QTableView {{ background: {c.card}; color: {c.text}; border: 1px solid {c.border}; border-radius: 8px;
    selection-background-color: {c.accent_soft}; selection-color: {c.text}; outline: none; }}
QTableView:focus {{ border: 2px solid {c.focus}; }}
QTableView::item {{ padding: 0 {theme().space(10)}px; border-bottom: 1px solid {c.border}; }}
QTableView::item:selected {{ background: {c.accent_soft}; color: {c.text}; }}
QHeaderView {{ background: transparent; border: none; }}
QHeaderView::section {{ background: transparent; color: {c.text_soft}; border: none;
    border-bottom: 1px solid {c.control_border}; padding: 0 {theme().space(10) + 3}px; }}
"""
