"""Export and import of everything, in a worker with its own connection: the window never waits."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.calendar import short_date
from app.records.archive_reading import ArchiveRefused
from app.records.errors import StoreError
from app.system.atomic_file import write_atomically
from app.system.folders import documents_folder
from app.ui.context import Context
from app.ui.job import Job
from app.ui.plan_date_field import today
from app.ui.sheet_words import save_trouble
from app.ui.store_words import archive_words, store_words

if TYPE_CHECKING:
    from app.records.archive import ImportSummary


class RecordMoving(QObject):
    """Says how it ended by `ended` (a sentence, a tone) and tells when the store holds more."""

    ended = Signal(str, str, str)  # title, detail, tone of a banner
    imported = Signal()
    busy_changed = Signal(bool)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._window = parent
        self._chosen = Path()
        self.busy = False

    def export(self) -> None:
        """Ask for a file and write everything into it."""
        name = f"mamori-karte_{short_date(today())}.zip"
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window,
            self.tr("すべてを書き出す"),
            str(documents_folder() / name),
            self.tr("まもりカルテのデータ (*.zip)"),
        )
        store = self._context.store
        if not chosen or store is None or self.busy:
            return
        folder = store.folder
        self._chosen = path = Path(chosen) if chosen.lower().endswith(".zip") else Path(f"{chosen}.zip")

        def write(_job: Job) -> Path:
            from app.records.archive import checked_archive
            from app.records.store import Store

            with Store.open(folder) as own:
                content = checked_archive(own)
            write_atomically(path, content)
            return path

        self._begin()
        self._context.jobs.start(write, self._exported, self._not_exported)

    def import_(self) -> None:
        """Ask for a file and take over what it holds; what is here stays."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._window,
            self.tr("読みこむ"),
            str(documents_folder()),
            self.tr("まもりカルテのデータ (*.zip)"),
        )
        store = self._context.store
        if not chosen or store is None or self.busy:
            return
        folder, self._chosen = store.folder, Path(chosen)
        path = self._chosen

        def read(_job: Job) -> object:
            from app.records.archive import import_archive
            from app.records.store import Store

            with Store.open(folder) as own:
                return import_archive(own, path)

        self._begin()
        self._context.jobs.start(read, self._imported, self._failed)

    def _begin(self) -> None:
        self.busy = True
        self.busy_changed.emit(True)

    def _end(self) -> None:
        self.busy = False
        self.busy_changed.emit(False)

    def _exported(self, path: Path) -> None:
        self._end()
        detail = self.tr("{file}　名前や住所も入っています。大切にしまってください。").format(file=path)
        self.ended.emit(self.tr("すべてを書き出しました"), detail, "good")

    def _imported(self, summary: ImportSummary) -> None:
        self._end()
        answers = summary.answers_added + summary.answers_replaced
        title = self.tr("読みこみました")
        lines = [
            self.tr("ふえたもの：記録 {records}件、答え {answers}件、計画 {plan}件").format(
                records=summary.records_added, answers=answers, plan=summary.plan_added
            )
        ]
        if summary.entries_added:
            words = self.tr("規程や台帳など、そのほかのもの：{count}件")
            lines.append(words.format(count=summary.entries_added))
        kept = (
            summary.answers_kept + summary.plan_kept + summary.entries_kept + len(summary.records_differing)
        )
        if summary.records_same:
            lines.append(self.tr("同じ記録が {count}件ありました。").format(count=summary.records_same))
        if kept or summary.profile_kept:
            lines.append(self.tr("両方で違っていたものは、このパソコンのほうを残しました。"))
        if summary.backup is not None:
            lines.append(self.tr("読みこむ前の控えも取ってあります。"))
        self._context.assessment.forget()
        self.ended.emit(title, "\n".join(lines), "good")
        self.imported.emit()

    def _not_exported(self, error: Exception) -> None:
        if isinstance(error, OSError):  # the place that was chosen, not the records
            self._end()
            self.ended.emit(save_trouble(error), str(self._chosen), "bad")
        else:
            self._failed(error)

    def _failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, ArchiveRefused):
            title, detail = archive_words(error), ""
        elif isinstance(error, StoreError):
            words = store_words(error)
            title, detail = words.title, words.advice
        elif isinstance(error, OSError):
            title, detail = self.tr("ファイルを読めませんでした。何も変えていません。"), ""
        else:
            title, detail = save_trouble(error), ""
        self.ended.emit(title, detail or str(self._chosen), "bad")
