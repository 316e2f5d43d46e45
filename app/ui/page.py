"""A page: one screen of the program.

Adding a page takes five lines and one entry:

    class HabitsPage(Page):
        def __init__(self, context: Context) -> None:
            super().__init__(context, self.tr("ふだんの習慣"))
            self.add(Body(self.tr("毎日5分で続けられることです。")))

and `"habits": "app.ui.pages.habits:HabitsPage"` in `app/ui/registry.py`. `context.navigate("habits")`
opens it. Rules: build everything in the constructor, from the store; save every input at once; read what
may have changed elsewhere in `refresh()`, which is called each time the page is shown. Changing language,
theme or text size builds the page anew, so nothing has to be re-translated by hand. Give every control
an `objectName`: the focus is put back there by its name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6 import QtCore
from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLayout,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.domain.calendar import local_clock
from app.system.clock import utc_now
from app.ui import tokens
from app.ui.context import Context
from app.ui.qt_numbers import NO_FOCUS
from app.ui.theme import theme
from app.ui.widgets.labels import Lead, Title

if TYPE_CHECKING:
    from app.ui.widgets.action_bar import ActionBar


class Page(QWidget):
    """Title, content in a column that scrolls, and optionally an action bar at the foot."""

    def __init__(
        self,
        context: Context,
        title: str,
        lead: str = "",
        width: int = tokens.PAGE_WIDTH,
        shown_title: bool = True,
    ) -> None:
        super().__init__()
        self.context = context
        self.title = title
        self.action_bar: ActionBar | None = None
        self.setAccessibleName(title)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self.scroll_area = self._make_scroll(width)
        self._outer.addWidget(self.scroll_area, 1)
        if shown_title:
            self.title_label = Title(title)
            self.content.addWidget(self.title_label)
            self.lead_label = Lead(lead)
            self.content.addWidget(self.lead_label)
            # Only now: a label that is shown before it stands in a window becomes a window of its own.
            self.lead_label.setVisible(bool(lead))
            self.content.addSpacing(theme().space(tokens.SPACE_XS))

    # What a page uses

    def add(self, item: QWidget | QLayout, gap: int = 0) -> None:
        """Put a widget or layout below the others, with `gap` more pixels above it."""
        if gap:
            self.content.addSpacing(theme().space(gap))
        if isinstance(item, QLayout):
            self.content.addLayout(item)
        else:
            self.content.addWidget(item)

    def add_actions(self, main: str, back: str = "", other: str = "") -> ActionBar:
        """Put the action bar at the foot; connect its signals back_pressed, main_pressed, other_pressed."""
        from app.ui.widgets.action_bar import ActionBar  # the home has none

        self.action_bar = ActionBar(main, back, other, self)
        self._outer.addWidget(self.action_bar)
        return self.action_bar

    def say_saved(self) -> None:
        """Show 「保存しました 10:42」 at the foot."""
        if self.action_bar is not None:
            self.action_bar.show_saved(local_clock(utc_now()))

    def words(self, text: Any) -> str:
        """A `Text` of a content pack in the language of the window."""
        return self.context.words(text)

    def scroll_to(self, widget: QWidget, margin: int = 24) -> None:
        """Bring the whole of `widget` in sight, its head first. (Qt looks at the cursor of a field only.)"""
        if not self.scroll_area.isAncestorOf(widget):
            return  # taken away meanwhile
        bar, content = self.scroll_area.verticalScrollBar(), cast("QWidget", self.scroll_area.widget())
        top = widget.mapTo(content, QPoint()).y() - margin
        lowest = top + widget.height() + 2 * margin - self.scroll_area.viewport().height()
        bar.setValue(min(top, max(lowest, bar.value())))

    # What a page may override

    def refresh(self) -> None:
        """Read again what may have changed; called each time the page is shown."""

    def go_to(self, **place: Any) -> None:
        """Show a certain place of the page, such as question_id="q08"; called before `refresh`."""

    def place(self) -> dict[str, Any]:
        """Where on the page one is: what `go_to` needs to come back here. Values must be JSON."""
        return {}

    def first_focus(self) -> QWidget | None:
        """What gets the focus when the page opens: the main button, on an empty page the one that leads on,
        else back, unless it says otherwise."""
        bar = self.action_bar
        if bar is None:
            return None
        if bar.main.isVisibleTo(self):
            return bar.main
        from app.ui.widgets.empty_state import EmptyState  # not needed for the first paint

        leads_on = [one.action for one in self.findChildren(EmptyState)]
        return next((one for one in (*leads_on, bar.back) if one.isVisibleTo(self)), None)

    def first_within(self, part: QWidget) -> QWidget | None:
        """The first control of `part` that Tab would come to."""
        for one in part.findChildren(QWidget):
            if (
                one.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus
                and one.isVisibleTo(self)
                and one.isEnabled()
            ):
                return one
        return None

    def go_back(self) -> None:
        """Alt+←: as the back button."""
        if self.action_bar is not None and self.action_bar.back.isVisibleTo(self):
            self.action_bar.back.click()

    def go_on(self) -> None:
        """Ctrl+Enter: as the main button."""
        bar = self.action_bar
        if bar is not None and bar.main.isEnabled() and bar.main.isVisibleTo(self):
            bar.main.click()

    # Keys

    def press_focused_button(self, event: QKeyEvent) -> bool:
        """Enter presses the focused button, as the space bar does. False for any other key."""
        focused = self.window().focusWidget()
        if event.key() not in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
            return False
        if not isinstance(focused, QAbstractButton) or isinstance(focused, QRadioButton):
            return False
        focused.click()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.press_focused_button(event):
            super().keyPressEvent(event)

    # The frame. `viewport()` and `verticalScrollBar()` are not called before the first paint: for a widget
    # that Python has not met yet PySide sets up every widget class it knows, which takes 19 ms.

    def _make_scroll(self, width: int) -> QScrollArea:
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setProperty("focusPolicy", NO_FOCUS)
        scrolled = QWidget()
        scrolled.setObjectName("scrolled")
        centred = QHBoxLayout(scrolled)
        edge = theme().space(tokens.SPACE_XXL)
        centred.setContentsMargins(edge, theme().space(28), edge, theme().space(40))
        centred.setSpacing(0)
        column = QWidget(scrolled)
        column.setMaximumWidth(round(width * (1 + (theme().text_scale - 1) * 0.6)))
        column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        # Not AlignTop: an aligned layout is never given more than its size hint, which cuts wrapped text.
        above_rest = QVBoxLayout(column)
        above_rest.setContentsMargins(0, 0, 0, 0)
        self.content = QVBoxLayout()
        self.content.setSpacing(theme().space(tokens.SPACE_M))
        above_rest.addLayout(self.content)
        above_rest.addStretch(1)
        centred.addStretch(1)
        centred.addWidget(column, 1000)
        centred.addStretch(1)
        area.setWidget(scrolled)
        return area
