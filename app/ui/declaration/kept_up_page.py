"""継続の記録: when to look again, and what changed since the declaration, to print."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.content.phrases import phrase
from app.declaration.continuity import Continuity, continuity
from app.declaration.declared import Declaration, declaration, save_declaration
from app.declaration.review import after_review, review_is_due, review_on
from app.domain.calendar import long_date, short_date
from app.domain.language import Language
from app.report.calendar_file import calendar_file
from app.report.declaration_kept_up import (
    check_title,
    choice_word,
    closed_on,
    kept_up_document,
    kept_up_stem,
    plan_title,
    review_day,
    status_words,
)
from app.report.document import Document
from app.system.atomic_file import write_atomically
from app.system.clock import utc_now
from app.system.folders import documents_folder
from app.ui import tokens
from app.ui.context import Context
from app.ui.declaration.backup_card import drill_words
from app.ui.declaration.keeping import keep
from app.ui.document_output import DocumentOutput
from app.ui.page import Page
from app.ui.plan_date_field import DateField, today
from app.ui.sheet_words import save_trouble
from app.ui.theme import theme
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.card import Card, row
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.field_row import FieldRow
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_parts import Section, SmallHeading, beside
from app.ui.widgets.labels import Body, Caption, Soft

_SHOWN_LINES = 12


class KeptUpPage(Page):
    """Nothing is judged here: it says what is otherwise, and since when."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("継続の記録"),
            self.tr("宣言は、続けてこそ信頼されます。変わったことを、ここで見返せます。"),
        )
        assert context.store is not None
        self._store = context.store
        self._found: Continuity | None = None
        self._parts = Section(spacing=tokens.SPACE_L)
        self.add(self._parts)
        self.output: DocumentOutput | None = None
        bar = self.add_actions("", self.tr("戻る"))
        bar.back_pressed.connect(lambda: context.navigate("declaration"))

    def refresh(self) -> None:
        self._parts.clear()
        self.output = None
        self._found = continuity(self._store, self.context.assessment)
        if self._found is None:
            self._parts.add(self._empty())
            return
        self._parts.add(self._review(declaration(self._store)))
        self._parts.add(self._changes(self._found))
        self._parts.add(self._paper())

    # Before there is anything to tell

    def _empty(self) -> QWidget:
        card = Card()
        empty = EmptyState(
            "records",
            self.tr("まだ宣言が書かれていません"),
            self.tr("宣言した星と日付を書くと、その日からの変化がここに並びます。"),
            self.tr("宣言したことを書く"),
        )
        empty.action.setObjectName("kept_up_write")
        empty.action_pressed.connect(lambda: self.context.navigate("application_guide"))
        card.add(empty)
        return card

    # The next review

    def _review(self, declared: Declaration) -> QWidget:
        due = review_is_due(declared, today())
        card = Card(tone="warn" if due else "accent")
        card.setObjectName("kept_up_review")
        card.add_heading(self.tr("見なおしの時期です") if due else self.tr("次に見なおす日"))
        day = review_on(declared)
        field = DateField(self.tr("次に見なおす日"), day, self.context.language, (), may_be_empty=True)
        field.set_name("kept_up_review_on")
        self._day_row = FieldRow(self.tr("日付"), field, self.tr("空にすると、1年後にもどります。"))
        field.day_chosen.connect(self._take_review_day)
        card.add(self._day_row)
        note = self.tr("1年に1度は、私たちのおすすめです。公式の有効期限は見つかっていません。")
        card.add(beside(IconMark("info", "accent_text", 20), Soft(note)))
        done = SecondaryButton(self.tr("今日、見なおしました"), icon="check")
        done.setObjectName("kept_up_done")
        done.clicked.connect(self._note_review)
        calendar = SecondaryButton(self.tr("予定表に入れる（.ics）"), icon="calendar")
        calendar.setObjectName("kept_up_calendar")
        calendar.clicked.connect(self._save_calendar)
        card.add(flow(done, calendar))
        if declared.reviewed_on is not None:
            last = long_date(declared.reviewed_on, self.context.language)
            card.add(Caption(self.tr("前に見なおした日： {day}").format(day=last)))
        reminder = LinkButton(self.tr("パソコンを始めたときのお知らせは、設定で選べます"))
        reminder.setObjectName("kept_up_reminder")
        reminder.clicked.connect(lambda: self.context.navigate("settings"))
        card.add(row(reminder, None))
        return card

    def _take_review_day(self, day: date | None) -> None:
        if day is not None and day <= today():
            words = self.tr("今日より後の日にしてください。保存していません。")
            self._day_row.set_error(words)
            return
        self._day_row.set_error("")
        kept = replace(declaration(self._store), review_on=day)
        if keep(self.context, lambda: save_declaration(self._store, kept)):
            self.say_saved()
        self._refresh_paper()

    def _note_review(self) -> None:
        before = declaration(self._store)
        kept = after_review(before, today())
        if not keep(self.context, lambda: save_declaration(self._store, kept)):
            return
        self.say_saved()
        self.refresh()
        self.context.notify(
            self.tr("見なおした日を書きました"), self.tr("元に戻す"), lambda: self._take_back(before)
        )

    def _take_back(self, before: Declaration) -> None:
        keep(self.context, lambda: save_declaration(self._store, before))
        self.refresh()

    def _save_calendar(self) -> None:
        day = review_on(declaration(self._store))
        if day is None:
            return
        language = self.context.language
        name = f"{short_date(day)}_{phrase('declaration.calendar.file', language)}.ics"
        chosen, _kind = QFileDialog.getSaveFileName(
            self,
            self.tr("予定表に入れる"),
            str(documents_folder() / name),
            self.tr("予定表のファイル (*.ics)"),
        )
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() != ".ics":
            path = path.with_name(f"{path.name}.ics")
        try:
            write_atomically(path, calendar_file((review_day(day, language),), utc_now()))
        except OSError as error:
            self.context.warn(save_trouble(error))
        else:
            words = self.tr("{file} を保存しました。開くと、予定表に入ります。")
            self.context.notify(words.format(file=path.name))

    # What changed

    def _changes(self, found: Continuity) -> QWidget:
        language = self.context.language
        card = Card()
        card.setObjectName("kept_up_changes")
        since = long_date(found.since, language)
        card.add_heading(self.tr("{day}の宣言から変わったこと").format(day=since))
        if found.compared_with is not None:
            day = long_date(found.compared_with, language)
            card.add(Soft(self.tr("{day}の診断とくらべています。").format(day=day)))
        else:
            card.add(Soft(phrase("declaration.kept_up.no_record", language)))
        for name, title, lines in self._groups(found, language):
            card.add(self._group(name, title, lines))
        if found.nothing_happened:
            card.add(Body(self.tr("まだ変わったことはありません。")))
        return card

    def _groups(self, found: Continuity, language: Language) -> list[tuple[str, str, list[str]]]:
        answers = [
            self.tr("質問{number} {topic}： {before} → {after}").format(
                number=one.question.number,
                topic=one.question.topic.to(language),
                before=choice_word(one.before, language),
                after=choice_word(one.after, language),
            )
            for one in found.answers
        ]
        measured = [
            self.tr("{check}： {before} → {after}").format(
                check=check_title(one.check_id, language),
                before=status_words(one.before, language),
                after=status_words(one.after, language),
            )
            for one in found.measured
        ]
        plan = [
            self.tr("{day}　{what}").format(
                day=long_date(closed_on(one), language), what=plan_title(one, language)
            )
            for one in found.plan_done
        ]
        policies = [
            self.tr("{day}　{what}").format(
                day=long_date(one.decided_on, language) if one.decided_on else "",
                what=phrase("declaration.kept_up.revision", language, revision=one.revision),
            )
            for one in found.policies
        ]
        tried = [drill_words(one, language) for one in found.drills]
        return [
            ("answers", self.tr("答え"), answers),
            ("measured", self.tr("パソコンを測った結果"), measured),
            ("plan", self.tr("計画のうち、済んだこと"), plan),
            ("policies", self.tr("基本方針"), policies),
            ("drills", self.tr("控えから戻せるかを試したこと"), tried),
        ]

    def _group(self, name: str, title: str, lines: list[str]) -> QWidget:
        if not lines:
            holder = Section(spacing=0)
            holder.add(SmallHeading(title))
            holder.add(Soft(phrase(f"declaration.kept_up.{name}.none", self.context.language)))
            return holder
        fold = Disclosure(
            self.tr("{title}（{count}）").format(title=title, count=len(lines)), opened=len(lines) <= 3
        )
        fold.setObjectName(f"kept_up_{name}")
        for line in lines[:_SHOWN_LINES]:
            fold.add(Body(line))
        if len(lines) > _SHOWN_LINES:
            more = self.tr("ほかに{count}件あります。書類にはすべてのります。")
            fold.add(Caption(more.format(count=len(lines) - _SHOWN_LINES)))
        return fold

    # On paper

    def _paper(self) -> QWidget:
        card = Card()
        card.add_heading(self.tr("書類にする"))
        card.add(Soft(self.tr("取引先から「続けていますか」と聞かれたときに、そのまま渡せます。")))
        self.output = DocumentOutput(self.context, self._document, self._stem)
        card.add(self.output)
        card.body.setSpacing(theme().space(tokens.SPACE_M))
        self.output.refresh()
        return card

    def _document(self, language: Language) -> Document:
        found = continuity(self._store, self.context.assessment)
        if found is None:
            raise ValueError("nothing was declared")
        return kept_up_document(found, self.context.assessment.profile, today(), language)

    def _stem(self, language: Language) -> str:
        return kept_up_stem(self.context.assessment.profile, today(), language)

    def _refresh_paper(self) -> None:
        if self.output is not None:
            self.output.refresh()
