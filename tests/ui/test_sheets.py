"""The sheets as they are painted: on screen and on a printer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from result_factory import file_printer

from app.domain.language import Language
from app.report.print_job import print_job
from app.report.sheet import Rectangle, Sheet, TextRun, text_runs
from app.ui.sheet_painter import paint_sheet, text_runs_without_glyphs
from app.ui.sheet_printing import ask_printer, print_sheets
from app.ui.sheet_words import PrintFailedError
from tests import report_factory
from tests.report import printed

pytestmark = pytest.mark.usefixtures("qapp")  # there are no fonts without an application


def picture(sheet: Sheet, zoom: float = 2.0) -> QImage:
    image = QImage(round(sheet.width * zoom), round(sheet.height * zoom), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(zoom, zoom)
    paint_sheet(painter, sheet)
    painter.end()
    return image


def dark_share(image: QImage, left: float, top: float, width: float, height: float) -> float:
    """How much of a rectangle is inked, from 0 to 1."""
    box = image.copy(round(left), round(top), max(1, round(width)), max(1, round(height)))
    grey = box.convertToFormat(QImage.Format.Format_Grayscale8)
    inked = sum(
        grey.pixelColor(x, y).lightness() < 200 for x in range(grey.width()) for y in range(grey.height())
    )
    return inked / (grey.width() * grey.height())


def test_every_piece_of_text_is_drawn_where_the_layout_put_it() -> None:
    (sheet,) = print_job(report_factory.record(), Language.JA, options=report_factory.FULL_OPTIONS).sheets
    assert text_runs_without_glyphs(sheet) == ()
    runs = [run for run in text_runs(sheet) if run.text.strip()]
    alone = Sheet(sheet.width, sheet.height, tuple(replace(run, colour="#000000") for run in runs))
    image = picture(alone)
    empty = [
        run.text
        for run in runs
        if dark_share(image, 2 * run.x, 2 * (run.y - run.size), 2 * run.width, 2.2 * run.size) < 0.01
    ]
    assert empty == []


def test_a_run_is_squeezed_to_the_width_the_layout_gave_it() -> None:
    def right_edge(width: float) -> int:
        image = picture(Sheet(200, 40, (TextRun(10, 30, "情報セキュリティ", 12, False, "#000000", width),)))
        inked = [
            x
            for x in range(image.width())
            if any(image.pixelColor(x, y).lightness() < 128 for y in range(80))
        ]
        return max(inked)

    assert right_edge(60) < right_edge(90) <= 2 * 101


def test_shapes_keep_their_fill_and_their_dashes() -> None:
    filled = Rectangle(10, 10, 30, 20, fill="#1d6b3f")
    dashed = Rectangle(60, 10, 30, 20, stroke="#000000", thickness=1, dashed=True)
    image = picture(Sheet(100, 40, (filled, dashed)))
    assert image.pixelColor(50, 40).name() == "#1d6b3f"
    along = [image.pixelColor(x, 20).lightness() < 128 for x in range(122, 178)]
    assert True in along
    assert False in along


def test_printing_draws_every_sheet_in_its_own_size(qtbot: QtBot, tmp_path: Path) -> None:
    job = print_job(report_factory.record(), Language.JA, full=True)
    target = tmp_path / "printed.pdf"
    assert print_sheets(file_printer(target), job.sheets) == len(job.sheets)
    facts = printed.poppler("pdfinfo", target.read_bytes())
    assert f"Pages:           {len(job.sheets)}" in facts
    assert "A4" in facts


def test_only_the_pages_asked_for_are_printed(qtbot: QtBot, tmp_path: Path) -> None:
    job = print_job(report_factory.record(), Language.JA, full=True)
    printer = file_printer(tmp_path / "some.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert print_sheets(printer, job.sheets) == 2


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_an_error(qtbot: QtBot, tmp_path: Path) -> None:
    job = print_job(report_factory.record(), Language.JA)
    with pytest.raises(PrintFailedError):
        print_sheets(file_printer(tmp_path / "missing" / "x.pdf"), job.sheets)


@pytest.mark.parametrize("answer", [QPrintDialog.DialogCode.Accepted, QPrintDialog.DialogCode.Rejected])
def test_the_dialog_of_the_system_is_asked_with_the_pages_there_are(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: QPrintDialog.DialogCode
) -> None:
    asked: list[tuple[int, int]] = []

    def pressed(dialog: QPrintDialog) -> int:
        asked.append((dialog.minPage(), dialog.maxPage()))
        return answer

    monkeypatch.setattr(QPrintDialog, "exec", pressed)
    host = QWidget()
    qtbot.addWidget(host)
    accepted = ask_printer(host, file_printer(tmp_path / "x.pdf"), 4)
    assert asked == [(1, 4)]
    assert accepted is (answer is QPrintDialog.DialogCode.Accepted)
