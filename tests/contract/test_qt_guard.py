"""PySide6 6.12.0 takes a reference from None at every call on Python 3.11 and crashes within minutes."""

from __future__ import annotations

import sys


def test_qt_gives_back_every_reference_to_none() -> None:
    from PySide6.QtCore import QObject

    thing = QObject()
    thing.setObjectName("warm")
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("name")
    assert sys.getrefcount(None) > before - 500
