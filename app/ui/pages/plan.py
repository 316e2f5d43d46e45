"""結果と計画: everything still to do, who does it until when, and what is done already."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.domain.plan import PlanState
from app.records.errors import StoreError
from app.ui import tokens
from app.ui.context import Context
from app.ui.page import Page
from app.ui.plan_card import ClosedRow, PlanCard
from app.ui.plan_deeds import NOT_KEPT, PlanDeeds
from app.ui.plan_words import PlanFacts, plan_facts
from app.ui.theme import theme
from app.ui.widgets.card import Card
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.inspection_parts import GroupHeading, Section
from app.ui.widgets.labels import Soft
from app.ui.widgets.paint import Separator


class PlanPage(Page):
    """Open items first, those put off next, closed ones folded at the end."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("計画"),
            self.tr("上から順に、1つずつで十分です。書いたことはすぐに保存されます。"),
        )
        self._deeds = PlanDeeds(context, self)
        self._deeds.changed.connect(self._show_plan)
        self._deeds.no_settings.connect(self._show_way)
        self._unfolded: set[str] = set()
        self._wanted = ""  # the subject one came for
        self._cards: dict[str, PlanCard] = {}
        self._summary = Soft("")
        self._summary.setObjectName("plan_summary")
        self._items = Section(spacing=tokens.SPACE_M)
        self.add(self._summary)
        self.add(self._items)
        context.inspection_run.kept.connect(self._show_plan)

    def refresh(self) -> None:
        if self.context.assessment.answers or self.context.assessment.inspection:
            try:
                self.context.assessment.refresh_plan()
            except StoreError as error:  # what is shown is up to date, only not kept
                self.context.warn_not_kept(error, NOT_KEPT)
        self._show_plan()

    def came_back(self) -> None:
        """The window is in front again after the settings were opened."""
        self._deeds.came_back()

    def go_to(self, subject: str = "", **_place: Any) -> None:
        """Unfold the item of a subject, and bring it in sight."""
        self._unfolded.add(subject)
        self._wanted = subject

    # What is shown

    def _show_plan(self) -> None:
        focused = self.focusWidget().objectName() if self.focusWidget() else ""
        self._items.clear()
        self._cards = {}
        assessment = self.context.assessment
        facts = [plan_facts(item, assessment, self.context.language) for item in assessment.plan]
        still = [one for one in facts if one.item.state is PlanState.OPEN]
        later = [one for one in facts if one.item.state is PlanState.POSTPONED]
        done = [one for one in facts if one.item.state is PlanState.DONE]
        self._summary.setVisible(bool(facts))
        self._summary.setText(
            self.tr("これから {still}件・後回し {later}件・済み {done}件").format(
                still=len(still), later=len(later), done=len(done)
            )
        )
        if not still and not later:
            self._items.add(self._nothing_to_do(bool(done)))
        for one in still:
            self._items.add(self._card(one))
        if later:
            self._items.add(GroupHeading(self.tr("後回しにしたこと")))
            for one in later:
                self._items.add(self._card(one))
        if done:
            self._items.add(self._closed(done))
        again = self.findChild(QWidget, focused) if focused else None
        if again is not None:
            again.setFocus()
        elif focused and (first := self.first_focus()) is not None:
            first.setFocus()

    def first_focus(self) -> QWidget | None:
        wanted = self._cards.get(self._wanted)
        self._wanted = ""
        if wanted is not None:
            QTimer.singleShot(0, wanted, lambda: self.scroll_to(wanted))
            return wanted.details
        return next((card.details for card in self._cards.values()), None)

    def _card(self, facts: PlanFacts) -> PlanCard:
        subject = facts.item.subject
        card = PlanCard(facts, self.context.language, 0, True, subject in self._unfolded)
        card.details.toggled.connect(lambda opened: self._remember(subject, opened))
        card.done_pressed.connect(self._deeds.close)
        card.reopen_pressed.connect(self._deeds.reopen)
        card.settings_pressed.connect(self._deeds.open_settings)
        card.postponed.connect(self._deeds.postpone)
        card.assigned.connect(lambda _facts, owner, due: self._assign(subject, owner, due))
        card.answer_pressed.connect(
            lambda question_id: self.context.navigate("questions", question_id=question_id)
        )
        self._cards[subject] = card
        return card

    def _closed(self, done: list[PlanFacts]) -> QWidget:
        fold = Disclosure(self.tr("済んだこと（{count}件）").format(count=len(done)), opened=True)
        fold.setObjectName("plan_closed")
        card = Card()
        for at, one in enumerate(sorted(done, key=lambda one: one.item.closed_at or "", reverse=True)):
            if at:
                card.add(Separator())
            line = ClosedRow(one, self.context.language)
            line.reopen_pressed.connect(self._deeds.reopen)
            card.add(line)
        fold.add(card)
        fold.body.setContentsMargins(0, theme().space(tokens.SPACE_S), 0, 0)
        return fold

    def _nothing_to_do(self, something_done: bool) -> QWidget:
        assessment = self.context.assessment
        if something_done:
            empty = EmptyState(
                "check",
                self.tr("計画にあることは、すべて済みました"),
                self.tr("3か月後にもう一度見なおすと、変わったところが分かります。"),
            )
        elif assessment.answers:
            empty = EmptyState(
                "check",
                self.tr("いま急いでやることはありません"),
                self.tr("答えや点検が変わると、やることがここに出ます。"),
            )
        else:
            empty = EmptyState(
                "plan",
                self.tr("まだ計画はありません"),
                self.tr("質問に答えると、やることが順番に並びます。"),
                self.tr("質問に答える"),
            )
            empty.action_pressed.connect(lambda: self.context.navigate("questions"))
        card = Card()
        card.add(empty)
        return card

    # What happens

    def _remember(self, subject: str, opened: bool) -> None:
        (self._unfolded.add if opened else self._unfolded.discard)(subject)

    def _assign(self, subject: str, owner: str, due: date | None) -> None:
        """Kept as typed; the card stays as it is, so that the field keeps its cursor."""
        card = self._cards[subject]
        kept = self._deeds.assign(card.facts.item, owner, due)
        if kept is not None:
            card.set_item(kept)

    def _show_way(self, subject: str) -> None:
        if subject in self._cards:
            self._cards[subject].show_way()
