"""The first view of 「今、困っている」: what has happened, what goes on already, papers for before."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.content.emergency_kinds import Situation
from app.domain.calendar import JAPAN, parse_utc
from app.domain.language import Language, Text
from app.emergency.incident import Incident
from app.report.emergency_timeline import situation_title
from app.ui import registry, tokens
from app.ui.emergency.way_card import WayCard
from app.ui.theme import theme
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.card import Card, row
from app.ui.widgets.check_tile import TileGrid
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_parts import GroupHeading, Section
from app.ui.widgets.labels import Body, Caption

_LARGE_TEXT = 1.4
_SHOWN_OPEN = 3
_IN_SIDE_BAR = ("learning",)
_FROM_RECORDS = ("emergency_card", "incident_procedure", "rescue_services", "subsidies", "news")


class StartView(Section):
    """Ten situations as large cards."""

    chosen = Signal(str)  # situation id
    resumed = Signal(object)  # Incident
    removed = Signal(object)  # Incident
    page_wanted = Signal(str)

    def __init__(
        self,
        situations: tuple[Situation, ...],
        incidents: tuple[Incident, ...],
        language: Language,
        words: Callable[[Text], str],
        with_store: bool,
        people: QWidget,
        within_reach: QWidget | None = None,
    ) -> None:
        super().__init__(spacing=tokens.SPACE_M)
        self._language = language
        going_on = [one for one in incidents if not one.ended_at]
        for incident in going_on[:_SHOWN_OPEN]:
            self.add(self._going_on(incident))
        cards = []
        for one in situations:
            card = WayCard(one.icon, words(one.title), words(one.signs))
            card.setObjectName(f"situation_{one.id}")
            card.clicked.connect(lambda _on=False, name=one.id: self.chosen.emit(name))
            cards.append(card)
        self.first = cards[0]
        self.add(TileGrid(cards, 1 if theme().text_scale >= _LARGE_TEXT else 2))
        self.add(people)
        self.add(GroupHeading(self.tr("あわてないために、ふだんから")))
        ways = [one for one in self._ways() if one[0] in registry.PAGES]
        left_out = _IN_SIDE_BAR if with_store else _FROM_RECORDS
        self.add(self._way_cards([one for one in ways if one[0] not in left_out]))
        if within_reach is not None:
            self.add(within_reach)
        earlier = [*going_on[_SHOWN_OPEN:], *(one for one in incidents if one.ended_at)]
        if earlier:
            self.add(self._earlier(earlier))

    def _ways(self) -> tuple[tuple[str, str, str, str], ...]:
        return (
            (
                "leak_clock",
                "clock",
                self.tr("漏えい報告の時計"),
                self.tr("人の情報が漏れたかもしれないとき、報告の期限が分かります。"),
            ),
            (
                "emergency_card",
                "print",
                self.tr("もしもカード"),
                self.tr("電話番号と最初にすることを1枚に刷ります。"),
            ),
            (
                "incident_procedure",
                "plan",
                self.tr("事故の対応手順"),
                self.tr("だれが何をするかを、5つの段階で決めておきます。"),
            ),
            (
                "rescue_services",
                "hand",
                self.tr("お助け隊サービス"),
                self.tr("見守りと駆けつけを頼めるサービスの選び方です。"),
            ),
            ("subsidies", "yen", self.tr("補助金"), self.tr("どんな案内があるかを、日付つきで見られます。")),
            ("learning", "bulb", self.tr("レッスン"), self.tr("1回5分で、ふせぎ方を学べます。")),
            ("news", "info", self.tr("お知らせ"), self.tr("新しい注意の知らせを見られます。")),
        )

    def _way_cards(self, ways: list[tuple[str, str, str, str]]) -> QWidget:
        cards = []
        for page_id, icon, title, line in ways:
            card = WayCard(icon, title, line)
            card.setObjectName(f"open_{page_id}")
            card.clicked.connect(lambda _on=False, name=page_id: self.page_wanted.emit(name))
            cards.append(card)
        return TileGrid(cards, 1 if theme().text_scale >= _LARGE_TEXT else 2)

    def _going_on(self, incident: Incident) -> QWidget:
        card = Card(tone="accent", padding=tokens.SPACE_L)
        title = situation_title(incident.situation, self._language)
        card.add(Body(self.tr("続きがあります： {title}").format(title=title), bold=True))
        card.add(Caption(self.tr("{time} から").format(time=_clock(incident))))
        go_on = SecondaryButton(self.tr("続ける"), icon="forward", icon_after=True)
        go_on.setObjectName(f"resume_{incident.id}")
        go_on.setAccessibleName(self.tr("続ける： {title}").format(title=title))
        go_on.clicked.connect(lambda: self.resumed.emit(incident))
        card.add(flow(go_on))
        return card

    def _earlier(self, incidents: list[Incident]) -> QWidget:
        fold = Disclosure(self.tr("これまでのできごと（{count}件）").format(count=len(incidents)))
        fold.setObjectName("earlier_incidents")
        for incident in incidents:
            title = situation_title(incident.situation, self._language)
            holder = QWidget()
            look = SecondaryButton(self.tr("見る"))
            look.setObjectName(f"look_{incident.id}")
            look.setAccessibleName(self.tr("見る： {title}").format(title=title))
            look.clicked.connect(lambda _on=False, one=incident: self.resumed.emit(one))
            remove = SecondaryButton(self.tr("消す"), icon="trash")
            remove.setObjectName(f"remove_{incident.id}")
            remove.setAccessibleName(self.tr("消す： {title}").format(title=title))
            remove.clicked.connect(lambda _on=False, one=incident: self.removed.emit(one))
            words = Body(f"{_clock(incident)}　{title}")
            if theme().text_scale >= _LARGE_TEXT:
                stacked = Section(spacing=tokens.SPACE_XS)
                stacked.add(words)
                stacked.add(flow(look, remove))
                fold.add(stacked)
                continue
            holder.setLayout(row(words, look, remove, stretch=0))
            fold.add(holder)
        return fold


def _clock(incident: Incident) -> str:
    return f"{parse_utc(incident.started_at).astimezone(JAPAN):%Y-%m-%d %H:%M}"
