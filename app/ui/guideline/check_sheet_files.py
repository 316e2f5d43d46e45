"""Opening a partner's form and saving the copy, away from the window's thread."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.content.phrases import phrase
from app.files.refusal import FileRefused
from app.files.sheet_answers import CannotWriteError
from app.guideline.check_sheets import CheckSheet, Form, proposed_name, read_form, write_copy
from app.system.folders import documents_folder
from app.ui.context import Context
from app.ui.job import Job
from app.ui.sheet_output import SavedFile, SheetOutput
from app.ui.sheet_words import save_trouble


class CheckSheetFiles(SheetOutput):
    """`opened` gives a Form, `refused` a sentence; `saved` and `failed` are those of SheetOutput."""

    opened = Signal(object)
    refused = Signal(str)

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(context, window)
        self.answers_written = 0

    def ask(self) -> None:
        """Let the person choose a form and read it."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._window,
            self.tr("取引先のExcelを開く"),
            str(documents_folder()),
            self.tr("Excelの表 (*.xlsx *.xlsm *.xls)"),
        )
        if chosen:
            self.open(Path(chosen))

    def open(self, path: Path) -> None:
        """Read a form."""
        if self.busy:
            return
        self._begin()
        self._context.jobs.start(lambda _job: read_form(path), self._read, self._not_read)

    def save_copy(self, sheet: CheckSheet) -> None:
        """Ask for a name and write the confirmed answers into a copy there."""
        if self.busy:
            return
        folder = sheet.path.parent if sheet.path.parent.is_dir() else self._folder()
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window,
            self.tr("答えを書いた写しを保存"),
            str(folder / proposed_name(sheet.path, sheet.language)),
            self.tr("Excelの表 (*.xlsx)"),
        )
        if not chosen:
            return
        target = Path(chosen) if chosen.lower().endswith(".xlsx") else Path(f"{chosen}.xlsx")
        if sheet.is_source(target):
            self.failed.emit(self.tr("元のファイルには書きません。別の名前を付けてください。"))
            return
        answers, self.answers_written = sheet.cells()
        workbook = sheet.workbook

        def write(_job: Job) -> SavedFile:
            write_copy(workbook, answers, target)
            return SavedFile(target, 0)

        self._begin()
        self._context.jobs.start(write, self._saved, self._save_failed)

    def _read(self, form: Form) -> None:
        self._end()
        self.opened.emit(form)

    def _not_read(self, error: Exception) -> None:
        self._end()
        if isinstance(error, FileRefused):
            self.refused.emit(phrase(error.phrase_id, self._context.language, **error.values))
        else:
            self.refused.emit(
                self.tr("ファイルを読めませんでした。場所を確かめて、Excelで開いていたら閉じてください。")
            )

    def _save_failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, CannotWriteError):
            self.failed.emit(
                self.tr("書きこめない欄がありました：{cell}　何も保存していません。").format(cell=str(error))
            )
        else:
            self.failed.emit(save_trouble(error))
