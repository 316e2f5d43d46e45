"""Numbers of Qt's enums, for what is built and painted first.

Naming `Qt` makes PySide set up all of its 93 enums at once, which takes 12 ms: an eighth of a bare window.
So modules that build and paint the first page write `QtCore.Qt.…` only where it runs after the paint, and
set what they need earlier as a property, which takes a plain number: `area.setProperty("focusPolicy", 0)`.
Painting does without it too: `setPen` and `setBrush` name `Qt`, `fillPath` and `strokePath` do not, and the
colour of a text comes from the palette of its widget (`paint.set_ink`).
tests/contract/test_first_paint.py watches over it; tests/ui/test_qt_numbers.py compares with Qt's own.
"""

from __future__ import annotations

NO_FOCUS = 0  # Qt.FocusPolicy.NoFocus
STRONG_FOCUS = 11  # Qt.FocusPolicy.StrongFocus
PLAIN_TEXT = 0  # Qt.TextFormat.PlainText
WORD_WRAP = 0x1000  # Qt.TextFlag.TextWordWrap; flags of a text are plain numbers to Qt anyway
SINGLE_LINE = 0x100  # Qt.TextFlag.TextSingleLine
TOP, MIDDLE, CENTRE = 0x20, 0x80, 0x84  # Qt.AlignmentFlag.AlignTop, AlignVCenter, AlignCenter
CENTRE_ACROSS = 0x4  # Qt.AlignmentFlag.AlignHCenter
NO_SCROLL_BAR = 1  # Qt.ScrollBarPolicy.ScrollBarAlwaysOff
