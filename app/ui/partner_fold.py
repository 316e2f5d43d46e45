"""A line that says in words what is set, with 「変える」 that opens what sets it."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.labels import Soft, TextLabel

_TITLE, _BESIDE_FROM = 112, 440  # pixels at 100 %


class FoldedRow(QWidget):
    """`title`, what is set (`say`), and the part that sets it, closed until somebody wants to change it."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"partner_fold_{name}")
        self._title_text = title
        self._title = TextLabel(title, size=14, bold=True)
        self._summary = Soft("")
        self._summary.setObjectName(f"partner_summary_{name}")
        self.button = LinkButton(self.tr("変える"))
        self.button.setObjectName(f"partner_change_{name}")
        self.button.clicked.connect(lambda: self.set_open(not self.is_open))
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._words.setSpacing(theme().space(tokens.SPACE_S))
        self._words.addWidget(self._title)
        self._words.addWidget(self._summary, 1)
        head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setSpacing(theme().space(tokens.SPACE_S))
        head.addLayout(self._words, 1)
        head.addWidget(self.button)
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(0, theme().space(tokens.SPACE_S), 0, theme().space(tokens.SPACE_M))
        self.body.setSpacing(theme().space(tokens.SPACE_M))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._content)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_open(False)

    def add(self, item: QWidget | QLayout) -> None:
        """Put a widget or a layout into the folded part."""
        if isinstance(item, QLayout):
            self.body.addLayout(item)
        else:
            self.body.addWidget(item)

    @property
    def is_open(self) -> bool:
        """Whether what sets it is to be seen."""
        return not self._content.isHidden()

    def set_open(self, opened: bool) -> None:
        """Open or close it."""
        self._content.setVisible(opened)
        self.button.setText(self.tr("閉じる") if opened else self.tr("変える"))
        self.button.updateGeometry()
        self._name_button()

    def say(self, summary: str) -> None:
        """What is set now, in words."""
        self._summary.setText(summary)
        self._name_button()

    def _name_button(self) -> None:
        name = self.tr("{title}：{summary}。{action}").format(
            title=self._title_text, summary=self._summary.text(), action=self.button.text()
        )
        self.button.setAccessibleName(name)
        self.button.setAccessibleDescription(
            self.tr("開いています") if self.is_open else self.tr("閉じています")
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= theme().px(_BESIDE_FROM)
        self._title.setFixedWidth(theme().px(_TITLE) if beside else self.width() - self.button.width() - 16)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._words.setDirection(direction)
        self._words.setSpacing(theme().space(tokens.SPACE_S) if beside else 0)
