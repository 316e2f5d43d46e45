"""Saving and printing of a finished document, away from the window's thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.system.atomic_file import write_atomically
from app.system.folders import documents_folder
from app.ui.context import Context
from app.ui.job import Job
from app.ui.sheet_printing import ask_printer, has_printer, make_printer, print_sheets
from app.ui.sheet_words import ReadBackError, no_printer, print_trouble, save_trouble

if TYPE_CHECKING:
    from app.report.print_job import PrintJob

_FOLDER = "save_folder"


@dataclass(frozen=True, slots=True)
class SavedFile:
    """A PDF on the disk, read back and found whole."""

    path: Path
    pages: int


class SheetOutput(QObject):
    """Asks where to, works in a `Job`, and says how it ended."""

    saved = Signal(object)  # SavedFile
    printed = Signal(int)  # pages
    failed = Signal(str)  # a sentence and what to do
    busy_changed = Signal(bool)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._window = parent
        self._printer: Any = None  # kept until its pages are drawn
        self.busy = False

    def save(self, document: PrintJob) -> None:
        """Ask for a place and save the PDF there. Nothing happens when the dialog is closed."""
        if self.busy:
            return
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window,
            self.tr("PDFを保存"),
            str(self._folder() / document.file_name),
            self.tr("PDFの書類 (*.pdf)"),
        )
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() != ".pdf":
            path = path.with_name(f"{path.name}.pdf")

        def write(_job: Job) -> SavedFile:
            content = document.pdf()
            write_atomically(path, content)
            if path.read_bytes() != content:
                raise ReadBackError(path)
            return SavedFile(path, len(document.sheets))

        self._begin()
        self._context.jobs.start(write, self._saved, self._save_failed)

    def print_out(self, document: PrintJob) -> None:
        """Ask for a printer and print."""
        if self.busy:
            return
        if not has_printer():
            self.failed.emit(no_printer())
            return
        printer = make_printer(Path(document.file_name).stem)
        if not ask_printer(self._window, printer, len(document.sheets)):
            return
        self._printer = printer
        sheets = document.sheets

        def draw(job: Job) -> int:
            return print_sheets(printer, sheets, job.is_cancelled)

        self._begin()
        self._context.jobs.start(draw, self._printed, self._print_failed)

    def show_folder(self, saved: SavedFile) -> None:
        """Open the folder in the system's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(saved.path.parent)))

    def show_file(self, saved: SavedFile) -> None:
        """Open the PDF in the program the system has for it."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(saved.path)))

    def _folder(self) -> Path:
        kept = self._context.preferences.value(_FOLDER)
        folder = Path(kept) if isinstance(kept, str) and kept else None
        try:
            return folder if folder is not None and folder.is_dir() else documents_folder()
        except OSError:
            return documents_folder()

    def _begin(self) -> None:
        self.busy = True
        self.busy_changed.emit(True)

    def _end(self) -> None:
        self.busy = False
        self.busy_changed.emit(False)

    def _saved(self, saved: SavedFile) -> None:
        self._context.preferences.keep(_FOLDER, str(saved.path.parent))
        self._end()
        self.saved.emit(saved)

    def _save_failed(self, error: Exception) -> None:
        self._end()
        self.failed.emit(save_trouble(error))

    def _printed(self, pages: int) -> None:
        self._printer = None
        self._end()
        self.printed.emit(pages)

    def _print_failed(self, _error: Exception) -> None:
        self._printer = None
        self._end()
        self.failed.emit(print_trouble())
