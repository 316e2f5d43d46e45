"""Real printing: the sheets of the preview on the system's printers, through its own dialog.

QtPrintSupport is loaded on first use: it asks the system for its printers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

from app.report.sheet import Sheet
from app.ui.sheet_painter import paint_sheet
from app.ui.sheet_words import PrintFailedError


def has_printer() -> bool:
    """Whether there is a printer at all; False where this system cannot print from Qt."""
    try:
        from PySide6.QtPrintSupport import QPrinterInfo
    except ImportError:  # a Linux without the printing libraries
        return False
    return bool(QPrinterInfo.availablePrinterNames())


def make_printer(title: str) -> Any:
    """A QPrinter for A4 pages, the whole paper in our hands."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    return printer


def ask_printer(parent: QWidget, printer: Any, pages: int) -> bool:
    """Open the system's print dialog. False when it was closed without printing."""
    from PySide6.QtPrintSupport import QPrintDialog

    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, pages)
    dialog.setFromTo(1, pages)
    return bool(dialog.exec() == QPrintDialog.DialogCode.Accepted)


def print_sheets(printer: Any, sheets: Sequence[Sheet], cancelled: Callable[[], bool] = lambda: False) -> int:
    """Draw the sheets on `printer`, as many copies and those pages that were asked for.

    Returns the number of pages drawn. May be called from a worker thread (Qt allows a painter on a
    QPrinter there). Raises PrintFailedError when the printer takes nothing.
    """
    wanted = _wanted(printer, sheets)
    copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    painter = QPainter()
    if not wanted or not painter.begin(printer):
        raise PrintFailedError
    drawn = 0
    try:
        for sheet in wanted * copies:
            if cancelled():
                printer.abort()
                break
            if drawn and not printer.newPage():
                raise PrintFailedError
            _draw(painter, printer, sheet)
            drawn += 1
    finally:
        ended = painter.end()
    if not ended:
        raise PrintFailedError
    return drawn


def _wanted(printer: Any, sheets: Sequence[Sheet]) -> tuple[Sheet, ...]:
    first, last = printer.fromPage(), printer.toPage()
    chosen = tuple(sheets)
    if first > 0 and printer.printRange() == type(printer).PrintRange.PageRange:
        chosen = chosen[first - 1 : max(first, last)]
    if printer.pageOrder() == type(printer).PageOrder.LastPageFirst:
        chosen = chosen[::-1]
    return chosen


def _draw(painter: QPainter, printer: Any, sheet: Sheet) -> None:
    """One sheet in its own size; smaller only where the paper is smaller."""
    unit = printer.resolution() / 72
    paper = printer.pageLayout().fullRectPixels(printer.resolution())
    fit = min(1.0, paper.width() / (sheet.width * unit), paper.height() / (sheet.height * unit))
    if fit > 0.99:  # A4 in whole dots is a hair smaller than A4
        fit = 1.0
    painter.save()
    painter.translate((paper.width() - sheet.width * unit * fit) / 2 if fit < 1 else 0, 0)
    painter.scale(unit * fit, unit * fit)
    paint_sheet(painter, sheet)
    painter.restore()
