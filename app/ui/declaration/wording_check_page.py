"""言い方の確認: paste or open a text; what may not be said of SECURITY ACTION, and what to say instead."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFileDialog, QTextEdit, QWidget

from app.content.phrases import phrase
from app.declaration.declared import declaration
from app.declaration.wording_check import LONGEST_TEXT, Finding, check_wording
from app.declaration.wording_proposals import finding_words, proposal
from app.files.refusal import FileRefused
from app.ui.context import Context
from app.ui.declaration.keeping import copy_text, keep
from app.ui.declaration.sentence_editor import SentenceField
from app.ui.job import Job
from app.ui.page import Page
from app.ui.theme import theme
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from app.ui.widgets.card import Card
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.inspection_parts import Section
from app.ui.widgets.labels import Body, Caption, Soft

_KEPT = "wording_text"
_MOST_SHOWN = 30
_LINES = (6, 14)
_AT_ONCE = 20_000
"""Characters that are looked through without a delay anybody notices."""


class WordingCheckPage(Page):
    """The text, and below it each place that should be worded otherwise."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("言い方の確認"),
            self.tr("貼った文から、SECURITY ACTIONに使えない言い方を見つけます。外へは送りません。"),
        )
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(400)
        self._wait.timeout.connect(self._check)
        self._looking: Job | None = None
        card = Card()
        self.text = SentenceField(self._kept_text(), self.tr("確かめる文"), lines=_LINES)
        self.text.setObjectName("wording_text")
        self.text.setPlaceholderText(self.tr("ここに文を貼り付けてください。"))
        self.text.textChanged.connect(self._wait.start)
        self.text.left.connect(self._keep)
        self._file = Caption("")
        self._file.hide()
        opened = PrimaryButton(self.tr("ファイルを開く"))
        opened.setObjectName("wording_open")
        opened.clicked.connect(self._ask_file)
        empty = SecondaryButton(self.tr("空にする"))
        empty.setObjectName("wording_clear")
        empty.clicked.connect(self._empty)
        self._opened = opened
        card.add(self.text)
        card.add(flow(opened, empty))
        card.add(Soft(self.tr("Word（.docx）、Webページ（.html）、文章だけのファイル（.txt）を開けます。")))
        card.add(self._file)
        self.add(card)
        self._results = Section()
        self.add(self._results)
        bar = self.add_actions("", self.tr("戻る"))
        bar.back_pressed.connect(lambda: context.navigate("declaration"))

    def refresh(self) -> None:
        self._check()

    def first_focus(self) -> QWidget | None:
        return self.text

    def go_to(self, path: str = "", **_place: object) -> None:
        """Open a file at once."""
        if path:
            self.open_file(Path(path))

    # The text

    def _kept_text(self) -> str:
        """What was typed last; earlier versions kept it among the choices for the window."""
        store = self.context.store
        entry = store.entry(_KEPT, _KEPT) if store is not None else None
        kept = entry.get("text") if entry is not None else self.context.preferences.value(_KEPT)
        return kept if isinstance(kept, str) else ""

    def _keep(self, text: str) -> None:
        store = self.context.store
        if store is not None:
            keep(self.context, lambda: store.save_entry(_KEPT, _KEPT, {"text": text[:LONGEST_TEXT]}))

    def _empty(self) -> None:
        before = self.text.toPlainText()
        self.text.setPlainText("")
        self.text.keep()
        self._file.hide()
        if before:
            self.context.notify(self.tr("文を消しました。"), self.tr("元に戻す"), lambda: self._fill(before))

    def _fill(self, text: str) -> None:
        self.text.setPlainText(text)
        self.text.keep()

    def _ask_file(self) -> None:
        kinds = self.tr("文章のファイル (*.docx *.html *.htm *.txt)")
        chosen, _kind = QFileDialog.getOpenFileName(self, self.tr("ファイルを開く"), "", kinds)
        if chosen:
            self.open_file(Path(chosen))

    def open_file(self, path: Path) -> None:
        """Read the file away from the window, and check its words."""

        def read(_job: Job) -> tuple[str, str]:
            from app.files.foreign_text import foreign_text

            return path.name, foreign_text(path)

        self._opened.setEnabled(False)
        self.context.jobs.start(read, self._show_file, self._show_refusal)

    def _show_file(self, found: tuple[str, str]) -> None:
        name, text = found
        self._opened.setEnabled(True)
        self._file.setText(self.tr("{name} を読みました。").format(name=name))
        self._file.set_colour("text_soft")
        self._file.show()
        before = self.text.toPlainText()
        self._fill(text)
        if before.strip() and before != text:
            self.context.notify(
                self.tr("前の文と入れかえました。"), self.tr("元に戻す"), lambda: self._fill(before)
            )

    def _show_refusal(self, error: Exception) -> None:
        self._opened.setEnabled(True)
        if isinstance(error, FileRefused):
            words = phrase(error.phrase_id, self.context.language, **error.values)
        else:
            words = self.tr("ファイルを開けませんでした。場所を確かめてください。")
        more = self.tr("文をコピーして、上に貼り付けることもできます。")
        self._file.setText(f"{words} {more}")
        self._file.set_colour("bad")
        self._file.show()

    # What was found

    def _check(self) -> None:
        """Look through the text: a long one away from the window, which stays usable meanwhile."""
        text = self.text.toPlainText()
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
        if len(text) > LONGEST_TEXT:
            self._results.clear()
            words = self.tr("文が長すぎます（{most}文字まで）。分けて貼り付けてください。")
            self._results.add(Banner(words.format(most=f"{LONGEST_TEXT:,}"), "warn"))
            return
        store = self.context.store
        stars = declaration(store).stars if store is not None else 0
        if len(text) <= _AT_ONCE:
            self._show_found(text, stars, check_wording(text, stars or None))
            return
        self._results.clear()
        self._results.add(Soft(self.tr("確かめています…")))
        self._looking = self.context.jobs.start(
            lambda _job: check_wording(text, stars or None),
            lambda found: self._show_found(text, stars, found),
            self._show_refusal,
        )

    def _show_found(self, text: str, stars: int, found: tuple[Finding, ...]) -> None:
        if text != self.text.toPlainText():
            return  # typed on meanwhile: another look is on its way
        self._results.clear()
        self._mark(found)
        if not text.strip():
            return
        if not found:
            words = self.tr("気になる言い方は見つかりませんでした。")
            more = self.tr("すべての言い方を見つけられるわけではありません。最後はご自身で読んでください。")
            self._results.add(Banner(words, "accent", more))
            return
        head = self.tr("言い換えたいところが{count}か所あります。").format(count=len(found))
        self._results.add(Banner(head, "warn"))
        for number, one in enumerate(found[:_MOST_SHOWN]):
            self._results.add(self._finding(number, one, stars))

    def _finding(self, number: int, found: Finding, declared: int) -> Card:
        card = Card()
        language = self.context.language
        card.add(Body(found.excerpt, bold=True))
        card.add(Soft(finding_words(found, language, declared)))
        instead = proposal(found, language, declared)
        card.add(Body(self.tr("言い換え： {text}").format(text=instead)))
        copy = SecondaryButton(self.tr("言い換えをコピー"), icon="copy")
        copy.setObjectName(f"wording_copy_{number}")
        copy.clicked.connect(lambda: copy_text(self.context, instead, self.tr("コピーしました。")))
        show = LinkButton(self.tr("文の中で見る"))
        show.setObjectName(f"wording_show_{number}")
        show.clicked.connect(lambda: self._show_place(found))
        card.add(flow(copy, show))
        return card

    def _cursor(self, found: Finding) -> QTextCursor:
        """Qt counts a character beyond the basic plane as two."""
        text = self.text.toPlainText()
        start = len(text[: found.start].encode("utf-16-le", "surrogatepass")) // 2
        length = len(text[found.start : found.end].encode("utf-16-le", "surrogatepass")) // 2
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _show_place(self, found: Finding) -> None:
        self.text.setTextCursor(self._cursor(found))
        self.text.setFocus()
        self.scroll_to(self.text)

    def _mark(self, found: tuple[Finding, ...]) -> None:
        marks = []
        for one in found[:_MOST_SHOWN]:
            mark = QTextEdit.ExtraSelection()
            look = QTextCharFormat()
            look.setBackground(theme().colour("warn_soft"))
            mark.format, mark.cursor = look, self._cursor(one)
            marks.append(mark)
        self.text.setExtraSelections(marks)
