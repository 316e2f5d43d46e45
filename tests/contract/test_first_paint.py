"""The first picture is quick: nothing heavy is imported before it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

# Also what others pull in: packages whose import alone costs a third of a bare window or more.
HEAVY = {
    "PIL", "app.report", "asyncio", "comtypes", "cryptography", "email", "http.client", "importlib.metadata",
    "keyring", "logging.config", "platformdirs", "reportlab", "requests", "unittest", "urllib3", "xml.dom",
}  # fmt: skip


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The names in sys.modules at the first paint of the real program."""
    folder = tmp_path_factory.mktemp("first_paint")
    report = folder / "report.json"
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
    return frozenset(json.loads(report.read_text(encoding="utf-8"))["modules"])


def test_the_real_window_was_painted(modules: frozenset[str]) -> None:
    assert {"PySide6.QtWidgets", "app.ui", "app.records.store"} <= modules


def test_nothing_heavy_is_imported_before_the_first_paint(modules: frozenset[str]) -> None:
    assert sorted(name for name in modules if {name, name.split(".")[0]} & HEAVY) == []


def test_the_first_paint_waits_for_nothing_it_does_not_show(modules: frozenset[str]) -> None:
    later = {
        "_strptime",
        "app.domain.record",
        "app.records.prepared_record",
        "app.ui.widgets.toast",
        "hashlib",
    }
    assert sorted(modules & later) == []
