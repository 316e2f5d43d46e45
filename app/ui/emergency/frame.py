"""「今、困っている」 without the main window: in the dialog of a store that cannot be opened, and by itself.

`EmergencyFrame` shows the few pages that need no store, help and lessons, and does for them what the main
window does.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QIcon, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.domain.language import Language
from app.launch import WindowOptions
from app.system.folders import data_folder, resource_folder
from app.ui import tokens
from app.ui.appearance import apply_appearance
from app.ui.emergency.surroundings import EmergencyContext
from app.ui.job import Jobs
from app.ui.mishaps import catch_mishaps
from app.ui.page import Page
from app.ui.preferences import Preferences
from app.ui.registry import make_page
from app.ui.system_look import SystemLook
from app.ui.theme import TEXT_SIZES, theme
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import row
from app.ui.widgets.messages import Messages

HELP = "help"
LEARNING = "learning"
_WORST_HOUR = (HELP, "leak_clock")
_PAGES = (*_WORST_HOUR, LEARNING, "lesson", "videos")
_SIZES = (TEXT_SIZES[0], 150, TEXT_SIZES[-1])
_SIZE, _SMALLEST = (1080, 780), (720, 560)


class EmergencyFrame(QWidget):
    """A stack of pages. `left` is emitted where the way back from the page entered first is pressed."""

    painted_first = Signal()
    left = Signal()

    def __init__(
        self, context: EmergencyContext, back: str, entry: str = HELP, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.painted = True
        self.context = context
        context.shell = self
        self._back = back
        self._entry = entry
        self._pages: dict[str, Page] = {}
        self._page_id = ""
        self._stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._row = self._make_row()
        layout.addWidget(self._row)
        layout.addWidget(self._stack, 1)
        self._messages = Messages(self, layout, 0)
        self.navigate(entry)

    def enter(self, page_id: str) -> None:
        """Begin at a page: the way back from it leads out of the frame."""
        self._entry = page_id
        self.navigate(page_id)

    @property
    def page(self) -> Page:
        """The page shown now."""
        return self._pages[self._page_id]

    # What a page asks of its window

    def navigate(self, page_id: str, **place: Any) -> None:
        """Open one of the few pages; any other leads to the first."""
        page_id = page_id if page_id in _PAGES else HELP
        if page_id != self._page_id:
            self._messages.page_left()
        if page_id not in self._pages:
            page = make_page(page_id, self.context)
            if page_id in (HELP, LEARNING):
                back = self._back if page_id == self._entry else self.tr("戻る")
                page.add_actions("", back).back_pressed.connect(lambda: self._leave(page_id))
            self._pages[page_id] = page
            self._stack.addWidget(page)
        self._page_id = page_id
        self._to_help.setVisible(page_id not in _WORST_HOUR)
        if place:
            self.page.go_to(**place)
        self.page.refresh()
        self._stack.setCurrentWidget(self.page)
        first = self.page.first_focus()
        if first is not None:
            first.setFocus()

    def show_message(self, text: str, action: str = "", on_action: Callable[[], None] | None = None) -> None:
        """Show a message that goes by itself."""
        self._messages.tell(text, action, on_action)

    def show_trouble(self, text: str, about: str = "") -> None:
        """Show a message that stays until it is closed or mended."""
        self._messages.warn(text, about)

    def trouble_mended(self, about: str) -> None:
        """The trouble about this is over."""
        self._messages.mended(about)

    def apply_preferences(self) -> None:
        """Build the pages anew in the language and the size that were chosen."""
        apply_appearance(self.context.preferences)
        QTimer.singleShot(0, self, self._build_anew)

    def remember_place(self) -> None:
        """Nothing to remember: the next start begins with the program itself."""

    def close_message(self) -> None:
        """Esc."""
        self._messages.close_newest()

    def switch_focus(self) -> None:
        """F6."""
        self._messages.switch_focus()

    def go_back(self) -> None:
        """Alt+←."""
        self.page.go_back()

    def go_on(self) -> None:
        """Ctrl+Enter."""
        self.page.go_on()

    def _leave(self, page_id: str) -> None:
        """Back from one of the two first pages: out of the frame, or to the one it was entered by."""
        if page_id == self._entry:
            self.left.emit()
        else:
            self.navigate(self._entry)

    def _make_row(self) -> QWidget:
        """Above the page: 「今、困っている」 where it is another page, the size of the text, the language."""
        holder = QWidget()
        self._to_help = LinkButton(self.tr("今、困っている"), icon="help")
        self._to_help.setObjectName("frame_help")
        self._to_help.clicked.connect(lambda: self.navigate(HELP))
        larger = next((one for one in _SIZES if one > self.context.preferences.text_size), _SIZES[0])
        words = self.tr("文字をもとの大きさに") if larger == _SIZES[0] else self.tr("文字を大きく")
        size = LinkButton(words)
        size.setObjectName("frame_text_size")
        size.clicked.connect(lambda: self._write_in(larger))
        japanese = self.context.language is Language.JA
        language = LinkButton("English" if japanese else "日本語")
        language.setObjectName("frame_language")
        language.clicked.connect(lambda: self._speak(Language.EN if japanese else Language.JA))
        line = row(self._to_help, None, size, language, spacing=tokens.SPACE_L)
        edge = theme().space(tokens.SPACE_M)
        line.setContentsMargins(edge, edge, edge, 0)
        holder.setLayout(line)
        return holder

    def change_text_size(self, by: int) -> None:
        """One size up or down; 0: as it was at first."""
        at = TEXT_SIZES.index(self.context.preferences.text_size)
        self._write_in(TEXT_SIZES[min(len(TEXT_SIZES) - 1, max(0, at + by))] if by else TEXT_SIZES[0])

    def _write_in(self, percent: int) -> None:
        self.context.preferences.text_size = percent
        self.apply_preferences()

    def _speak(self, language: Language) -> None:
        self.context.preferences.language = language
        self.apply_preferences()

    def _build_anew(self) -> None:
        method = QGuiApplication.inputMethod()
        method.commit()  # what stands half-composed in a field counts as typed
        method.reset()
        page_id, place = self._page_id, self.page.place()
        scrolled = self.page.scroll_area.verticalScrollBar().value()
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None else ""
        earlier, self._row = self._row, self._make_row()
        self.layout().replaceWidget(earlier, self._row)  # type: ignore[union-attr]
        earlier.hide()
        earlier.deleteLater()
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages = {}
        self.navigate(page_id, **place)
        page = self.page
        QTimer.singleShot(0, page, lambda: page.scroll_area.verticalScrollBar().setValue(scrolled))
        again = (self._row.findChild(QWidget, name) or page.findChild(QWidget, name)) if name else None
        if again is not None:
            again.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses what has the focus in the row above, as it does on the page."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, LinkButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().colour("window"))


class EmergencyWindow(QMainWindow):
    """The window of `mamori-karte --emergency`: no store is opened, and another window may have it open."""

    def __init__(self, folder: Path, options: WindowOptions, bundled_font: bool = False) -> None:
        super().__init__()
        preferences = Preferences(None, options.language)
        apply_appearance(preferences, bundled_font)
        self.jobs = Jobs(self)
        self.frame = EmergencyFrame(EmergencyContext(folder, preferences, self.jobs), self.tr("閉じる"))
        self.frame.left.connect(self.close)
        self.setCentralWidget(self.frame)
        SystemLook(self, preferences, self.frame.apply_preferences)
        self.setWindowTitle(self.tr("今、困っている - まもりカルテ"))
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_SIZE)
        for keys, deed in (
            ("Alt+Left", self.frame.go_back),
            ("Ctrl+Return", self.frame.go_on),
            ("Escape", self.frame.close_message),
            ("F6", self.frame.switch_focus),
            ("F1", lambda: self.frame.navigate(HELP)),
            ("Ctrl++", lambda: self.frame.change_text_size(1)),
            ("Ctrl+;", lambda: self.frame.change_text_size(1)),
            ("Ctrl+-", lambda: self.frame.change_text_size(-1)),
            ("Ctrl+0", lambda: self.frame.change_text_size(0)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(deed)


def run_emergency(application: QApplication, options: WindowOptions) -> int:
    """Open the window straight on the page and run until it is closed. Returns the exit code."""
    window = EmergencyWindow(data_folder(options.data_dir), options)
    window.setWindowIcon(QIcon(str(resource_folder() / "icons" / "mark.svg")))
    window.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    window.show()
    window.activateWindow()
    catch_mishaps(data_folder(options.data_dir), window.frame.show_trouble)
    code = application.exec()
    window.jobs.stop()
    return code
