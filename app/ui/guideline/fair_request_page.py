"""お願いの手紙: what a partner asked for, what it costs, and the wish to talk. Nothing is sent."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from app.content.fair_trade import load_fair_trade
from app.domain.calendar import long_date
from app.domain.language import Language
from app.guideline.fair_request import (
    LONGEST_NAME,
    LONGEST_TEXT,
    MOST_YEN,
    Need,
    fair_request,
    letter_facts,
    mention,
    save_fair_request,
)
from app.report.document import Document
from app.ui import tokens
from app.ui.context import Context
from app.ui.document_output import DocumentOutput
from app.ui.guideline.sentence_field import SentenceField
from app.ui.page import Page
from app.ui.pages.inspection_again import open_link
from app.ui.plan_date_field import today
from app.ui.theme import theme
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import Card, row
from app.ui.widgets.check_tile import CheckLine
from app.ui.widgets.field_row import FieldRow, TextField
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Caption, Soft

_LONGEST_NUMBER = 20


class FairRequestPage(Page):
    """A short form, and the paper as a second face."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("お願いの手紙"),
            self.tr(
                "費用のかかる対策を求められたときに、話し合いをお願いする手紙です。使わなくてもかまいません。"
            ),
        )
        assert context.store is not None
        self._store = context.store
        self._request = fair_request(self._store)
        self._on_paper = False
        self._form = Section(spacing=tokens.SPACE_L)
        self._plan = Section()
        self._form.add(self._partner())
        self._form.add(self._plan)
        self._form.add(self._source())
        self.output = DocumentOutput(context, self._document, self._stem)
        self.add(self._form)
        self.add(self.output)
        bar = self.add_actions(self.tr("見本と印刷"), self.tr("戻る"))
        bar.back_pressed.connect(self._back)
        bar.main_pressed.connect(lambda: self._show(True))

    # What a page overrides

    def refresh(self) -> None:
        self._show(self._on_paper)

    def go_to(self, paper: bool = False, **_place: Any) -> None:
        """Open the form or the paper."""
        self._on_paper = paper

    def place(self) -> dict[str, Any]:
        return {"paper": True} if self._on_paper else {}

    def first_focus(self) -> QWidget | None:
        return super().first_focus() if self._on_paper else self._addressee

    def _show(self, paper: bool) -> None:
        self._on_paper = paper
        self._form.setVisible(not paper)
        self.output.setVisible(paper)
        assert self.action_bar is not None
        self.action_bar.set_main("" if paper else self.tr("見本と印刷"))
        if paper:
            self.output.refresh()
        else:
            self._show_plan()
        self.scroll_area.verticalScrollBar().setValue(0)

    def _back(self) -> None:
        if self._on_paper:
            self._show(False)
        else:
            self.context.navigate("guideline")

    # The form

    def _partner(self) -> QWidget:
        card = Card()
        card.body.setSpacing(theme().space(tokens.SPACE_L))
        card.add_heading(self.tr("どなたに、何について"))
        self._addressee = self._line("addressee", self._request.addressee)
        contact = self._line("contact", self._request.contact)
        card.add(
            FieldRow(
                self.tr("宛先の会社名"), self._addressee, self.tr("空けておくと「お取引先 各位」になります。")
            )
        )
        card.add(FieldRow(self.tr("担当の方の名前"), contact, self.tr("「様」は付けなくてかまいません。")))
        asked = SentenceField(self._request.requested, self.tr("求められている対策"), LONGEST_TEXT)
        asked.setObjectName("letter_requested")
        asked.edited.connect(lambda text: self._keep(requested=" ".join(text.split())))
        card.add(
            FieldRow(
                self.tr("求められている対策"), asked, self.tr("届いた文のとおりに、短く書いてください。")
            )
        )
        yen = self._request.estimate_yen
        self._yen = TextField("" if yen is None else f"{yen:,}", self.tr("例：240,000"))
        self._yen.setObjectName("letter_yen")
        self._yen.setMaxLength(_LONGEST_NUMBER)
        self._yen.edited.connect(self._take_yen)
        self._yen_row = FieldRow(
            self.tr("それにかかる費用の目安（円）"),
            self._yen,
            self.tr("分からなければ空けてください。「これから決めます」と書きます。"),
        )
        card.add(self._yen_row)
        return card

    def _line(self, name: str, text: str) -> TextField:
        field = TextField(text)
        field.setObjectName(f"letter_{name}")
        field.setMaxLength(LONGEST_NAME)
        field.edited.connect(lambda typed: self._keep(**{name: typed.strip()}))
        return field

    def _show_plan(self) -> None:
        self._plan.clear()
        needs = letter_facts(self._store, self.context.assessment, today()).needs
        if not needs:
            return
        card = Card()
        card.body.setSpacing(theme().space(tokens.SPACE_XS))
        card.add_heading(self.tr("計画から、手紙にのせること"))
        card.add(
            Soft(self.tr("関係のあるものだけを選んでください。まだできていないことが、相手に伝わります。"))
        )
        for need in needs:
            card.add(self._need(need))
        self._plan.add(card)

    def _need(self, need: Need) -> CheckLine:
        words = self.tr("{what}（約{minutes}分・費用なし）")
        if need.yen:
            words = self.tr("{what}（約{minutes}分・約{yen}円）")
        what = need.what.to(self.context.language)
        words = words.format(what=what, minutes=need.minutes, yen=f"{need.yen or 0:,}")
        box = CheckLine(words, need.action in self._request.mentioned)
        box.setObjectName(f"letter_{need.action}")
        box.toggled.connect(lambda on: self._mention(need.action, on))
        return box

    def _source(self) -> QWidget:
        card = Card()
        source, language = load_fair_trade(), self.context.language
        card.add_heading(self.tr("手紙で紹介する資料"))
        published = long_date(source.published_on, language)
        card.add(
            Soft(self.tr("{words}（{day}）").format(words=source.description.to(language), day=published))
        )
        card.add(Soft(source.caveat.to(language)))
        link = LinkButton(
            self.tr("公式のページを見る（ブラウザーが開きます）"), icon="external", icon_after=True
        )
        link.setObjectName("letter_source")
        link.clicked.connect(self._open_source)
        card.add(row(link, None))
        checked = long_date(source.checked_on, language)
        card.add(
            Caption(
                self.tr("確認日： {day}。この手紙は、法律についての意見を書きません。").format(day=checked)
            )
        )
        return card

    def _open_source(self) -> None:
        address = load_fair_trade().source_url
        if not open_link(address):
            self.context.warn_link(address)

    # What happens

    def _keep(self, **changes: Any) -> None:
        self._request = replace(self._request, **changes)
        save_fair_request(self._store, self._request)
        self.say_saved()

    def _mention(self, action: str, on: bool) -> None:
        self._request = mention(self._request, action, on)
        self._keep()

    def _take_yen(self, text: str) -> None:
        """２４０，０００円 and ¥240,000 are understood; what is no amount is not kept, and said so."""
        plain = unicodedata.normalize("NFKC", text).strip().strip("¥円 ").replace(",", "")
        amount = int(plain) if plain.isascii() and plain.isdecimal() else None
        wrong = bool(plain) and (amount is None or amount > MOST_YEN)
        self._yen_row.set_error(self.tr("1億円までの数字で書いてください。例：240,000") if wrong else "")
        self._keep(estimate_yen=None if wrong else amount)

    # The paper

    def _document(self, language: Language) -> Document:
        from app.report.fair_letter import fair_letter

        facts = letter_facts(self._store, self.context.assessment, today())
        return fair_letter(self._request, facts, self.context.assessment.profile, today(), language)

    def _stem(self, language: Language) -> str:
        from app.report.fair_letter import letter_file_stem

        return letter_file_stem(self._request, language, today())
