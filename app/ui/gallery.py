"""`--gallery`: every building block on one page, in the theme, language and text size chosen there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QLayout, QVBoxLayout, QWidget

from app.content.furigana import furigana
from app.content.packs import edition_ids, load_questionnaire
from app.content.phrases import phrase
from app.domain.answer import Choice
from app.domain.language import Language
from app.domain.verdict import Status
from app.launch import WindowOptions
from app.records.errors import Damage, StoreDamaged
from app.ui import tokens
from app.ui.appearance import apply_appearance
from app.ui.context import Context
from app.ui.job import Jobs
from app.ui.page import Page
from app.ui.preferences import Preferences
from app.ui.store_trouble import StoreTroubleDialog
from app.ui.theme import ThemeChoice, theme
from app.ui.widgets.answer_buttons import AnswerButtons
from app.ui.widgets.banner import Banner, IconMark
from app.ui.widgets.buttons import IconButton, LinkButton, PrimaryButton, QuietButton, SecondaryButton
from app.ui.widgets.card import Card, row
from app.ui.widgets.charts import PartBars, PartFigure, Radar, TrendLine
from app.ui.widgets.check_tile import CheckLine, CheckTile, Segments, Switch, TileGrid
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.field_row import FieldRow, NumberField, TextField
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.labels import Body, Caption, Figure, Heading, Lead, Soft, Title
from app.ui.widgets.number_mark import NumberMark
from app.ui.widgets.progress_line import ProgressLine
from app.ui.widgets.question_card import Measured, QuestionCard
from app.ui.widgets.question_words import ExplainedText
from app.ui.widgets.score_ring import ScoreRing
from app.ui.widgets.setting_row import SettingRow
from app.ui.widgets.status import StatusBadge, StatusMark
from app.ui.widgets.stepper import Stepper
from app.ui.widgets.toast import Toast

_POINTS = {Choice.IMPLEMENTED: 4, Choice.PARTLY: 2, Choice.NOT_IMPLEMENTED: 0, Choice.DONT_KNOW: -1}


class GalleryPage(Page):
    """A place for each kind of building block; `pieces` are those places by their name."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("部品の見本"), self.tr("まもりカルテの画面を作る部品の一覧です。"))
        self.pieces: dict[str, QWidget] = {}
        self._card("theme", self.tr("色"), self._themes())
        sample = "あア亜 Aa 123"
        large, small = (Title(sample), Heading(sample), Lead(sample)), (Body(sample), Soft(sample))
        self._card(
            "text", self.tr("文字"), *large, *small, Caption(sample), Figure("58"), *self._read_texts()
        )
        self._card("buttons", self.tr("ボタン"), self._buttons())
        self._card("states", self.tr("状態"), *self._states())
        self._card("answers", self.tr("答え"), self._answers())
        self._keep("question", self._question())
        self._card("steps", self.tr("流れ"), self._stepper(), self._progress())
        self._card("fields", self.tr("入力"), *self._fields())
        for tone in ("accent", "good", "warn", "bad", "unknown"):
            self._keep(f"banner_{tone}", self._banner(tone))
        for tone in ("accent", "good", "warn", "bad", "unknown"):
            card = Card(tone=tone)
            card.add_heading(self.tr("見本"))
            card.add_text(self.tr("何が起きたか、どうするか。"), soft=True)
            self._keep(f"card_{tone}", card)
        bars = PartBars([PartFigure("A", 14, 20), PartFigure("B", 30, 52)], self.tr("点"))
        ring = ScoreRing(58, 100, self.tr("点"))
        self._card("ring", self.tr("グラフ"), row(ring, bars, spacing=28, stretch=1))
        shares = zip("ABCDE", (0.9, 0.4, 0.7, 0.2, 0.6), strict=True)
        self._card("radar", self.tr("グラフ"), Radar(list(shares)))
        points = [("2026-05-20", 41), ("2026-08-22", 58), ("2026-11-23", 71)]
        self._card("trend", self.tr("グラフ"), TrendLine(points, 100))
        folded, fold = Disclosure(self.tr("くわしく")), Disclosure(self.tr("くわしく"), opened=True)
        fold.add(Soft(self.tr("何が起きたか、どうするか。")))
        self._card("fold", self.tr("たたむ"), folded, fold)
        empty = EmptyState("records", self.tr("まだ記録はありません"), "", self.tr("診断をはじめる"))
        self._card("empty", "", empty)
        self._keep("toast", _Stage(self.tr("削除しました"), self.tr("元に戻す")))
        self._card("dialog", self.tr("記録が開けないとき"), self._dialog())
        bar = self.add_actions(self.tr("次へ"), self.tr("戻る"), self.tr("ほか"))
        bar.show_saved("10:42")
        self.pieces["bar"] = bar

    def _keep(self, name: str, piece: QWidget) -> None:
        self.pieces[name] = piece
        self.add(piece)

    def _card(self, name: str, title: str, *items: QWidget | QLayout) -> None:
        card = Card()
        if title:
            card.add_heading(title)
        for one in items:
            card.add(one)
        self._keep(name, card)

    def _themes(self) -> QWidget:
        choice = Segments(
            [(one, one.value) for one in ThemeChoice], self.context.preferences.theme, self.tr("色")
        )
        choice.value_chosen.connect(self._choose_theme)
        return choice

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self.context.preferences.theme = choice
        self.context.apply_preferences()

    def _read_texts(self) -> list[QWidget]:
        """A question: words that are explained, in Japanese with kana above the kanji."""
        language = self.context.language
        question = load_questionnaire(edition_ids()[-1]).questions[0]
        wording, plain = question.wording.to(language), question.plain.to(language)
        large = ExplainedText(
            wording, language, size=tokens.TYPE_HEADING, bold=True, readings=furigana(wording)
        )
        small = ExplainedText(plain, language, size=14, colour="text_soft", readings=furigana(plain))
        small.toggle(small.label.terms[0].term)
        return [large, small]

    def _buttons(self) -> QLayout:
        off = PrimaryButton(self.tr("次へ"))
        off.setEnabled(False)
        return flow(
            PrimaryButton(self.tr("次へ"), icon="forward", icon_after=True),
            off,
            SecondaryButton(self.tr("設定を開く"), icon="external"),
            QuietButton(self.tr("戻る"), icon="back"),
            LinkButton(self.tr("くわしく")),
            IconButton("copy", self.tr("写す")),
            IconMark("bulb"),
            NumberMark(1),
        )

    def _states(self) -> list[QLayout]:
        badges = [StatusBadge(status) for status in Status]
        return [flow(*badges), flow(*(StatusMark(status, size=30) for status in Status))]

    def _answers(self) -> AnswerButtons:
        answers = AnswerButtons(self.tr("答え"), Choice.PARTLY, _POINTS)
        answers.show_readings(self.context.language is Language.JA)
        return answers

    def _question(self) -> QuestionCard:
        language = self.context.language
        sheet = load_questionnaire(edition_ids()[-1])
        question = sheet.questions[10]  # on copies
        card = QuestionCard(
            question, False, language, _POINTS, question.topic.to(language), sheet.edition, True
        )
        sentence = phrase("declaration.drill.same", language)
        card.pc.show_measured([Measured(Status.PASS, sentence, "")], "")
        card.show_answer(Choice.DONT_KNOW, "")
        for part in card.findChildren(Disclosure):
            part.set_open(True)
        return card

    def _banner(self, tone: str) -> Banner:
        advice = self.tr("何が起きたか、どうするか。")
        return Banner(self.tr("お知らせ"), tone, advice, self.tr("開く"), closable=True)

    def _dialog(self) -> QWidget:
        backup = Path("2026-11-22.sqlite3")
        damaged = StoreDamaged(Path("mamori-karte.sqlite3"), Damage.UNREADABLE, None, backup)
        dialog = StoreTroubleDialog(Path("nowhere"), damaged, WindowOptions(language=self.context.language))
        dialog.setWindowFlags(Qt.WindowType.Widget)  # here it is only to be looked at
        dialog.setMinimumHeight(theme().px(520))  # as a whole
        return dialog

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
        switch = SettingRow(self.tr("見本"), self.tr("説明"), Switch(self.tr("見本"), checked=True))
        number = NumberField(1, self.tr("人"), self.tr("人数"))
        return [
            wrong,
            FieldRow(self.tr("人数"), number, self.tr("説明")),
            tiles,
            CheckLine(self.tr("見本"), True),
            switch,
        ]


class _Stage(QWidget):
    """A piece of window for a toast to float over."""

    def __init__(self, text: str, action: str) -> None:
        super().__init__()
        self.setFixedHeight(theme().px(180))
        self._toast = Toast(self)
        self._said = (text, action)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._toast.show_message(*self._said)


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
