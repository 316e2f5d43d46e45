"""What the window tells. What went well goes by itself; what went wrong stays until it is closed or mended.

A passing message floats above the foot (`toast.py`). Trouble stands in a strip above the page, where it hides
nothing. F6 leads to it and back, Esc closes it, and a screen reader says it at once.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.banner import Banner
from app.ui.widgets.toast import Toast

_MOST = 2  # more would leave no room for the page; the oldest goes
_LONGEST = 240  # characters; a name somebody typed may be much longer


class Messages(QObject):
    """The messages of one window. `above` is the layout in which the strip stands, at `index`."""

    def __init__(self, host: QWidget, above: QVBoxLayout, index: int) -> None:
        super().__init__(host)
        self._host = host
        self._toast = Toast(host)
        self._strip = QWidget()
        layout = self._lines = QVBoxLayout(self._strip)
        edge = theme().space(tokens.SPACE_XL)
        layout.setContentsMargins(edge, theme().space(tokens.SPACE_S), edge, 0)
        layout.setSpacing(theme().space(tokens.SPACE_S))
        above.insertWidget(index, self._strip)
        self._strip.hide()
        self._banners: dict[str, Banner] = {}
        self._texts: dict[str, str] = {}
        self._before: QWidget | None = None  # what had the focus before a message got it

    @property
    def troubles(self) -> dict[str, str]:
        """What stands in the strip, oldest first: what it is about, and its words."""
        return dict(self._texts)

    def tell(self, text: str, action: str = "", on_action: Callable[[], None] | None = None) -> None:
        """What went well; with `action` it stays until it is answered, closed, or another page is opened."""
        self._toast.show_message(_short(text), action, on_action)

    def warn(self, text: str, about: str = "", quiet: bool = False) -> None:
        """What went wrong. Another trouble about the same takes its place; `quiet`: it was said before."""
        about, text = about or text, _short(text)
        self.mended(about)
        while len(self._texts) >= _MOST:
            self.mended(next(iter(self._texts)))
        banner = Banner(text, "bad", closable=True)
        banner.setObjectName("trouble")
        banner.closed.connect(lambda: self.mended(about))
        self._texts[about], self._banners[about] = text, banner
        self._lines.addWidget(banner)
        self._strip.show()
        banner.show()
        if not quiet:
            spoken = QAccessibleAnnouncementEvent(banner, text)
            spoken.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
            QAccessible.updateAccessibility(spoken)

    def mended(self, about: str) -> None:
        """The trouble is over: its line goes."""
        self._texts.pop(about, None)
        banner = self._banners.pop(about, None)
        if banner is not None:
            self._give_focus_back()
            self._lines.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
            self._strip.setVisible(bool(self._banners))

    def page_left(self) -> None:
        """Another page is opened: what was offered on the earlier one goes, trouble stays."""
        self._toast.page_left()

    def close_newest(self) -> bool:
        """Esc: what offers something or has the focus, else the newest trouble. False when there is none.

        What goes by itself goes at once, and Esc means what it means without it.
        """
        if self._toast.isVisible():
            waits = self._toast.waits
            self._toast.close_message()
            if waits:
                return True
        if self._texts:
            self.mended(next(reversed(self._texts)))
            return True
        return False

    def switch_focus(self) -> None:
        """F6: to the newest message, and from there back to where one was."""
        focused = self._host.window().focusWidget()
        if focused is not None and self._holds(focused):
            self._give_focus_back()
            return
        self._before = focused
        banner = next(reversed(self._banners.values()), None)
        if self._toast.isVisible():
            self._toast.take_focus()
        elif banner is not None and banner.close_button is not None:
            banner.close_button.setFocus()

    def _holds(self, widget: QWidget) -> bool:
        return self._strip.isAncestorOf(widget) or self._toast.isAncestorOf(widget)

    def _give_focus_back(self) -> None:
        focused, before = self._host.window().focusWidget(), self._before
        if focused is None or not self._holds(focused):
            return
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
