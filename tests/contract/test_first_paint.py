"""The first picture is quick: nothing heavy is imported before it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.domain.answer import Answer, Choice
from app.records.store import Store

# Also what others pull in: packages whose import alone costs a third of a bare window or more.
HEAVY = {
    "PIL", "app.report", "asyncio", "comtypes", "cryptography", "email", "http.client", "importlib.metadata",
    "keyring", "logging.config", "platformdirs", "reportlab", "requests", "unittest", "urllib3", "xml.dom",
}  # fmt: skip


def _first_paint(folder: Path) -> dict[str, Any]:
    """What the real program tells when all of its window is painted, with its data in `folder`."""
    report = folder / "report.json"
    report.unlink(missing_ok=True)
    command = ["-m", "app", "--data-dir", str(folder / "data"), "--first-paint-report", str(report)]
    done = subprocess.run(
        [sys.executable, *command],
        cwd=Path(__file__).resolve().parent.parent.parent,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert report.is_file(), done.stdout + done.stderr
    facts: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    return facts


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The names in sys.modules at the first paint of the very first start."""
    return frozenset(_first_paint(tmp_path_factory.mktemp("first_paint"))["modules"])


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What is told at a later start, which shows the home as it was last seen."""
    folder = tmp_path_factory.mktemp("home")
    with Store.open(folder / "data") as store:
        store.save_setting("ui.flow_done", True)
        store.save_setting("ui.flow_active", False)
        for number in range(1, 26):
            store.save_answer("3.1", Answer(f"q{number:02}", Choice.PARTLY, "2026-11-23T03:00:00Z"))
    _first_paint(folder)
    return _first_paint(folder)


def test_the_real_window_was_painted(modules: frozenset[str]) -> None:
    assert {"PySide6.QtWidgets", "app.ui", "app.records.store"} <= modules


def test_nothing_heavy_is_imported_before_the_first_paint(modules: frozenset[str]) -> None:
    assert sorted(name for name in modules if {name, name.split(".")[0]} & HEAVY) == []


def test_a_later_start_shows_the_home_and_needs_no_assessment_for_it(home: dict[str, Any]) -> None:
    assert home["page"] == "home"
    assert [name for name in home["modules"] if name.startswith("app.assessment")] == []


def test_the_home_is_painted_without_setting_up_all_enums_of_qt(home: dict[str, Any]) -> None:
    """`app/ui/qt_numbers.py` says why, and what to write instead."""
    assert home["qt_enums"] is False


def test_the_first_paint_waits_for_nothing_it_does_not_show(modules: frozenset[str]) -> None:
    later = {
        "_strptime",
        "app.domain.record",
        "app.records.prepared_record",
        "app.ui.widgets.toast",
        "hashlib",
        "PySide6.QtSvg",
    }
    assert sorted(modules & later) == []
