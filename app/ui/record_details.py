"""One earlier record, opened: its figures, what changed since the one before, its answers and more."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from app.assessment.score import score
from app.assessment.session import changed_answers
from app.content.packs import edition_ids, load_questionnaire
from app.content.phrases import phrase
from app.domain.answer import Choice
from app.domain.language import Language
from app.domain.questionnaire import Questionnaire
from app.domain.record import Record
from app.ui import tokens
from app.ui.pages.inspection_words import check_named, found_words, moment_words
from app.ui.result_parts import GoodCard, PartsCard, ScoreCard, edition_caveat, good_count, good_things
from app.ui.theme import theme
from app.ui.widgets.banner import Banner
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.inspection_parts import Section, SmallHeading
from app.ui.widgets.labels import Body, Caption, Soft
from app.ui.widgets.paint import Separator
from app.ui.widgets.status import StatusMark


@dataclass(frozen=True, slots=True)
class OpenedRecord:
    """A record, and the one before it where there is one."""

    record: Record
    before: Record | None


class RecordDetails(Section):
    """Everything a record holds, without changing anything."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language

    def show_record(self, opened: OpenedRecord) -> None:
        """Show one record."""
        self.clear()
        record, language = opened.record, self._language
        if record.sample:
            banner = Banner(self.tr("これは見本です。答えは、ためしに作ったものです。"), "warn")
            banner.setObjectName("record_sample")
            self.add(banner)
        if record.edition not in edition_ids():
            words = self.tr("この記録の質問の版（{edition}）を、このアプリは知りません。")
            self.add(Banner(words.format(edition=record.edition), "unknown"))
            return
        sheet = load_questionnaire(record.edition)
        answers = {one.question_id: one for one in record.answers}
        points = score(sheet, answers)
        caveat = edition_caveat(sheet, language)
        if caveat is not None:
            self.add(caveat)
        self.add(self._changes(opened, sheet))
        self.add(ScoreCard(points, sheet, language))
        self.add(PartsCard(points, language))
        good = good_things(sheet, answers, record.verdicts, language)
        self.add(GoodCard(good, good_count(points, record.verdicts)))
        self.add(self._measured(record))
        self.add(self._answers(record, sheet))

    def _changes(self, opened: OpenedRecord, sheet: Questionnaire) -> Card:
        """Before → after, for each answer that changed."""
        card = Card(tone="accent")
        card.setObjectName("record_changes")
        before = opened.before
        if before is None or before.edition != opened.record.edition:
            words = (
                self.tr("これが最初の記録です。")
                if before is None
                else self.tr("前回とは質問の版が違います。")
            )
            card.add(Body(words))
            return card
        changes = changed_answers(before, opened.record)
        day = moment_words(before.created_at, self._language)
        if not changes:
            card.add(Body(self.tr("前回（{day}）から、変わった答えはありません。").format(day=day)))
            return card
        title = self.tr("前回（{day}）から変わった答え {count}").format(day=day, count=len(changes))
        card.add_heading(title)
        card.body.setSpacing(theme().space(tokens.SPACE_XS))
        questions = {question.id: question for question in sheet.questions}
        for change in changes:
            question = questions.get(change.question_id)
            if question is None:
                continue
            text = self.tr("質問{number} {topic}：{before} → {after}").format(
                number=question.number,
                topic=question.topic.to(self._language),
                before=self._choice(change.before),
                after=self._choice(change.after),
            )
            card.add(Body(text))
        return card

    def _choice(self, choice: Choice | None) -> str:
        return phrase(f"choice.{choice.value}" if choice else "choice.none", self._language)

    def _measured(self, record: Record) -> Card:
        card = Card()
        card.setObjectName("record_measured")
        card.add_heading(self.tr("パソコンを調べた結果"))
        if not record.verdicts:
            card.add(Soft(self.tr("この時は、パソコンを調べていません。")))
        for verdict in record.verdicts:
            check = check_named(verdict.check_id)
            name = check.title.to(self._language) if check else verdict.check_id
            words = column(
                SmallHeading(name),
                Soft(found_words(verdict, self._language)),
                Caption(moment_words(verdict.measured_at, self._language)),
                spacing=0,
            )
            card.add(row(column(StatusMark(verdict.status), None), words, stretch=1))
        return card

    def _answers(self, record: Record, sheet: Questionnaire) -> QWidget:
        fold = Disclosure(self.tr("すべての答え（{count}問）").format(count=len(record.answers)))
        fold.setObjectName("record_answers")
        card = Card()
        card.body.setSpacing(theme().space(tokens.SPACE_S))
        for at, question in enumerate(sheet.questions):
            answer = record.answer_to(question.id)
            if at:
                card.add(Separator())
            words = question.wording_for(record.profile.works_alone).to(self._language)
            said = self._choice(answer.choice if answer else None)
            text = column(Soft(f"{question.number}. {words}"), Body(said, bold=True), spacing=0)
            if answer is not None and answer.note:
                text.addWidget(Caption(answer.note))
            card.add(text)
        fold.add(card)
        fold.body.setContentsMargins(0, theme().space(tokens.SPACE_S), 0, 0)
        return fold
