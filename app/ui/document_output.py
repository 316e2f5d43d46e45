"""Any document on a page: its preview in either language, and the buttons that save and print it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.domain.language import Language
from app.report.document import Document
from app.ui import tokens
from app.ui.context import Context
from app.ui.job import Job
from app.ui.partner_notes import Notes
from app.ui.sheet_output import SavedFile, SheetOutput
from app.ui.sheet_preview import SheetPreview
from app.ui.sheet_words import missing_words, preview_trouble
from app.ui.theme import theme
from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from app.ui.widgets.card import column
from app.ui.widgets.check_tile import Segments
from app.ui.widgets.flow_layout import flow
from app.ui.widgets.labels import Caption

_WAIT_MS = 250
_PREVIEW_HEIGHT = 620
_LANGUAGE = "document_language"
ALL_FORMATS = ("pdf", "docx", "html", "txt")


class DocumentOutput(QWidget):
    """A document in the chosen language, laid out away from the window's thread.

    `make` gives the document in a language and is called in the window's thread; what it raises is said
    as a sentence. `file_stem` gives the name of the file without its extension. Call `refresh` when what
    the document says has changed. With `main` False no button is the main one of the screen. `job` makes
    the DocumentJob of a document whose page is not laid out from its blocks, such as a certificate. With
    `fills` the preview takes the height there is, as beside a form, instead of one of its own.
    """

    saved = Signal(object)  # SavedFile
    printed = Signal(int)  # pages
    failed = Signal(str)  # a sentence; it is shown here as well
    language_chosen = Signal(object)  # Language
    made = Signal(object)  # DocumentJob: the preview shows it now

    def __init__(
        self,
        context: Context,
        make: Callable[[Language], Document],
        file_stem: Callable[[Language], str],
        formats: Sequence[str] = ALL_FORMATS,
        main: bool = True,
        fills: bool = False,
        parent: QWidget | None = None,
        job: Callable[[Document, str], Any] | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._make, self._file_stem = context, make, file_stem
        self._document_job = job
        self.document: Any = None  # DocumentJob; its module is loaded by the worker
        self._job: Job | None = None
        self._is_due = False
        self._wish: Callable[[], None] | None = None  # pressed while the document was laid out anew
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self._build_while_seen)
        self.output = SheetOutput(context, self)
        self.output.saved.connect(self._tell_saved)
        self.output.printed.connect(self._tell_printed)
        self.output.failed.connect(self._tell_trouble)
        self.output.busy_changed.connect(lambda _busy: self._show_buttons())
        self.language = self._kept_language()
        self.notes = Notes()
        self.preview = SheetPreview(self._make_choice(), narrow=fills)
        if not fills:
            self.preview.setMinimumHeight(theme().px(_PREVIEW_HEIGHT))
        self._file_name = Caption("")
        self._file_name.setObjectName("document_file_name")
        self.buttons = self._make_buttons(formats, main)
        layout = column(flow(*self.buttons), self.notes, self.preview, self._file_name)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().space(tokens.SPACE_M))
        layout.setStretchFactor(self.preview, 1)
        self.setLayout(layout)
        self._show_buttons()

    # What a page uses

    def refresh(self) -> None:
        """Lay the document out anew, a moment after the last call."""
        self.document, self._wish = None, None
        self.notes.say("saved", "")
        self._wait.start()
        self._show_buttons()

    def build(self) -> None:
        """Lay the document out at once."""
        self._wait.stop()
        self._is_due = False
        self.document = None
        if self._job is not None:
            self._job.cancel()
        try:
            document, stem = self._make(self.language), self._file_stem(self.language)
        except (ValueError, KeyError) as error:
            self._job = None
            self._tell_preview_trouble(error)
            return

        def lay_out(_job: Job) -> Any:
            from app.report.document_job import document_job

            return (self._document_job or document_job)(document, stem)

        self._file_name.setText(self.tr("見本を作っています…"))
        self._job = self._context.jobs.start(lay_out, self._show_document, self._show_trouble)
        self._show_buttons()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_due:
            self.build()

    def _build_while_seen(self) -> None:
        """Of a page that was left, or a window that is closed, nobody asks: it waits until it is seen."""
        self._is_due = not self.isVisible()
        if not self._is_due:
            self.build()

    # Parts

    def _kept_language(self) -> Language:
        kept = self._context.preferences.value(_LANGUAGE)
        return Language(kept) if kept in ("ja", "en") else self._context.language

    def _make_choice(self) -> Segments:
        choices = [(Language.JA, "日本語"), (Language.EN, "English")]
        segments = Segments(choices, self.language, self.tr("書類のことば"))
        segments.setObjectName("document_language")
        for button, (language, _word) in zip(segments.findChildren(QWidget), choices, strict=True):
            button.setObjectName(f"document_language_{language.value}")
        segments.value_chosen.connect(self._choose_language)
        return segments

    def _make_buttons(self, formats: Sequence[str], main: bool) -> list[QWidget]:
        words = {
            "pdf": self.tr("PDFを保存"),
            "docx": self.tr("Wordで保存"),
            "html": self.tr("Webページで保存"),
            "txt": self.tr("文章で保存"),
        }
        deeds = {
            "pdf": lambda: self.output.save(self.document),
            "docx": lambda: self.output.save_docx(self.document),
            "html": lambda: self.output.save_html(self.document),
            "txt": lambda: self.output.save_txt(self.document),
        }
        buttons: list[QWidget] = []
        for kind in formats:
            button = PrimaryButton(words[kind]) if main and not buttons else SecondaryButton(words[kind])
            button.setObjectName(f"document_{kind}")
            button.clicked.connect(lambda _on=False, deed=deeds[kind]: self._do(deed))
            buttons.append(button)
        printing = SecondaryButton(self.tr("印刷"))
        printing.setObjectName("document_print")
        printing.clicked.connect(lambda: self._do(lambda: self.output.print_out(self.document)))
        buttons.insert(1, printing)
        return buttons

    def _do(self, deed: Callable[[], None]) -> None:
        if self.document is None:
            self._wish = deed  # a moment later
            return
        self.notes.say("saved", "")
        self.notes.say("trouble", "")
        deed()

    def _choose_language(self, language: Language) -> None:
        self.language = language
        self._context.preferences.keep(_LANGUAGE, language.value)
        self.notes.say("saved", "")
        self.language_chosen.emit(language)
        self.build()

    # How it went

    def _show_document(self, document: Any) -> None:
        if self.sender() is not self._job or self._wait.isActive():
            return  # something newer is on its way
        self._job = None
        self.document = document
        self.preview.set_sheets(document.sheets)
        self._file_name.setText(self.tr("ファイル名： {name}").format(name=document.stem))
        self.notes.say("missing", missing_words(document.missing_characters), "warn")
        self.notes.say("trouble", "")
        self._show_buttons()
        self.made.emit(document)
        wish, self._wish = self._wish, None
        if wish is not None and self.isVisible():
            self._do(wish)

    def _show_trouble(self, error: Exception) -> None:
        if self.sender() is self._job:
            self._job = None
            self._tell_preview_trouble(error)

    def _tell_preview_trouble(self, error: Exception) -> None:
        self._wish = None
        self._file_name.setText("")
        self.preview.set_sheets(())
        self._tell_trouble(preview_trouble(error))
        self._show_buttons()

    def _tell_saved(self, saved: SavedFile) -> None:
        words = self.tr("保存しました： {path}").format(path=saved.path)
        folder = self.tr("フォルダーを開く"), lambda: self.output.show_folder(saved)
        self.notes.say("saved", words, "good", folder)
        self.saved.emit(saved)

    def _tell_printed(self, pages: int) -> None:
        self._context.notify(self.tr("{pages}ページを印刷に送りました。").format(pages=pages))
        self.printed.emit(pages)

    def _tell_trouble(self, words: str) -> None:
        self.notes.say("trouble", words, "bad")
        self.failed.emit(words)

    def _show_buttons(self) -> None:
        coming = self._wait.isActive() or self._job is not None
        ready = (self.document is not None or coming) and not self.output.busy
        for button in self.buttons:
            button.setEnabled(ready)
