"""A store with answers and measurements for the tests of result, plan, partner page and records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.assessment.session import Assessment
from app.domain.record import Record
from app.records.store import RecordColumns, Store
from app.ui.main_window import MainWindow
from app.ui.sheet_printing import make_printer
from tests import report_factory

MakeWindow = Callable[..., MainWindow]
NO_GUIDE = {"flow_active": False, "flow_done": True}


def fill(store: Store, letters: str = report_factory.MIXED, days_ago: int = 0) -> Assessment:
    """Answers to the sheet as letters (y p n ? -) and the profile, given `days_ago`."""
    at = datetime.now(UTC) - timedelta(days=days_ago)
    assessment = Assessment(store, now=lambda: at)
    assessment.save_profile(report_factory.PROFILE)
    for given in report_factory.answers(letters):
        assessment.answer(given.question_id, given.choice, given.note)
    return assessment


def many_records(store: Store, count: int, name: str = "record") -> None:
    """Records of one business, as an adviser may have them."""
    plain = replace(report_factory.record(), inspection=None, verdicts=(), plan=())
    first = datetime(2020, 1, 1, tzinfo=UTC)
    with store.together():
        for number in range(count):
            at = (first + timedelta(hours=number)).strftime("%Y-%m-%dT%H:%M:%SZ")
            record: Record = replace(plain, id=f"{name}-{number:05}", created_at=at)
            store.add_record(record, RecordColumns(score=number % 100, answered=25, dont_know=2, good=12))


def named(page: QWidget, name: str) -> Any:
    """The one widget of this object name."""
    found = page.findChildren(QWidget, name)
    assert len(found) == 1, f"{len(found)} widgets are called {name!r}"
    return found[0]


def preview_ready(window: MainWindow, qtbot: QtBot) -> Any:
    """Wait until the preview shows what is typed; the document shown."""
    page: Any = window.page
    qtbot.waitUntil(lambda: page._document is not None and not page._wait.isActive(), timeout=20_000)
    return page._document


def file_printer(path: Path) -> Any:
    """A printer that prints into a PDF file."""
    printer = make_printer("試し刷り")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer
