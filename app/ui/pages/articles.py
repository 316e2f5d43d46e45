"""5か条 / 6か条: the few rules everything begins with, and how we stand with each."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.assessment.articles import article_standings
from app.content.phrases import phrase
from app.declaration.duties import Duty, duties
from app.domain.calendar import long_date
from app.domain.verdict import Status
from app.ui import tokens
from app.ui.context import Context
from app.ui.declaration.edition_card import EditionCard
from app.ui.page import Page
from app.ui.pages.article_card import ArticleCard
from app.ui.pages.inspection_again import open_link
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import row
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Caption
from app.ui.widgets.paint import Separator


class ArticlesPage(Page):
    """Everything on it is drawn from answers and verdicts; who works on what is written a page further."""

    def __init__(self, context: Context) -> None:
        title = context.words(context.assessment.questionnaire.articles_title)
        super().__init__(context, title, self.tr("まずここから始める、基本の決まりです。"))
        self._list = Section(spacing=tokens.SPACE_L)
        self.add(self._list)
        bar = self.add_actions("", self.tr("戻る"))
        bar.back_pressed.connect(lambda: context.navigate("declaration"))
        context.inspection_run.kept.connect(self.refresh)

    def refresh(self) -> None:
        self._list.clear()
        assessment = self.context.assessment
        questionnaire = assessment.questionnaire
        self.title_label.setText(self.words(questionnaire.articles_title))
        standings = article_standings(questionnaire, assessment.answers, assessment.firm_verdicts)
        good = sum(one.status is Status.PASS for one in standings)
        self.lead_label.setText(
            self.tr("まずここから始める、基本の決まりです。できているのは、{total}のうち{good}です。").format(
                total=len(standings), good=good
            )
        )
        edition = EditionCard(self.context)
        if edition.has_something:
            edition.moved.connect(self.refresh)
            self._list.add(edition)
        if questionnaire.caveat is not None:
            self._list.add(Banner(self.words(questionnaire.caveat), "warn"))
        known = duties(self.context.store) if self.context.store is not None else {}
        for standing in standings:
            duty = self._duty_words(known.get(standing.article.id, Duty()))
            alone = assessment.profile.works_alone
            card = ArticleCard(standing, questionnaire, alone, self.context.language, duty)
            card.work_pressed.connect(
                lambda article_id: self.context.navigate("article_work", article=article_id)
            )
            card.question_pressed.connect(
                lambda question_id: self.context.navigate(
                    "questions", question_id=question_id, return_to="articles"
                )
            )
            card.check_pressed.connect(lambda check_id: self.context.navigate("inspection", check=check_id))
            self._list.add(card)
        self._list.add(self._source())

    def _duty_words(self, duty: Duty) -> str:
        """Who does it since when; "" while neither is written."""
        since = long_date(duty.since, self.context.language) if duty.since else ""
        if duty.who and since:
            return self.tr("{who}（{since}から）").format(who=duty.who, since=since)
        return duty.who or (self.tr("{since}から").format(since=since) if since else "")

    def _source(self) -> QWidget:
        questionnaire, language = self.context.assessment.questionnaire, self.context.language
        holder = Section(spacing=tokens.SPACE_S)
        source = LinkButton(
            self.tr("IPAの原本を見る（ブラウザーが開きます）"), icon="external", icon_after=True
        )
        source.setObjectName("ipa_source")
        source.clicked.connect(self._open_source)
        holder.add(Separator())
        holder.add(row(source, None))
        checked = long_date(questionnaire.checked_on, language)
        lines = [self.words(questionnaire.title), phrase("edition.checked_on", language, date=checked)]
        if questionnaire.credit is not None:
            lines.append(self.words(questionnaire.credit))
        holder.add(Caption("\n".join(lines)))
        return holder

    def _open_source(self) -> None:
        address = self.context.assessment.questionnaire.source_url
        if not open_link(address):
            self.context.warn_link(address)
