"""The one window: side bar, steps of the guided way, the present page, messages."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QRect, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.ui import tokens
from app.ui.appearance import apply_appearance
from app.ui.context import Context
from app.ui.flow import STEPS
from app.ui.page import Page
from app.ui.registry import HUBS, PAGES, make_page
from app.ui.sidebar import Sidebar, SidebarRow
from app.ui.theme import TEXT_SIZES, theme
from app.ui.widgets.paint import fill
from app.ui.window_place import Box, least_size, place_for

if TYPE_CHECKING:
    from app.ui.widgets.messages import Messages
    from app.ui.widgets.stepper import Stepper

MINIMUM_SIZE = (1024, 700)
_FIRST_SIZE = (1180, 800)
_ASIDE = ("help", "settings")  # opened from anywhere; 戻る and Esc lead back to where one was
_COMPACT_FROM = 1.7  # at 200 % the wide menu would take half of a small screen


def _screens() -> list[Box]:
    """The free room of each screen, the main one first."""
    rooms = [one.availableGeometry() for one in QGuiApplication.screens()]
    return [(one.x(), one.y(), one.width(), one.height()) for one in rooms]


class _StepperBar(QWidget):
    """The stepper on a quiet ground with a line below."""

    def __init__(self, stepper: Stepper) -> None:
        super().__init__()
        self._stepper = stepper
        layout = QHBoxLayout(self)
        edge = theme().space(tokens.SPACE_XL)
        layout.setContentsMargins(edge, theme().space(10), edge, theme().space(10))
        layout.addStretch(1)
        stepper.setMaximumWidth(round(tokens.PAGE_WIDTH * theme().text_scale) + 120)
        layout.addWidget(stepper, 1000)
        layout.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill(painter, self.rect(), "window")
        fill(painter, QRect(0, self.height() - 1, self.width(), 1), "border")


class MainWindow(QMainWindow):
    """Builds pages on their first visit; `rebuild` throws them away and builds the present one anew."""

    paints_first = Signal()  # the first paint begins
    painted_first = Signal()  # everything in the window is painted, and it is ready for its first event
    page_opened = Signal(str)
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        context.shell = self
        self.painted = False
        self._page_id = ""
        self._opening = False
        self._left_at: tuple[str, dict[str, Any]] = ("home", {})
        self._pages: dict[str, Page] = {}
        self._frame: tuple[bool, bool] | None = None
        self.painted_first.connect(self._make_shortcuts)
        self.stepper: Stepper | None = None
        self.sidebar: Sidebar | None = None
        self._messages: Messages | None = None

    # The way around

    @property
    def page_id(self) -> str:
        """The page shown now."""
        return self._page_id

    @property
    def page(self) -> Page:
        """The page shown now, as a widget."""
        return self._pages[self._page_id]

    def open_first_page(self) -> None:
        """The page to begin with: where one left off, else home, else the welcome."""
        preferences = self.context.preferences
        if self.context.flow.active:
            page_id = preferences.page if preferences.page in STEPS else STEPS[0]
            try:
                self.navigate(page_id, **preferences.place_on(page_id))
            except TypeError:  # a place that this version does not understand
                self.navigate(page_id)
        else:
            self.navigate("home")

    def navigate(self, page_id: str, **place: Any) -> None:
        """Open a page, and remember it."""
        if page_id not in PAGES:
            raise KeyError(page_id)
        if page_id not in STEPS and page_id not in _ASIDE:
            self.context.flow.leave()
        from_outside = self._page_id not in _ASIDE and HUBS.get(self._page_id) not in _ASIDE
        if page_id in _ASIDE and self._page_id in self._pages and from_outside:
            self._left_at = (self._page_id, self.page.place())
        self.context.flow.arrive(page_id)
        if self._messages is not None and page_id != self._page_id:
            self._messages.page_left()
        self._page_id = page_id
        self._fit_frame()
        page = self._built(page_id)
        if place:
            page.go_to(**place)
        page.refresh()
        self._stack.setCurrentWidget(page)
        if self.painted:
            page.scroll_area.verticalScrollBar().setValue(0)
        self._mark_place(page_id)
        self.remember_place()
        self._opening = True  # a page begins at its head, wherever the focus stands
        self._focus(page)
        self._opening = False
        self.page_opened.emit(page_id)

    def _go_back_from_aside(self) -> None:
        page_id, place = self._left_at
        self.navigate(page_id, **place)

    def _leave_aside(self) -> None:
        if self._page_id in _ASIDE:
            self._go_back_from_aside()

    def _escape(self) -> None:
        """A message first, then the page opened from anywhere."""
        if self._messages is None or not self._messages.close_newest():
            self._leave_aside()

    def _switch_to_message(self) -> None:
        if self._messages is not None:
            self._messages.switch_focus()

    def remember_place(self) -> None:
        """Keep where one is, so that the next start begins there."""
        if self._page_id in STEPS:
            self.context.preferences.remember(self._page_id, self.page.place())

    def show_message(self, text: str, action: str = "", on_action: Callable[[], None] | None = None) -> None:
        """Show a message that goes by itself."""
        self._made_messages().tell(text, action, on_action)

    def show_trouble(self, text: str, about: str = "") -> None:
        """Show a message that stays until it is closed or mended: something was not kept."""
        self._made_messages().warn(text, about)

    def trouble_mended(self, about: str) -> None:
        """The trouble about this is over."""
        if self._messages is not None:
            self._messages.mended(about)

    def _made_messages(self) -> Messages:
        if self._messages is None:
            from app.ui.widgets.messages import Messages  # after the first paint

            host, right = self.centralWidget(), self._right
            assert host is not None
            self._messages = Messages(host, right, right.indexOf(self._stack))
        return self._messages

    def rebuild(self) -> None:
        """Build everything visible anew, after language, theme or text size changed."""
        self._finish_composing()
        focused = self.focusWidget()
        name = focused.objectName() if focused else ""
        place = self.page.place()
        scrolled = self.page.scroll_area.verticalScrollBar().value()
        self._frame = None
        self._fit_frame()
        page = self._built(self._page_id)
        if place:
            page.go_to(**place)
        page.refresh()
        self._stack.setCurrentWidget(page)
        self._mark_place(self._page_id)
        QTimer.singleShot(0, page, lambda: page.scroll_area.verticalScrollBar().setValue(scrolled))
        again = self.findChild(QWidget, name) if name else None
        if again is not None:
            again.setFocus()
        else:
            self._focus(page)

    # Building

    def _built(self, page_id: str) -> Page:
        if page_id not in self._pages:
            page = make_page(page_id, self.context)
            if page_id in _ASIDE:
                page.add_actions("", self.tr("戻る")).back_pressed.connect(self._go_back_from_aside)
            self._pages[page_id] = page
            self._stack.addWidget(page)
        return self._pages[page_id]

    def _fit_frame(self) -> None:
        """Side bar and stepper as the guided way needs them; rebuilt only when that changes."""
        wanted = (self.context.flow.active, self.context.flow.first_time)
        if wanted == self._frame:
            return
        self._frame = wanted
        active, first_time = wanted
        self._pages = {}
        content = QWidget()
        content.setObjectName("window_content")
        line = QHBoxLayout(content)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        compact = active or theme().text_scale >= _COMPACT_FROM
        self.sidebar = Sidebar(compact, first_time=active and first_time)
        self.sidebar.page_chosen.connect(self.navigate)
        line.addWidget(self.sidebar)
        right = self._right = QVBoxLayout()
        right.setSpacing(0)
        self.stepper = self._make_stepper() if active else None
        self._stepper_bar = _StepperBar(self.stepper) if self.stepper else None
        if self._stepper_bar:
            right.addWidget(self._stepper_bar)
        self._stack = QStackedWidget()
        right.addWidget(self._stack, 1)
        line.addLayout(right, 1)
        earlier = self.takeCentralWidget()
        self.setCentralWidget(content)
        troubles = self._messages.troubles if self._messages is not None else {}
        self._messages = None
        for about, text in troubles.items():
            self._made_messages().warn(text, about, quiet=True)
        if earlier is not None:
            earlier.hide()
            earlier.deleteLater()

    def _make_stepper(self) -> Stepper:
        from app.ui.widgets.stepper import Stepper  # only on the guided way

        stepper = Stepper(
            (
                self.tr("はじめに"),
                self.tr("お仕事"),
                self.tr("PC点検"),
                self.tr("質問"),
                self.tr("ちがい"),
                self.tr("結果"),
                self.tr("取引先に出す1枚"),
            )
        )
        stepper.step_chosen.connect(lambda index: self.navigate(STEPS[index]))
        return stepper

    def _mark_place(self, page_id: str) -> None:
        self.setWindowTitle(self.tr("{page} - まもりカルテ").format(page=self.page.title))
        assert self.sidebar is not None
        self.sidebar.set_current(page_id)
        if self.stepper is not None and self._stepper_bar is not None:
            self._stepper_bar.setVisible(page_id in STEPS)
            if page_id in STEPS:
                self.stepper.set_position(STEPS.index(page_id), self.context.flow.reached)

    def _focus(self, page: Page) -> None:
        wanted = page.first_focus()
        if wanted is not None:
            wanted.setFocus()

    def _make_shortcuts(self) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut  # after the first paint

        application = QGuiApplication.instance()
        if application is not None:
            application.focusChanged.connect(self._keep_focus_in_sight)  # type: ignore[attr-defined]
        for keys, slot in (
            ("Alt+Left", lambda: self.page.go_back()),
            ("Escape", self._escape),
            ("F6", self._switch_to_message),
            ("Ctrl+Return", lambda: self.page.go_on()),
            ("Ctrl+Enter", lambda: self.page.go_on()),
            ("F1", lambda: self.navigate("help")),
            ("Ctrl+,", lambda: self.navigate("settings")),
            ("Ctrl++", lambda: self._change_text_size(1)),
            ("Ctrl+;", lambda: self._change_text_size(1)),
            ("Ctrl+-", lambda: self._change_text_size(-1)),
            ("Ctrl+0", lambda: self._change_text_size(0)),
            ("PgDown", lambda: self._scroll(1)),
            ("PgUp", lambda: self._scroll(-1)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        for number in range(1, 10):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.activated.connect(lambda at=number - 1: self._open_row(at))

    def _open_row(self, index: int) -> None:
        rows = self.sidebar.page_ids() if self.sidebar else ()
        if index < len(rows):
            self.navigate(rows[index])

    def _keep_focus_in_sight(self, before: QWidget | None, now: QWidget | None) -> None:
        """What gets the focus by a key or by the program is never below the edge (WCAG 2.4.11)."""
        page = self._pages.get(self._page_id)  # none while the frame is built anew
        if now is None or page is None:
            return
        if isinstance(now, SidebarRow) and before is not None and not before.isVisible():
            QTimer.singleShot(1, self, self._take_focus_from_the_menu)  # when what came instead is shown
        if QGuiApplication.mouseButtons() != QtCore.Qt.MouseButton.NoButton:
            return  # a control under the mouse must not move away between press and release
        if not self._opening and page.scroll_area.isAncestorOf(now):
            page.scroll_to(now)

    def _take_focus_from_the_menu(self) -> None:
        """What had the focus went away with its part of the page, and Qt gave it to the menu."""
        if isinstance(self.focusWidget(), SidebarRow):
            self._focus(self.page)

    def _scroll(self, direction: int) -> None:
        bar = self.page.scroll_area.verticalScrollBar()
        bar.setValue(bar.value() + direction * bar.pageStep() * 9 // 10)

    def _change_text_size(self, by: int) -> None:
        at = TEXT_SIZES.index(self.context.preferences.text_size)
        wanted = TEXT_SIZES[min(len(TEXT_SIZES) - 1, max(0, at + by))] if by else TEXT_SIZES[0]
        self.context.preferences.text_size = wanted
        self.apply_preferences()

    def apply_preferences(self) -> None:
        """Put language, theme and text size of the preferences in force."""
        apply_appearance(self.context.preferences)
        QTimer.singleShot(0, self, self.rebuild)  # the control that was just pressed is still in its event

    # The window itself

    def restore_place(self) -> None:
        """Where the window was last, if that is on a screen; else a good size in the middle."""
        last = self.context.preferences.place
        screens = _screens()
        self.setGeometry(*place_for(last[:4] if last else None, screens, _FIRST_SIZE))
        self.setMinimumSize(*least_size(MINIMUM_SIZE, screens))
        if last and last[4]:
            self.showMaximized()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self._pages:
            # Whatever was changed in the settings of the system meanwhile: its screens, what is measured.
            self.setMinimumSize(*least_size(MINIMUM_SIZE, _screens()))
            came_back = getattr(self.page, "came_back", None)
            if came_back is not None:
                came_back()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.painted:  # the ground itself is painted by Qt
            self.painted = True
            self.paints_first.emit()
            # The rest of the window is painted right after this ground.
            QTimer.singleShot(0, self, self.painted_first.emit)

    def _finish_composing(self) -> None:
        """What stands half-composed in a field counts as typed, before the field goes."""
        method = QGuiApplication.inputMethod()
        method.commit()
        method.reset()  # on Windows it is this that keeps the text

    def closeEvent(self, event: QCloseEvent) -> None:
        self._finish_composing()
        typing = self.focusWidget()
        if typing is not None:
            typing.clearFocus()  # leaving a field keeps what stands in it, and the store is open still
        box = self.normalGeometry()
        place = (box.left(), box.top(), box.width(), box.height(), self.isMaximized())
        self.context.preferences.place = place
        self.remember_place()
        self.closed.emit()
        super().closeEvent(event)
