"""補助金: which calls there are, with their days and what they ask for. Never a word on who qualifies."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.content.emergency_packs import load_subsidies
from app.domain.calendar import local_date, long_date
from app.emergency.subsidies import CallState, call_state, list_is_old
from app.system.clock import utc_now
from app.ui import tokens
from app.ui.context import Context
from app.ui.page import Page
from app.ui.pages.inspection_again import open_link
from app.ui.widgets.banner import Banner, IconMark
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import Card, column
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_parts import Section, beside
from app.ui.widgets.labels import Body, Caption, Soft


class SubsidiesPage(Page):
    """The list is data with days: what lies behind says that it may have closed."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, self.tr("補助金"), self.tr("どんな案内があるかと、何が求められるかを見られます。")
        )
        self._list = Section(spacing=tokens.SPACE_M)
        self.add(self._list)
        self.add_actions("", self.tr("戻る")).back_pressed.connect(lambda: context.navigate("help"))

    def refresh(self) -> None:
        self._list.clear()
        pack, today = load_subsidies(), local_date(utc_now())
        self._list.add(Banner(self.words(pack.no_promise), "accent"))
        if list_is_old(pack.checked_on, today):
            self._list.add(
                Banner(self.tr("この一覧は古くなっています。公式の案内をご確認ください。"), "warn")
            )
        for one in pack.calls:
            self._list.add(self._card(call_state(one, today)))
        for label, address in pack.where:
            self._list.add(self._link("subsidies_where", self.words(label), address))
        day = long_date(pack.checked_on, self.context.language)
        self._list.add(Caption(self.tr("確かめた日： {day}").format(day=day)))

    def _card(self, state: CallState) -> QWidget:
        one, language = state.subsidy, self.context.language
        card = Card()
        card.setObjectName(f"subsidy_{one.id}")
        card.add_heading(self.words(one.title))
        card.add(Body(self.words(one.what)))
        if state.may_have_ended:
            ended = Body(self.words(load_subsidies().expired), bold=True, colour="warn")
            card.add(beside(IconMark("warn", "warn", 20), ended))
        elif state.next_day is not None:
            day = long_date(state.next_day.on, language)
            label = self.words(state.next_day.label)
            card.add(Body(self.tr("次の日付： {label} {day}").format(label=label, day=day), bold=True))
        card.add(Soft(self.words(one.note)))
        fold = Disclosure(self.tr("求められることと日付"))
        fold.setObjectName(f"subsidy_more_{one.id}")
        for text in one.asks:
            fold.add(beside(IconMark("forward", "accent_text", 16), Body(self.words(text))))
        for fact in one.facts:
            stated = self.tr("{day} の情報").format(day=fact.stated_on)
            unsure = self.tr("{day} の情報（未確認。公式の案内でお確かめください）").format(
                day=fact.stated_on
            )
            lines = Body(self.words(fact.text)), Caption(stated if fact.verified else unsure)
            fold.add(column(*lines, spacing=0))
        for deadline in one.dates:
            fold.add(Soft(f"{self.words(deadline.label)}： {long_date(deadline.on, language)}"))
        if not one.verified:
            fold.add(Caption(self.tr("この案内の内容は、公式のページでは確かめていません（未確認）。")))
        card.add(fold)
        card.add(self._link(f"subsidy_open_{one.id}", self.tr("公式の案内をさがす（ブラウザー）"), one.url))
        return card

    def _link(self, name: str, words: str, address: str) -> QWidget:
        holder = QWidget()
        link = LinkButton(words, icon="external", icon_after=True)
        link.setObjectName(name)
        link.clicked.connect(lambda: self._open(address))
        holder.setLayout(flow(link))
        return holder

    def _open(self, address: str) -> None:
        if not open_link(address):
            self.context.warn_link(address)
