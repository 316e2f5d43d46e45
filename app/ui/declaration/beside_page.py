"""A page whose form stands beside a panel, such as the preview of a paper; where room is short, above it."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.ui import tokens
from app.ui.context import Context
from app.ui.page import Page
from app.ui.theme import theme
from app.ui.widgets.inspection_parts import Section

_LEAST_PANEL = 520
_SCROLL_BAR = 16
_HEIGHT_BELOW = 700


class BesidePage(Page):
    """Call `put_beside` once, when the form is complete."""

    def __init__(self, context: Context, title: str, lead: str = "") -> None:
        super().__init__(context, title, lead, width=560)
        self._panel: QWidget | None = None
        self._is_beside, self._form_width = True, 0

    def put_beside(self, content: QWidget) -> None:
        """Show `content` beside the form, which scrolls by itself."""
        self._below = Section()
        self.add(self._below)
        self._panel = QWidget()
        layout = QVBoxLayout(self._panel)
        layout.addWidget(content)
        edge = theme().space(tokens.SPACE_L)
        left, right = theme().space(tokens.SPACE_S), theme().space(tokens.SPACE_XL)
        layout.setContentsMargins(left, theme().space(28), right, edge)
        beside = QWidget()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, beside)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._outer.replaceWidget(self.scroll_area, beside)
        self._outer.setStretchFactor(beside, 1)
        self._line.addWidget(self.scroll_area, 5)
        self._line.addWidget(self._panel, 5)

        cast(QWidget, self.scroll_area.widget()).installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        panel = self._panel
        if event.type() is QEvent.Type.LayoutRequest and panel is not None:
            # The form became wider or narrower: what beside it means is looked at once it is laid out.
            QTimer.singleShot(0, self, lambda: self._arrange(panel))
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._panel is not None:
            self._arrange(self._panel)

    def _arrange(self, panel: QWidget) -> None:
        needed = cast(QWidget, self.scroll_area.widget()).minimumSizeHint().width() + _SCROLL_BAR
        if self._is_beside:
            self._form_width = needed
        beside = self.width() - self._form_width >= theme().px(_LEAST_PANEL)
        self.scroll_area.setMinimumWidth(self._form_width if beside else 0)
        if beside == self._is_beside:
            return
        self._is_beside = beside
        if beside:
            self._below.body.removeWidget(panel)
            panel.setMinimumHeight(0)
            self._line.addWidget(panel, 5)
        else:
            self._line.removeWidget(panel)
            panel.setMinimumHeight(theme().px(_HEIGHT_BELOW))
            self._below.add(panel)
