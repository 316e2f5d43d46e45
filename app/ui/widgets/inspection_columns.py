"""Short rows in two columns where there is the width, else in one. They are read from left to right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.ui import tokens
from app.ui.theme import theme

_LEAST_COLUMN = 320  # pixels at 100 %


class Columns(QWidget):
    """The rows keep their order for the Tab key and for screen readers."""

    def __init__(self, rows: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = list(rows)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme().space(tokens.SPACE_XL))
        self._grid.setVerticalSpacing(theme().space(tokens.SPACE_XS))
        self._columns = 0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._arrange(1)

    @property
    def columns(self) -> int:
        """How many there are now."""
        return self._columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        two = self.width() >= 2 * theme().px(_LEAST_COLUMN) + self._grid.horizontalSpacing()
        self._arrange(2 if two and len(self._rows) > 1 else 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for index, one in enumerate(self._rows):
            self._grid.removeWidget(one)
            self._grid.addWidget(one, index // columns, index % columns)
        for at in range(2):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)
