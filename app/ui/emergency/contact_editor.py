"""The owner's own contacts: one card each, saved as typed, taken away with the way back."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.content.emergency_kinds import CardPack, ContactKind
from app.domain.calendar import utc_text
from app.emergency.contacts import (
    EMERGENCY_CONTACT,
    OwnContact,
    new_contact,
    own_contacts,
    save_contact,
)
from app.emergency.reading import LONGEST_LINE
from app.records.notebook import Notebook
from app.system.clock import utc_now
from app.ui import tokens
from app.ui.context import Context
from app.ui.theme import theme
from app.ui.widgets.buttons import IconButton, SecondaryButton
from app.ui.widgets.card import Card, row
from app.ui.widgets.field_row import FieldRow, TextField
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_parts import GroupHeading, Section
from app.ui.widgets.labels import Body, Caption, Soft

_LARGE_TEXT = 1.4


class ContactCard(Card):
    """Name, number, mail and a word about it."""

    changed = Signal(object)  # OwnContact
    removed = Signal(object)  # OwnContact

    def __init__(self, contact: OwnContact, kind: str, example: str) -> None:
        super().__init__(padding=tokens.SPACE_L)
        self.contact = contact
        self.setObjectName(f"contact_{contact.id}")
        remove = IconButton("trash", self.tr("{kind}を消す").format(kind=kind))
        remove.setObjectName(f"contact_remove_{contact.id}")
        remove.clicked.connect(lambda: self.removed.emit(self.contact))
        self.add(row(Body(kind, bold=True), remove, stretch=0))
        self.add(Caption(example))
        fields = (
            ("name", self.tr("名前")),
            ("phone", self.tr("電話")),
            ("mail", self.tr("メール")),
            ("note", self.tr("ひとこと")),
        )
        grid = QGridLayout()
        grid.setSpacing(theme().space(tokens.SPACE_M))
        columns = 1 if theme().text_scale >= _LARGE_TEXT else 2
        for at, (name, label) in enumerate(fields):
            grid.addWidget(self._row(name, label, kind), at // columns, at % columns)
        for at in range(columns):
            grid.setColumnStretch(at, 1)
        self.add(grid)

    def first_field(self) -> QWidget | None:
        """Where one begins to type."""
        return self.findChild(QWidget, f"contact_name_{self.contact.id}")

    def _row(self, name: str, label: str, kind: str) -> FieldRow:
        field = TextField(getattr(self.contact, name))
        field.setObjectName(f"contact_{name}_{self.contact.id}")
        field.setMaxLength(LONGEST_LINE)
        field.setAccessibleName(self.tr("{kind}の{field}").format(kind=kind, field=label))
        field.edited.connect(lambda text: self._keep(name, text))
        return FieldRow(label, field)

    def _keep(self, name: str, text: str) -> None:
        values = {name: text.strip()}
        self.contact = replace(self.contact, **values, changed_at=utc_text(utc_now()))
        self.changed.emit(self.contact)


class ContactEditor(Section):
    """All contacts, and a button for each kind that can be added."""

    changed = Signal()

    def __init__(self, context: Context, notebook: Notebook, pack: CardPack) -> None:
        super().__init__(spacing=tokens.SPACE_M)
        self._context, self._notebook, self._pack = context, notebook, pack
        self._empty: list[OwnContact] = []  # added, nothing typed yet: not kept
        self._cards: dict[str, ContactCard] = {}
        self.show_all()

    def show_all(self) -> None:
        """Build the cards anew."""
        self.clear()
        self._cards = {}
        self.add(GroupHeading(self.tr("自分の連絡先")))
        contacts = (*own_contacts(self._notebook), *self._empty)
        if not contacts:
            self.add(Soft(self.tr("まだありません。下から選んで、番号を書いておきましょう。")))
        for contact in contacts:
            kind = self._pack.kind(contact.kind)
            label, example = kind.label.to(self._context.language), kind.example.to(self._context.language)
            card = ContactCard(contact, label, example)
            card.changed.connect(self._keep)
            card.removed.connect(self._remove)
            self._cards[contact.id] = card
            self.add(card)
        self.add(flow(*(self._add_button(kind) for kind in self._pack.kinds)))

    def _add_button(self, kind: ContactKind) -> QWidget:
        label = kind.label.to(self._context.language)
        button = SecondaryButton(label, icon="plus")
        button.setObjectName(f"contact_add_{kind.id}")
        button.setAccessibleName(self.tr("{kind}を足す").format(kind=label))
        button.clicked.connect(lambda: self._add_contact(kind.id))
        return button

    def _add_contact(self, kind: str) -> None:
        contact = new_contact(kind)
        self._empty.append(contact)
        self.show_all()
        field = self._cards[contact.id].first_field()
        if field is not None:
            field.setFocus()

    def _keep(self, contact: OwnContact) -> None:
        self._empty = [one for one in self._empty if one.id != contact.id]
        save_contact(self._notebook, contact)
        self.changed.emit()

    def _remove(self, contact: OwnContact) -> None:
        self._empty = [one for one in self._empty if one.id != contact.id]
        self._notebook.remove(EMERGENCY_CONTACT, contact.id)
        self.show_all()
        self.changed.emit()
        if not contact.is_empty:
            self._context.notify(
                self.tr("連絡先を消しました"), self.tr("元に戻す"), lambda: self._put_back(contact)
            )

    def _put_back(self, contact: OwnContact) -> None:
        save_contact(self._notebook, contact)
        self.show_all()
        self.changed.emit()
