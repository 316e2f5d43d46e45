"""One article as a small project: what it asks, how this PC stands, who does it since when."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from app.assessment.articles import ArticleStanding, article_standings
from app.content.declaration_packs import load_article_works
from app.content.edition_changes import newest_edition
from app.content.packs import load_questionnaire
from app.declaration.duties import (
    BackupHabit,
    Duty,
    backup_habit,
    duties,
    save_backup_habit,
    save_duty,
)
from app.declaration.restore_drill import latest_drill
from app.declaration.standing import articles_in_force
from app.ui import tokens
from app.ui.context import Context
from app.ui.declaration.backup_card import BackupCard
from app.ui.declaration.duty_form import DutyForm
from app.ui.declaration.keeping import keep
from app.ui.page import Page
from app.ui.pages.article_card import ArticleCard
from app.ui.widgets.banner import IconMark
from app.ui.widgets.card import Card
from app.ui.widgets.inspection_parts import Section, SmallHeading, beside
from app.ui.widgets.labels import Body, Soft


class ArticleWorkPage(Page):
    """`go_to(article="a6")` shows one article; 次の決まりへ leads through all of them."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("決まりに取り組む"))
        self._articles = articles_in_force()
        self._at = 0
        self._parts = Section(spacing=tokens.SPACE_L)
        self.add(self._parts)
        self.form: DutyForm | None = None
        bar = self.add_actions(self.tr("次の決まりへ"), self.tr("戻る"))
        bar.back_pressed.connect(self._go_before)
        bar.main_pressed.connect(self._go_next)
        context.inspection_run.kept.connect(self._look_anew)

    # What a page overrides

    def go_to(self, article: str = "", **_place: Any) -> None:
        """Show one article, by its id."""
        found = [at for at, one in enumerate(self._articles) if one.id == article]
        self._at = found[0] if found else self._at

    def place(self) -> dict[str, Any]:
        return {"article": self._articles[self._at].id}

    def refresh(self) -> None:
        self._show()

    def first_focus(self) -> QWidget | None:
        return self.form.who if self.form is not None else None

    # What is shown

    def _look_anew(self) -> None:
        if self.form is None or not self.form.hasFocus():
            self._show()

    def _show(self) -> None:
        assert self.context.store is not None
        store, language = self.context.store, self.context.language
        self._parts.clear()
        questionnaire = load_questionnaire(newest_edition())
        article = self._articles[self._at]
        self.title_label.setText(
            self.tr("決まりに取り組む（{at} / {all}）").format(at=self._at + 1, all=len(self._articles))
        )
        alone = self.context.assessment.profile.works_alone
        card = ArticleCard(self._standing(), questionnaire, alone, language)
        card.question_pressed.connect(
            lambda question_id: self.context.navigate(
                "questions", question_id=question_id, return_to="article_work"
            )
        )
        card.check_pressed.connect(lambda check_id: self.context.navigate("inspection", check=check_id))
        self._parts.add(card)
        work = load_article_works().work(article.id)
        duty = duties(store).get(article.id, Duty())
        profile = self.context.assessment.profile
        name = profile.person_name or profile.trade_name
        self.form = DutyForm(duty, work.example.to(language) if work else "", name, language)
        self.form.duty_changed.connect(self._keep_duty)
        self._parts.add(self.form)
        if work is not None:
            self._parts.add(self._asks(work.asks.to(language), work.keep.to(language)))
        if work is not None and work.drill:
            backup = BackupCard(backup_habit(store), latest_drill(store), language)
            backup.habit_changed.connect(self._keep_habit)
            backup.drill_pressed.connect(lambda: self.context.navigate("restore_drill"))
            self._parts.add(backup)
        last = self._at == len(self._articles) - 1
        if self.action_bar is not None:
            self.action_bar.set_main(self.tr("おわる") if last else self.tr("次の決まりへ"))

    def _standing(self) -> ArticleStanding:
        assessment = self.context.assessment
        questionnaire = load_questionnaire(newest_edition())
        standings = article_standings(questionnaire, assessment.answers, assessment.firm_verdicts)
        return standings[self._at]

    def _asks(self, asks: str, keep_words: str) -> Card:
        card = Card()
        card.setObjectName("article_asks")
        card.add(beside(IconMark("person", "accent_text", 22), Body(asks)))
        words = Section(spacing=0)
        words.add(SmallHeading(self.tr("残しておくもの")))
        words.add(Soft(keep_words))
        card.add(beside(IconMark("records", "accent_text", 22), words))
        return card

    # What happens

    def _keep_duty(self, duty: Duty) -> None:
        store = self.context.store
        assert store is not None
        if keep(self.context, lambda: save_duty(store, self._articles[self._at].id, duty)):
            self.say_saved()

    def _keep_habit(self, habit: BackupHabit) -> None:
        store = self.context.store
        assert store is not None
        if keep(self.context, lambda: save_backup_habit(store, habit)):
            self.say_saved()

    def _go_next(self) -> None:
        if self._at == len(self._articles) - 1:
            self.context.navigate("declaration")
            return
        self._turn_to(self._at + 1)

    def _go_before(self) -> None:
        if self._at == 0:
            self.context.navigate("declaration")
            return
        self._turn_to(self._at - 1)

    def _turn_to(self, at: int) -> None:
        self._at = at
        self._show()
        self.scroll_area.verticalScrollBar().setValue(0)
        self.context.remember_place()
        if self.form is not None:
            self.form.who.setFocus()
