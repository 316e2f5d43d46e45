"""修了証: for whom, for which course, its preview and printing; before that, what is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from app.domain.language import Language
from app.learning.certificate import Certificate, certificate_for
from app.learning.courses import CourseStanding
from app.learning.results import LONGEST_NAME, Learner
from app.ui import tokens
from app.ui.context import Context
from app.ui.document_output import DocumentOutput
from app.ui.learning.shelf import learning_of
from app.ui.page import Page
from app.ui.widgets.card import row
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.field_row import FieldRow, TextField
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Caption
from app.ui.widgets.progress_line import ProgressLine

if TYPE_CHECKING:
    from app.report.document import Document
    from app.report.document_job import DocumentJob
    from app.report.learning_certificate import CertificatePaper


class CertificatePage(Page):
    """The name is kept as it is typed; the paper follows a moment later."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("修了証"))
        self._learning = learning_of(context)
        self._course = ""
        self._output: DocumentOutput | None = None
        self._certificate: Certificate | None = None
        self._body = Section(spacing=tokens.SPACE_L)
        self.add(self._body)
        bar = self.add_actions("", self.tr("戻る"))
        bar.back_pressed.connect(lambda: self.context.navigate("learning"))

    def go_to(self, course: str = "", **_other: Any) -> None:
        """Show the certificate of a course."""
        self._course = course

    def place(self) -> dict[str, Any]:
        return {"course": self._course}

    def refresh(self) -> None:
        self._body.clear()
        self._output = self._certificate = None
        learner = self._learning.current
        standings = self._standings(learner)
        complete = [one for one in standings if one.complete]
        if learner is None or not complete:
            self._body.add(self._nothing_yet(learner, standings))
            return
        shown = next((one for one in complete if one.course.id == self._course), complete[0])
        if len(complete) > 1:
            choices = [(one.course.id, self.words(one.course.title)) for one in complete]
            choice = Segments(choices, shown.course.id, self.tr("コース"))
            choice.value_chosen.connect(self._choose)
            self._body.add(row(choice, None))
        self._body.add(self._name_field(learner))
        self._show_certificate(learner, shown)
        self._body.add(
            Caption(self.tr("このアプリの修了証です。IPAなどの公的な機関が出すものではありません。"))
        )

    def first_focus(self) -> QWidget | None:
        return self._output.buttons[0] if self._output is not None else super().first_focus()

    # Parts

    def _standings(self, learner: Learner | None) -> list[CourseStanding]:
        if learner is None:
            return []
        return [self._learning.standing(learner, course) for course in self._learning.courses]

    def _nothing_yet(self, learner: Learner | None, standings: list[CourseStanding]) -> QWidget:
        holder = Section(spacing=tokens.SPACE_M)
        taken = next((one for one in standings if learner and one.course.id == learner.course), None)
        if taken is None:
            text = self.tr("コースの確認テストにすべて正しく答えると、名前入りの修了証を印刷できます。")
            title = self.tr("修了証は、まだありません")
        else:
            left = taken.total - len(taken.done)
            title = self.tr("修了証まで、あと{left}レッスン").format(left=left)
            name = learner.name if learner is not None else ""
            words = (
                self.tr("{name}さんのコースは「{course}」です。")
                if name
                else self.tr("コースは「{course}」です。")
            )
            text = words.format(name=name, course=self.words(taken.course.title))
        empty = EmptyState("mark", title, text, self.tr("レッスンを続ける"))
        empty.action_pressed.connect(self._go_on_learning)
        holder.add(empty)
        if taken is not None:
            progress = ProgressLine()
            words = self.tr("{done} / {total} レッスン").format(done=len(taken.done), total=taken.total)
            progress.set_progress(words, len(taken.done), taken.total)
            holder.add(progress)
        return holder

    def _name_field(self, learner: Learner) -> FieldRow:
        name = TextField(learner.name)
        name.setMaxLength(LONGEST_NAME)
        name.setObjectName("certificate_name")
        name.edited.connect(lambda text: self._rename(learner.id, text))
        return FieldRow(self.tr("修了証にのせるお名前"), name)

    def _show_certificate(self, learner: Learner, standing: CourseStanding) -> None:
        self._certificate = certificate_for(self._learning, learner, standing)
        items = sum(len(self._learning.lessons[one].test) for one in standing.done)
        firm = self.context.assessment.profile.trade_name

        def paper() -> CertificatePaper:
            from app.report.learning_certificate import CertificatePaper

            assert self._certificate is not None
            return CertificatePaper(self._certificate, standing.course.title, items, firm)

        def make(language: Language) -> Document:
            from app.report.learning_certificate import certificate_document

            return certificate_document(paper(), language)

        def stem(language: Language) -> str:
            from app.report.learning_certificate import certificate_stem

            return certificate_stem(paper(), language)

        def job(document: Document, _stem: str) -> DocumentJob:
            from app.report.learning_certificate import certificate_job

            return certificate_job(paper(), document.language)

        self._output = DocumentOutput(self.context, make, stem, formats=("pdf", "txt"), job=job)
        self._output.setObjectName("certificate_output")
        self._body.add(self._output)
        self._output.refresh()

    # Deeds

    def _choose(self, course: object) -> None:
        self._course = str(course)
        self.refresh()

    def _rename(self, learner_id: str, text: str) -> None:
        self._learning.rename(learner_id, text)
        learner = self._learning.learner(learner_id)
        given = self._certificate
        course = self._learning.course(given.course) if given is not None else None
        if learner is not None and course is not None:
            self._certificate = certificate_for(
                self._learning, learner, self._learning.standing(learner, course)
            )
        self.say_saved()
        if self._output is not None:
            self._output.refresh()

    def _go_on_learning(self) -> None:
        learner = self._learning.current
        course = self._learning.course(learner.course) if learner is not None else None
        following = (
            self._learning.standing(learner, course).next
            if learner is not None and course is not None
            else None
        )
        if following is None:
            self.context.navigate("learning")
        else:
            self.context.navigate("lesson", lesson_id=following, begin=True)
