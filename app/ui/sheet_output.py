"""Saving and printing of a finished document, away from the window's thread."""

from __future__ import annotations

from collections.abc import Callable
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
    from app.report.document_job import DocumentJob
    from app.report.print_job import PrintJob

_FOLDER = "save_folder"


@dataclass(frozen=True, slots=True)
class SavedFile:
    """A document on the disk, read back and found whole."""

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

    def save(self, document: PrintJob | DocumentJob) -> None:
        """Ask for a place and save the PDF there. Nothing happens when the dialog is closed."""
        pages = len(document.sheets)
        title, kinds = self.tr("PDFを保存"), self.tr("PDFの書類 (*.pdf)")
        self._save(document.file_name, title, kinds, document.pdf, pages)

    def save_docx(self, document: DocumentJob) -> None:
        """As `save`, a Word file."""
        title, kinds = self.tr("Wordで保存"), self.tr("Wordの文書 (*.docx)")
        self._save(f"{document.stem}.docx", title, kinds, document.docx)

    def save_html(self, document: DocumentJob) -> None:
        """As `save`, a web page of one file."""
        title, kinds = self.tr("Webページで保存"), self.tr("Webページ (*.html)")
        self._save(f"{document.stem}.html", title, kinds, document.html)

    def save_txt(self, document: DocumentJob) -> None:
        """As `save`, the words alone."""
        title, kinds = self.tr("文章で保存"), self.tr("文章だけのファイル (*.txt)")
        self._save(f"{document.stem}.txt", title, kinds, document.text)

    def _save(self, name: str, title: str, kinds: str, make: Callable[[], bytes], pages: int = 0) -> None:
        if self.busy:
            return
        chosen, _kind = QFileDialog.getSaveFileName(self._window, title, str(self._folder() / name), kinds)
        if not chosen:
            return
        path, extension = Path(chosen), Path(name).suffix
        if path.suffix.lower() != extension:
            path = path.with_name(f"{path.name}{extension}")

        def write(_job: Job) -> SavedFile:
            content = make()
            write_atomically(path, content)
            if path.read_bytes() != content:
                raise ReadBackError(path)
            return SavedFile(path, pages)

        self._begin()
        self._context.jobs.start(write, self._saved, self._save_failed)

    def print_out(self, document: PrintJob | DocumentJob) -> None:
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
        """Open the file in the program the system has for it."""
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
