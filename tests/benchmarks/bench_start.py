"""How long until the window is usable, as a ratio to a bare window of the same Qt.

Usable: all of it is painted, its shortcuts are made, and it is ready for its first event. Looking at every
page of the store and the style sheet for widgets that are not seen yet come after that.

Without a real screen a made-up one of 1920×1080 is used. Qt's own has 800×800: the window, which never is
larger than its screen, would show scroll bars there, and those would be measured.

Both are whole processes, from their start to the paint, taken in turns so that a busy machine
slows both alike. The program opens a store that holds 1,000 records.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from app.domain.answer import Answer, Choice
from app.domain.profile import Profile
from app.domain.record import Record
from app.records.store import Store

ROOT = Path(__file__).resolve().parent.parent.parent
ROUNDS = 15
RECORDS = 1000
LIMIT = 1.5  # the aim is 1.3

BARE_WINDOW = """
import os, sys
from PySide6.QtWidgets import QApplication, QWidget

class Bare(QWidget):
    def paintEvent(self, event):
        os._exit(0)

application = QApplication(sys.argv)
window = Bare()
window.resize(1100, 720)
window.show()
application.exec()
"""


def made_up_screen(folder: Path) -> str:
    """The value of QT_QPA_PLATFORM for a screen as most people have it."""
    screen = {"name": "screen", "x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1}
    config = folder / "screen.json"
    config.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    return f"offscreen:configfile={config}"


def seconds(*arguments: str, platform: str | None = None) -> float:
    """The wall time of one run of this Python, in seconds. Raises CalledProcessError when it fails."""
    # With this variable set, as in some shells, our modules would be compiled anew at every start.
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    if platform is not None:
        environment["QT_QPA_PLATFORM"] = platform
    command = [sys.executable, *arguments]
    begun = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=60, env=environment)
    return time.perf_counter() - begun


def fill_store(folder: Path) -> None:
    """Put 1,000 records of 25 answers each into a new store."""
    answers = tuple(Answer(f"q{number:02}", Choice.PARTLY, "2026-11-23T03:00:00Z") for number in range(1, 26))
    profile = Profile(trade_name="佐藤デザイン", people_count=1, pc_count=1)
    record = Record("", "2026-11-23T03:00:00Z", "0.1.0", "3.1", profile, answers)
    with Store.open(folder) as store:
        store.save_profile(profile)
        store.save_setting("ui.flow_done", True)  # the guided way is behind the user: home is the first page
        store.save_setting("ui.flow_active", False)
        for number in range(RECORDS):
            store.add_record(replace(record, id=f"record-{number:04}"))


def measure() -> list[tuple[str, float, float]]:
    """First usable window ÷ bare QWidget, both at their first paint."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fill_store(folder / "data")
        report = folder / "report.json"
        program = ("-m", "app", "--data-dir", str(folder / "data"), "--first-paint-report", str(report))
        screen = made_up_screen(folder) if os.environ.get("QT_QPA_PLATFORM") == "offscreen" else None
        bare, ours = [], []
        for number in range(ROUNDS + 1):
            times = seconds("-c", BARE_WINDOW, platform=screen), seconds(*program, platform=screen)
            if number:  # the first round fills caches and compiles our modules
                bare.append(times[0])
                ours.append(times[1])
        facts = json.loads(report.read_text(encoding="utf-8"))
        if "PySide6.QtWidgets" not in facts["modules"] or facts["page"] != "home":
            raise RuntimeError(f"not the home page was painted but {facts['page']!r}")
    return [("start: usable window ÷ bare window", statistics.median(ours) / statistics.median(bare), LIMIT)]
