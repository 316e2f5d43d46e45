"""申込みの案内: the way to a declaration as a list that survives months of pause."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.content.declaration_packs import ApplicationStep, Paste, load_application
from app.declaration.application import (
    KeptStep,
    StepState,
    account_kind,
    paste_text,
    set_account_kind,
    set_step,
    step_states,
)
from app.declaration.conditions import Standing
from app.declaration.declaration_id import check_id
from app.declaration.declared import Declaration, declaration, save_declaration
from app.declaration.policy_facts import publication_facts
from app.declaration.standing import OwnStanding, own_standing
from app.domain.calendar import long_date
from app.domain.verdict import Status
from app.system.clock import utc_now
from app.ui import registry, tokens
from app.ui.context import Context
from app.ui.declaration.condition_rows import StillToDo
from app.ui.declaration.declared_form import DeclaredForm
from app.ui.declaration.keeping import copy_text, keep, lay_out_now, open_address
from app.ui.page import Page
from app.ui.plan_date_field import today
from app.ui.theme import theme
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_parts import Section, SmallHeading, beside
from app.ui.widgets.labels import Body, Caption, Soft, TextLabel
from app.ui.widgets.paint import Separator
from app.ui.widgets.status import StatusMark

_LARGE_TEXT = 1.4


class ApplicationGuidePage(Page):
    """Steps the records can answer are ticked by the records; the others by the owner, with the day."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("申込みの案内"), context.words(load_application().lead))
        self._guide = load_application()
        assert context.store is not None
        self._store = context.store
        self._account = Section(spacing=0)
        self._steps = Section(spacing=0)
        self._pastes = Section(spacing=0)
        self.form = DeclaredForm(declaration(self._store), self._guide.id_rule, context.language)
        self.form.declared_changed.connect(self._keep_declared)
        for part in (self._account, self._steps, self.form, self._pastes, self._at_hand(), self._logo()):
            self.add(part)
        self.add(self._source())
        bar = self.add_actions("", self.tr("戻る"))
        bar.back_pressed.connect(lambda: context.navigate("declaration"))

    # What a page overrides

    def refresh(self) -> None:
        self._show_account()
        self._show_steps()
        self._show_pastes()
        lay_out_now(self._account, self._steps, self._pastes)

    # GビズID

    def _show_account(self) -> None:
        self._account.clear()
        accounts = self._guide.accounts
        card = Card()
        card.setObjectName("guide_account")
        card.add_heading(self.words(accounts.question))
        kept = account_kind(self._store)
        choices = [(one.id, self.words(one.name).strip("「」")) for one in accounts.kinds]
        segments = Segments(choices, kept, self.words(accounts.question))
        for button, (kind, _word) in zip(segments.findChildren(QWidget), choices, strict=True):
            button.setObjectName(f"guide_account_{kind}")
        segments.value_chosen.connect(self._take_account)
        card.add(row(segments, None))
        chosen = accounts.kind(kept)
        if chosen is not None:
            icon, colour = ("check", "good") if chosen.usable else ("info", "warn")
            card.add(beside(IconMark(icon, colour, 22), Body(self.words(chosen.advice))))
        if chosen is None or not chosen.usable:
            for wait in accounts.waits:
                words = self.words(wait.text)
                if not wait.verified:
                    words += self.tr("（{when}時点・未確認）").format(when=wait.stated_on)
                card.add(beside(IconMark("clock", "accent_text", 20), Soft(words)))
        link = LinkButton(self.tr("GビズIDのページを開く（ブラウザー）"), icon="external")
        link.setObjectName("guide_open_gbizid")
        link.clicked.connect(lambda: open_address(self.context, accounts.url))
        card.add(row(link, None))
        self._account.add(card)

    def _take_account(self, kind: str) -> None:
        if keep(self.context, lambda: set_account_kind(self._store, kind, utc_now())):
            self.say_saved()
        self._again(f"guide_account_{kind}")

    # The steps

    def _show_steps(self) -> None:
        self._steps.clear()
        standing = own_standing(self._store, self.context.assessment, today())
        declared = self.form.declared
        stars = max(declared.aim, declared.stars)
        kept = step_states(self._store)
        card = Card()
        card.setObjectName("guide_steps")
        card.body.setSpacing(theme().space(tokens.SPACE_L))
        steps = self._guide.steps_for(stars)
        done = sum(self._state(one, standing, kept, declared)[0] is StepState.DONE for one in steps)
        card.add_heading(self.tr("手順（{total}のうち{done}が済み）").format(total=len(steps), done=done))
        card.add(Soft(self.tr("途中で何か月休んでも、ここから続けられます。")))
        for at, one in enumerate(steps):
            if at:
                card.add(Separator())
            card.add(self._step(at + 1, one, standing, kept, declared))
        self._steps.add(card)

    def _state(
        self,
        step: ApplicationStep,
        standing: OwnStanding,
        kept: Mapping[str, KeptStep],
        declared: Declaration,
    ) -> tuple[StepState, str]:
        """Where a step stands, and in words by what that is known."""
        met = self._met_by_records(step.id, standing, declared)
        if met is not None:
            words = self.tr("済み（記録から）") if met else self.tr("まだ（記録から）")
            return (StepState.DONE if met else StepState.TO_DO), words
        own = kept.get(step.id)
        state = own.state if own is not None else StepState.TO_DO
        day = long_date(own.changed_on, self.context.language) if own and own.changed_on else ""
        words = {
            StepState.TO_DO: self.tr("まだ"),
            StepState.WAITING: self.tr("待っているところ"),
            StepState.DONE: self.tr("済み"),
        }[state]
        return state, self.tr("{state}（{day}から）").format(state=words, day=day) if day else words

    def _met_by_records(self, step_id: str, standing: OwnStanding, declared: Declaration) -> bool | None:
        """Whether the owner's records say that a step is done; None where they cannot."""
        two = standing.two.conditions
        match step_id:
            case "articles":
                return standing.one.ready
            case "self_check":
                return two[0].standing is Standing.MET
            case "policy":
                return all(one.standing is Standing.MET for one in two[1:])
            case "note_id":
                printable = check_id(declared.declaration_id, self._guide.id_rule).printable
                return declared.declared and printable
            case "gbizid":
                kind = self._guide.accounts.kind(account_kind(self._store))
                return True if kind is not None and kind.usable else None
            case _:
                return None

    def _step(
        self,
        number: int,
        step: ApplicationStep,
        standing: OwnStanding,
        kept: Mapping[str, KeptStep],
        declared: Declaration,
    ) -> QWidget:
        state, words = self._state(step, standing, kept, declared)
        title = self.tr("{number}. {title}").format(number=number, title=self.words(step.title))
        mark = StatusMark(Status.PASS, size=20) if state is StepState.DONE else StillToDo()
        text = column(TextLabel(title, size=14, bold=True, line_height=1.5), spacing=2)
        text.addWidget(Soft(self.words(step.text)))
        text.addWidget(Caption(words))
        controls: list[QWidget] = []
        if self._met_by_records(step.id, standing, declared) is None:
            controls.append(self._choice(step, state))
        controls += self._links(step)
        if controls:
            text.addLayout(flow(*controls))
        holder = QWidget()
        holder.setObjectName(f"guide_step_{step.id}")
        holder.setAccessibleName(f"{title}: {words}")
        holder.setLayout(beside(mark, text, 14))
        return holder

    def _choice(self, step: ApplicationStep, state: StepState) -> Segments:
        choices = [
            (StepState.TO_DO, self.tr("まだ")),
            (StepState.WAITING, self.tr("待っている")),
            (StepState.DONE, self.tr("済み")),
        ]
        segments = Segments(choices, state, self.words(step.title))
        for button, (value, _word) in zip(segments.findChildren(QWidget), choices, strict=True):
            button.setObjectName(f"guide_{step.id}_{value.value}")
        segments.value_chosen.connect(lambda value: self._take_step(step.id, value))
        return segments

    def _links(self, step: ApplicationStep) -> list[QWidget]:
        links: list[QWidget] = []
        if step.page and step.page in registry.PAGES:
            link = LinkButton(self.tr("開く"))
            link.setObjectName(f"guide_open_{step.id}")
            link.setAccessibleName(self.tr("「{title}」を開く").format(title=self.words(step.title)))
            link.clicked.connect(lambda: self.context.navigate(step.page))
            links.append(link)
        if step.url:
            link = LinkButton(self.tr("公式のページ"), icon="external")
            link.setObjectName(f"guide_web_{step.id}")
            link.setAccessibleName(
                self.tr("公式のページを開く（ブラウザー）：{title}").format(title=self.words(step.title))
            )
            link.clicked.connect(lambda: open_address(self.context, step.url))
            links.append(link)
        return links

    def _take_step(self, step_id: str, state: StepState) -> None:
        if keep(self.context, lambda: set_step(self._store, step_id, state, utc_now())):
            self.say_saved()
        self._again(f"guide_{step_id}_{state.value}")

    def _again(self, focused: str) -> None:
        """Show everything anew with the focus where it was. The pressed button is gone with the old ones."""
        bar = self.scroll_area.verticalScrollBar()
        place = bar.value()
        self.refresh()
        again = self.findChild(QWidget, focused)
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)
        bar.setValue(place)

    # Texts to paste

    def _show_pastes(self) -> None:
        self._pastes.clear()
        card = Card()
        card.setObjectName("guide_pastes")
        card.add_heading(self.tr("貼りつける文"))
        card.add(Soft(self.tr("ボタンで写し、申込みの画面やメールに貼りつけます。送るのは、ご自分です。")))
        for one in self._guide.pastes:
            card.add(self._paste(one))
        self._pastes.add(card)

    def _paste(self, paste: Paste) -> QWidget:
        places = [one.where for one in publication_facts(self._store)]
        text = paste_text(
            paste,
            self._guide,
            self.context.assessment.profile,
            self.form.declared,
            places[0] if places else "",
            self.context.language,
        )
        title = self.words(paste.title)
        holder = QWidget()
        layout = column(SmallHeading(title), spacing=4)
        if text:
            layout.addWidget(Body(text))
            copy = SecondaryButton(self.tr("写す"), icon="copy")
            copy.setObjectName(f"guide_copy_{paste.id}")
            copy.setAccessibleName(self.tr("「{title}」を写す").format(title=title))
            copy.clicked.connect(
                lambda: copy_text(self.context, text, self.tr("「{title}」を写しました").format(title=title))
            )
            layout.addLayout(row(copy, None))
        else:
            layout.addWidget(Soft(self._missing(paste)))
        holder.setLayout(layout)
        return holder

    def _missing(self, paste: Paste) -> str:
        if paste.kind == "business":
            return self.tr("「あなたのお仕事」に書くと、ここに出ます。")
        if paste.kind == "policy_place":
            return self.tr("基本方針を公開した場所を書くと、ここに出ます。")
        if paste.kind == "declared_with_id":
            return self.tr("星と自己宣言IDと日付を書くと、ここに出ます。")
        return self.tr("宣言した星を選ぶと、ここに出ます。")

    # The rest

    def _at_hand(self) -> QWidget:
        fold = Disclosure(self.tr("手元に用意するもの"))
        fold.setObjectName("guide_at_hand")
        for one in self._guide.at_hand:
            fold.add(beside(IconMark("check", "accent_text", 18), Body(self.words(one.text))))
        if not all(one.verified for one in self._guide.at_hand):
            fold.add(Caption(self.tr("入力する項目は、公式の画面ではまだ確かめていません。")))
        card = Card()
        card.add(fold)
        return card

    def _logo(self) -> QWidget:
        logo = self._guide.logo
        fold = Disclosure(self.tr("ロゴマークの決まり"))
        fold.setObjectName("guide_logo")
        fold.add(Body(self.words(logo.text)))
        for point in logo.points:
            fold.add(beside(IconMark("info", "accent_text", 18), Soft(self.words(point))))
        if not logo.verified:
            fold.add(Caption(self.tr("主な点は未確認です。使う前に、公式の規約を必ず読んでください。")))
        link = LinkButton(self.tr("SECURITY ACTIONの公式ページ（ブラウザーが開きます）"), icon="external")
        link.setObjectName("guide_logo_terms")
        link.clicked.connect(lambda: open_address(self.context, logo.url))
        fold.add(row(link, None))
        card = Card()
        card.add(fold)
        return card

    def _source(self) -> QWidget:
        day = long_date(self._guide.checked_on, self.context.language)
        words = self.tr("この案内は、{day}に確かめた情報です。もとのお知らせ： {source}")
        return Caption(words.format(day=day, source=self._guide.source_url))

    def _keep_declared(self, declared: Declaration) -> None:
        if keep(self.context, lambda: save_declaration(self._store, declared)):
            self.say_saved()
        self._show_steps()
        self._show_pastes()
