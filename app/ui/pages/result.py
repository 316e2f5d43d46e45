"""S7 結果: what is good, then three things to do, then the score with its rule, then the parts."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.plan import PlanState
from app.records.errors import StoreError
from app.ui import tokens
from app.ui.context import Context
from app.ui.page import Page
from app.ui.plan_card import PlanCard
from app.ui.plan_deeds import PlanDeeds
from app.ui.plan_words import plan_facts
from app.ui.result_parts import GoodCard, PartsCard, ScoreCard, edition_caveat, good_count, good_things
from app.ui.store_words import store_words
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import Card, row
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.inspection_parts import GroupHeading, Section
from app.ui.widgets.labels import Caption, Soft


class ResultPage(Page):
    """The order is fixed. Opening the page keeps a record once every question has an answer."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("結果"), self.tr("よいところから見ていきましょう。"))
        self._deeds = PlanDeeds(context, self)
        self._deeds.changed.connect(self._show_three)
        self._deeds.no_settings.connect(self._show_way)
        self._unfolded: set[str] = set()
        self._cards: dict[str, PlanCard] = {}
        self._top = Section()
        self._three = Section()
        self._figures = Section()
        for part, gap in ((self._top, 0), (self._three, tokens.SPACE_M), (self._figures, tokens.SPACE_M)):
            self.add(part, gap)
        bar = self.add_actions(self.tr("取引先に出す1枚へ"), self.tr("戻る"), self.tr("計画を見る"))
        bar.main_pressed.connect(lambda: context.go_on("result"))
        bar.other_pressed.connect(lambda: context.navigate("plan"))
        bar.back_pressed.connect(lambda: context.go_back("result"))
        context.inspection_run.kept.connect(self._follow_inspection)

    def refresh(self) -> None:
        assessment = self.context.assessment
        for section in (self._top, self._three, self._figures):
            section.clear()
        has_answers = bool(assessment.answers)
        assert self.action_bar is not None
        self.action_bar.set_main(self.tr("取引先に出す1枚へ") if has_answers else "")
        self.action_bar.other.setVisible(has_answers)
        self.lead_label.setVisible(has_answers)
        if not has_answers:
            self._top.add(self._nothing_yet())
            return
        self._keep_record()
        self._show_top()
        self._show_three()
        self._show_figures()

    def came_back(self) -> None:
        """The window is in front again after the settings were opened."""
        self._deeds.came_back()

    # What is shown

    def _keep_record(self) -> None:
        """A sheet answered to the end is kept; looking at a half-filled one keeps nothing."""
        assessment = self.context.assessment
        try:
            if assessment.score.complete:
                assessment.current_record()
            else:
                assessment.refresh_plan()
        except StoreError as error:
            words = store_words(error)
            self._top.add(Banner(words.title, "bad", detail=words.advice))

    def _show_top(self) -> None:
        assessment, language = self.context.assessment, self.context.language
        left = len(assessment.unanswered)
        if left:
            words = self.tr("あと{count}問が残っています。いまの答えまでの結果です。")
            banner = Banner(words.format(count=left), "accent", action=self.tr("続きから答える"))
            banner.setObjectName("result_unanswered")
            banner.action.setObjectName("result_continue")
            banner.action_pressed.connect(self._continue)
            self._top.add(banner)
        good = good_things(
            assessment.questionnaire,
            assessment.answers,
            assessment.verdicts,
            language,
        )
        self._top.add(GoodCard(good, good_count(assessment.score, assessment.verdicts)))

    def _show_three(self) -> None:
        focused = self.focusWidget().objectName() if self.focusWidget() else ""
        self._three.clear()
        self._cards = {}
        assessment, language = self.context.assessment, self.context.language
        three = assessment.first_three
        if not three:
            self._three.add(self._nothing_to_do())
        else:
            title = self.tr("まずこの{count}つ").format(count=len(three))
            self._three.add(GroupHeading(title))
        for number, item in enumerate(three, start=1):
            facts = plan_facts(item, assessment, language)
            card = PlanCard(facts, language, number, details_open=item.subject in self._unfolded)
            card.details.toggled.connect(lambda on, subject=item.subject: self._remember(subject, on))
            card.done_pressed.connect(self._deeds.close)
            card.settings_pressed.connect(self._deeds.open_settings)
            card.answer_pressed.connect(lambda one: self.context.navigate("questions", question_id=one))
            self._cards[item.subject] = card
            self._three.add(card)
        self._add_rest(len(three))
        if focused.startswith("plan_") and self._cards:
            again = self.findChild(QWidget, focused) or next(iter(self._cards.values())).details
            again.setFocus()

    def _add_rest(self, shown: int) -> None:
        still = sum(item.state is PlanState.OPEN for item in self.context.assessment.plan)
        if still > shown:
            link = LinkButton(
                self.tr("残りの {count}件は計画にあります").format(count=still - shown),
                icon="forward",
                icon_after=True,
            )
            link.setObjectName("result_plan")
            link.clicked.connect(lambda: self.context.navigate("plan"))
            self._three.add(row(link, None))

    def _nothing_to_do(self) -> QWidget:
        card = Card(tone="accent")
        card.setObjectName("result_nothing")
        card.add_heading(self.tr("いま急いでやることはありません"))
        card.add(Soft(self.tr("3か月後にもう一度見なおしましょう。")))
        return card

    def _show_figures(self) -> None:
        assessment, language = self.context.assessment, self.context.language
        questionnaire, score = assessment.questionnaire, assessment.score
        self._figures.add(GroupHeading(self.tr("点数")))
        caveat = edition_caveat(questionnaire, language)
        if caveat is not None:
            self._figures.add(caveat)
        self._figures.add(ScoreCard(score, questionnaire, language))
        self._figures.add(PartsCard(score, language))
        if not assessment.verdicts:
            self._figures.add(Caption(self.tr("PC点検がまだなので、答えだけの結果です。")))

    def _nothing_yet(self) -> QWidget:
        empty = EmptyState(
            "result",
            self.tr("まだ結果はありません"),
            self.tr("質問に答えると、よいところと、次にやることが分かります。"),
            self.tr("質問に答える"),
        )
        empty.action.setObjectName("result_answer")
        empty.action_pressed.connect(lambda: self.context.navigate("questions"))
        card = Card()
        card.add(empty)
        return card

    # What happens

    def _continue(self) -> None:
        unanswered = self.context.assessment.unanswered
        place = {"question_id": unanswered[0]} if unanswered else {}
        self.context.navigate("questions", **place)

    def _follow_inspection(self) -> None:
        if self.isVisible():
            self.refresh()

    def _remember(self, subject: str, opened: bool) -> None:
        (self._unfolded.add if opened else self._unfolded.discard)(subject)

    def _show_way(self, subject: str) -> None:
        if subject in self._cards:
            self._cards[subject].show_way()
