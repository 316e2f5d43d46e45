"""`--gallery`: every building block on one page, in the theme, language and text size chosen there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.domain.answer import Choice
from app.domain.verdict import Status
from app.launch import WindowOptions
from app.ui import tokens
from app.ui.appearance import apply_appearance
from app.ui.context import Context
from app.ui.job import Jobs
from app.ui.page import Page
from app.ui.preferences import Preferences
from app.ui.theme import ThemeChoice, theme
from app.ui.widgets.answer_buttons import AnswerButtons
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import IconButton, LinkButton, PrimaryButton, QuietButton, SecondaryButton
from app.ui.widgets.card import Card, row
from app.ui.widgets.charts import PartBars, PartFigure, Radar, TrendLine
from app.ui.widgets.check_tile import CheckLine, CheckTile, Segments, Switch, TileGrid
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.field_row import FieldRow, NumberField, TextField
from app.ui.widgets.glossary_label import GlossaryLabel
from app.ui.widgets.labels import Body, Caption, Figure, Heading, Lead, Soft, Title
from app.ui.widgets.progress_line import ProgressLine
from app.ui.widgets.score_ring import ScoreRing
from app.ui.widgets.status import StatusBadge, StatusMark
from app.ui.widgets.stepper import Stepper

_POINTS = {Choice.IMPLEMENTED: 4, Choice.PARTLY: 2, Choice.NOT_IMPLEMENTED: 0, Choice.DONT_KNOW: -1}


class GalleryPage(Page):
    """One card for each kind of building block."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("部品の見本"), self.tr("まもりカルテの画面を作る部品の一覧です。"))
        self._card(self.tr("色"), self._themes())
        self._card(self.tr("文字"), Title("あア亜 Aa 123"), Heading("あア亜 Aa 123"), Lead("あア亜 Aa 123"))
        self._card(
            self.tr("文字"),
            Body("あア亜 Aa 123"),
            Soft("あア亜 Aa 123"),
            Caption("あア亜 Aa 123"),
            Figure("58"),
        )
        self._card(self.tr("ボタン"), self._buttons())
        self._card(self.tr("状態"), self._states())
        self._card(self.tr("答え"), AnswerButtons(self.tr("答え"), Choice.PARTLY, _POINTS))
        self._card(self.tr("流れ"), self._stepper(), self._progress())
        self._card(self.tr("入力"), *self._fields())
        for tone in ("accent", "good", "warn", "bad"):
            self.add(
                Banner(
                    self.tr("お知らせ"),
                    tone,
                    self.tr("何が起きたか、どうするか。"),
                    self.tr("開く"),
                    closable=True,
                )
            )
        bars = PartBars([PartFigure("A", 14, 20), PartFigure("B", 30, 52)], self.tr("点"))
        axes = [(name, share) for name, share in zip("ABCDE", (0.9, 0.4, 0.7, 0.2, 0.6), strict=True)]
        self._card(
            self.tr("グラフ"),
            row(ScoreRing(58, 100, self.tr("点")), bars, spacing=28, stretch=1),
            Radar(axes),
        )
        self._card(
            self.tr("グラフ"), TrendLine([("2026-05-20", 41), ("2026-08-22", 58), ("2026-11-23", 71)], 100)
        )
        fold = Disclosure(self.tr("くわしく"), opened=True)
        fold.add(GlossaryLabel("VPN", [("VPN", self.tr("離れた場所を、安全な専用の道でつなぐしくみ"))]))
        self._card(self.tr("たたむ"), fold)
        self._card("", EmptyState("records", self.tr("まだ記録はありません"), "", self.tr("診断をはじめる")))
        bar = self.add_actions(self.tr("次へ"), self.tr("戻る"), self.tr("ほか"))
        bar.show_saved("10:42")

    def _card(self, title: str, *items) -> None:  # type: ignore[no-untyped-def]
        card = Card()
        if title:
            card.add_heading(title)
        for one in items:
            card.add(one)
        self.add(card)

    def _themes(self) -> QWidget:
        choice = Segments(
            [(one, one.value) for one in ThemeChoice], self.context.preferences.theme, self.tr("色")
        )
        choice.value_chosen.connect(self._choose_theme)
        return choice

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self.context.preferences.theme = choice
        self.context.apply_preferences()

    def _buttons(self):  # type: ignore[no-untyped-def]
        off = PrimaryButton(self.tr("次へ"))
        off.setEnabled(False)
        return row(
            PrimaryButton(self.tr("次へ"), icon="forward", icon_after=True),
            off,
            SecondaryButton(self.tr("設定を開く"), icon="external"),
            QuietButton(self.tr("戻る"), icon="back"),
            LinkButton(self.tr("くわしく")),
            IconButton("copy", self.tr("写す")),
            None,
        )

    def _states(self):  # type: ignore[no-untyped-def]
        badges = [StatusBadge(status) for status in Status]
        marks = [StatusMark(status, size=30) for status in Status]
        return row(*badges, *marks, None, spacing=tokens.SPACE_S)

    def _stepper(self) -> QWidget:
        stepper = Stepper(["A", "B", "C", "D"])
        stepper.set_position(2, 2)
        return stepper

    def _progress(self) -> QWidget:
        line = ProgressLine()
        words = self.tr("質問 {number} / {count} ・ あと約{minutes}分").format(number=8, count=25, minutes=3)
        line.set_progress(words, 8, 25, (5, 13, 7))
        return line

    def _fields(self) -> list[QWidget]:
        wrong = FieldRow(self.tr("屋号・会社名"), TextField("佐藤データサービス"))
        wrong.set_error(self.tr("何が違い、どう直すか。"))
        tiles = TileGrid([CheckTile("A", "a, b, c", checked=True), CheckTile("B", "a, b, c")])
        switch = Switch(self.tr("見本"), checked=True)
        number = NumberField(1, self.tr("人"), self.tr("人数"))
        return [
            wrong,
            FieldRow(self.tr("人数"), number, self.tr("説明")),
            tiles,
            CheckLine(self.tr("見本"), True),
            switch,
        ]


class GalleryWindow(QWidget):
    """Holds the page, and builds it anew when the theme changes."""

    def __init__(self, options: WindowOptions) -> None:
        super().__init__()
        self.context = Context(None, Preferences(None, options.language), Jobs(self))
        self.context.shell = self  # type: ignore[assignment]
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.resize(1024, 800)
        self._page: QWidget | None = None
        self.apply_preferences()

    def apply_preferences(self) -> None:
        """Build the page in the chosen theme."""
        apply_appearance(self.context.preferences)
        if self._page is not None:
            self._layout.removeWidget(self._page)
            self._page.hide()
            self._page.deleteLater()
        self._page = GalleryPage(self.context)
        self._layout.addWidget(self._page)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().colour("window"))


def show_gallery(application: QApplication, options: WindowOptions) -> int:
    """Show the gallery until it is closed."""
    apply_appearance(Preferences(None, options.language))
    window = GalleryWindow(options)
    window.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    window.show()
    return application.exec()
