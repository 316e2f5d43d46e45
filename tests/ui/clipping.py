"""Finds what is cut off in the window: texts with too little room, buttons narrower than their words."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton

from app.ui.main_window import MainWindow
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.stepper import Stepper


def clipped(window: MainWindow) -> list[str]:
    """One line for each text that is cut, and for a page that is wider than its place."""
    found = []
    area = window.page.scroll_area
    content = area.widget()
    if content is not None and content.width() > area.width():
        found.append(f"the page scrolls sideways: {content.width()} in {area.width()}")
    for label in window.findChildren(TextLabel):
        if not label.isVisible():
            continue
        needed, given = label.text_rect(), label.size()
        if needed.height() > given.height() + 1 or needed.width() > given.width() + 1:
            found.append(f"{label.text()[:30]!r} {given.toTuple()} needs {needed.size().toTuple()}")
    for button in window.findChildren(QAbstractButton):
        # The steps of the stepper show their number alone where it is narrow.
        if not button.isVisible() or not button.text() or isinstance(button.parent(), Stepper):
            continue
        if button.width() < button.minimumSizeHint().width():
            needs = button.minimumSizeHint().width()
            found.append(f"{button.text()[:30]!r} {button.width()} needs {needs}")
    return found
