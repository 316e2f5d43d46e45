"""`--selftest FILE`: the real window walks the main job by real clicks and keys, opens every other page once,
and says how it went.

The walk runs on a store of its own in a temporary folder (or --data-dir). Mouse and key events go the way
of a person's: to the widget under the point, through Qt's event handling. The file holds
{"ok": bool, "steps": [{"step", "page", "ok", "detail", "milliseconds"}, …], "pdf_bytes": int}.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QScrollArea, QWidget

from app.launch import WindowOptions
from app.records.store import Store
from app.system.folders import data_folder
from app.ui.flow import STEPS
from app.ui.main_window import MainWindow
from app.ui.registry import PAGES
from app.ui.start import Program
from app.ui.widgets.answer_buttons import AnswerButtons

_PATIENCE_SECONDS = 60.0
_MOST_SCREENS = 60
_LEFT = Qt.MouseButton.LeftButton


class WalkFailed(Exception):  # noqa: N818 - says what happened
    """The walk could not go on."""


class Walker:
    """Acts on the window as a person does."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    def find(self, name: str) -> QWidget:
        """The visible widget with this object name. Raises WalkFailed."""
        for widget in self.window.findChildren(QWidget, name):
            if widget.isVisible():
                return widget
        raise WalkFailed(f"nothing visible is called {name!r} on page {self.window.page_id!r}")

    def click(self, target: str | QWidget) -> None:
        """Press and release the mouse in the middle of a widget, scrolled into view first."""
        widget = self.find(target) if isinstance(target, str) else target
        if not widget.isEnabled():
            raise WalkFailed(f"{widget.objectName()!r} is switched off")
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget)
            parent = parent.parentWidget()
        middle = widget.rect().center()
        for kind, held in (
            (QEvent.Type.MouseButtonPress, _LEFT),
            (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
        ):
            where = widget.mapToGlobal(middle)
            event = QMouseEvent(
                kind, _point(middle), _point(where), _LEFT, held, Qt.KeyboardModifier.NoModifier
            )
            QApplication.sendEvent(widget, event)
        self.settle()

    def press(self, key: Qt.Key, text: str = "") -> None:
        """Press and release a key where the focus is."""
        widget = self.window.focusWidget() or self.window
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
        self.settle()

    def type(self, name: str, text: str) -> None:
        """Put the focus into a field and type."""
        self.find(name).setFocus(Qt.FocusReason.TabFocusReason)
        for character in text:
            self.press(Qt.Key.Key_unknown, character)

    def wait_for(self, condition: Callable[[], bool], what: str) -> None:
        """Let the program run until `condition` holds. Raises WalkFailed after a minute."""
        deadline = time.monotonic() + _PATIENCE_SECONDS
        while not condition():
            if time.monotonic() > deadline:
                raise WalkFailed(f"waited in vain for {what}")
            self.settle(50)

    def settle(self, milliseconds: int = 10) -> None:
        """Let the program handle what is pending."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()


def run_selftest(application: QApplication, options: WindowOptions) -> int:
    """Walk the main job and write the report. Returns 0 when everything went well, else 2."""
    assert options.selftest is not None
    application.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)  # a native one hears no event
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        folder = data_folder(options.data_dir) if options.data_dir else Path(temporary) / "data"
        program = Program(Store.open(folder), options)
        program.show()
        report = walk(program.window, Path(temporary) / "partner.pdf")
        program.window.close()
    options.selftest.write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8")
    return 0 if report["ok"] else 2


def walk(window: MainWindow, pdf: Path) -> dict[str, Any]:
    """The main job from the welcome to the PDF; stops at the first step that fails."""
    walker = Walker(window)
    steps: list[dict[str, Any]] = []
    for name, step in (
        ("welcome", _welcome),
        ("business", _business),
        ("inspection", _inspection),
        ("questions", _questions),
        ("differences", lambda w: _go_on(w, "differences", "result")),
        ("result", lambda w: _go_on(w, "result", "partner_page")),
        ("pdf", lambda w: _pdf(w, pdf)),
        ("end", _end),
        ("every page", _every_page),
    ):
        began = time.perf_counter()
        detail = ""
        try:
            with _no_silent_mishap():
                step(walker)
        except Exception as error:  # the report names whatever stopped the walk
            detail = f"{type(error).__name__}: {error}"
        milliseconds = round((time.perf_counter() - began) * 1000)
        steps.append(
            {
                "step": name,
                "page": window.page_id,
                "ok": not detail,
                "detail": detail,
                "milliseconds": milliseconds,
            }
        )
        if detail:
            break
    return {
        "ok": all(one["ok"] for one in steps),
        "steps": steps,
        "pdf_bytes": pdf.stat().st_size if pdf.is_file() else 0,
    }


def _welcome(walker: Walker) -> None:
    walker.wait_for(lambda: walker.window.page_id == "welcome", "the welcome")
    walker.click("welcome_start")
    _expect(walker, "business")


def _business(walker: Walker) -> None:
    walker.type("trade_name", "佐藤データサービス")
    walker.type("person_name", "佐藤 恵")
    walker.type("people_count", "1")
    walker.type("pc_count", "1")
    walker.click("asset_invoices")
    _go_on(walker, "business", "inspection")


def _inspection(walker: Walker) -> None:
    run = walker.window.context.inspection_run
    walker.wait_for(lambda: not run.running, "the inspection")
    if run.error is not None:
        raise WalkFailed(f"the inspection failed: {run.error}")
    _go_on(walker, "inspection", "questions")


def _questions(walker: Walker) -> None:
    """Answers every question by key; the choices go round, so that every answer occurs."""
    asked = 0
    for _screen in range(_MOST_SCREENS):
        if walker.window.page_id != "questions":
            break
        for group in walker.window.page.findChildren(AnswerButtons):
            if group.isVisible() and group.chosen is None:
                group.setFocus(Qt.FocusReason.TabFocusReason)
                number = asked % 4
                walker.press(Qt.Key(Qt.Key.Key_1 + number), str(number + 1))
                asked += 1
        walker.click("action_main")
    if walker.window.context.assessment.unanswered:
        raise WalkFailed(f"still unanswered: {walker.window.context.assessment.unanswered}")
    _expect(walker, "differences")


def _pdf(walker: Walker, target: Path) -> None:
    """Saves through the program's own file dialog, which is answered as soon as it is open."""
    walker.wait_for(lambda: walker.find("action_main").isEnabled(), "the preview")
    answering = QTimer(walker.window)
    answering.timeout.connect(lambda: _answer_file_dialog(answering, target))
    answering.start(50)
    walker.click("action_main")
    if not target.is_file():
        walker.click("partner_anyway")  # the buyer's questions were left open
    walker.wait_for(lambda: target.is_file() and target.stat().st_size > 0, "the PDF")
    if not target.read_bytes().startswith(b"%PDF-"):
        raise WalkFailed("what was written is no PDF")


def _end(walker: Walker) -> None:
    walker.wait_for(lambda: walker.find("action_main").isEnabled(), "the end of the page")
    walker.click("action_main")
    _expect(walker, "home")
    if walker.window.context.flow.active:
        raise WalkFailed("the guided way did not end")


def _every_page(walker: Walker) -> None:
    """Opens each page of the program once, as far as a firm with these records sees it."""
    for page_id in PAGES:
        if page_id in STEPS:
            continue
        walker.window.navigate(page_id)
        walker.settle(100)
        _expect(walker, page_id)
        if walker.window.page.grab().isNull():
            raise WalkFailed(f"page {page_id!r} shows nothing")
    walker.window.navigate("home")
    _expect(walker, "home")


@contextmanager
def _no_silent_mishap() -> Iterator[None]:
    """An error inside Qt's event handling, which Qt swallows, stops the walk too. Raises WalkFailed."""
    before, caught = sys.excepthook, list[BaseException]()

    def note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        caught.append(error)
        before(kind, error, trace)

    sys.excepthook = note
    try:
        yield
    finally:
        sys.excepthook = before
    if caught:
        raise WalkFailed(f"{type(caught[0]).__name__}: {caught[0]}")


def _answer_file_dialog(answering: QTimer, target: Path) -> None:
    dialog = QApplication.activeModalWidget()
    field = dialog.findChild(QLineEdit, "fileNameEdit") if isinstance(dialog, QFileDialog) else None
    if field is not None:
        answering.stop()
        field.setText(str(target))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
            QApplication.sendEvent(field, event)


def _go_on(walker: Walker, here: str, there: str) -> None:
    _expect(walker, here)
    walker.click("action_main")
    _expect(walker, there)


def _expect(walker: Walker, page_id: str) -> None:
    walker.wait_for(lambda: walker.window.page_id == page_id, f"page {page_id}")


def _point(point: QPoint) -> QPointF:
    return QPointF(point)
