"""「今、困っている」: what to do in the first minutes, and whom to ask. Works offline and without a store."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.content.kinds import ContentError, Desk
from app.content.packs import load_contacts
from app.domain.calendar import long_date
from app.ui import tokens
from app.ui.context import Context
from app.ui.page import Page
from app.ui.theme import theme
from app.ui.widgets.banner import Banner, IconMark
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.labels import Body, Caption, Heading, Soft, TextLabel
from app.ui.widgets.number_mark import NumberMark
from app.ui.widgets.paint import Separator

_LARGE_TEXT = 1.4


class HelpPage(Page):
    """Do, don't, and the desks: the right one for a business first."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("今、困っている"),
            self.tr("あわてなくて大丈夫です。上から順に、できることだけで十分です。"),
        )
        self.add(self._first_steps())
        self.add(self._not_to_do())
        self._add_desks()

    def _first_steps(self) -> QWidget:
        card = Card()
        card.body.setSpacing(theme().space(tokens.SPACE_L))
        card.add_heading(self.tr("まず、すること"))
        steps = (
            (
                self.tr("ネットワークから切り離す"),
                self.tr("LANケーブルを抜きます。無線なら、Wi-Fiを切るか機内モードにします。"),
            ),
            (
                self.tr("電源は切らずに、そのまま置く"),
                self.tr("切ると、何が起きたかを調べる手がかりが消えることがあります。"),
            ),
            (
                self.tr("画面を写真に撮り、時刻を書きとめる"),
                self.tr("スマートフォンで撮れば十分です。最後に何をしたかも書いておきます。"),
            ),
            (
                self.tr("ほかの機器から、相談する"),
                self.tr("電話やスマートフォンを使います。仕事のことなら、下の一番上の窓口です。"),
            ),
        )
        for number, (title, text) in enumerate(steps, start=1):
            mark = NumberMark(number)
            line = row(mark, column(Body(title, bold=True), Soft(text), spacing=0), stretch=1)
            line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
            card.add(line)
        return card

    def _not_to_do(self) -> QWidget:
        card = Card(tone="bad")
        card.add_heading(self.tr("しないこと"))
        for text in (
            self.tr("画面に出た電話番号に、かけない。"),
            self.tr("言われるままに、お金を払わない。ソフトを入れない。"),
            self.tr("ファイルを消さない。初期化しない。"),
            self.tr("パスワードを、そのパソコンで変えない。別の機器で変えます。"),
        ):
            mark = IconMark("close", "bad", 20)
            line = row(mark, Body(text), spacing=tokens.SPACE_S, stretch=1)
            card.add(line)
        return card

    def _add_desks(self) -> None:
        self.add(Heading(self.tr("相談する")), gap=tokens.SPACE_L)
        try:
            contacts = load_contacts()
        except (ContentError, OSError):
            self.add(
                Banner(self.tr("窓口の一覧を読めませんでした。110番か #9110 に電話してください。"), "warn")
            )
            return
        for index, desk in enumerate(contacts.desks):
            self.add(self._desk(desk, first=index == 0))
        if contacts.own_list:
            card = Card()
            card.add_heading(self.tr("自分の連絡先も、書きとめておきましょう"))
            card.add(Soft(self.tr("、").join(self.words(one) for one in contacts.own_list)))
            self.add(card)
        day = long_date(contacts.checked_on, self.context.language)
        self.add(
            Caption(
                self.tr("この一覧は {day} に確かめたものです。番号は変わることがあります。").format(day=day)
            )
        )

    def _desk(self, desk: Desk, first: bool) -> QWidget:
        card = Card(tone="accent" if first else "")
        card.body.setSpacing(theme().space(tokens.SPACE_S))
        if first:
            card.add(Caption(self.tr("仕事のパソコンのことなら、まずここ"), colour="accent_text"))
        card.add_heading(self.words(desk.name))
        card.add(Body(self.words(desk.when)))
        for kind, value in ((self.tr("電話"), desk.phone), (self.tr("メール"), desk.mail)):
            if value:
                card.add(self._contact_line(desk, kind, value))
        if desk.hours:
            card.add(Caption(self.tr("受付時間： {hours}").format(hours=self.words(desk.hours))))
        if desk.note:
            card.add(Separator())
            card.add(Soft(self.words(desk.note)))
        if not desk.verified:
            words = self.tr("番号は {day} 時点の資料によります。公式の案内でもお確かめください。")
            card.add(Caption(words.format(day=desk.stated_on)))
        return card

    def _contact_line(self, desk: Desk, kind: str, value: str) -> QWidget:
        holder = QWidget()
        icon = IconMark("phone" if value == desk.phone else "mail", "accent_text", 20)
        copy = SecondaryButton(self.tr("写す"), icon="copy")
        copy.setAccessibleName(self.tr("{desk}の{kind}を写す").format(desk=self.words(desk.name), kind=kind))
        copy.setObjectName(f"copy_{desk.id}_{'phone' if value == desk.phone else 'mail'}")
        copy.clicked.connect(lambda: self._copy(value))
        words = TextLabel(value, size=tokens.TYPE_HEADING, bold=True)
        words.setAccessibleName(f"{kind} {value}")
        if theme().text_scale >= _LARGE_TEXT:
            holder.setLayout(column(row(icon, words, stretch=1), flow(copy), spacing=0))
        else:
            holder.setLayout(row(icon, words, copy, stretch=1))
        return holder

    def _copy(self, value: str) -> None:
        QGuiApplication.clipboard().setText(value)
        self.context.notify(self.tr("{value} を写しました").format(value=value))
