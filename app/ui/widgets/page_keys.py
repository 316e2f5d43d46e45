"""Page up and down belong to what has the focus, not to the page around it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


def takes_page_keys(event: QEvent) -> bool:
    """To be asked first in `event`: True where one of the two keys was claimed for this widget."""
    asked = event.type() == QEvent.Type.ShortcutOverride
    if isinstance(event, QKeyEvent) and asked and event.key() in _KEYS:
        event.accept()
        return True
    return False
