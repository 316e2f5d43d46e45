"""Any document ready to show, print and save in every form. Window and command line make it here."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import StrEnum

from app.report.document import Document
from app.report.file_name import safe_stem
from app.report.layout import lay_out
from app.report.pdf import pdf_bytes
from app.report.printable import MissingCharacter, missing_characters
from app.report.sheet import Sheet


class FileFormat(StrEnum):
    """A form in which a document can be saved; the value is the extension."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    TXT = "txt"


@dataclass(frozen=True, slots=True)
class DocumentJob:
    """A document laid out: its pages, the stem of its file names, what cannot be printed as typed.

    `sheets` is what the preview shows, the printer draws and `pdf` writes. Every form is made when it
    is asked for, and the same job gives the same bytes.
    """

    document: Document
    sheets: tuple[Sheet, ...]
    stem: str
    missing_characters: tuple[MissingCharacter, ...]

    @property
    def file_name(self) -> str:
        """The name of the PDF."""
        return self.name_for(FileFormat.PDF)

    def name_for(self, kind: FileFormat) -> str:
        """The name of the file in the form `kind`."""
        return f"{self.stem}.{kind.value}"

    def pdf(self) -> bytes:
        """The PDF file."""
        document = self.document
        return pdf_bytes(self.sheets, document.title, document.language, document.author)

    def docx(self) -> bytes:
        """The Word file."""
        from app.report.word_file import word_file

        return word_file(self.document)

    def html(self) -> bytes:
        """The web page, one file."""
        from app.report.web_page import web_page_bytes

        return web_page_bytes(self.document)

    def text(self, windows: bool = sys.platform == "win32") -> bytes:
        """The plain text; with `windows` in that system's line ends."""
        from app.report.plain_text import plain_text_bytes

        return plain_text_bytes(self.document, windows)

    def content(self, kind: FileFormat) -> bytes:
        """The file in the form `kind`."""
        makers = {FileFormat.PDF: self.pdf, FileFormat.DOCX: self.docx, FileFormat.HTML: self.html}
        return makers[kind]() if kind in makers else self.text()


def document_job(document: Document, stem: str) -> DocumentJob:
    """`document` laid out. `stem` becomes a file name every system takes. Safe to call from a worker.

    Raises DoesNotFitError (a ValueError) for a one-page document that is too long.
    """
    return DocumentJob(document, lay_out(document), safe_stem(stem), missing_characters(document))
