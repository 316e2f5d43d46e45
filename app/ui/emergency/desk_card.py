"""Whom to call, as cards: a desk of the list, or the owner's own contact. Numbers can be copied."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.content.kinds import Desk
from app.domain.language import Text
from app.emergency.contacts import OwnContact
from app.ui import tokens
from app.ui.pages.inspection_again import open_link
from app.ui.theme import theme
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.labels import Body, Caption, Soft, TextLabel

_LARGE_TEXT = 1.4
Words = Callable[[Text], str]


class _ReachCard(Card):
    """What both kinds share: lines with a number, the button that records a call."""

    called = Signal(str, str)  # "desk:<id>" or "own:<id>", and the name
    copied = Signal(str)

    def __init__(self, ref: str, name: str, first: bool, records: bool) -> None:
        super().__init__(tone="accent" if first else "")
        self._ref, self._name, self._records = ref, name, records
        self.setObjectName(f"target_{ref.replace(':', '_')}")
        self.body.setSpacing(theme().space(tokens.SPACE_S))

    def add_number(self, kind: str, icon: str, value: str) -> None:
        """A line with a number or address, and the button that copies it."""
        holder = QWidget()
        mark = IconMark(icon, "accent_text", 22)
        words = TextLabel(value, size=22, bold=True, line_height=1.35)
        words.setAccessibleName(f"{kind} {value}")
        copy = SecondaryButton(self.tr("写す"), icon="copy")
        copy.setAccessibleName(self.tr("{desk}の{kind}を写す").format(desk=self._name, kind=kind))
        copy.setObjectName(f"copy_{self._ref.removeprefix('desk:').replace(':', '_')}_{icon}")
        copy.clicked.connect(lambda: self._copy(value))
        if theme().text_scale >= _LARGE_TEXT:
            holder.setLayout(column(row(mark, words, stretch=1), flow(copy), spacing=0))
        else:
            holder.setLayout(row(mark, words, copy, stretch=1))
        self.add(holder)

    def add_deeds(self, *more: QWidget) -> None:
        """「連絡した」, where a timeline is being written, and other small ways on."""
        deeds: list[QWidget] = []
        if self._records:
            called = SecondaryButton(self.tr("連絡した（時刻を残す）"), icon="check")
            called.setObjectName(f"called_{self._ref.replace(':', '_')}")
            called.setAccessibleName(self.tr("{desk}に連絡した").format(desk=self._name))
            called.clicked.connect(lambda: self.called.emit(self._ref, self._name))
            deeds.append(called)
        deeds += more
        if deeds:
            self.add(flow(*deeds))

    def _copy(self, value: str) -> None:
        QGuiApplication.clipboard().setText(value)
        self.copied.emit(value)


class DeskCard(_ReachCard):
    """A desk of contacts.json; a number that was not confirmed says of when it is."""

    def __init__(self, desk: Desk, words: Words, why: str = "", first: bool = False, records: bool = False):
        name = words(desk.name)
        super().__init__(f"desk:{desk.id}", name, first, records)
        if first:
            self.add(Caption(self.tr("まず、ここ"), colour="accent_text"))
        self.add_heading(name)
        self.add(Body(why or words(desk.when)))
        for kind, icon, value in (
            (self.tr("電話"), "phone", desk.phone),
            (self.tr("メール"), "mail", desk.mail),
        ):
            if value:
                self.add_number(kind, icon, value)
        if desk.hours:
            self.add(Caption(self.tr("受付時間： {hours}").format(hours=words(desk.hours))))
        if desk.note:
            self.add(Soft(words(desk.note)))
        if not desk.verified:
            stated = self.tr("番号は {day} 時点の資料によります。公式の案内でもお確かめください。")
            self.add(Caption(stated.format(day=desk.stated_on)))
        self._url = desk.url
        links: list[QWidget] = []
        if desk.url:
            link = LinkButton(self.tr("案内のページを開く"), icon="external", icon_after=True)
            link.setObjectName(f"url_{desk.id}")
            link.setAccessibleName(self.tr("{desk}の案内のページを開く").format(desk=name))
            link.clicked.connect(self._open)
            links.append(link)
        self.add_deeds(*links)

    def _open(self) -> None:
        if not open_link(self._url):
            self.copied.emit(self._url)


class OwnContactCard(_ReachCard):
    """Somebody the owner noted."""

    def __init__(self, contact: OwnContact, kind: str, why: str = "", records: bool = False) -> None:
        name = contact.name or kind
        super().__init__(f"own:{contact.id}", name, False, records)
        self.add_heading(name)
        self.add(Body(why or kind))
        for label, icon, value in (
            (self.tr("電話"), "phone", contact.phone),
            (self.tr("メール"), "mail", contact.mail),
        ):
            if value:
                self.add_number(label, icon, value)
        if contact.note:
            self.add(Soft(contact.note))
        self.add_deeds()
