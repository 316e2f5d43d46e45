"""After the steps: whom to call, what comes afterwards, and the record to save or print."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.content.emergency_kinds import CardPack, Situation
from app.domain.language import Text
from app.emergency.contacts import Target
from app.ui import tokens
from app.ui.emergency.desk_card import DeskCard, OwnContactCard
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.card import Card, column
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_parts import GroupHeading, Section, beside
from app.ui.widgets.labels import Body, Caption, Soft
from app.ui.widgets.setting_row import SettingRow

Words = Callable[[Text], str]


class CallView(Section):
    """`called` carries "desk:<id>" or "own:<id>" and the name."""

    called = Signal(str, str)
    copied = Signal(str)
    matter_chosen = Signal(bool)  # True: a private matter
    clock_wanted = Signal()

    def __init__(
        self,
        situation: Situation,
        targets: Sequence[Target],
        pack: CardPack,
        private: bool,
        checked: str,
        words: Words,
    ) -> None:
        super().__init__(spacing=tokens.SPACE_M)
        matter = Segments(
            [(False, self.tr("仕事のこと")), (True, self.tr("個人のこと"))],
            private,
            self.tr("どちらのことですか"),
        )
        matter.setObjectName("matter")
        matter.value_chosen.connect(lambda private: self.matter_chosen.emit(private))
        hint = self.tr("仕事に使う機器のことは「仕事のこと」です。相談する窓口が変わります。")
        self.add(SettingRow(self.tr("どちらのことですか"), hint, matter))
        missing = []
        first = True
        for target in targets:
            why = words(target.call.why)
            if target.desk is not None:
                self._add(DeskCard(target.desk, words, why, first, records=True))
                first = False
            elif target.own:
                kind = words(pack.kind(target.call.own).label)
                for contact in target.own:
                    self._add(OwnContactCard(contact, kind, why, records=True))
            else:
                missing.append(target)
        if missing:
            self.add(self._missing(missing, pack, words))
        self.add(Caption(checked))
        self.add(self._after(situation, words))

    def _add(self, card: DeskCard | OwnContactCard) -> None:
        card.called.connect(self.called)
        card.copied.connect(self.copied)
        self.add(card)

    def _missing(self, missing: Sequence[Target], pack: CardPack, words: Words) -> QWidget:
        card = Card()
        card.add(GroupHeading(self.tr("番号をまだ書いていない相手")))
        for target in missing:
            one = pack.kind(target.call.own)
            lines = (
                Body(words(one.label), bold=True),
                Soft(words(target.call.why)),
                Caption(words(one.example)),
            )
            card.add(column(*lines, spacing=0))
        return card

    def _after(self, situation: Situation, words: Words) -> QWidget:
        card = Card()
        card.add(GroupHeading(self.tr("落ち着いたら")))
        for one in situation.after:
            card.add(beside(IconMark("forward", "accent_text", 18), Body(words(one))))
        if situation.leak:
            clock = SecondaryButton(self.tr("漏えい報告の時計を開く"), icon="clock")
            clock.setObjectName("open_leak_clock")
            clock.clicked.connect(self.clock_wanted)
            card.add(flow(clock))
        return card
