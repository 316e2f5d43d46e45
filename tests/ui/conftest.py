"""The window under test: bundled font, own store, no inspection unless a test asks for one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_hands import MakeWindow

from app.domain.language import Language
from app.launch import WindowOptions
from app.records.store import Store
from app.system.folders import i18n_folder
from app.ui.main_window import MainWindow
from app.ui.start import Program


@pytest.fixture(scope="session", autouse=True)
def _catalogues() -> None:
    """English must be compiled from the present catalogues."""
    sources = sorted(i18n_folder().glob("*_en.ts"))
    compiled = i18n_folder() / "app_en.qm"
    made = compiled.stat().st_mtime if compiled.is_file() else 0
    if any(one.stat().st_mtime > made for one in sources):
        program = "from PySide6.scripts import pyside_tool; pyside_tool.lrelease()"
        command = [sys.executable, "-c", program, "-silent", *map(str, sources), "-qm", str(compiled)]
        subprocess.run(command, check=True, capture_output=True)


@pytest.fixture(autouse=True)
def _inspections_do_not_age(monkeypatch: pytest.MonkeyPatch) -> None:
    """The made-up inspections are of one fixed day; that old ones stop counting is tested elsewhere."""
    monkeypatch.setattr("app.inspection.judge.FRESH_DAYS", 100_000)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """The style everything is drawn for, set before the application object exists."""
    QApplication.setStyle("Fusion")
    return QApplication


@pytest.fixture
def store(data_folder: Path) -> Iterator[Store]:
    """A second connection to the store the window works on, to look at what was kept."""
    opened = Store.open(data_folder)
    yield opened
    opened.close()


@pytest.fixture
def make_window(qtbot: QtBot, store: Store, data_folder: Path) -> Iterator[MakeWindow]:
    """Opens the real window on the test's store; further keywords become settings of the window."""
    programs: list[Program] = []

    def end(program: Program) -> None:
        program.window.close()
        program.window.deleteLater()
        program.deleteLater()

    def make(
        language: Language = Language.JA, size: tuple[int, int] = (1180, 800), **settings: object
    ) -> MainWindow:
        for key, value in settings.items():
            store.save_setting(f"ui.{key}", value)  # type: ignore[arg-type]
        for closed in [one for one in programs if not one.window.isVisible()]:
            programs.remove(closed)  # as after a restart: nothing of it is left
            end(closed)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        program = Program(
            Store.open(data_folder),
            WindowOptions(language=language),
            inspect_at_start=False,
            bundled_font=True,
        )
        programs.append(program)
        program.window.resize(*size)
        with qtbot.waitActive(program.window):
            program.show()
            program.window.activateWindow()
        qtbot.waitUntil(lambda: program.window.findChild(QShortcut) is not None)  # made after the first paint
        return program.window

    yield make
    for program in programs:
        end(program)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
