"""設定の「不具合の記録」: the one place to see the log and to hand it on. It holds no personal data."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.records.errors import StoreWriteFailed
from app.system.atomic_file import write_atomically
from app.system.folders import documents_folder
from app.system.mishap_log import read_log
from app.ui.context import Context
from app.ui.store_words import store_sentence
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.card import Card, column
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.labels import Caption, Soft
from app.ui.widgets.setting_row import SettingRow

_SHOWN = 2_000  # characters, the newest; the whole goes into the file


class MishapRow(QWidget):
    """A row with one button; below it, once asked for, the log."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._text = read_log(context.store.folder) if context.store is not None else ""
        words = self.tr("うまくいかなかった時刻と、アプリの中の場所だけです。名前や答えは入りません。")
        self._show = SecondaryButton(self.tr("見る"))
        self._show.setObjectName("settings_log")
        self._show.setAccessibleName(self.tr("不具合の記録を見る"))
        self._show.clicked.connect(self._open)
        self._log = Card(tone="unknown")
        self._log.setObjectName("settings_log_text")
        self.setLayout(column(SettingRow(self.tr("不具合の記録"), words, self._show), self._log))
        self._log.hide()

    def _open(self) -> None:
        self._show.hide()
        self._log.show()
        if not self._text:
            self._log.add(Soft(self.tr("記録はありません。問題は起きていません。")))
            return
        copy = SecondaryButton(self.tr("写す"), icon="copy")
        copy.setObjectName("settings_log_copy")
        copy.clicked.connect(self._copy)
        export = SecondaryButton(self.tr("ファイルに書き出す"), icon="save")
        export.setObjectName("settings_log_export")
        export.clicked.connect(self._export)
        ways = QWidget()
        ways.setLayout(flow(copy, export))
        self._log.add(ways)
        self._log.add(Caption(self._text[-_SHOWN:].strip()))
        copy.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self._context.notify(self.tr("不具合の記録を写しました"))

    def _export(self) -> None:
        wanted = str(documents_folder() / "mamori-karte-log.txt")
        chosen, _kind = QFileDialog.getSaveFileName(self, self.tr("ファイルに書き出す"), wanted)
        if not chosen:
            return
        self._context.mended("log")  # what the try before said
        try:
            write_atomically(Path(chosen), self._text.encode("utf-8"))
        except OSError as error:
            self._context.warn(store_sentence(StoreWriteFailed.from_os_error(error)), "log")
        else:
            self._context.notify(self.tr("{file} に書き出しました").format(file=Path(chosen).name))
