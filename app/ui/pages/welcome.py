"""S0 はじめに: three promises, language, text size, one button."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtWidgets import QWidget

from app.domain.language import Language
from app.ui import tokens
from app.ui.context import Context
from app.ui.page import Page
from app.ui.theme import theme
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import PrimaryButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.empty_state import RoundIcon
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.labels import Caption, Heading, Soft, TextLabel, Title


class WelcomePage(Page):
    """The first screen: calm, and nothing to decide but to begin."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("はじめに"), shown_title=False, width=780)
        self.content.addSpacing(theme().space(tokens.SPACE_M))
        self.content.setSpacing(theme().space(tokens.SPACE_L))
        mark = IconMark("mark", size=72)
        self.content.addWidget(mark, 0, QtCore.Qt.AlignmentFlag.AlignHCenter)
        self.add(Title(self.tr("お仕事の情報を、10分で見なおしましょう"), centred=True))
        self.add(
            TextLabel(
                self.tr(
                    "質問に答えると、できていることと、次にやることが分かります。"
                    "最後に、取引先に渡せる1枚ができます。"
                ),
                size=16,
                colour="text_soft",
                centred=True,
                balanced=True,
            )
        )
        self.add(self._promises(), gap=tokens.SPACE_XS)
        self.start = PrimaryButton(self.tr("はじめる"), icon="forward", icon_after=True)
        self.start.setObjectName("welcome_start")
        self.start.clicked.connect(lambda: context.go_on("welcome"))
        self.content.addSpacing(theme().space(tokens.SPACE_XS))
        self.content.addWidget(self.start, 0, QtCore.Qt.AlignmentFlag.AlignHCenter)
        note = Caption(self.tr("このパソコンの点検は、もう裏で始まっています。待たずに進めます。"))
        self.content.addWidget(note, 0, QtCore.Qt.AlignmentFlag.AlignHCenter)
        self.add(self._choices(), gap=tokens.SPACE_S)

    def first_focus(self) -> QWidget:
        return self.start

    def go_on(self) -> None:
        self.start.click()

    def _promises(self) -> QWidget:
        card = Card(padding=tokens.SPACE_XL)
        promises = (
            (
                "offline",
                self.tr("インターネットに送りません"),
                self.tr("答えも点検の結果も、このパソコンの中だけに残ります。"),
            ),
            (
                "hand",
                self.tr("パソコンの設定を勝手に変えません"),
                self.tr("見るだけです。変えるかどうかは、あなたが決めます。"),
            ),
            (
                "pause",
                self.tr("途中でやめても残ります"),
                self.tr("答えるたびに保存します。次は続きから始まります。"),
            ),
        )
        card.body.setSpacing(theme().space(20))
        for icon, title, text in promises:
            line = row(
                RoundIcon(icon, 46), column(Heading(title), Soft(text), spacing=0), spacing=16, stretch=1
            )
            card.add(line)
        return card

    def _choices(self) -> QWidget:
        holder = QWidget()
        language = Segments(
            [(Language.JA, "日本語"), (Language.EN, "English")], self.context.language, self.tr("言語")
        )
        language.value_chosen.connect(self._choose_language)
        size = Segments(
            [(100, self.tr("標準")), (130, self.tr("大きい")), (175, self.tr("とても大きい"))],
            min((100, 130, 175), key=lambda one: abs(one - self.context.preferences.text_size)),
            self.tr("文字の大きさ"),
        )
        size.value_chosen.connect(self._choose_size)
        holder.setLayout(flow(language, size, spacing=tokens.SPACE_L, centred=True))
        return holder

    def _choose_language(self, language: Language) -> None:
        self.context.preferences.language = language
        self.context.apply_preferences()

    def _choose_size(self, percent: int) -> None:
        self.context.preferences.text_size = percent
        self.context.apply_preferences()
