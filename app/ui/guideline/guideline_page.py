"""規程と台帳: the way to everything of the guideline's steps 3 and 4, and how each stands."""

from __future__ import annotations

from collections.abc import Callable

from app.ui import registry, tokens
from app.ui.context import Context
from app.ui.guideline.hub_card import HubCard
from app.ui.guideline.hub_states import HUB_STATES
from app.ui.page import Page
from app.ui.theme import theme
from app.ui.widgets.check_tile import TileGrid
from app.ui.widgets.inspection_parts import Section

_LARGE_TEXT = 1.4


class GuidelinePage(Page):
    """Nothing is entered here; a card shows only where its page exists."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("規程と台帳"),
            self.tr("できるものから1つで十分です。どれも、あとから続きができます。"),
        )
        self._cards = Section(spacing=tokens.SPACE_M)
        self.add(self._cards)

    def refresh(self) -> None:
        self._cards.clear()
        cards = [
            self._card(page_id, title, line)
            for page_id, title, line in self._all()
            if page_id in registry.PAGES
        ]
        self._cards.add(TileGrid(cards, 1 if theme().text_scale >= _LARGE_TEXT else 2))

    def _all(self) -> tuple[tuple[str, str, str], ...]:
        """In the order of the guideline: page, title, what it gives."""
        return (
            ("rules", self.tr("規程（社内の決まり）"), self.tr("うちに合う決まりを選び、1冊にします。")),
            ("ledger", self.tr("情報資産台帳"), self.tr("守るものを、品物の名前で書き出します。")),
            ("risk", self.tr("リスク"), self.tr("どれから守るかを、数字と理由で見られます。")),
            (
                "cloud_services",
                self.tr("クラウドサービス"),
                self.tr("使っているサービスと、確かめることの一覧です。"),
            ),
            ("contractors", self.tr("委託先"), self.tr("データを渡す相手と、約束の有無を残します。")),
            ("three_star", self.tr("★3までの距離"), self.tr("新しい制度で、何がまだかが分かります。")),
            (
                "check_sheet",
                self.tr("取引先のチェックシート"),
                self.tr("届いたExcelに、根拠のある答えの下書きを作ります。"),
            ),
            (
                "fair_request",
                self.tr("お願いの手紙"),
                self.tr("費用のかかる求めに、話し合いをお願いします。"),
            ),
            (
                "owner_checklist",
                self.tr("経営者の確認"),
                self.tr("3つの原則と7つの取り組みを、1枚で見ます。"),
            ),
        )

    def _card(self, page_id: str, title: str, line: str) -> HubCard:
        state: Callable[[Context], str] | None = HUB_STATES.get(page_id)
        card = HubCard(title, line, state(self.context) if state else "")
        card.setObjectName(f"open_{page_id}")
        card.clicked.connect(lambda: self.context.navigate(page_id))
        return card
