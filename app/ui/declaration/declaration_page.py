"""SECURITY ACTION: where the firm stands with both stars, the one next thing, and the way to everything."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.content.declaration_packs import load_application
from app.declaration.conditions import POLICY_PUBLISHED, POLICY_SET, SELF_CHECK, Condition
from app.declaration.declared import declaration, save_declaration
from app.declaration.standing import PAGES as PAGE_OF_STEP
from app.declaration.standing import NextStep, OwnStanding, own_standing
from app.domain.calendar import long_date
from app.ui import registry, tokens
from app.ui.context import Context
from app.ui.declaration.condition_rows import StarCard
from app.ui.declaration.keeping import keep, open_address
from app.ui.guideline.hub_card import HubCard
from app.ui.page import Page
from app.ui.plan_date_field import today
from app.ui.theme import theme
from app.ui.widgets.buttons import LinkButton, PrimaryButton
from app.ui.widgets.card import Card, row
from app.ui.widgets.check_tile import Segments, TileGrid
from app.ui.widgets.inspection_parts import GroupHeading, Section
from app.ui.widgets.labels import Caption, Soft
from app.ui.widgets.setting_row import SettingRow

_LARGE_TEXT = 1.4
_PAGE_OF_CONDITION = {SELF_CHECK: "questions", POLICY_SET: "policy", POLICY_PUBLISHED: "policy_publish"}


class DeclarationPage(Page):
    """Everything on it is drawn from the owner's own records; only the star aimed at is chosen here."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("SECURITY ACTION"),
            self.tr("対策に取り組むことを、自分で宣言するしくみです。IPAが認めるものではありません。"),
        )
        self._parts = Section(spacing=tokens.SPACE_L)
        self.add(self._parts)
        self._main: PrimaryButton | None = None
        context.inspection_run.kept.connect(self.refresh)

    def refresh(self) -> None:
        assert self.context.store is not None
        focused = self.focusWidget().objectName() if self.focusWidget() else ""
        self._parts.clear()
        standing = own_standing(self.context.store, self.context.assessment, today())
        self._parts.add(self._next(standing))
        for stars in (1, 2):
            card = StarCard(standing.star(stars), self.context.language, standing.declared.declared_on)
            card.open_pressed.connect(self._open_condition)
            self._parts.add(card)
        self._parts.add(GroupHeading(self.tr("できること")))
        self._parts.add(self._cards())
        self._parts.add(self._source())
        again = self.findChild(QWidget, focused) if focused else None
        if again is not None:
            again.setFocus()

    def first_focus(self) -> QWidget | None:
        return self._main

    # The next thing

    def _next(self, standing: OwnStanding) -> QWidget:
        card = Card(tone="accent")
        card.setObjectName("declaration_next")
        card.add(Caption(self.tr("次にやる1つ"), colour="accent_text"))
        title, text, button = self._words(standing)
        card.add_heading(title)
        card.add(Soft(text))
        page = PAGE_OF_STEP[standing.next_step]
        if standing.next_step is NextStep.PUBLISH:
            page = "policy_publish"
        self._main = PrimaryButton(button, icon="forward", icon_after=True)
        self._main.setObjectName("declaration_go")
        place = {"article": standing.article_id} if page == "article_work" and standing.article_id else {}
        self._main.clicked.connect(lambda: self._open(page, **place))
        card.add(row(self._main, None))
        if standing.declared.stars < 2:
            card.add(self._aim(standing.declared.aim))
        return card

    def _words(self, standing: OwnStanding) -> tuple[str, str, str]:
        """Heading, sentence and button of the next step."""
        due = long_date(standing.review_on, self.context.language) if standing.review_on else ""
        match standing.next_step:
            case NextStep.ARTICLES:
                return (
                    self.tr("だれが取り組むかを、1つずつ書く"),
                    self.tr("決まりごとに、名前と始めた日を書きます。1つ1分ほどです。"),
                    self.tr("決まりを開く"),
                )
            case NextStep.SELF_CHECK:
                return (
                    self.tr("自社診断の質問に答える"),
                    self.tr("途中でやめても、続きから答えられます。"),
                    self.tr("質問を開く"),
                )
            case NextStep.POLICY:
                return (
                    self.tr("基本方針を決める"),
                    self.tr("あなたの仕事に合わせた文を用意してあります。読んで、直して、決めるだけです。"),
                    self.tr("基本方針を開く"),
                )
            case NextStep.PUBLISH:
                return (
                    self.tr("基本方針を公開して、場所を書く"),
                    self.tr("サイト、店の掲示、取引先への添付の3つから選べます。"),
                    self.tr("公開のしかたを開く"),
                )
            case NextStep.APPLY:
                return (
                    self.tr("宣言を申し込む"),
                    self.tr("記録の上では、必要なものがそろいました。GビズIDで申し込みます。"),
                    self.tr("申込みの案内を開く"),
                )
            case NextStep.NOTE_ID:
                return (
                    self.tr("自己宣言IDと、宣言した日を書きとめる"),
                    self.tr("取引先に出す1枚に、申告としてのせられます。"),
                    self.tr("書く所を開く"),
                )
            case NextStep.REVIEW:
                return (
                    self.tr("1年に1度の見なおしの時期です"),
                    self.tr("宣言してから何が変わったかを、1枚で見られます。"),
                    self.tr("継続の記録を開く"),
                )
            case _:
                return (
                    self.tr("いま急いでやることはありません"),
                    self.tr("次に見なおす日： {day}").format(day=due) if due else "",
                    self.tr("継続の記録を開く"),
                )

    def _aim(self, aim: int) -> QWidget:
        choices = [(1, self.tr("★ 一つ星まで")), (2, self.tr("★★ 二つ星まで"))]
        segments = Segments(choices, aim, self.tr("めざす星"))
        segments.value_chosen.connect(self._take_aim)
        return SettingRow(self.tr("めざす星"), self.tr("あとから変えられます。"), segments)

    def _take_aim(self, aim: int) -> None:
        store = self.context.store
        assert store is not None
        kept = replace(declaration(store), aim=aim)
        keep(self.context, lambda: save_declaration(store, kept))
        self.refresh()

    # The way to everything

    def _cards(self) -> QWidget:
        all_cards = (
            ("articles", self.tr("6か条"), self.tr("基本の決まりに、1つずつ取り組みます。")),
            ("restore_drill", self.tr("戻せるか試す"), self.tr("控えから1つ選び、元と同じかをくらべます。")),
            ("policy", self.tr("基本方針"), self.tr("2分で決めて、紙やサイトに出せます。")),
            ("policy_publish", self.tr("公開"), self.tr("どこに、いつから出したかを残します。")),
            (
                "wording_check",
                self.tr("言い方の確認"),
                self.tr("サイトや案内の文に、まちがった言い方がないかを見ます。"),
            ),
            (
                "application_guide",
                self.tr("申込みの案内"),
                self.tr("用意するものと手順です。何か月休んでも続きからできます。"),
            ),
            ("kept_up", self.tr("継続の記録"), self.tr("宣言してから変わったことを、1枚にします。")),
        )
        cards: list[QWidget] = []
        for page_id, title, line in all_cards:
            if page_id not in registry.PAGES:
                continue
            card = HubCard(title, line, "")
            card.setObjectName(f"open_{page_id}")
            card.clicked.connect(lambda _checked=False, to=page_id: self.context.navigate(to))
            cards.append(card)
        return TileGrid(cards, 1 if theme().text_scale >= _LARGE_TEXT else 2)

    def _source(self) -> QWidget:
        guide = load_application()
        holder = Section(spacing=tokens.SPACE_XS)
        link = LinkButton(self.tr("SECURITY ACTIONの公式ページ（ブラウザーが開きます）"), icon="external")
        link.setObjectName("declaration_portal")
        link.clicked.connect(lambda: open_address(self.context, guide.portal_url))
        holder.add(row(link, None))
        day = long_date(guide.checked_on, self.context.language)
        words = self.tr("しくみについての情報は、{day}に確かめました。変わっていることがあります。")
        holder.add(Caption(words.format(day=day)))
        return holder

    # What happens

    def _open_condition(self, one: Condition) -> None:
        if one.reason == "drill_failed":
            self._open("restore_drill")
        elif one.article_id:
            self._open("article_work", article=one.article_id)
        else:
            self._open(_PAGE_OF_CONDITION[one.id])

    def _open(self, page_id: str, **place: str) -> None:
        if page_id in registry.PAGES:
            self.context.navigate(page_id, **place)
