"""The foot of 「今、困っている」: a note with its time, the timeline, and the way to print or save it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.emergency.incident import Incident, IncidentStep, StepKind
from app.emergency.incident_log import IncidentLog
from app.emergency.reading import LONGEST_TEXT
from app.report.emergency_timeline import incident_timeline, timeline_stem
from app.system.clock import utc_now
from app.ui import tokens
from app.ui.context import Context
from app.ui.emergency.surroundings import profile_of
from app.ui.emergency.timeline_list import TimelineList
from app.ui.theme import theme
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.card import Card
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.field_row import FieldRow, TextField
from app.ui.widgets.flow_layout import flow


class RecordPart(QWidget):
    """Saves a note while it is typed: its time is that of the first character. Enter begins the next one."""

    trouble = Signal()  # something was written; the page looks whether it was kept

    def __init__(
        self, context: Context, log: IncidentLog, begun: Callable[[], Incident], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._log, self._begun = context, log, begun
        self._incident: Incident | None = None
        self._note: IncidentStep | None = None
        self._output: QWidget | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().space(tokens.SPACE_M))
        card = Card()
        card.add(self._note_row())
        self._fold = Disclosure(self.tr("これまでの記録"))
        self._fold.setObjectName("timeline_fold")
        self._list = TimelineList()
        self._list.removed.connect(self._remove)
        self._fold.add(self._list)
        self._paper = SecondaryButton(self.tr("記録を印刷・保存する"), icon="print")
        self._paper.setObjectName("timeline_paper")
        self._paper.clicked.connect(self._show_paper)
        self._fold.add(flow(self._paper))
        card.add(self._fold)
        layout.addWidget(card)
        self.hide()

    def show_incident(self, incident: Incident | None, shown: bool) -> None:
        """Show the timeline of `incident`; None before anything was recorded."""
        changed = (incident.id if incident else "") != (self._incident.id if self._incident else "")
        self._incident = incident
        if changed and not (self._note is not None and incident and self._note.incident_id == incident.id):
            self._next_note()
        self.setVisible(shown)
        self._show_lines()
        if changed or not shown:
            self._hide_paper()

    def _note_row(self) -> QWidget:
        self._field = TextField("", self.tr("例：9時ごろ、請求書のメールを開いた"))
        self._field.setObjectName("incident_note")
        self._field.setMaxLength(LONGEST_TEXT)
        self._field.edited.connect(self._write)
        self._field.returnPressed.connect(self._next_note)
        hint = self.tr("書きはじめた時刻といっしょに残ります。Enterで次のメモになります。")
        return FieldRow(self.tr("メモ"), self._field, hint)

    def _write(self, text: str) -> None:
        if self._note is None:
            if not text.strip():
                return
            self._incident = self._begun()
            self._note = self._log.record(self._incident, StepKind.NOTE, text=text)
        else:
            self._note = self._log.rewrite(self._note, text)
        self._show_lines()
        self.trouble.emit()

    def _next_note(self) -> None:
        if self._note is not None and not self._note.text.strip():
            self._log.remove_step(self._note)
        self._note = None
        self._field.clear()
        self._show_lines()

    def _lines(self) -> tuple[IncidentStep, ...]:
        return self._log.steps(self._incident.id) if self._incident else ()

    def _show_lines(self) -> None:
        lines = self._lines()
        self._list.show_lines(lines, self._context.language)
        self._paper.setEnabled(bool(lines))
        refresh = getattr(self._output, "refresh", None)
        if refresh is not None:
            refresh()

    def _remove(self, line: IncidentStep) -> None:
        self._log.remove_step(line)
        if self._note is not None and self._note.id == line.id:
            self._note = None
            self._field.clear()
        self._show_lines()
        self._context.notify(self.tr("1行消しました"), self.tr("元に戻す"), lambda: self._put_back(line))

    def _put_back(self, line: IncidentStep) -> None:
        self._log.put_back_step(line)
        self._show_lines()

    def _show_paper(self) -> None:
        if self._output is None and self._incident is not None:
            from app.ui.document_output import DocumentOutput  # loads the preview

            incident = self._incident

            def make(language):  # type: ignore[no-untyped-def]
                lines = self._log.steps(incident.id)
                return incident_timeline(incident, lines, profile_of(self._context), language, utc_now())

            output = DocumentOutput(
                self._context,
                make,
                lambda language: timeline_stem(incident, language),
                formats=("pdf", "txt"),
                main=False,
            )
            self._output = output
            self._fold.add(output)
            output.build()
        self._paper.hide()

    def _hide_paper(self) -> None:
        if self._output is not None:
            self._output.hide()
            self._output.setParent(None)
            self._output.deleteLater()
            self._output = None
        self._paper.show()
