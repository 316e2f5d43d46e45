"""After a policy was set: answers of the self-assessment that may have become truer. Asked, never assumed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.content.policy_pack import Offer, load_policy_pack
from app.domain.answer import Answer, Choice
from app.records.errors import StoreError
from app.ui.context import Context
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.card import Card
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Body, Soft

_ABOUT = "policy_offer"  # what the trouble of an offer is about
_LOWER = (None, Choice.NOT_IMPLEMENTED, Choice.DONT_KNOW)


class OffersCard(Card):
    """Hidden while there is nothing to offer."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent, tone="accent")
        self._context = context
        self._declined: set[str] = set()
        self.add_heading(self.tr("自社診断の答えも直しますか"))
        self.add(Soft(self.tr("基本方針を決めると、次の答えが変わることがあります。決めるのはあなたです。")))
        self._rows = Section()
        self.add(self._rows)
        self.hide()

    def show_offers(self, has_policy: bool) -> None:
        """Show what may be offered now."""
        self._rows.clear()
        wanted = [one for one in load_policy_pack().offers if has_policy and self._may_offer(one)]
        for one in wanted:
            self._rows.add(self._row(one))
        self.setVisible(bool(wanted))

    def _may_offer(self, offer: Offer) -> bool:
        if offer.question_id in self._declined:
            return False
        answer = self._context.assessment.answers.get(offer.question_id)
        known = any(one.id == offer.question_id for one in self._context.assessment.questionnaire.questions)
        return known and (answer.choice if answer else None) in _LOWER

    def _row(self, offer: Offer) -> QWidget:
        question = self._context.assessment.questionnaire.question(offer.question_id)
        place = Section(spacing=4)
        head = self.tr("質問{number}　{topic}")
        place.add(
            Body(head.format(number=question.number, topic=self._context.words(question.topic)), bold=True)
        )
        place.add(Soft(self._context.words(offer.because)))
        take = SecondaryButton(self.tr("「一部実施している」にする"))
        take.setObjectName(f"policy_offer_{offer.question_id}")
        take.clicked.connect(lambda: self._take(offer))
        leave = SecondaryButton(self.tr("そのままにする"))
        leave.setObjectName(f"policy_leave_{offer.question_id}")
        leave.clicked.connect(lambda: self._leave(offer))
        place.add(flow(take, leave))
        return place

    def _leave(self, offer: Offer) -> None:
        self._declined.add(offer.question_id)
        self.show_offers(True)

    def _take(self, offer: Offer) -> None:
        assessment = self._context.assessment
        before = assessment.answers.get(offer.question_id)
        try:
            assessment.answer(offer.question_id, Choice.PARTLY)
        except StoreError as error:
            self._context.warn_not_kept(error, _ABOUT)
            return
        self._context.mended(_ABOUT)
        self.show_offers(True)
        said = self.tr("「一部実施している」にしました。")
        self._context.notify(said, self.tr("元に戻す"), lambda: self._undo(offer, before))

    def _undo(self, offer: Offer, before: Answer | None) -> None:
        assessment = self._context.assessment
        if before is None:
            assessment.take_back(offer.question_id)
        else:
            assessment.answer(offer.question_id, before.choice)
        self.show_offers(True)
