"""A line of the settings: what it is at the left, the control at the right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.card import column
from app.ui.widgets.labels import Body, Caption

_LARGE_TEXT = 1.4
_LEAST_WORDS = 160  # pixels at 100 % beside the control


class SettingRow(QWidget):
    """Title and explanation with a control; with large text or little room the control stands below."""

    def __init__(self, title: str, text: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control = control
        layout = self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        layout.setContentsMargins(0, 0, 0, 0)
        words = column(Body(title, bold=True), spacing=0)
        if text:
            words.addWidget(Caption(text))
        layout.addLayout(words, 1)
        layout.addWidget(control)
        self._arrange(theme().text_scale >= _LARGE_TEXT)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._control.minimumSizeHint().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - self._control.sizeHint().width() - theme().space(tokens.SPACE_XL)
        self._arrange(theme().text_scale >= _LARGE_TEXT or room < theme().px(_LEAST_WORDS))

    def _arrange(self, below: bool) -> None:
        """Put the control below the words or beside them."""
        directions = QBoxLayout.Direction
        self._line.setDirection(directions.TopToBottom if below else directions.LeftToRight)
        self._line.setSpacing(theme().space(tokens.SPACE_S if below else tokens.SPACE_XL))
        side = Qt.AlignmentFlag.AlignLeft if below else Qt.AlignmentFlag.AlignVCenter
        self._line.setAlignment(self._control, side)
