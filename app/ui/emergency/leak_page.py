"""漏えい報告の時計: plain questions, whether a report is due, the days, a draft, a text to the people."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from app.content.emergency_kinds import LeakQuestion
from app.content.emergency_packs import load_leak
from app.domain.calendar import JAPAN, local_date, long_date, parse_utc, utc_text
from app.domain.language import Language
from app.emergency.leak import Say, finding
from app.emergency.leak_case import LeakCase, leak_cases, letter, new_case, save_case, suggested_letter
from app.report.document import Document
from app.report.emergency_leak import leak_draft, leak_stem, questions
from app.system.clock import utc_now
from app.ui import tokens
from app.ui.context import Context
from app.ui.emergency.leak_result import LeakResult
from app.ui.emergency.surroundings import notebook_of, profile_of
from app.ui.emergency.text_area import TextArea
from app.ui.page import Page
from app.ui.pages.inspection_again import open_link
from app.ui.plan_date_field import DateField
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.card import Card, column
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.field_row import FieldRow
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Body, Caption, Soft
from app.ui.widgets.paint import Separator


class LeakClockPage(Page):
    """Everything is kept as it is chosen or typed; nothing of it leaves the PC."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("漏えい報告の時計"),
            self.tr("人の情報が漏れたかもしれないとき、いつまでに報告が必要かの目安が分かります。"),
        )
        self._notebook = notebook_of(context)
        self._pack = load_leak()
        self._case = next(iter(leak_cases(self._notebook)), None) or new_case(utc_text(utc_now()))
        self._letter: TextArea | None = None
        self._output: Any = None
        self._notes = Section(spacing=tokens.SPACE_S)
        self._result = Section(spacing=tokens.SPACE_S)
        self._form = Section(spacing=tokens.SPACE_M)
        for part in (self._notes, self._result, self._form):
            self.add(part)
        self._show_form()
        self.add_actions("", self.tr("戻る")).back_pressed.connect(lambda: context.navigate("help"))

    def refresh(self) -> None:
        self._show_result()

    # Parts

    def _show_form(self) -> None:
        self._form.clear()
        self._output = None
        self._form.add(self._known_on())
        self._form.add(self._questions())
        self._form.add(self._facts())
        self._form.add(self._letter_part())
        self._form.add(self._paper())
        self._form.add(self._law())
        self._form.add(self._others())
        self._show_result()

    def _known_on(self) -> QWidget:
        card = Card()
        field = DateField(self.tr("知った日"), self._case.known_on, self.context.language, ("today",))
        field.set_name("known_on")
        field.day_chosen.connect(self._choose_day)
        hint = self.tr("漏れた、または漏れたかもしれないと、はじめて気づいた日です。")
        card.add(FieldRow(self.tr("知った日"), field, hint))
        return card

    def _questions(self) -> QWidget:
        card = Card()
        for number, one in enumerate(questions(self._pack)):
            if number:
                card.add(Separator())
            card.add(self._question(one))
        return card

    def _question(self, one: LeakQuestion) -> QWidget:
        words = self.words(one.question)
        choices = [
            (Say.YES, self.tr("はい")),
            (Say.NO, self.tr("いいえ")),
            (Say.UNSURE, self.tr("分からない")),
        ]
        control = Segments(choices, self._case.says.get(one.id), words)
        control.setObjectName(f"say_{one.id}")
        for button, (say, _text) in zip(control.findChildren(QWidget), choices, strict=True):
            button.setObjectName(f"say_{one.id}_{say.value}")
        control.value_chosen.connect(lambda say, name=one.id: self._say(name, say))
        holder = QWidget()
        holder.setLayout(
            column(Body(words, bold=True), Caption(self.words(one.example)), flow(control), spacing=4)
        )
        return holder

    def _facts(self) -> QWidget:
        fold = Disclosure(self.tr("報告で聞かれることの下書き"), opened=bool(self._case.facts))
        fold.setObjectName("leak_facts")
        fold.add(Soft(self.words(self._pack.facts_note)))
        for one in self._pack.facts:
            area = TextArea(self._case.facts.get(one.id, ""), "", lines=2)
            area.setObjectName(f"fact_{one.id}")
            area.edited.connect(lambda text, name=one.id: self._write_fact(name, text))
            fold.add(FieldRow(self.words(one.question), area, self.words(one.example)))
        return fold

    def _letter_part(self) -> QWidget:
        fold = Disclosure(self.tr("ご本人への知らせの文"))
        fold.setObjectName("leak_letter")
        fold.add(
            Soft(self.tr("上の下書きから作った文です。送る前に、内容が正しいかを必ず見なおしてください。"))
        )
        language = self.context.language
        area = TextArea(letter(self._case, profile_of(self.context), self._pack, language), lines=8)
        area.setObjectName("letter")
        area.edited.connect(self._write_letter)
        self._letter = area
        fold.add(FieldRow(self.words(self._pack.letter_subject), area))
        again = LinkButton(self.tr("もとの文に戻す"))
        again.setObjectName("letter_again")
        again.clicked.connect(self._letter_again)
        fold.add(flow(again))
        return fold

    def _paper(self) -> QWidget:
        fold = Disclosure(self.tr("下書きを印刷・保存する"))
        fold.setObjectName("leak_paper")
        fold.toggled.connect(lambda opened: self._show_paper(fold) if opened else None)
        return fold

    def _law(self) -> QWidget:
        pack = self._pack
        fold = Disclosure(self.tr("もとになる決まりと、これからの改正"))
        fold.setObjectName("leak_law")
        fold.add(Body(self.words(pack.amendment.text)))
        link = LinkButton(self.tr("改正の案内を開く"), icon="external", icon_after=True)
        link.setObjectName("leak_amendment")
        link.clicked.connect(lambda: self._open(pack.amendment.source_url))
        fold.add(flow(link))
        for one in pack.triggers:
            law = self.words(one.law) if one.law else ""
            enough = self.tr("1人分でも対象") if one.one_is_enough else self.tr("1,000人をこえると対象")
            fold.add(Soft(self.tr("{law}： {enough}").format(law=law, enough=enough)))
        day = long_date(pack.checked_on, self.context.language)
        fold.add(Caption(self.tr("確かめた日： {day}").format(day=day)))
        return fold

    def _others(self) -> QWidget:
        holder = Section(spacing=tokens.SPACE_S)
        holder.add(Caption(self.words(self._pack.not_advice)))
        anew = SecondaryButton(self.tr("別のできごとを書く"), icon="plus")
        anew.setObjectName("leak_anew")
        anew.clicked.connect(self._begin_anew)
        others: list[QWidget] = [anew]
        for case in leak_cases(self._notebook):
            if case.id != self._case.id:
                at = parse_utc(case.started_at).astimezone(JAPAN)
                look = SecondaryButton(self.tr("{time} のものを開く").format(time=f"{at:%Y-%m-%d %H:%M}"))
                look.setObjectName(f"leak_case_{case.id}")
                look.clicked.connect(lambda _on=False, one=case: self._take(one))
                others.append(look)
        holder.add(flow(*others))
        return holder

    # What happens

    def _choose_day(self, day: date | None) -> None:
        self._keep(known_on=day)

    def _say(self, name: str, say: Say) -> None:
        self._keep(says={**self._case.says, name: say})

    def _write_fact(self, name: str, text: str) -> None:
        self._keep(facts={**self._case.facts, name: text})

    def _write_letter(self, text: str) -> None:
        language = self.context.language.value
        self._keep(letters={**self._case.letters, language: text})

    def _letter_again(self) -> None:
        language = self.context.language.value
        earlier = self._case.letters.get(language, "")
        self._keep(letters={key: one for key, one in self._case.letters.items() if key != language})
        if earlier:
            self.context.notify(
                self.tr("もとの文に戻しました"), self.tr("元に戻す"), lambda: self._put_letter_back(earlier)
            )

    def _put_letter_back(self, text: str) -> None:
        self._write_letter(text)
        if self._letter is not None:
            self._letter.set_text(text)

    def _keep(self, **changes: Any) -> None:
        now = utc_text(utc_now())
        self._case = replace(self._case, **changes, changed_at=now)
        save_case(self._notebook, self._case)
        self.say_saved()
        self._notes.clear()
        if not self._notebook.kept:
            self._notes.add(Banner(self.tr("書いたことを残せませんでした。紙にも書いてください。"), "bad"))
        own = self._case.letters.get(self.context.language.value)
        if self._letter is not None and not own:
            language = self.context.language
            self._letter.set_text(
                suggested_letter(self._case, profile_of(self.context), self._pack, language)
            )
        if self._output is not None:
            self._output.refresh()
        self._show_result()

    def _show_result(self) -> None:
        self._result.clear()
        today = local_date(utc_now())
        found = finding(self._case.says, self._pack)
        card = LeakResult(self._case, found, self._pack, today, self.context.language, self.words)
        card.form_wanted.connect(lambda: self._open(self._pack.form_url))
        self._result.add(card)

    def _show_paper(self, fold: Disclosure) -> None:
        if self._output is None:
            from app.ui.document_output import DocumentOutput

            self._output = DocumentOutput(
                self.context,
                self._document,
                lambda language: leak_stem(self._case, language),
                formats=("pdf", "docx", "txt"),
                main=False,
            )
            fold.add(self._output)
            self._output.build()

    def _document(self, language: Language) -> Document:
        today = local_date(utc_now())
        return leak_draft(self._case, profile_of(self.context), self._pack, language, today)

    def _begin_anew(self) -> None:
        self._take(new_case(utc_text(utc_now())))

    def _take(self, case: LeakCase) -> None:
        self._case = case
        self._show_form()
        self.scroll_area.verticalScrollBar().setValue(0)

    def _open(self, address: str) -> None:
        if not open_link(address):
            self.context.warn_link(address)
