"""What a page shows while there is nothing yet: a drawing, a sentence, the way on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.buttons import PrimaryButton
from app.ui.widgets.card import row
from app.ui.widgets.icons import draw_icon
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.paint import disc, painter_for


class RoundIcon(QWidget):
    """An icon on a round tint."""

    def __init__(
        self, icon: str, size: int = 72, tone: str = "accent", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._tone = tone
        self.setFixedSize(theme().px(size), theme().px(size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        disc(painter, QRectF(self.rect()), f"{self._tone}_soft")
        inset = self.width() * 0.24
        ink = "accent_text" if self._tone == "accent" else self._tone
        draw_icon(painter, self._icon, QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), ink)


class EmptyState(QWidget):
    """Centred; at most one button."""

    action_pressed = Signal()

    def __init__(
        self, icon: str, title: str, text: str = "", action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        edge = theme().space(tokens.SPACE_XXL)
        layout.setContentsMargins(edge, theme().space(48), edge, theme().space(48))
        layout.setSpacing(theme().space(tokens.SPACE_M))
        layout.addLayout(row(None, RoundIcon(icon), None))
        layout.addSpacing(theme().space(tokens.SPACE_S))
        layout.addWidget(TextLabel(title, size=tokens.TYPE_HEADING, bold=True, centred=True, balanced=True))
        if text:
            layout.addWidget(TextLabel(text, colour="text_soft", centred=True, balanced=True))
        self.action = PrimaryButton(action, self)
        self.action.setObjectName("empty_action")
        self.action.setVisible(bool(action))
        self.action.clicked.connect(self.action_pressed)
        if action:
            layout.addSpacing(theme().space(tokens.SPACE_S))
            layout.addLayout(row(None, self.action, None))
