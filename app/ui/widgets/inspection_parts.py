"""Small things the pages of the self-assessment share: sections, headings, marks, facts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.labels import Soft, TextLabel


class Section(QWidget):
    """A vertical place for things that are made anew: `clear`, then `add`."""

    def __init__(self, parent: QWidget | None = None, spacing: int = tokens.SPACE_M) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(theme().space(spacing))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, item: QWidget | QLayout) -> None:
        """Put a widget or a layout at the end."""
        if isinstance(item, QLayout):
            self.body.addLayout(item)
        else:
            self.body.addWidget(item)

    def clear(self) -> None:
        """Take everything away."""
        _clear(self.body)


def _clear(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()  # a button may be the one that was just pressed
        elif inner is not None:
            _clear(inner)


class SmallHeading(TextLabel):
    """A heading inside a card, above a few lines."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent, size=14, bold=True, line_height=1.5)


class GroupHeading(TextLabel):
    """The heading of a group of rows or cards."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent, size=tokens.TYPE_LEAD, bold=True, line_height=1.4)


def beside(mark: QWidget, words: QWidget | QLayout, size: float = tokens.TYPE_BODY) -> QHBoxLayout:
    """A mark of fixed size before the first line of `words`, whose type is `size` pixels at 100 %."""
    drop = max(0, round((theme().px(size) * tokens.LINE_HEIGHT - mark.minimumHeight()) / 2))
    holder = QVBoxLayout()
    holder.setContentsMargins(0, drop, 0, 0)
    holder.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme().space(tokens.SPACE_S))
    line.addLayout(holder)
    if isinstance(words, QLayout):
        line.addLayout(words, 1)
    else:
        line.addWidget(words, 1)
    return line


def fact(heading: str, text: str) -> QVBoxLayout:
    """A small heading with its text below."""
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(SmallHeading(heading))
    layout.addWidget(Soft(text))
    return layout
