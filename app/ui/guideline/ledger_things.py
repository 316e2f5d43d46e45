"""「お客様の名簿はありますか」: one card for each thing, one tick for each place where it is kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.content.ledger_packs import Thing, load_ledger
from app.domain.language import Language
from app.guideline.ledger import media_of_thing
from app.guideline.ledger_row import LedgerRow
from app.ui import tokens
from app.ui.theme import theme
from app.ui.widgets.card import Card
from app.ui.widgets.check_tile import CheckLine
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Body, Caption


class LedgerThings(Section):
    """A tick makes a row at once, taking it away removes it (which can be undone)."""

    ticked = Signal(object, str, bool)  # Thing, medium, whether it is kept there

    def __init__(
        self,
        things: Sequence[Thing],
        rows: Sequence[LedgerRow],
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, spacing=tokens.SPACE_M)
        self._language = language
        for thing in things:
            self.add(self._card(thing, media_of_thing(rows, thing.id)))

    def _card(self, thing: Thing, known: dict[str, str]) -> Card:
        card = Card(padding=tokens.SPACE_L)
        card.body.setSpacing(theme().space(tokens.SPACE_XS))
        question = thing.question.to(self._language)
        card.add(Body(question, bold=True))
        card.add(Caption(self.tr("例：{things}").format(things=thing.example.to(self._language))))
        ticks = []
        for medium in load_ledger().media:
            tick = CheckLine(medium.short.to(self._language), medium.id in known)
            tick.setObjectName(f"thing_{thing.id}_{medium.id}")
            tick.setAccessibleName(f"{question} {medium.plain.to(self._language)}")
            tick.setToolTip(medium.plain.to(self._language))
            tick.toggled.connect(lambda on, one=thing, place=medium.id: self.ticked.emit(one, place, on))
            ticks.append(tick)
        card.add(flow(*ticks, spacing=tokens.SPACE_L))
        return card
