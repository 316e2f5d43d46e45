"""研修の記録: who learned what and when, as a document and as a table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from app.domain.calendar import local_date
from app.domain.language import Language
from app.learning.training_record import TrainingRecord, training_csv, training_record
from app.system.atomic_file import write_atomically
from app.system.clock import utc_now
from app.system.folders import documents_folder
from app.ui import tokens
from app.ui.context import Context
from app.ui.document_output import DocumentOutput
from app.ui.learning.shelf import learning_of
from app.ui.page import Page
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import row
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Caption, Soft

if TYPE_CHECKING:
    from app.report.document import Document


class TrainingPage(Page):
    """Nothing is entered here; the record is drawn from the results."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("研修の記録"),
            self.tr(
                "だれが、いつ、何を学んだかを1つの書類にします。自社診断の質問20や、取引先への書類に使えます。"
            ),
        )
        self._learning = learning_of(context)
        self._body = Section(spacing=tokens.SPACE_L)
        self.add(self._body)
        bar = self.add_actions("", self.tr("戻る"))
        bar.back_pressed.connect(lambda: self.context.navigate("learning"))

    def refresh(self) -> None:
        self._body.clear()
        record = training_record(self._learning)
        if not record.rows:
            text = self.tr("レッスンを1つ終えると、ここに記録ができます。")
            empty = EmptyState("records", self.tr("記録は、まだありません"), text, self.tr("学ぶページへ"))
            empty.action_pressed.connect(lambda: self.context.navigate("learning"))
            self._body.add(empty)
            return
        people = len({one.learner for one in record.rows})
        counted = self.tr("{people}人が、{lessons}回レッスンを終えました。")
        self._body.add(Soft(counted.format(people=people, lessons=len(record.rows))))
        self._body.add(self._output(record))
        table = LinkButton(self.tr("表（CSV）で保存"), icon="save")
        table.setObjectName("training_csv")
        table.clicked.connect(lambda: self._save_table(record))
        self._body.add(row(table, None))
        self._body.add(Caption(self.tr("テストで何回まちがえたかは、どの書類にものせません。")))

    def _output(self, record: TrainingRecord) -> DocumentOutput:
        assessment = self.context.assessment
        today = local_date(utc_now())

        def make(language: Language) -> Document:
            from app.report.learning_record import training_document

            return training_document(record, assessment.profile, assessment.questionnaire, today, language)

        def stem(language: Language) -> str:
            from app.report.learning_record import training_stem

            return training_stem(assessment.profile, today, language)

        output = DocumentOutput(self.context, make, stem)
        output.setObjectName("training_output")
        output.refresh()
        return output

    def _save_table(self, record: TrainingRecord) -> None:
        from app.report.learning_record import training_head, training_stem

        language, today = self.context.language, local_date(utc_now())
        stem = training_stem(self.context.assessment.profile, today, language)
        chosen, _kind = QFileDialog.getSaveFileName(
            self,
            self.tr("表を保存"),
            str(documents_folder() / f"{stem}.csv"),
            self.tr("CSVの表 (*.csv)"),
        )
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() != ".csv":
            path = path.with_name(f"{path.name}.csv")
        try:
            write_atomically(path, training_csv(record, language, training_head(language)).content)
        except OSError as error:
            from app.ui.sheet_words import save_trouble

            self.context.warn(save_trouble(error))
            return
        self.context.notify(self.tr("保存しました： {path}").format(path=path))
