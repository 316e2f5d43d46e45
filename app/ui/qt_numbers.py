"""Numbers of Qt's enums, for what is built before the first paint.

Naming `Qt` makes PySide set up all of its 93 enums at once, which takes 12 ms: an eighth of a bare window.
So modules that build the first page write `QtCore.Qt.…` only where it runs after the paint, and set what
they need earlier as a property, which takes a plain number: `area.setProperty("focusPolicy", NO_FOCUS)`.
tests/contract/test_first_paint.py watches over it; tests/ui/test_qt_numbers.py compares with Qt's own.
"""

from __future__ import annotations

NO_FOCUS = 0  # Qt.FocusPolicy.NoFocus
STRONG_FOCUS = 11  # Qt.FocusPolicy.StrongFocus
PLAIN_TEXT = 0  # Qt.TextFormat.PlainText
WORD_WRAP = 0x1000  # Qt.TextFlag.TextWordWrap; flags of a text are plain numbers to Qt anyway
NO_SCROLL_BAR = 1  # Qt.ScrollBarPolicy.ScrollBarAlwaysOff
