"""Saving and opening tables: .xlsx and CSV, away from the window's thread, with a sentence for each end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.content.phrases import phrase
from app.files.csv_text import read_csv
from app.files.refusal import FileRefused
from app.files.workbook import ReadBook, ReadSheet, read_workbook
from app.system.folders import documents_folder
from app.ui.context import Context
from app.ui.sheet_output import SheetOutput

_TEXT_ENDINGS = (".csv", ".tsv", ".txt")


class TableOutput(SheetOutput):
    """Saves bytes under a name the person chooses; they are read back before it is called done."""

    def save_workbook(self, name: str, make: Callable[[], bytes]) -> None:
        """Save an .xlsx; `make` must not touch the store, it runs in a worker."""
        self._save(f"{name}.xlsx", self.tr("Excelで保存"), self.tr("Excelの表 (*.xlsx)"), make)

    def save_csv(self, name: str, make: Callable[[], bytes]) -> None:
        """Save a CSV."""
        self._save(f"{name}.csv", self.tr("CSVで保存"), self.tr("CSVの表 (*.csv)"), make)


class TableOpener(SheetOutput):
    """Asks for a table and reads it in a worker. `opened` gives a ReadBook with the path."""

    opened = Signal(object, object)  # ReadBook, Path
    refused = Signal(str, str)  # a sentence, the path

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(context, window)
        self._path = Path()

    def ask(self) -> None:
        """Let the person choose a file and read it."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._window,
            self.tr("表から読みこむ"),
            str(documents_folder()),
            self.tr("表 (*.xlsx *.csv *.tsv *.txt *.xlsm *.xls)"),
        )
        if chosen:
            self.open(Path(chosen))

    def open(self, path: Path) -> None:
        """Read a file."""
        if self.busy:
            return
        self._path = path
        self._begin()
        self._context.jobs.start(lambda _job: _read(path), self._opened, self._not_opened)

    def _opened(self, book: ReadBook) -> None:
        self._end()
        self.opened.emit(book, self._path)

    def _not_opened(self, error: Exception) -> None:
        self._end()
        self.refused.emit(refusal_words(error, self._context), str(self._path))


def _read(path: Path) -> ReadBook:
    if path.suffix.casefold() in _TEXT_ENDINGS:
        return ReadBook((ReadSheet(path.name, read_csv(path).rows),))
    return read_workbook(path)


def refusal_words(error: Exception, context: Context) -> str:
    """Why a file was not read, and what to do."""
    if isinstance(error, FileRefused):
        return phrase(error.phrase_id, context.language, **error.values)
    return QCoreApplication.translate(
        "TableFiles",
        "ファイルを開けませんでした。ほかの画面で開いていないか確かめて、もう一度お試しください。",
    )
