"""How long the window stands still over a ledger of 1,000 rows, as a ratio to what a person calls at once.

The floor takes about 100 ms on the machine this was written on: normalising and sorting 1,000 names, eight
hundred times over, so that a slow machine slows both. What a person does: the page opens, a heading is
pressed, a word is typed into the search, one letter is typed into a row, the risks open.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

from app.guideline.ledger import save_rows
from app.guideline.ledger_row import Harm, LedgerRow
from app.records.store import Store

ROOT = Path(__file__).resolve().parent.parent.parent
ROWS = 1000
ROUNDS = 5
LIMIT = 1.0
DEEDS = ("open", "sort", "search", "type", "risks")

PROGRAM = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from app.launch import WindowOptions
from app.domain.language import Language
from app.records.store import Store
from app.ui.start import Program, make_application
make_application()
store = Store.open(Path(sys.argv[1]))
program = Program(store, WindowOptions(language=Language.JA), inspect_at_start=False, bundled_font=True)
program.show()
window = program.window
def timed(name, deed):
    QCoreApplication.processEvents()
    begun = time.perf_counter()
    deed()
    QCoreApplication.processEvents()
    print(name, time.perf_counter() - begun)
for page in ("ledger", "risk", "home"):
    window.navigate(page)
timed("open", lambda: window.navigate("ledger"))
table = window.page._list.table
timed("sort", lambda: table.sortByColumn(0, Qt.SortOrder.DescendingOrder))
search = window.page.findChild(QLineEdit, "ledger_search")
QTest.keyClicks(search, "9")
timed("search", window.page._list._narrow)
window.page._open_row("r500")
name = window.page.findChild(QLineEdit, "ledger_name")
timed("type", lambda: QTest.keyClick(name, "x"))
timed("risks", lambda: window.navigate("risk"))
sys.stdout.flush()
import os
os._exit(0)
"""


def _rows() -> list[LedgerRow]:
    media = ("paper", "office_pc", "portable", "server", "mobile", "outside_server")
    harms = (Harm.SERIOUS, Harm.GREAT, Harm.LITTLE)
    return [
        LedgerRow(
            f"r{at}",
            business="営業",
            name=f"名簿その{at}",
            note="備考" * 20,
            keeper="佐藤",
            medium=media[at % 6],
            personal_info=bool(at % 2),
            sensitive_info=False,
            my_number=False,
            leak=harms[at % 3],
            wrong=Harm.GREAT,
            stop=Harm.LITTLE,
        )
        for at in range(ROWS)
    ]


def _seconds(deed: Callable[[], object]) -> float:
    begun = time.perf_counter()
    deed()
    return time.perf_counter() - begun


def _floor() -> float:
    names = [f"名簿その{at}" for at in range(ROWS)]

    def sort() -> None:
        for _ in range(800):
            sorted(unicodedata.normalize("NFKC", one).casefold() for one in names)

    return statistics.median(_seconds(sort) for _ in range(ROUNDS))


def measure() -> list[tuple[str, float, float]]:
    """Name, ratio to the floor, limit."""
    found: dict[str, list[float]] = {name: [] for name in DEEDS}
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with tempfile.TemporaryDirectory() as folder:
        with Store.open(Path(folder)) as store:
            save_rows(store, _rows())
            store.save_setting("ui.flow_active", False)
            store.save_setting("ui.flow_done", True)
        for _ in range(ROUNDS):
            command = [sys.executable, "-c", PROGRAM, folder]
            run = subprocess.run(
                command, cwd=ROOT, check=True, capture_output=True, timeout=60, env=environment
            )
            for line in run.stdout.decode("ascii").splitlines():
                name, seconds = line.split()
                found[name].append(float(seconds))
    floor = _floor()
    return [
        (f"a ledger of {ROWS} rows: {name}", statistics.median(taken) / floor, LIMIT)
        for name, taken in found.items()
    ]
