"""What nobody caught: said in words in the window, noted in the log, and the program goes on."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from app.system.clock import utc_now

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

Tell = Callable[[str], None]


def catch_mishaps(folder: Path, tell: Tell) -> None:
    """From now on an error that nobody caught is told by `tell` and noted in the log of `folder`."""

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if sys.stderr is not None:  # there is none in a windowed program on Windows
            sys.__excepthook__(kind, error, trace)
        with contextlib.suppress(Exception):  # a mishap in telling of a mishap must not come back here
            note_and_tell(folder, error, tell)

    sys.excepthook = caught


def note_and_tell(folder: Path, error: BaseException, tell: Tell) -> None:
    """Note `error` in the log and say it in one sentence with what to do."""
    from PySide6.QtCore import QCoreApplication

    from app.records.errors import StoreError
    from app.system.mishap_log import note_mishap
    from app.ui.store_words import store_sentence

    with contextlib.suppress(OSError):
        note_mishap(folder, error, utc_now())
    if isinstance(error, StoreError):
        tell(store_sentence(error))
        return
    tell(
        QCoreApplication.translate(
            "Mishaps",
            "うまくいきませんでした。もう一度お試しください。続くときは、設定の「不具合の記録」を見てください。",
        )
    )
