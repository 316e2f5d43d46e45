"""事故の対応手順: five phases from what is known; the owner decides, and is asked about question 24."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import Any

from app.assessment.firm import firm_facts
from app.content.emergency_packs import load_procedure
from app.domain.calendar import local_date, long_date, utc_text
from app.domain.language import Language
from app.emergency.contacts import own_contacts
from app.emergency.procedure import (
    QUESTION,
    OwnProcedure,
    own_procedure,
    responsible_person,
    save_procedure,
)
from app.emergency.reading import LONGEST_LINE
from app.records.errors import StoreError
from app.report.document import Document
from app.report.emergency_procedure import incident_procedure, procedure_stem
from app.system.clock import utc_now
from app.ui import tokens
from app.ui.context import Context
from app.ui.document_output import DocumentOutput
from app.ui.emergency.surroundings import notebook_of, profile_of
from app.ui.emergency.text_area import TextArea
from app.ui.page import Page
from app.ui.widgets.banner import Banner
from app.ui.widgets.card import Card
from app.ui.widgets.field_row import FieldRow, TextField
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Caption


class IncidentProcedurePage(Page):
    """A change after the decision makes it a draft again: nobody decided what is written now."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("事故の対応手順"),
            self.tr("だれが何をするかを、5つの段階で書いたものです。名前を入れて、決めた日を残します。"),
        )
        self._notebook = notebook_of(context)
        self._own = own_procedure(self._notebook)
        self._state = Section(spacing=tokens.SPACE_S)
        self.add(self._state)
        self.add(self._form())
        self._output = DocumentOutput(context, self._document, self._stem, main=False)
        self.add(self._output)
        self.add(Caption(self.words(load_procedure().note)))
        bar = self.add_actions(self.tr("これで決める"), self.tr("戻る"))
        bar.back_pressed.connect(lambda: context.navigate("help"))
        bar.main_pressed.connect(self._decide)

    def refresh(self) -> None:
        self._output.build()
        self._show_state()

    def _form(self) -> Card:
        card = Card()
        named = self._named()
        responsible = TextField(self._own.responsible, named)
        deputy = TextField(self._own.deputy, self.tr("例：家族、外注先、顧問の先生"))
        additions = TextArea(self._own.additions, self.tr("例：大きな取引先には、その日のうちに電話する"))
        for field, name in ((responsible, "responsible"), (deputy, "deputy"), (additions, "additions")):
            field.setObjectName(f"procedure_{name}")
            field.edited.connect(lambda text, key=name: self._keep(**{key: text.strip()}))
        responsible.setMaxLength(LONGEST_LINE)
        deputy.setMaxLength(LONGEST_LINE)
        hint = self.tr("空けておくと「{name}」になります。").format(name=named) if named else ""
        card.add(FieldRow(self.tr("責任者"), responsible, hint))
        card.add(FieldRow(self.tr("代わりの人"), deputy, self.tr("1人なら、空けてかまいません。")))
        card.add(FieldRow(self.tr("うちの決まり（書かなくてもかまいません）"), additions))
        return card

    def _named(self) -> str:
        person = ""
        if self.context.store is not None:
            with contextlib.suppress(StoreError):
                person = firm_facts(self.context.store).responsible_person
        return responsible_person(OwnProcedure(), person, profile_of(self.context))

    def _document(self, language: Language) -> Document:
        profile = profile_of(self.context)
        responsible = self._own.responsible or self._named()
        return incident_procedure(profile, self._own, responsible, own_contacts(self._notebook), language)

    def _stem(self, language: Language) -> str:
        return procedure_stem(self._own, profile_of(self.context), language)

    def _keep(self, **changes: Any) -> None:
        changed = replace(self._own, **changes)
        if changed != self._own:
            self._save(replace(changed, decided_on=None))

    def _decide(self) -> None:
        earlier = self._own
        self._save(replace(self._own, decided_on=local_date(utc_now())))
        self.context.notify(self.tr("決めた日を残しました"), self.tr("元に戻す"), lambda: self._save(earlier))

    def _save(self, own: OwnProcedure) -> None:
        self._own = replace(own, changed_at=utc_text(utc_now()))
        save_procedure(self._notebook, self._own)
        self.say_saved()
        self._output.refresh()
        self._show_state()

    def _show_state(self) -> None:
        self._state.clear()
        decided = self._own.decided_on
        if self.action_bar is not None:
            self.action_bar.set_main("" if decided else self.tr("これで決める"))
        if not self._notebook.kept:
            self._state.add(Banner(self.tr("書いたことを残せませんでした。紙にも書いてください。"), "bad"))
        if decided is None:
            return
        day = long_date(decided, self.context.language)
        banner = Banner(
            self.tr("{day} に決めました。").format(day=day),
            "good",
            self.tr(
                "質問24（事故への備え）の答えを見なおせます。この手順を書類として数えるかは、ご自身で決めてください。"
            ),
            self.tr("質問24を見る"),
        )
        banner.setObjectName("procedure_decided")
        banner.action_pressed.connect(
            lambda: self.context.navigate("questions", question_id=QUESTION, return_to="incident_procedure")
        )
        self._state.add(banner)
