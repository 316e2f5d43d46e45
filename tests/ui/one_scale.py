"""A child of test_screen_scales: the main pages on one screen at one scale; prints what is wrong as JSON.

`python one_scale.py FOLDER [PICTURES]`, with QT_SCALE_FACTOR and the platform's screen in the environment.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication

from app.domain.language import Language
from app.launch import WindowOptions
from app.records.store import Store
from app.ui.main_window import MainWindow
from app.ui.start import Program, make_application
from tests.ui.clipping import clipped

PAGES = ("business", "questions", "home", "inspection", "plan", "partner_page", "settings")


def settle() -> None:
    """Let layouts and what is shown a moment later take their place."""
    loop = QEventLoop()
    QTimer.singleShot(20, loop.quit)
    loop.exec()


def look(window: MainWindow, page_id: str, pictures: Path | None) -> list[str]:
    """What is wrong with one page."""
    window.navigate(page_id)
    settle()
    if pictures is not None:
        window.grab().save(str(pictures / f"{page_id}-{window.devicePixelRatioF():g}.png"))
    return [f"{page_id}: {one}" for one in clipped(window)]


def main(folder: Path, pictures: Path | None) -> None:
    """Open the window on a filled store, first on the guided way, then free."""
    make_application()
    with Store.open(folder) as store:
        store.save_setting("ui.flow_active", True)
        store.save_setting("ui.flow_done", True)
    options = WindowOptions(language=Language.JA)
    program = Program(Store.open(folder), options, inspect_at_start=False, bundled_font=True)
    window = program.window
    program.show()
    settle()
    wrong = [one for page_id in PAGES for one in look(window, page_id, pictures)]
    facts = {
        "ratio": window.devicePixelRatioF(),
        "screen": QGuiApplication.primaryScreen().availableGeometry().getRect(),
        "window": window.geometry().getRect(),
        "least": window.minimumSize().toTuple(),
        "wrong": wrong,
    }
    window.close()
    print(json.dumps(facts))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if sys.argv[2:] else None)
