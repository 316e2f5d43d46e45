"""「すぐに相談する」 on the first view: the desks and the owner's own contacts, whatever has happened."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal

from app.content.emergency_packs import load_card
from app.content.kinds import Contacts, ContentError
from app.content.packs import load_contacts
from app.domain.language import Text
from app.emergency.contacts import OwnContact
from app.ui import tokens
from app.ui.emergency.desk_card import DeskCard, OwnContactCard
from app.ui.widgets.banner import Banner
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.inspection_parts import GroupHeading, Section

_AT_ONCE = ("ipa_business", "police_advice", "police_emergency")
Words = Callable[[Text], str]


class PeopleView(Section):
    """The first three desks stand open, the others and the own contacts are folded."""

    copied = Signal(str)

    def __init__(self, own: Sequence[OwnContact], words: Words) -> None:
        super().__init__(spacing=tokens.SPACE_M)
        self._words = words
        self.add(GroupHeading(self.tr("すぐに相談する")))
        try:
            contacts = load_contacts()
        except (ContentError, OSError):
            words_ = self.tr("窓口の一覧を読めませんでした。110番か #9110 に電話してください。")
            self.add(Banner(words_, "warn"))
        else:
            self._add_desks(contacts)
        noted = [one for one in own if not one.is_empty]
        if noted:
            self._add_own(noted)

    def _add_desks(self, contacts: Contacts) -> None:
        fold = Disclosure(self.tr("ほかの窓口"))
        fold.setObjectName("other_desks")
        for desk in contacts.desks:
            card = DeskCard(desk, self._words, first=desk.id == _AT_ONCE[0])
            card.copied.connect(self.copied)
            (self if desk.id in _AT_ONCE else fold).add(card)
        self.add(fold)

    def _add_own(self, noted: Sequence[OwnContact]) -> None:
        fold = Disclosure(
            self.tr("自分の連絡先（{count}件）").format(count=len(noted)), opened=len(noted) == 1
        )
        fold.setObjectName("own_people")
        for contact in noted:
            card = OwnContactCard(contact, self._words(load_card().kind(contact.kind).label))
            card.copied.connect(self.copied)
            fold.add(card)
        self.add(fold)
