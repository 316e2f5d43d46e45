"""A row whose items go on in the next line where the room ends: nothing is cut in large type."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import tokens
from app.ui.theme import theme


class WrappingRow(QWidget):
    """Items from left to right at their own size; `last_at_end` puts the last one at the right edge."""

    def __init__(
        self, items: Sequence[QWidget], last_at_end: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._items = list(items)
        self._last_at_end = last_at_end
        self._gap = theme().space(tokens.SPACE_S)
        for item in self._items:
            item.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((box.bottom() + 1 for box in self._boxes(width)), default=0)

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items]
        width = max((size.width() for size in sizes), default=0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        for item, box in zip(self._items, self._boxes(self.width()), strict=True):
            item.setGeometry(box)

    def _boxes(self, width: int) -> list[QRect]:
        boxes: list[QRect] = []
        left = top = row_height = 0
        for item in self._items:
            size = item.sizeHint()
            if left and left + size.width() > width:
                left, top, row_height = 0, top + row_height + self._gap, 0
            boxes.append(QRect(left, top, size.width(), size.height()))
            left += size.width() + self._gap
            row_height = max(row_height, size.height())
        if self._last_at_end and boxes and boxes[-1].top() == boxes[0].top():
            boxes[-1].moveRight(max(boxes[-1].right(), width - 1))
        return boxes
