"""S9 基本方針: three switches, the very paper beside them, every sentence to change, [これで決める]."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from app.assessment.firm import firm_facts, save_firm_facts
from app.content.policy_pack import load_policy_pack
from app.declaration.policy import PolicyText
from app.declaration.policy_problems import policy_problems
from app.declaration.policy_store import (
    PolicyRefused,
    PolicyRevision,
    current_policy,
    decide,
    drafted_policy,
    is_changed_since,
    policy_circumstances,
    policy_draft,
    revisions,
    save_draft,
)
from app.domain.calendar import long_date
from app.domain.language import Language
from app.report.declaration_policy import policy_document, policy_stem
from app.report.document import Document
from app.system.clock import utc_now
from app.ui.context import Context
from app.ui.declaration.beside_page import BesidePage
from app.ui.declaration.keeping import keep
from app.ui.declaration.policy_offers import OffersCard
from app.ui.declaration.policy_words import problem_words
from app.ui.declaration.sentence_editor import SentenceEditor
from app.ui.document_output import DocumentOutput
from app.ui.partner_notes import Notes
from app.ui.plan_date_field import DateField, today
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import Card, row
from app.ui.widgets.check_tile import Switch
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.field_row import FieldRow, TextField
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Caption, Soft
from app.ui.widgets.setting_row import SettingRow

_LONGEST_NAME = 200


class PolicyPage(BesidePage):
    """The policy as it stands; everything is kept as it is typed or switched."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("情報セキュリティ基本方針"),
            self.tr("3つのスイッチを合わせて、「これで決める」を押します。2分で終わります。"),
        )
        assert context.store is not None
        self._store = context.store
        self._shown: PolicyRevision | None = None  # an earlier revision, looked at for a while
        self.output = DocumentOutput(context, self._document, self._stem, main=False, fills=True)
        self.output.language_chosen.connect(lambda _language: self._show_sentences())
        self._notes = Notes()
        self.add(self._notes)
        self.add(self._questions())
        self._offers = OffersCard(context)
        self._offers.setObjectName("policy_offers")
        self.add(self._offers)
        self.add(self._sentences())
        self.add(self._revisions())
        self.add(self._source())
        self.put_beside(self.output)
        bar = self.add_actions(self.tr("これで決める"), self.tr("戻る"))
        bar.back_pressed.connect(lambda: context.navigate("declaration"))
        bar.main_pressed.connect(self._press_main)

    # What a page overrides

    def refresh(self) -> None:
        self._shown = None
        firm = policy_circumstances(self._store)
        for name, switch in self._switches.items():
            switch.blockSignals(True)
            switch.setChecked(getattr(firm, name))
            switch.blockSignals(False)
        facts = firm_facts(self._store)
        self._person.setText(facts.responsible_person)
        self._person.setPlaceholderText(firm.representative or self.tr("例：佐藤 恵"))
        self._show_sentences()
        self._show_state()
        self.output.build()

    # Parts of the page

    def _questions(self) -> Card:
        card = Card()
        card.add_heading(self.tr("あてはまるもの"))
        self._switches: dict[str, Switch] = {}
        for name, title, text in (
            ("personal_data", self.tr("個人情報を扱う"), self.tr("お客様の名前や住所、働く人の書類など。")),
            ("telework", self.tr("仕事場の外でも仕事をする"), self.tr("自宅、出先、移動中など。")),
            ("contractors", self.tr("仕事の一部をほかの人に任せる"), self.tr("外注先に情報を渡すとき。")),
        ):
            card.add(SettingRow(title, text, self._switch(name, title)))
        more = Disclosure(self.tr("責任者、決めた日、ほかの文"))
        more.setObjectName("policy_more")
        more.add(self._person_row())
        more.add(self._day_row())
        my_number = self.tr("マイナンバーを扱う")
        more.add(SettingRow(my_number, "", self._switch("my_number", my_number)))
        improvement = self.tr("「継続的改善」も入れる")
        switch = Switch(improvement, policy_draft(self._store).improvement)
        switch.setObjectName("policy_improvement")
        switch.toggled.connect(self._keep_improvement)
        more.add(SettingRow(improvement, self.tr("年に一度、見直す約束です。"), switch))
        business = LinkButton(self.tr("屋号や氏名を直す"), icon="edit")
        business.setObjectName("policy_business")
        business.clicked.connect(lambda: self.context.navigate("business"))
        more.add(row(business, None))
        card.add(more)
        return card

    def _switch(self, name: str, title: str) -> Switch:
        switch = Switch(title, False)
        switch.setObjectName(f"policy_{name}")
        switch.toggled.connect(lambda on: self._keep_fact(name, on))
        self._switches[name] = switch
        return switch

    def _person_row(self) -> QWidget:
        self._person = TextField("", "")
        self._person.setObjectName("policy_responsible")
        self._person.setMaxLength(_LONGEST_NAME)
        self._person.edited.connect(self._keep_person)
        hint = self.tr("空けると、代表者が責任者になります。")
        return FieldRow(self.tr("情報セキュリティの責任者"), self._person, hint)

    def _day_row(self) -> QWidget:
        draft = policy_draft(self._store)
        self._day = DateField(
            self.tr("決めた日"),
            draft.decided_on or today(),
            self.context.language,
            ("today",),
            may_be_empty=False,
            looks_back=True,
        )
        self._day.set_name("policy_day")
        self._day.day_chosen.connect(self._keep_day)
        return FieldRow(self.tr("決めた日"), self._day)

    def _sentences(self) -> Disclosure:
        fold = Disclosure(self.tr("文を1つずつ直す"))
        fold.setObjectName("policy_sentences")
        self._which = Caption("")
        self._editor = SentenceEditor()
        self._editor.changed.connect(self._keep_sentence)
        fold.add(self._which)
        fold.add(self._editor)
        return fold

    def _revisions(self) -> Disclosure:
        self._history = Disclosure(self.tr("これまでの版"))
        self._history.setObjectName("policy_history")
        self._history_count = -1
        self._history_rows = Section()
        self._history.add(self._history_rows)
        return self._history

    def _source(self) -> QWidget:
        pack = load_policy_pack()
        fold = Disclosure(self.tr("この文章について"))
        fold.setObjectName("policy_source")
        fold.add(Soft(self.words(pack.note)))
        day = long_date(pack.checked_on, self.context.language)
        fold.add(Caption(self.tr("確かめた日： {day}").format(day=day)))
        return fold

    # What is typed and switched

    def _keep_fact(self, name: str, on: bool) -> None:
        facts = firm_facts(self._store)
        said: dict[str, Any] = {name: on}
        changed = replace(facts, **said)
        if name == "my_number" and on:
            changed = replace(changed, personal_data=True)
        self._keep(lambda: save_firm_facts(self._store, changed))
        if name == "my_number" and on:
            self._switches["personal_data"].setChecked(True)
        self._show_sentences()

    def _keep_person(self, text: str) -> None:
        facts = replace(firm_facts(self._store), responsible_person=text.strip())
        self._keep(lambda: save_firm_facts(self._store, facts))
        self._show_sentences()

    def _keep_improvement(self, on: bool) -> None:
        self._keep(lambda: save_draft(self._store, replace(policy_draft(self._store), improvement=on)))
        self._show_sentences()

    def _keep_day(self, day: date) -> None:
        chosen = None if day == today() else day
        self._keep(lambda: save_draft(self._store, replace(policy_draft(self._store), decided_on=chosen)))

    def _keep_sentence(self, sentence_id: str, text: str | None) -> None:
        draft = policy_draft(self._store).with_own(self.output.language, sentence_id, text)
        self._keep(lambda: save_draft(self._store, draft))

    def _keep(self, deed: Any) -> None:
        if keep(self.context, deed):
            self.say_saved()
        self._shown = None
        self._show_state()
        self.output.refresh()

    # What is shown

    def _text(self, language: Language) -> PolicyText:
        return drafted_policy(self._store, language, today())

    def _document(self, language: Language) -> Document:
        """The revision looked at, else the one in force while nothing was changed, else the draft."""
        current, shown = current_policy(self._store), self._revision_shown()
        first = current.first_decided_on if current else None
        day = long_date(first, language) if first else ""
        if shown is not None:
            return policy_document(shown.text(language), shown.number, day)
        return policy_document(self._text(language), current.number + 1 if current else 0, day)

    def _stem(self, language: Language) -> str:
        shown = self._revision_shown()
        return policy_stem(shown.text(language) if shown else self._text(language))

    def _revision_shown(self) -> PolicyRevision | None:
        current = current_policy(self._store)
        return self._shown or (current if current and not is_changed_since(self._store, today()) else None)

    def _show_sentences(self) -> None:
        language = self.output.language
        words = {Language.JA: self.tr("日本語の文です。"), Language.EN: self.tr("英語の文です。")}
        more = self.tr("もう片方は、見本の「日本語 / English」で切りかえます。")
        self._which.setText(f"{words[language]}{more}")
        if not self._editor.is_typing:
            self._editor.show_policy(self._text(language))

    def _show_state(self) -> None:
        current, changed = current_policy(self._store), is_changed_since(self._store, today())
        language = self.context.language
        self._notes.say("state", *self._state_words(current, changed))
        texts = {one: self._text(one) for one in Language}
        shown = self.output.language
        other = Language.EN if shown is Language.JA else Language.JA
        problems = policy_problems(texts[shown], today(), texts[other])
        blocking = [one for one in problems if one.blocks] or [
            one for one in policy_problems(texts[other], today()) if one.blocks
        ]
        remarks = [problem_words(one, language) for one in problems if not one.blocks]
        self._notes.say("remarks", "\n".join(dict.fromkeys(remarks)), "warn")
        named = problem_words(blocking[0], language) if blocking else ""
        missing = bool(blocking) and blocking[0].kind in ("no_name", "no_representative")
        action = (self.tr("書きに行く"), lambda: self.context.navigate("business")) if missing else None
        self._notes.say("problem", named, "bad" if not missing else "warn", action)
        bar = self.action_bar
        assert bar is not None
        if current is not None and not changed:
            bar.set_main(self.tr("公開へ進む"))
        else:
            bar.set_main(self.tr("これで決める"), not blocking)
        self._offers.show_offers(current is not None)
        self._show_history()

    def _state_words(self, current: PolicyRevision | None, changed: bool) -> tuple[str, str]:
        if self._shown is not None:
            return self.tr("第{number}版を見ています。").format(number=self._shown.number), "accent"
        if current is None:
            return "", "accent"
        if changed:
            words = self.tr("決めた文と変わっています。「これで決める」を押すと、第{number}版になります。")
            return words.format(number=current.number + 1), "warn"
        day = long_date(current.decided_on, self.context.language) if current.decided_on else ""
        words = self.tr("第{number}版です。{day}に決めました。").format(number=current.number, day=day)
        return words, "good"

    def _show_history(self) -> None:
        kept = revisions(self._store)
        self._history.setVisible(len(kept) > 0)
        if len(kept) == self._history_count:
            return
        self._history_count = len(kept)
        self._history_rows.clear()
        for one in kept:
            day = long_date(one.decided_on, self.context.language) if one.decided_on else ""
            look = LinkButton(self.tr("第{number}版（{day}）を見る").format(number=one.number, day=day))
            look.setObjectName(f"policy_revision_{one.number}")
            look.clicked.connect(lambda _on=False, revision=one: self._look_at(revision))
            self._history_rows.add(flow(look))

    def _look_at(self, revision: PolicyRevision) -> None:
        current = current_policy(self._store)
        is_now = current == revision and not is_changed_since(self._store, today())
        self._shown = None if is_now else revision
        self._show_state()
        self.output.build()

    # Setting it

    def _press_main(self) -> None:
        self._finish_typing()
        current = current_policy(self._store)
        if current is not None and not is_changed_since(self._store, today()):
            self.context.navigate("policy_publish")
            return
        try:
            made: list[PolicyRevision] = []
            if not keep(self.context, lambda: made.append(decide(self._store, utc_now()))):
                return
        except PolicyRefused as refused:
            self._notes.say("problem", problem_words(refused.problems[0], self.context.language), "bad")
            return
        self._shown = None
        self.context.notify(self.tr("第{number}版として決めました。").format(number=made[0].number))
        self._show_state()
        self.output.build()
        self.scroll_area.verticalScrollBar().setValue(0)

    def _finish_typing(self) -> None:
        """What was typed a moment ago is kept before anything is set."""
        from app.ui.declaration.sentence_editor import SentenceField

        for field in self._editor.findChildren(SentenceField):
            field.keep()
