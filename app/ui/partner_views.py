"""Writing and looking: side by side where there is room for both, else two tabs."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui import tokens
from app.ui.partner_panel import PreviewPanel
from app.ui.theme import theme
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.flow_layout import FlowLayout

_LEAST_EACH = 430  # pixels at 100 %: narrower, neither the form nor the page is pleasant
_SCROLL_BAR = 16
_LARGE_TEXT = 1.6
WRITE, LOOK = "write", "look"


class WriteAndLook(QWidget):
    """`form` scrolls by itself; `panel` stays beside it. In tabs, `title` stands beside them."""

    looked_at = Signal()  # the tab with the page was opened

    def __init__(
        self,
        form: QScrollArea,
        panel: PreviewPanel,
        title: QWidget,
        home: QVBoxLayout,
        parent: QWidget | None = None,
    ) -> None:
        """`home` is where the title stands, as the first, while there are no tabs."""
        super().__init__(parent)
        self._form, self._panel, self._title, self._home = form, panel, title, home
        self._in_tabs, self._has_panel, self._form_width = False, True, 0
        views = [(WRITE, self.tr("書く")), (LOOK, self.tr("見本"))]
        self._tabs = Segments(views, WRITE, self.tr("書くか、見本を見るか"))
        for button, (view, _words) in zip(self._tabs.findChildren(QWidget), views, strict=True):
            button.setObjectName(f"partner_tab_{view}")
        self._tabs.value_chosen.connect(lambda _view: self._show())
        self._head = QWidget()
        centred = QHBoxLayout(self._head)
        edge = theme().space(tokens.SPACE_XXL)
        centred.setContentsMargins(edge, theme().space(tokens.SPACE_M), edge, 0)
        inner = QWidget()
        inner.setMaximumWidth(cast(QWidget, title.parentWidget()).maximumWidth())
        self._head_line = FlowLayout(inner, spacing=tokens.SPACE_L)
        self._head_line.addWidget(self._tabs)
        centred.addStretch(1)
        centred.addWidget(inner, 1000)
        centred.addStretch(1)
        self._head.hide()
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(form, 6)
        panel.setObjectName("scrolled")
        self._look = QScrollArea()  # it scrolls where the text is large and the window low
        self._look.setObjectName("partner_look_area")
        self._look.setFrameShape(QFrame.Shape.NoFrame)
        self._look.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._look.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._look.setWidgetResizable(True)
        self._look.setWidget(panel)
        both.addWidget(self._look, 5)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addLayout(both, 1)

    @property
    def in_tabs(self) -> bool:
        """Whether only one of the two is to be seen at a time."""
        return self._in_tabs

    def set_panel_shown(self, shown: bool) -> None:
        """Without a document there is nothing to look at."""
        self._has_panel = shown
        self._arrange()

    @property
    def looking(self) -> bool:
        """Whether the tab with the page is open."""
        return self._in_tabs and self._tabs.value == LOOK

    def show_form(self) -> None:
        """What is asked or told stands in the form."""
        self._open(WRITE)

    def show_page(self) -> None:
        """Open the tab with the page, where there are tabs."""
        self._open(LOOK)

    def _open(self, view: str) -> None:
        self._tabs.show_chosen(view)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        needed = cast(QWidget, self._form.widget()).minimumSizeHint().width() + _SCROLL_BAR
        self._form_width = max(self._form_width, needed)
        least = theme().px(_LEAST_EACH)
        in_tabs = self._has_panel and self.width() < max(least, self._form_width) + least
        self._form.setMinimumWidth(0 if in_tabs or not self._has_panel else self._form_width)
        if in_tabs != self._in_tabs:
            self._in_tabs = in_tabs
            self._move_title()
        self._show()

    def _move_title(self) -> None:
        if self._in_tabs:
            self._home.removeWidget(self._title)
            self._head_line.removeWidget(self._tabs)
            self._head_line.addWidget(self._title)
            self._head_line.addWidget(self._tabs)
        else:
            self._head_line.removeWidget(self._title)
            self._home.insertWidget(0, self._title)

    def _show(self) -> None:
        looking = self._tabs.value == LOOK
        self._head.setVisible(self._in_tabs)
        self._panel.set_cramped(self._in_tabs and theme().text_scale > _LARGE_TEXT)
        self._form.setVisible(not (self._in_tabs and looking))
        self._look.setVisible(self._has_panel and (looking or not self._in_tabs))
        if self._in_tabs and looking:
            self.looked_at.emit()
