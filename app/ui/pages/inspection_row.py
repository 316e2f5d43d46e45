"""One check on the page 「パソコンを調べました」: shape, word, one sentence; everything else folded."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QSizePolicy, QVBoxLayout, QWidget

from app.content.phrases import phrase
from app.domain.language import Language
from app.domain.observation import System
from app.domain.verdict import Evidence, Status, Verdict
from app.ui import tokens
from app.ui.pages.inspection_again import Change, settings_link
from app.ui.pages.inspection_words import check_named, found_words, moment_words
from app.ui.theme import theme
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import QuietButton, SecondaryButton
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.disclosure import Disclosure
from app.ui.widgets.inspection_parts import SmallHeading, beside, fact
from app.ui.widgets.labels import Body, Caption, Soft, TextLabel
from app.ui.widgets.status import StatusMark, status_colour, status_word

_TO_DO = (Status.FAIL, Status.WARN)
_STACK_ABOVE = 1.3  # in larger type the button goes below the words


class CheckRow(QWidget):
    """`change` is shown when this check was measured again after its settings were opened.

    `compact`: what asks for nothing takes two short lines; the check's name opens its details. The state's
    word stands above the group then.
    """

    settings_pressed = Signal(object)  # Verdict
    again_pressed = Signal(object)  # Verdict
    opened = Signal(str, bool)

    def __init__(
        self,
        verdict: Verdict,
        language: Language,
        system: System,
        change: Change | None = None,
        details_open: bool = False,
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.verdict = verdict
        self._language = language
        self._system = system
        self._check = check_named(verdict.check_id)
        self._link = settings_link(self._check, system)
        name = self._check.title.to(language) if self._check else verdict.check_id
        sentence = found_words(verdict, language)
        self.setObjectName(f"check_{verdict.check_id}")
        self.setAccessibleName(
            self.tr("{name}：{state}。{sentence}").format(
                name=name, state=status_word(verdict.status), sentence=sentence
            )
        )
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.details = self._details(name, details_open, compact)
        self._words = self._short(sentence) if compact else self._column(name, sentence)
        if change is not None:
            self._words.addLayout(self._change_note(change))
        if not compact:
            self._words.addWidget(self.details)
        self._words.addStretch(1)  # beside a taller row it keeps its head at the top

    def _short(self, sentence: str) -> QVBoxLayout:
        """Shape, the name as the head of the details, and one sentence in small print."""
        words = column(self.details, spacing=0)
        found = Caption(sentence)
        found.setContentsMargins(0, 0, 0, 0)
        self.details.add_below_head(found)
        outer = beside(StatusMark(self.verdict.status, size=20), words, 18)
        outer.setContentsMargins(0, theme().space(2), 0, theme().space(2))
        self.setLayout(outer)
        return words

    def _column(self, name: str, sentence: str) -> QVBoxLayout:
        """Shape at the left, words, the state's word and the way to the setting at the right.

        In larger type both stand among the words, which need the width.
        """
        status = self.verdict.status
        state = TextLabel(
            status_word(status), size=14, bold=True, colour=status_colour(status), line_height=1.7
        )
        stacked = theme().text_scale > _STACK_ABOVE
        words = column(TextLabel(name, bold=True), Body(sentence), spacing=2)
        right = column(spacing=2)
        if stacked:
            words.insertWidget(1, state)
        else:
            right.addWidget(state, 0, Qt.AlignmentFlag.AlignRight)
        if status in _TO_DO and self._link:
            if stacked:
                words.addLayout(row(self._settings_button(), None))
            else:
                right.addWidget(self._settings_button(), 0, Qt.AlignmentFlag.AlignRight)
        elif status in _TO_DO and self._click_path():
            words.addWidget(Soft(self._where()))
        outer = beside(StatusMark(status, size=24), words)
        outer.addLayout(right)
        outer.setAlignment(right, Qt.AlignmentFlag.AlignTop)
        outer.setSpacing(theme().space(14))
        outer.setContentsMargins(0, theme().space(6), 0, theme().space(4))
        self.setLayout(outer)
        return words

    def _change_note(self, change: Change) -> QLayout:
        """Before → after, in words and shapes."""
        if not change.changed:
            note = Caption(
                self.tr("{time}にもう一度調べました。まだ変わっていません。").format(
                    time=moment_words(change.after.measured_at, self._language)
                )
            )
            note.setObjectName("unchanged")
            return column(note)
        card = Card(tone="good" if change.after.status is Status.PASS else "accent", padding=tokens.SPACE_M)
        card.setObjectName("changed")
        before, after = (found_words(one, self._language) for one in (change.before, change.after))
        card.add(SmallHeading(self.tr("変わりました")))
        for label, verdict, words in (
            (self.tr("前"), change.before, before),
            (self.tr("いま"), change.after, after),
        ):
            tag = Caption(label)
            tag.setMinimumWidth(theme().px(34))
            card.add(row(tag, beside(StatusMark(verdict.status, size=18), Soft(words), 14), stretch=1))
        card.setAccessibleName(self.tr("前：{before} いま：{after}").format(before=before, after=after))
        return column(card)

    def _settings_button(self) -> SecondaryButton:
        button = SecondaryButton(self.tr("設定を開く"), icon="external")
        button.setObjectName(f"settings_{self.verdict.check_id}")
        button.setAccessibleDescription(self.tr("Windowsの設定画面が開きます。変えるのはあなたです。"))
        button.clicked.connect(lambda: self.settings_pressed.emit(self.verdict))
        return button

    def _where(self) -> str:
        return self.tr("設定の場所：{path}").format(path=self._click_path())

    def _click_path(self) -> str:
        if self._check is None or self._system not in self._check.click_path:
            return ""
        return self._check.click_path[self._system].to(self._language)

    def show_click_path(self) -> None:
        """Say the way in words, because the settings page did not open."""
        text = self.tr("設定の画面を開けませんでした。次の順に開いてください。{path}")
        label = Soft(text.format(path=self._click_path()))
        label.setObjectName("click_path")
        self._words.insertWidget(self._words.count() - 2, label)  # above the details

    def _details(self, name: str, details_open: bool, compact: bool) -> Disclosure:
        details = Disclosure(name if compact else self.tr("くわしく"), opened=details_open)
        details.setObjectName(f"details_{self.verdict.check_id}")
        details.setAccessibleName(self.tr("{name}をくわしく").format(name=name))
        details.body.setSpacing(theme().space(tokens.SPACE_M))
        for heading, text in self._facts():
            if text:
                details.add(fact(heading, text))
        if self.verdict.evidence:
            details.add(self._sources())
        again = QuietButton(self.tr("もう一度調べる"), icon="refresh")
        again.setObjectName(f"again_{self.verdict.check_id}")
        again.clicked.connect(lambda: self.again_pressed.emit(self.verdict))
        details.add(row(again, None))
        details.toggled.connect(lambda is_open: self.opened.emit(self.verdict.check_id, is_open))
        return details

    def _facts(self) -> tuple[tuple[str, str], ...]:
        check, verdict, language = self._check, self.verdict, self._language
        if check is None:
            return ()
        measured = moment_words(verdict.measured_at, language)
        when = self.tr("{time}（{how}）").format(
            time=measured, how=phrase(f"confidence.{verdict.confidence.value}", language)
        )
        return (
            (self.tr("どうすればよいか"), check.advice(verdict, language)),
            (self.tr("なぜ大切か"), check.why.to(language)),
            (self.tr("設定の場所"), self._click_path()),
            (self.tr("調べた時"), when if measured else self.tr("まだ調べられていません")),
            (self.tr("調べ方"), check.how_measured(language, self._system)),
        )

    def _sources(self) -> QLayout:
        layout = column(SmallHeading(self.tr("調べた先と、その答え")), spacing=2)
        for one in self.verdict.evidence:
            layout.addLayout(self._source(one))
        return layout

    def _source(self, one: Evidence) -> QLayout:
        answer = phrase(f"access.{one.access.value}", self._language)
        if one.decisive:
            answer = self.tr("{answer}（これをもとに判断しました）").format(answer=answer)
        mark = IconMark("check" if one.access.value == "ok" else "minus", "text_soft", 16)
        words = column(Caption(answer, colour="text"), Caption(one.source), spacing=0)
        return beside(mark, words, tokens.TYPE_SMALL)
