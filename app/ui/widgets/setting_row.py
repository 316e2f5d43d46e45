"""A line of the settings: what it is at the left, the control at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.card import column
from app.ui.widgets.labels import Body, Caption

_LARGE_TEXT = 1.4


class SettingRow(QWidget):
    """Title and explanation with a control; with large text the control stands below."""

    def __init__(self, title: str, text: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        below = theme().text_scale >= _LARGE_TEXT
        direction = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        layout = QBoxLayout(direction, self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().space(tokens.SPACE_S if below else tokens.SPACE_XL))
        words = column(Body(title, bold=True), spacing=0)
        if text:
            words.addWidget(Caption(text))
        layout.addLayout(words, 1)
        side = Qt.AlignmentFlag.AlignLeft if below else Qt.AlignmentFlag.AlignVCenter
        layout.addWidget(control, 0, side)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
