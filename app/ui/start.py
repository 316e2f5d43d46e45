"""From the command to the first window: store, appearance, window; everything heavy comes after the paint."""

from __future__ import annotations

import gc
import os
import sys
import time
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from app.launch import WindowOptions
from app.records.errors import StoreError, StoreOpenElsewhere
from app.records.lock import StoreLock
from app.records.store import Store
from app.system.folders import data_folder, resource_folder
from app.system.traces import Traces
from app.ui.appearance import apply_appearance
from app.ui.context import Context
from app.ui.job import Jobs
from app.ui.main_window import MainWindow
from app.ui.mishaps import catch_mishaps
from app.ui.preferences import Preferences
from app.ui.theme import dress

if TYPE_CHECKING:
    from pathlib import Path

_SHOW_LOOK_MS = 1_000
_WARM_UP_MS = 1_500


def run_window(options: WindowOptions) -> int:
    """Open the window and run until it is closed. Returns the exit code."""
    began = time.perf_counter()
    application = make_application()
    if options.gallery:
        from app.ui.gallery import show_gallery

        return show_gallery(application, options)
    if options.emergency:
        from app.ui.emergency.frame import run_emergency

        return run_emergency(application, options)
    if options.selftest is not None:
        from app.ui.selftest import run_selftest

        return run_selftest(application, options)
    folder = data_folder(options.data_dir)
    lock = StoreLock(folder)
    store: Store | None = None
    held = False
    while True:
        try:
            if not held and not lock.acquire():
                if lock.held_elsewhere():
                    if store is not None:  # opened to try again; the other PC still has it
                        store.close()
                        store = None
                    raise StoreOpenElsewhere
                lock.ask_to_show()
                return 0
            held = True
            # Every page of the file is looked at right after the first paint.
            program = Program(store or Store.open(folder, thorough=False), options, lock, began=began)
            program.show()
            catch_mishaps(folder, program.window.show_trouble)
            return program.run(application)
        except StoreError as error:
            from app.ui.store_trouble import run_store_trouble

            store = run_store_trouble(options, folder, error)
            if store is None:
                return 2


def make_application() -> QApplication:
    """The one application object, in the style everything is drawn for."""
    QApplication.setApplicationName("MamoriKarte")
    QApplication.setApplicationDisplayName("")
    # As an option, because `setStyle` makes PySide set up every enum of QStyle (4 ms).
    return QApplication([*sys.argv[:1], "-style", "Fusion"])


class Program(QObject):
    """The window with its store, and what happens after its first paint."""

    def __init__(
        self,
        store: Store,
        options: WindowOptions,
        lock: StoreLock | None = None,
        inspect_at_start: bool = True,
        bundled_font: bool = False,
        began: float = 0.0,
    ) -> None:
        super().__init__()
        self.store = store
        self._lock = lock
        self._inspect_at_start = inspect_at_start
        self._traces = Traces()
        self._jobs = Jobs(self)
        self._ended_cleanly = True
        self._dressed = False
        self._damage: StoreError | None = None
        preferences = Preferences(store, options.language)
        apply_appearance(preferences, bundled_font, at_start=True)
        self.context = Context(store, preferences, self._jobs)
        self.window = MainWindow(self.context)
        if options.first_paint_report is not None:  # before everything else that waits for the paint
            self._report_first_paint(options.first_paint_report, began)
        self.window.painted_first.connect(self._look_through)
        self.window.open_first_page()
        if self.window.page_id != "home":  # which shows no stock widget, and is dressed after its paint
            self._dress()
        self.window.restore_place()
        self.window.painted_first.connect(self._after_first_paint)
        self.window.closed.connect(self._end)
        self.context.inspection_run.finished.connect(self._keep_inspection)

    def _dress(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        dress(application)
        self._dressed = True

    def show(self) -> None:
        """Show the window."""
        self.window.show()

    def run(self, application: QApplication) -> int:
        """Run until the window is closed. Raises StoreDamaged when the store turned out to be."""
        code = application.exec()
        if self._damage is not None:
            raise self._damage
        if not self._ended_cleanly:
            # Some source of the inspection hangs in the operating system; everything of ours is on the disk.
            sys.stdout.flush()
            os._exit(code)
        return code

    def _report_first_paint(self, report: Path, began: float) -> None:
        """Write which modules are loaded when all is painted and the time it took, then end."""

        def write() -> None:
            import json

            facts = {
                "modules": sorted(sys.modules),
                "milliseconds": round((time.perf_counter() - began) * 1000, 1),
                "page": self.window.page_id,
                "qt_enums": "Qt" in vars(QtCore),  # see qt_numbers.py
            }
            report.write_text(json.dumps(facts), encoding="utf-8")
            os._exit(0)

        self.window.painted_first.connect(write)

    def _look_through(self) -> None:
        """A store that turns out to be damaged ends the window before anything more is done with it."""
        try:
            self.store.look_through()
        except StoreError as error:
            self._damage = error
            self.window.painted_first.disconnect()
            self.window.hide()
            self.window.deleteLater()
            QApplication.exit()

    def _after_first_paint(self) -> None:
        from PySide6.QtGui import QIcon

        from app.ui.system_look import SystemLook

        gc.enable()
        if not self._dressed:
            self._dress()
        SystemLook(self.window, self.context.preferences, self.window.apply_preferences)
        self.window.setWindowIcon(QIcon(str(resource_folder() / "icons" / "mark.svg")))
        if self._inspect_at_start:
            self.context.inspection_run.start()
        QTimer.singleShot(_WARM_UP_MS, self, self._warm_up)
        if self._lock is not None:
            timer = QTimer(self)
            timer.timeout.connect(self._look_for_second_start)
            timer.start(_SHOW_LOOK_MS)

    def _warm_up(self) -> None:
        """Load the PDF writer in the background, so that the first preview does not wait for it."""

        def load(_job: object) -> None:
            import app.report.pdf

            del app

        self._jobs.start(load)
        from app.ui.newer_version import ask_when_allowed

        ask_when_allowed(self.context)
        if self.context.preferences.value("tray") is True:
            from app.ui.tray import follow_choice

            follow_choice(self.context)

    def _keep_inspection(self, inspection: object) -> None:
        self.context.assessment.keep_inspection(inspection)  # type: ignore[arg-type]
        self.context.inspection_run.kept.emit()

    def _look_for_second_start(self) -> None:
        if self._lock is not None and self._lock.show_requested():
            self.window.setWindowState(self.window.windowState() & ~QtCore.Qt.WindowState.WindowMinimized)
            self.window.raise_()
            self.window.activateWindow()

    def _end(self) -> None:
        self.context.inspection_run.cancel()
        self._ended_cleanly = self._jobs.stop()
        self.store.close()
        self._traces.remove()
        if self._lock is not None:
            self._lock.release()
