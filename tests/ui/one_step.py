"""A child of test_killed_at_every_step: opens the window, does one thing as a person would, and waits.

`python one_step.py FOLDER STEP`. Prints one JSON line when the window is open and one after the step; then
it runs until it is killed.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from app.domain.language import Language
from app.launch import WindowOptions
from app.records.store import Store
from app.ui.main_window import MainWindow
from app.ui.selftest import Walker
from app.ui.start import Program, make_application


def state(window: MainWindow) -> dict[str, Any]:
    """What must be the same after the next start."""
    assessment = window.context.assessment
    return {
        "page": window.page_id,
        "place": window.page.place(),
        "profile": assessment.profile.to_json(),
        "answers": [answer.to_json() for answer in assessment.answers.values()],
        "partner_page": program_setting(window),
    }


def program_setting(window: MainWindow) -> Any:
    """What was typed for the partner page."""
    assert window.context.store is not None
    return window.context.store.setting("partner_page")


def act(walker: Walker, step: str) -> None:
    """One thing a person does."""
    kind, _, value = step.partition(":")
    if kind == "click":
        walker.click(value)
    elif kind == "type":
        name, _, text = value.partition("=")
        walker.type(name, text)
    elif kind == "key":
        walker.press(Qt.Key(Qt.Key.Key_0 + int(value)), value)
    elif kind == "enter":
        walker.press(Qt.Key.Key_Return)
    elif kind == "answer":
        walker.press(Qt.Key(Qt.Key.Key_0 + int(value)), value)
        walker.press(Qt.Key.Key_Return)
    else:
        raise ValueError(step)


def main(folder: Path, step: str) -> None:
    """Open, do it, say so, wait."""
    application = make_application()
    options = WindowOptions(language=Language.JA)
    program = Program(Store.open(folder), options, inspect_at_start=False, bundled_font=True)
    program.show()
    walker = Walker(program.window)
    walker.settle(30)
    print(json.dumps(state(program.window)), flush=True)
    act(walker, step)
    print(json.dumps(state(program.window)), flush=True)
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
