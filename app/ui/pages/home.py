"""The home: how we stand, what changed, the one next thing, when to look again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.assessment.topics import minutes_left
from app.content.packs import load_actions
from app.domain.calendar import local_date, long_date, parse_utc
from app.domain.plan import PlanState
from app.records.store import RecordSummary
from app.system.clock import utc_now
from app.ui import tokens
from app.ui.context import Context
from app.ui.page import Page
from app.ui.theme import theme
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.labels import Body, Caption, Heading, Soft, TextLabel, Title
from app.ui.widgets.number_mark import NumberMark
from app.ui.widgets.score_ring import ScoreRing

_LARGE_TEXT = 1.4


class HomePage(Page):
    """Everything at a glance; at most one main button."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("ホーム"), shown_title=False)
        self._main: PrimaryButton | None = None
        self._holder = QWidget()
        self.add(self._holder)

    def refresh(self) -> None:
        """The figures may have changed on any other page: the content is small and made anew."""
        fresh = QWidget()
        self._main = None
        layout = column(spacing=tokens.SPACE_L)
        fresh.setLayout(layout)
        for part in self._parts():
            layout.addWidget(part)
        self.content.replaceWidget(self._holder, fresh)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = fresh

    def first_focus(self) -> QWidget | None:
        return self._main

    def _parts(self) -> list[QWidget]:
        assessment = self.context.assessment
        name = assessment.profile.display_name
        greeting = (
            self.tr("{name} さんのまもり").format(name=name) if name else self.tr("あなたのお仕事のまもり")
        )
        parts: list[QWidget] = [Title(greeting)]
        asked = len(assessment.questionnaire.questions)
        if not assessment.answers:
            empty = EmptyState(
                "questions",
                self.tr("まだ診断していません"),
                self.tr(
                    "{count}の質問に答えると、いまの様子と、次にやることが分かります。約{minutes}分です。"
                ).format(count=asked, minutes=minutes_left(asked)),
                self.tr("診断をはじめる"),
            )
            empty.action_pressed.connect(self._begin)
            self._main = empty.action
            card = Card()
            card.add(empty)
            return [*parts, card, self._steps()]
        parts += [self._standing(), self._next_thing()]
        parts += [self._steps()]
        return parts

    # How we stand

    def _standing(self) -> QWidget:
        score = self.context.assessment.score
        card = Card()
        ring = ScoreRing(score.total, score.best, self.tr("点"))
        words = column(spacing=tokens.SPACE_XS)
        words.addWidget(Caption(self.tr("いまの様子")))
        if score.band is not None:
            words.addWidget(Heading(self.words(score.band.state)))
            words.addWidget(Soft(self.words(score.band.next_step)))
        else:
            left = score.asked - score.answered
            text = self.tr("あと {count} 問で、いまの様子が分かります").format(count=left)
            words.addWidget(Heading(text))
            words.addWidget(Soft(self.tr("約{minutes}分です。").format(minutes=minutes_left(left))))
        change = self._change()
        if change:
            words.addWidget(Body(change))
        words.addSpacing(theme().space(tokens.SPACE_S))
        words.addLayout(self._buttons(score.complete))
        large = theme().text_scale >= _LARGE_TEXT
        line = column(ring, words) if large else row(ring, words, spacing=28, stretch=1)
        line.setAlignment(ring, Qt.AlignmentFlag.AlignVCenter)
        card.add(line)
        return card

    def _buttons(self, complete: bool):  # type: ignore[no-untyped-def]
        if complete:
            result = SecondaryButton(self.tr("結果を見る"))
            result.setObjectName("home_result")
            result.clicked.connect(lambda: self.context.navigate("result"))
            again = SecondaryButton(self.tr("もう一度診断する"), icon="refresh")
            again.setObjectName("home_again")
            again.clicked.connect(self._begin)
            return flow(result, again)
        self._main = PrimaryButton(self.tr("続きから答える"), icon="forward", icon_after=True)
        self._main.setObjectName("home_continue")
        self._main.clicked.connect(lambda: self.context.navigate("questions"))
        return flow(self._main)

    def _change(self) -> str:
        """One sentence on what changed since the record before the latest."""
        summaries = self._records()
        if len(summaries) < 2 or summaries[0].score is None or summaries[1].score is None:
            return ""
        difference = summaries[0].score - summaries[1].score
        day = long_date(local_date(parse_utc(summaries[1].created_at)), self.context.language)
        if difference > 0:
            return self.tr("前回（{day}）から {points} 点ふえました。").format(day=day, points=difference)
        if difference < 0:
            return self.tr("前回（{day}）から {points} 点へりました。").format(day=day, points=-difference)
        return self.tr("前回（{day}）と同じ点数です。").format(day=day)

    def _records(self) -> tuple[RecordSummary, ...]:
        store = self.context.store
        return tuple(one for one in store.record_summaries(limit=6) if not one.sample) if store else ()

    # The one next thing

    def _next_thing(self) -> QWidget:
        assessment = self.context.assessment
        card = Card(tone="accent")
        first = next(iter(assessment.first_three), None)
        action = load_actions().get(first.action) if first else None
        card.add(Caption(self.tr("次にやる1つ"), colour="accent_text"))
        if action is None:
            done = any(item.state is PlanState.DONE for item in assessment.plan)
            all_done = self.tr("計画にあることは、すべて済みました")
            card.add_heading(all_done if done else self.tr("いま急いでやることはありません"))
        else:
            card.add_heading(self.words(action.title))
            cost = self.tr("0円") if action.yen == 0 else self.tr("約{yen}円").format(yen=f"{action.yen:,}")
            minutes = self.tr("約{minutes}分").format(minutes=action.minutes)
            kind = PrimaryButton if self._main is None else SecondaryButton
            button = kind(self.tr("やり方を見る"))
            button.setObjectName("home_next")
            button.clicked.connect(lambda: self.context.navigate("plan"))
            if isinstance(button, PrimaryButton):
                self._main = button
            clock, yen = (IconMark(icon, "accent_text", 18) for icon in ("clock", "yen"))
            facts = row(clock, Body(minutes), yen, Body(cost), spacing=tokens.SPACE_S)
            if theme().text_scale >= _LARGE_TEXT:
                card.add(column(facts, flow(button), spacing=tokens.SPACE_M))
            else:
                card.add(row(facts, None, button))
        card.add(Soft(self._next_check()))
        return card

    def _next_check(self) -> str:
        day = self.context.assessment.next_check_on
        if day is None:
            return self.tr("答え終わると、次に見なおす日をお知らせします。")
        words = long_date(day, self.context.language)
        if day <= local_date(utc_now()):
            return self.tr("見なおしの時期です（{day} の予定でした）。").format(day=words)
        return self.tr("次に見なおす日： {day}").format(day=words)

    # The way forward

    def _steps(self) -> QWidget:
        card = Card()
        card.add_heading(self.tr("ここからの道のり"))
        card.body.setSpacing(theme().space(tokens.SPACE_L))
        assessment = self.context.assessment
        answered, asked = len(assessment.answers), len(assessment.questionnaire.questions)
        steps = (
            (self.tr("まず始める"), self.words(assessment.questionnaire.articles_title), "articles"),
            (
                self.tr("現状を知り、改善する"),
                self.tr("自社診断 {answered} / {asked} 問").format(answered=answered, asked=asked),
                "questions",
            ),
            (self.tr("本格的に取り組む"), self.tr("計画を1つずつ進める"), "plan"),
            (self.tr("改善を続ける"), self.tr("3か月ごとに見なおす"), "records"),
        )
        for number, (title, text, page_id) in enumerate(steps, start=1):
            link = LinkButton(text)
            link.setObjectName(f"home_step_{page_id}")
            link.setAccessibleName(f"{title}: {text}")
            link.clicked.connect(lambda _checked=False, to=page_id: self.context.navigate(to))
            if theme().text_scale >= _LARGE_TEXT:
                words = column(TextLabel(title, bold=True), link, spacing=0)
                card.add(row(NumberMark(number), words, stretch=1))
            else:
                card.add(row(NumberMark(number), TextLabel(title, bold=True), None, link))
        return card

    def _begin(self) -> None:
        self.context.navigate(self.context.flow.begin())
