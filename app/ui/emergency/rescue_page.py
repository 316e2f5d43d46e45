"""お助け隊サービス: what it is, which form to ask about, and the questions to ask. No ranking."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import Any

from PySide6.QtWidgets import QWidget

from app.assessment.firm import firm_facts
from app.content.emergency_kinds import DatedFact, ServiceType
from app.content.emergency_packs import load_rescue
from app.domain.calendar import long_date, utc_text
from app.domain.language import Language
from app.emergency.rescue import RescueWish, rescue_wish, save_wish
from app.report.document import Document
from app.report.emergency_rescue import advice_lines, rescue_questions, rescue_stem
from app.system.clock import utc_now
from app.ui import tokens
from app.ui.context import Context
from app.ui.emergency.surroundings import notebook_of, profile_of
from app.ui.page import Page
from app.ui.pages.inspection_again import open_link
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import Card, column
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.field_row import NumberField
from app.ui.widgets.firm_questions import FirmQuestions
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_parts import GroupHeading, Section, beside
from app.ui.widgets.labels import Body, Caption, Soft
from app.ui.widgets.paint import Separator
from app.ui.widgets.setting_row import SettingRow

_MOST_DEVICES = 9999


class RescueServicesPage(Page):
    """Three plain questions, sentences that help to choose whom to ask, and a paper with questions."""

    def __init__(self, context: Context) -> None:
        self._pack = load_rescue()
        super().__init__(context, self.tr("お助け隊サービス"), context.words(self._pack.what))
        self._notebook = notebook_of(context)
        self._wish = self._known()
        self._output: Any = None
        self._advice = Section(spacing=tokens.SPACE_S)
        self.add(self._questions())
        self.add(self._needs())
        self.add(GroupHeading(self.tr("3つの形")))
        for one in self._pack.types:
            self.add(self._type(one))
        self.add(self._list())
        self.add(self._paper())
        self.add_actions("", self.tr("戻る")).back_pressed.connect(lambda: context.navigate("help"))

    def refresh(self) -> None:
        self._wish = self._known()
        self._show_advice()

    def _known(self) -> RescueWish:
        wish = rescue_wish(self._notebook)
        if wish.devices is None:
            wish = replace(wish, devices=profile_of(self.context).pc_count)
        if self.context.store is not None:
            wish = replace(wish, servers=firm_facts(self.context.store).servers)
        return wish

    def _questions(self) -> QWidget:
        card = Card()
        card.add_heading(self.tr("うちの様子"))
        devices = NumberField(
            self._wish.devices, self.tr("台"), self.tr("見守ってほしい台数"), most=_MOST_DEVICES
        )
        devices.field.setObjectName("rescue_devices")
        devices.number_changed.connect(lambda number: self._keep(devices=number))
        hint = self.tr("パソコン、サーバー、仕事で使うスマホを数えます。")
        card.add(SettingRow(self.tr("見守ってほしい台数"), hint, devices))
        if self.context.store is not None:
            servers = FirmQuestions(self.context.store, ("servers",))
            servers.changed.connect(self.refresh)
            card.add(servers)
        star = Segments(
            [(True, self.tr("はい")), (False, self.tr("いいえ")), (None, self.tr("わからない"))],
            self._wish.star3,
            self.tr("★3をめざしますか"),
        )
        star.value_chosen.connect(lambda wanted: self._keep(star3=wanted))
        hint = self.tr("SCS評価制度の★3です。取引先から求められていなければ「いいえ」でかまいません。")
        card.add(SettingRow(self.tr("★3をめざしますか"), hint, star))
        card.add(Separator())
        card.add(self._advice)
        return card

    def _needs(self) -> QWidget:
        fold = Disclosure(self.tr("サービスにある6つのこと"))
        fold.setObjectName("rescue_needs")
        for one in self._pack.needs:
            mark = IconMark("check", "accent_text", 20)
            words = column(Body(self.words(one.title), bold=True), Soft(self.words(one.text)), spacing=0)
            fold.add(beside(mark, words))
        return fold

    def _type(self, one: ServiceType) -> QWidget:
        card = Card(padding=tokens.SPACE_L)
        card.setObjectName(f"rescue_{one.id}")
        card.add_heading(self.words(one.title))
        card.add(Body(self.words(one.text)))
        card.add(Soft(self.words(one.fits)))
        for dated, facts in groupby(one.facts, self._dated):
            lines = [
                beside(IconMark("forward", "accent_text", 16), Body(self.words(it.text))) for it in facts
            ]
            card.add(column(*lines, Caption(dated), spacing=tokens.SPACE_XS))
        return card

    def _dated(self, fact: DatedFact) -> str:
        if fact.verified:
            return self.tr("{day} の情報").format(day=fact.stated_on)
        return self.tr("{day} の情報（未確認。公式の案内でお確かめください）").format(day=fact.stated_on)

    def _list(self) -> QWidget:
        holder = Section(spacing=tokens.SPACE_XS)
        link = LinkButton(
            self.tr("登録されたサービスの一覧を見る（ブラウザー）"), icon="external", icon_after=True
        )
        link.setObjectName("rescue_list")
        link.clicked.connect(self._open_list)
        holder.add(flow(link))
        holder.add(Caption(self.words(self._pack.no_ranking)))
        day = long_date(self._pack.checked_on, self.context.language)
        holder.add(Caption(self.tr("確かめた日： {day}").format(day=day)))
        return holder

    def _paper(self) -> QWidget:
        fold = Disclosure(self.tr("聞くことを印刷・保存する"))
        fold.setObjectName("rescue_paper")
        fold.toggled.connect(lambda opened: self._show_paper(fold) if opened else None)
        return fold

    def _show_paper(self, fold: Disclosure) -> None:
        if self._output is None:
            from app.ui.document_output import DocumentOutput

            self._output = DocumentOutput(
                self.context, self._document, rescue_stem, formats=("pdf", "docx"), main=False
            )
            fold.add(self._output)
            self._output.build()

    def _document(self, language: Language) -> Document:
        return rescue_questions(self._wish, language)

    def _keep(self, **changes: Any) -> None:
        self._wish = replace(self._wish, **changes, changed_at=utc_text(utc_now()))
        save_wish(self._notebook, self._wish)
        self.say_saved()
        self._show_advice()

    def _show_advice(self) -> None:
        self._advice.clear()
        for line in advice_lines(self._wish, self.context.language):
            self._advice.add(beside(IconMark("bulb", "accent_text", 20), Body(line)))
        if self._output is not None:
            self._output.refresh()

    def _open_list(self) -> None:
        if not open_link(self._pack.list_url):
            self.context.warn_link(self._pack.list_url)
